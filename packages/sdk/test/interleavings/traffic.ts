import type { Chance } from '../support/chance.ts';

/** Everything that is under way, in no order: which comes next is drawn. */
export class Traffic {
  readonly #waiting: (() => void)[] = [];
  get size(): number {
    return this.#waiting.length;
  }
  add(work: () => void): void {
    this.#waiting.push(work);
  }
  run(chance: Chance): void {
    this.#waiting.splice(chance.below(this.#waiting.length), 1)[0]?.();
  }
}

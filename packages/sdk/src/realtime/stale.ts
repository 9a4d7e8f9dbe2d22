import type { Environment } from '../environment.ts';

/** Milliseconds. Each round makes what is on the page be fetched anew. */
const pause = 250;

/** Tells the cache what is no longer right: at once, and what follows closely in one go. */
export class Stale {
  readonly #environment: Environment;
  readonly #invalidate: (tags: string[]) => void;
  readonly #tags = new Set<string>();
  #timer: unknown;

  constructor(environment: Environment, invalidate: (tags: string[]) => void) {
    this.#environment = environment;
    this.#invalidate = invalidate;
  }

  add(tags: readonly string[]): void {
    if (!tags.length) return;
    for (const tag of tags) this.#tags.add(tag);
    if (this.#timer === undefined) this.#flush();
  }

  end(): void {
    this.#environment.clearTimeout(this.#timer);
  }

  #flush(): void {
    this.#timer = undefined;
    if (!this.#tags.size) return;
    const tags = [...this.#tags];
    this.#tags.clear();
    this.#timer = this.#environment.setTimeout(() => this.#flush(), pause);
    this.#invalidate(tags);
  }
}

import type { Environment } from '../../environment.ts';

/** Several deadlines on one timer. */
export class Alarms<Name extends string> {
  readonly #environment: Environment;
  readonly #ring: (name: Name, late: number) => void;
  readonly #due = new Map<Name, number>();
  #timer: { readonly handle: unknown; readonly at: number } | undefined;

  /** @param ring Told how many milliseconds late it is: a page that slept, or is hidden, has timers that come late. */
  constructor(environment: Environment, ring: (name: Name, late: number) => void) {
    this.#environment = environment;
    this.#ring = ring;
  }

  set(name: Name, ms: number): void {
    this.#due.set(name, this.#environment.now() + ms);
    this.#arm();
  }

  has(name: Name): boolean {
    return this.#due.has(name);
  }

  /** When it rings, in milliseconds since 1970. */
  at(name: Name): number | undefined {
    return this.#due.get(name);
  }

  clear(...names: Name[]): void {
    for (const name of names) this.#due.delete(name);
    this.#arm();
  }

  clearAll(): void {
    this.#due.clear();
    this.#arm();
  }

  #arm(): void {
    const { setTimeout, clearTimeout, now } = this.#environment;
    const at = this.#due.size ? Math.min(...this.#due.values()) : undefined;
    if (at === this.#timer?.at) return;
    if (this.#timer) clearTimeout(this.#timer.handle);
    this.#timer =
      at === undefined ? undefined : { at, handle: setTimeout(() => this.#fire(at), Math.max(0, at - now())) };
  }

  /** A timer never comes early: where the clock says so, somebody has put it back. */
  #fire(armed: number): void {
    this.#timer = undefined;
    const end = Math.max(armed, this.#environment.now());
    const late = end - armed;
    for (const [name, at] of [...this.#due].sort((a, b) => a[1] - b[1])) {
      if (at > end || this.#due.get(name) !== at) continue;
      this.#due.delete(name);
      this.#ring(name, late);
    }
    this.#arm();
  }
}

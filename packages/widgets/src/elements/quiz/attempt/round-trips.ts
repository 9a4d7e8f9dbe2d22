/** The last round trips, to know the slowest that is to be expected. */
export class RoundTrips {
  readonly #recent: number[] = [];
  readonly #keep: number;

  constructor(keep = 8) {
    this.#keep = keep;
  }

  add(ms: number): void {
    this.#recent.push(ms);
    if (this.#recent.length > this.#keep) this.#recent.shift();
  }

  get slowest(): number {
    return Math.max(0, ...this.#recent);
  }
}

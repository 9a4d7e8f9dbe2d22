/** Milliseconds. */
const spread = 5_000;
const brisk = 250;
const shortest = 1_000;

/**
 * How long to wait before the next attempt. What ends the sockets of many at once spreads their return over five seconds; what
 * concerns this device alone does not have to. From the second attempt on: decorrelated, up to `longest`.
 */
export class Backoff {
  #before: number | undefined;
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  next(local: boolean, longest = 30_000): number {
    if (this.#before === undefined) {
      const first = this.#random() * (local ? brisk : spread);
      this.#before = Math.max(shortest, first);
      return first;
    }
    const most = Math.max(shortest, this.#before * 3);
    return (this.#before = Math.min(longest, shortest + this.#random() * (most - shortest)));
  }

  reset(): void {
    this.#before = undefined;
  }
}

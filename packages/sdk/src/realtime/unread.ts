const most = 256;

/** The latest that nobody has taken yet. */
export class Unread<T> implements AsyncIterableIterator<T> {
  onEnd = (): void => {};
  #items: T[] = [];
  #ended = false;
  #error: Error | undefined;
  /** Of those who wait for the next, in order. */
  readonly #wake: (() => void)[] = [];

  add(value: T): void {
    if (this.#items.push(value) > most) this.#items.shift();
    this.#wake.shift()?.();
  }

  /** With an error: whoever asks next gets that, once. */
  end(error?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    for (const wake of this.#wake) wake();
    this.onEnd();
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.#items.length && !this.#ended) await new Promise<void>((resolve) => this.#wake.push(resolve));
    if (this.#items.length) return { value: this.#items.shift()!, done: false };
    const error = this.#error;
    this.#error = undefined;
    if (error) throw error;
    return { value: undefined, done: true };
  }

  return(): Promise<IteratorResult<T>> {
    this.#items = [];
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

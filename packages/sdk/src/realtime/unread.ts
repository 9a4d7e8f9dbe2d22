const most = 256;

/** The latest that nobody has taken yet. */
export class Unread<T> implements AsyncIterableIterator<T> {
  onEnd = (): void => {};
  #items: T[] = [];
  #waiting: { resolve(result: IteratorResult<T>): void; reject(error: Error): void }[] = [];
  #ended = false;
  #error: Error | undefined;

  add(value: T): void {
    const taker = this.#waiting.shift();
    if (taker) return taker.resolve({ value, done: false });
    this.#items.push(value);
    if (this.#items.length > most) this.#items.shift();
  }

  /** With an error: whoever asks next gets that, once. */
  end(error?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#error = error;
    const takers = this.#waiting;
    this.#waiting = [];
    for (const taker of takers) this.next().then(taker.resolve, taker.reject);
    this.onEnd();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#items.length) return Promise.resolve({ value: this.#items.shift()!, done: false });
    const error = this.#error;
    this.#error = undefined;
    if (error) return Promise.reject(error);
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
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

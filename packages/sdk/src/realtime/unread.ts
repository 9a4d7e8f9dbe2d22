const most = 256;

/** The latest that nobody has taken yet. */
export class Unread<T> implements AsyncIterableIterator<T> {
  onEnd = (): void => {};
  #items: T[] = [];
  #waiting: ((result: IteratorResult<T>) => void)[] = [];
  #ended = false;

  add(value: T): void {
    const taker = this.#waiting.shift();
    if (taker) return taker({ value, done: false });
    this.#items.push(value);
    if (this.#items.length > most) this.#items.shift();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const taker of this.#waiting) taker({ value: undefined, done: true });
    this.#waiting = [];
    this.onEnd();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#items.length) return Promise.resolve({ value: this.#items.shift()!, done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#waiting.push(resolve));
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

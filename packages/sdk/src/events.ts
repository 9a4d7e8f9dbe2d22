/** Listeners by event, called in order. One that throws is reported, and stops neither the others nor the call. */
export class Events<Details extends object> {
  readonly #listeners = new Map<keyof Details, ((detail: never) => void)[]>();

  on<E extends keyof Details>(event: E, listener: (detail: Details[E]) => void): () => void {
    const heard = (detail: Details[E]) => listener(detail);
    this.#listeners.set(event, [...this.#of(event), heard]);
    return () =>
      void this.#listeners.set(
        event,
        this.#of(event).filter((other) => other !== heard),
      );
  }

  emit<E extends keyof Details>(event: E, detail: Details[E]): void {
    for (const listener of this.#of(event)) {
      try {
        listener(detail as never);
      } catch (error) {
        (globalThis.reportError ?? console.error)(error);
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }

  #of(event: keyof Details): ((detail: never) => void)[] {
    return this.#listeners.get(event) ?? [];
  }
}

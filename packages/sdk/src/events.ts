import { EventEmitter } from 'eventemitter3';

/** One that throws is reported, and stops neither the others nor the call. */
export const tell = <T>(listener: (told: T) => void, told: T): void => {
  try {
    listener(told);
  } catch (error) {
    (globalThis.reportError ?? console.error)(error);
  }
};

/** Listeners by event, called in order. */
export class Events<Details extends object> {
  readonly #emitter = new EventEmitter();

  on<E extends keyof Details & string>(event: E, listener: (detail: Details[E]) => void): () => void {
    const heard = (detail: Details[E]) => tell(listener, detail);
    this.#emitter.on(event, heard);
    return () => void this.#emitter.off(event, heard);
  }

  emit<E extends keyof Details & string>(event: E, detail: Details[E]): void {
    this.#emitter.emit(event, detail);
  }

  clear(): void {
    this.#emitter.removeAllListeners();
  }
}

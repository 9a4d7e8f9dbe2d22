import type { ClientOptions, Environment } from '@edurise/sdk/core';
import type { Traffic } from './traffic.ts';

/** What tabs of one browser have in common: their storage, and a channel on which every message takes its time. */
export class Browser {
  readonly storage: NonNullable<ClientOptions['storage']>;
  readonly #ends: { onmessage: ((event: MessageEvent) => unknown) | null }[] = [];
  readonly #traffic: Traffic;

  constructor(traffic: Traffic) {
    this.#traffic = traffic;
    const texts = new Map<string, string>();
    this.storage = {
      get: (name) => texts.get(name),
      set: (name, value) => void texts.set(name, value),
      remove: (name) => void texts.delete(name),
    };
  }

  readonly broadcast: Environment['broadcast'] = () => {
    // Between two tabs messages keep their order.
    const queue: unknown[] = [];
    const end: ReturnType<Environment['broadcast']> & {} = {
      onmessage: null,
      postMessage: (message) => {
        queue.push(structuredClone(message));
        this.#traffic.add(() => {
          const data = queue.shift();
          for (const other of this.#ends) if (other !== end) other.onmessage?.({ data } as MessageEvent);
        });
      },
      close() {},
    };
    this.#ends.push(end);
    return end;
  };
}

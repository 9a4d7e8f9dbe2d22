import type { Area, ClientCore } from '@edurise/sdk/core';

/** What an element's one channel is to a test: it hears what is said there, and says what a platform would. */
export interface Hearing {
  /** Each with its action first. */
  readonly said: readonly unknown[];
  say(type: string, event: object): void;
}

/** Gives an element a client whose channels, whichever it opens, are one that is live. */
export function hearing(element: { client: ClientCore | undefined }): Hearing {
  const listeners = new Map<string, (event: object) => void>();
  const said: unknown[] = [];
  const channel = {
    state: { status: 'live' },
    subscribe: () => () => undefined,
    onResync: () => () => undefined,
    on: (type: string, listener: (event: object) => void) => {
      listeners.set(type, listener);
      return () => void listeners.delete(type);
    },
    send: (...words: unknown[]) => said.push(words),
    close: () => undefined,
  };
  const wrap = (client: ClientCore): ClientCore =>
    Object.assign(Object.create(client) as object, {
      realtime: { channel: () => channel },
      with: (areas: Record<string, Area>) => wrap(client.with(areas)),
    }) as unknown as ClientCore;
  if (element.client) element.client = wrap(element.client);
  return { said, say: (type, event) => listeners.get(type)?.(event) };
}

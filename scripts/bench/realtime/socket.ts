/** A WebSocket without a network: what the server of a client's kind says is there at once. */
export type Answer = (said: string) => readonly string[];

type Listener = (event: { type: string; data?: string }) => void;

/** The socket that was opened last. */
export let opened: MemorySocket | undefined;
let answer: Answer = () => [];
let greeting: readonly string[] = [];

/** How the server behaves from now on: what it says first, and what it answers. */
export const serve = (first: readonly string[], then: Answer = () => []): void => {
  greeting = first;
  answer = then;
};

export class MemorySocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState = 0;
  binaryType = 'blob';
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol = '';
  readonly url: string;
  onopen: Listener | null = null;
  onmessage: Listener | null = null;
  onerror: Listener | null = null;
  onclose: Listener | null = null;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(url: string | URL) {
    this.url = String(url);
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the server's end of it
    opened = this;
    setTimeout(() => {
      this.readyState = 1;
      this.#tell({ type: 'open' });
      for (const frame of greeting) this.deliver(frame);
    });
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  send(data: string): void {
    const answers = answer(data);
    if (answers.length) setTimeout(() => answers.forEach((frame) => this.deliver(frame)));
  }

  close(): void {
    this.readyState = 3;
  }

  /** From the server. Clients that copy the event need a real one. */
  deliver(data: string): void {
    this.#tell(new MessageEvent('message', { data }));
  }

  #tell(event: { type: string; data?: string }): void {
    this[`on${event.type}` as 'onmessage']?.(event);
    const listeners = this.#listeners.get(event.type);
    if (listeners) for (const listener of listeners) listener(event);
  }
}

Object.assign(globalThis, { WebSocket: MemorySocket });

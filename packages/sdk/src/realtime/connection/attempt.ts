import type { Environment } from '../../environment.ts';
import type { Socket } from './socket.ts';

/** How a socket ended. */
export interface Closing {
  /** 1006 where there was no close frame. */
  readonly code: number;
  readonly opened: boolean;
  /** Of the refused handshake, where the runtime tells; a browser does not. */
  readonly status?: number | undefined;
}

export interface AttemptListener {
  opened(): void;
  /** A text, or whatever else came. */
  heard(data: unknown): void;
  ended(closing: Closing): void;
}

interface TellsHandshake {
  on?(
    event: 'unexpected-response',
    listener: (request: { destroy(): void }, response: { statusCode?: number }) => void,
  ): unknown;
}

const patience = 10_000;
/** Some runtimes never report a close after an error; those that do have done so by then. */
const grace = 50;

/** One WebSocket from its making to its end, which is told once. After that, whatever it still reports is nobody's. */
export class Attempt {
  readonly #environment: Environment;
  readonly #listener: AttemptListener;
  #socket: Socket | undefined;
  #opened = false;
  #ended = false;
  #timer: unknown;

  constructor(make: () => Socket, environment: Environment, listener: AttemptListener) {
    this.#environment = environment;
    this.#listener = listener;
    try {
      this.#socket = make();
    } catch {
      // An address or a token that cannot be one, or a policy of the page.
      this.#endIn(0);
      return;
    }
    this.#endIn(patience);
    this.#hear(this.#socket);
  }

  get bufferedAmount(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  send(frame: string): boolean {
    if (!this.#opened || this.#ended) return false;
    try {
      this.#socket!.send(frame);
      return true;
    } catch {
      return false;
    }
  }

  /** Lets go of it, and of whatever it would still say. */
  abandon(code = 1000): void {
    if (!this.#ended) this.#leave();
    try {
      this.#socket?.close(code);
    } catch {}
  }

  #hear(socket: Socket): void {
    socket.onopen = () => {
      if (this.#ended) return;
      this.#opened = true;
      this.#environment.clearTimeout(this.#timer);
      this.#listener.opened();
    };
    socket.onmessage = ({ data }: { data: unknown }) => {
      if (!this.#ended) this.#listener.heard(data);
    };
    socket.onerror = () => {
      if (!this.#ended) this.#endIn(grace);
    };
    socket.onclose = ({ code }: { code?: number }) => this.#end({ code: code || 1006 });
    (socket as TellsHandshake).on?.('unexpected-response', (request, { statusCode }) => {
      this.#end({ code: 1006, status: statusCode });
      request.destroy();
    });
  }

  #endIn(ms: number): void {
    this.#environment.clearTimeout(this.#timer);
    this.#timer = this.#environment.setTimeout(() => {
      this.#end({ code: 1006 });
      this.abandon();
    }, ms);
  }

  #end(closing: Omit<Closing, 'opened'>): void {
    if (this.#ended) return;
    const opened = this.#opened;
    this.#leave();
    this.#listener.ended({ ...closing, opened });
  }

  #leave(): void {
    this.#ended = true;
    this.#environment.clearTimeout(this.#timer);
    const socket = this.#socket;
    if (!socket) return;
    socket.onopen = () => socket.close();
    socket.onmessage = socket.onclose = null;
    // The one of `ws` throws an error that nobody listens to.
    socket.onerror = () => {};
  }
}

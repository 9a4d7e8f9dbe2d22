import type { Time } from './time.ts';

export interface Connected {
  readonly url: URL;
  readonly protocols: readonly string[];
  /** What the client has said, as objects. */
  readonly said: any[];
  /** Milliseconds. */
  readonly at: number;
  readonly open: boolean;
  /** To the client. An object goes as JSON. */
  say(message: unknown): void;
  /** From the platform's side. 1006 is a connection that was dropped. */
  close(code?: number): void;
  onsaid: (message: any) => void;
  onclosed: () => void;
}

/** What happens to an attempt. `refused`: the handshake; `silence`: nothing, ever. */
export type Fate = 'accepted' | 'refused' | 'silence';

/** Sockets without a network. What the platform does is up to the test. */
export class Network {
  /** One way, in milliseconds. */
  delay = () => 5;
  /** Handed over and lost: a cable that is out. */
  readonly lost = { up: false, down: false };
  /** Bytes a second that a client can send. */
  uplink = Infinity;
  fate: (url: URL) => Fate = () => 'accepted';
  onconnect: (socket: Connected) => void = () => {};
  /** The most bytes that have waited in the last socket since it was asked. */
  waiting = 0;
  /** All that ever were. */
  readonly attempts: URL[] = [];
  readonly attemptedAt: number[] = [];
  readonly sockets: Connected[] = [];
  readonly #time: Time;

  constructor(time: Time) {
    this.#time = time;
  }

  get open(): Connected[] {
    return this.sockets.filter((socket) => socket.open);
  }

  get last(): Connected {
    return this.sockets.at(-1)!;
  }

  /** The class that a client is given as `WebSocket`. */
  get WebSocket() {
    const network = this;
    const time = this.#time;
    return class implements FakeSocket {
      readyState = 0;
      bufferedAmount = 0;
      onopen: ((event: object) => void) | null = null;
      onmessage: ((event: { data: unknown }) => void) | null = null;
      onerror: ((event: object) => void) | null = null;
      onclose: ((event: { code: number }) => void) | null = null;
      #server: (Connected & { open: boolean }) | undefined;
      /** Both directions keep their order. */
      #upAt = 0;
      #downAt = 0;

      constructor(url: string, protocols: string[] = []) {
        const address = new URL(url);
        network.attempts.push(address);
        network.attemptedAt.push(time.now);
        const fate = network.fate(address);
        if (fate === 'silence' || network.lost.up || network.lost.down) return;
        time.in(network.delay() + network.delay(), () => {
          if (this.readyState !== 0) return;
          if (fate === 'refused') return this.#end(1006, true);
          this.readyState = 1;
          const server: Connected & { open: boolean } = {
            url: address,
            protocols,
            said: [],
            at: time.now,
            open: true,
            onsaid: () => {},
            onclosed: () => {},
            say: (message) => this.#down(() => this.#hear(message)),
            close: (code = 1006) => {
              server.open = false;
              this.#down(() => this.#end(code, false));
            },
          };
          this.#server = server;
          network.sockets.push(server);
          this.onopen?.({});
          network.onconnect(server);
        });
      }

      send(frame: string): void {
        if (this.readyState !== 1) return;
        const server = this.#server!;
        this.bufferedAmount += frame.length;
        network.waiting = Math.max(network.waiting, this.bufferedAmount);
        const begin = Math.max(time.now, this.#upAt - network.delay());
        const sent = begin + (network.uplink === Infinity ? 0 : (frame.length / network.uplink) * 1_000);
        this.#upAt = sent + network.delay();
        time.in(sent - time.now, () => (this.bufferedAmount -= frame.length));
        if (network.lost.up) return;
        time.in(this.#upAt - time.now, () => {
          if (!server.open || network.lost.up) return;
          const message: unknown = JSON.parse(frame);
          server.said.push(message);
          server.onsaid(message);
        });
      }

      close(): void {
        if (this.readyState > 1) return;
        const { readyState } = this;
        this.readyState = 3;
        const server = this.#server;
        if (readyState === 1 && server?.open && !network.lost.up)
          time.in(network.delay(), () => {
            if (!server.open) return;
            server.open = false;
            server.onclosed();
          });
        // A real one reports this as well, later.
        time.in(1, () => this.onclose?.({ code: 1006 }));
      }

      #hear(message: unknown): void {
        if (this.readyState === 1)
          this.onmessage?.({
            data: typeof message === 'string' || message instanceof ArrayBuffer ? message : JSON.stringify(message),
          });
      }

      #end(code: number, failed: boolean): void {
        if (this.readyState === 3) return;
        this.readyState = 3;
        if (failed) this.onerror?.({});
        this.#server?.onclosed();
        this.onclose?.({ code });
      }

      #down(arrive: () => void): void {
        if (network.lost.down) return;
        this.#downAt = Math.max(this.#downAt, time.now + network.delay());
        time.in(this.#downAt - time.now, () => {
          if (!network.lost.down) arrive();
        });
      }
    };
  }
}

interface FakeSocket {
  send(frame: string): void;
  close(): void;
}

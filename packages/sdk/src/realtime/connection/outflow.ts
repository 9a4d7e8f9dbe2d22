import type { Environment } from '../../environment.ts';

/** Of each kind of what is volatile, no more than one frame in so many milliseconds. */
const pace = 50;
/** Bytes that wait in the socket: above this, nothing volatile is put behind them. */
const slow = 16_384;

export interface Sink {
  readonly bufferedAmount: number;
  send(frame: string): boolean;
}

/** Lets of each kind only the latest through, as often as the line bears it. */
export class Outflow {
  readonly #environment: Environment;
  readonly #sink: Sink;
  readonly #latest = new Map<string, string>();
  #timer: unknown;
  #open = true;

  constructor(environment: Environment, sink: Sink) {
    this.#environment = environment;
    this.#sink = sink;
  }

  put(kind: string, frame: string): void {
    this.#latest.set(kind, frame);
    if (this.#open) this.#flush();
  }

  end(): void {
    this.#environment.clearTimeout(this.#timer);
    this.#latest.clear();
  }

  #flush(): void {
    this.#open = false;
    if (this.#sink.bufferedAmount < slow) {
      for (const frame of this.#latest.values()) this.#sink.send(frame);
      this.#latest.clear();
    }
    this.#timer = this.#environment.setTimeout(() => {
      if (this.#latest.size) this.#flush();
      else this.#open = true;
    }, pace);
  }
}

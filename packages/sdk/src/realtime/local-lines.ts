import { lazily } from '../lazily.ts';
import type { Connection, ConnectionHost } from './connection/connection.ts';
import type { Address, Ear, Line, LineReport, Lines, LineState } from './line.ts';

/** Milliseconds until code that could not be fetched is asked for again. */
const pause = 10_000;

const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

interface Held {
  readonly address: Address;
  readonly ears: Set<Ear>;
  connection?: Connection;
}

/**
 * Lines over sockets of this tab's own: one for each address, whoever listens to it. The code for sockets is fetched with the
 * first, for a tab that has another one's sockets never needs it.
 */
export class LocalLines implements Lines {
  readonly #host: ConnectionHost;
  readonly #held = new Map<string, Held>();
  readonly #fetch = lazily(() => import('./connection/connection.ts'));
  #make: typeof Connection | undefined;
  #timer: unknown;

  constructor(host: ConnectionHost) {
    this.#host = host;
  }

  open(address: Address, ear: Ear): Line {
    const { path } = address;
    let held = this.#held.get(path);
    if (!held) this.#held.set(path, (held = { address, ears: new Set<Ear>() }));
    held.ears.add(ear);
    void this.#connect();
    return {
      get state() {
        return held.connection?.state ?? idle;
      },
      send: (frame, options) => held.connection?.send(frame, options?.volatile) ?? false,
      hangUp: () => {
        if (!held.ears.delete(ear) || held.ears.size) return;
        if (this.#held.get(path) === held) this.#held.delete(path);
        held.connection?.close();
      },
    };
  }

  reconnect(): void {
    for (const { connection } of this.#held.values()) connection?.hasten();
  }

  close(): void {
    this.#host.parts.environment.clearTimeout(this.#timer);
    for (const { connection } of this.#held.values()) connection?.close();
    this.#held.clear();
  }

  describe(): readonly LineReport[] {
    return [...this.#held.values()].flatMap(({ connection }) => connection?.report ?? []);
  }

  async #connect(): Promise<void> {
    const { environment } = this.#host.parts;
    this.#make ??= (await this.#fetch())?.Connection;
    environment.clearTimeout(this.#timer);
    if (!this.#make) this.#timer = environment.setTimeout(() => void this.#connect(), pause);
    else for (const held of this.#held.values()) if (!held.connection) this.#open(held, this.#make);
  }

  #open(held: Held, make: typeof Connection): void {
    held.connection = new make(this.#host, held.address, held.ears);
    held.connection.open();
  }
}

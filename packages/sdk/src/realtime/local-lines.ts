import type { Connection, ConnectionHost } from './connection/connection.ts';
import { Later } from './later.ts';
import type { Address, Ear, Line, LineReport, Lines, LineState } from './line.ts';

const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

interface Held {
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
  readonly #code: Later<typeof Connection>;

  constructor(host: ConnectionHost) {
    this.#host = host;
    this.#code = new Later(host.parts.environment, async () => (await import('./connection/connection.ts')).Connection);
  }

  open(address: Address, ear: Ear): Line {
    const { path } = address;
    const held = this.#held.get(path) ?? { ears: new Set<Ear>() };
    held.ears.add(ear);
    if (this.#held.get(path) !== held) {
      this.#held.set(path, held);
      this.#code.run((Code) => {
        if (this.#held.get(path) === held) held.connection = new Code(this.#host, address, held.ears);
        held.connection?.open();
      });
    }
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
    for (const { connection } of this.#held.values()) connection?.close();
    this.#held.clear();
  }

  describe(): readonly LineReport[] {
    return [...this.#held.values()].flatMap(({ connection }) => connection?.report ?? []);
  }
}

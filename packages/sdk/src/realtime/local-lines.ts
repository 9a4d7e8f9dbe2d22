import { Connection, type ConnectionHost } from './connection/connection.ts';
import type { Address, Ear, Line, LineReport } from './line.ts';
import type { Shared } from './sharing.ts';

/** Lines over sockets of this tab's own: one for each address, whoever listens to it. */
export class LocalLines implements Shared {
  readonly share = 'none';
  readonly why = undefined;
  readonly #host: ConnectionHost;
  readonly #connections = new Map<string, Connection>();

  constructor(host: ConnectionHost) {
    this.#host = host;
  }

  open(address: Address, ear: Ear): Line {
    const { path } = address;
    const all = this.#connections;
    const connection = all.get(path) ?? new Connection(this.#host, address);
    all.set(path, connection);
    const { ears } = connection;
    ears.add(ear);
    connection.open();
    return {
      get state() {
        return connection.state;
      },
      send: (frame, options) => connection.send(frame, options?.volatile),
      hangUp: () => {
        if (!ears.delete(ear) || ears.size) return;
        if (all.get(path) === connection) all.delete(path);
        connection.close();
      },
    };
  }

  reconnect(): void {
    for (const connection of this.#connections.values()) connection.hasten();
  }

  close(): void {
    for (const connection of this.#connections.values()) connection.close();
    this.#connections.clear();
  }

  describe(): readonly LineReport[] {
    return [...this.#connections.values()].map(({ report }) => report);
  }
}

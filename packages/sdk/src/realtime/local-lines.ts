import { Connection, type ConnectionHost } from './connection/connection.ts';
import { listen } from './ears.ts';
import type { Address, Ear, Line, LineReport } from './line.ts';
import type { Shared } from './sharing.ts';

/** Lines over sockets of this tab's own: one for each address, whoever listens to it. */
export class LocalLines implements Shared {
  readonly share = 'none';
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
    const line = listen(connection, ear, () => {
      all.delete(path);
      connection.close();
    });
    connection.open();
    return line;
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

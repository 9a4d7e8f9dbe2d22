import { Connection, type ConnectionHost } from './connection/connection.ts';
import type { Address, Ear, Line, LineReport, Lines } from './line.ts';

/** Lines over sockets of this tab's own: one for each address, whoever listens to it. */
export class LocalLines implements Lines {
  readonly #host: ConnectionHost;
  readonly #connections = new Map<string, Connection>();

  constructor(host: ConnectionHost) {
    this.#host = host;
  }

  open(address: Address, ear: Ear): Line {
    const { path } = address;
    const connection = this.#connections.get(path) ?? new Connection(this.#host, address);
    this.#connections.set(path, connection);
    // The same ear may listen twice.
    const own: Ear = {
      frame: (text, mark, message) => ear.frame(text, mark, message),
      state: (state) => ear.state(state),
      protocol: (problem) => ear.protocol(problem),
      resync: (reason) => ear.resync(reason),
    };
    connection.ears.add(own);
    connection.open();
    return {
      get state() {
        return connection.state;
      },
      send: (frame, options) => connection.send(frame, options?.volatile),
      hangUp: () => {
        if (!connection.ears.delete(own) || connection.ears.size) return;
        if (this.#connections.get(path) === connection) this.#connections.delete(path);
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

import type { ClientCore, HealthReport, HealthStatus, OutboxEntry } from '@edurise/sdk/core';
import { monitor } from '@edurise/sdk/health';
import type { Monitor } from '@edurise/sdk/health';

/** Follows what a client knows of itself and its platform: connection, health, live updates, and what waits to be sent. */
export class Watch {
  readonly edu: ClientCore;
  entries: readonly OutboxEntry[] = [];
  readonly #health: Monitor;
  readonly #changed: () => void;
  readonly #leave: readonly (() => void)[];
  #over = false;

  constructor(edu: ClientCore, changed: () => void) {
    this.edu = edu;
    this.#changed = changed;
    this.#health = monitor(edu, { everySeconds: 60 });
    this.#leave = [
      this.#health.onStatusChange(changed),
      edu.outbox.subscribe(() => void this.#read()),
      edu.realtime?.subscribe(changed) ?? (() => undefined),
      edu.session.subscribe(() => void this.#read()),
    ];
    void this.#read();
  }

  get health(): HealthStatus {
    return this.#health.status;
  }

  get report(): HealthReport | undefined {
    return this.#health.report;
  }

  /** Looks at the platform now. */
  async look(): Promise<void> {
    await this.#health.check().catch(() => undefined);
    this.#tell();
  }

  /** Tries again whatever has failed or waits, and looks how things stand then. */
  async tryAgain(): Promise<void> {
    this.edu.realtime?.reconnect();
    await this.#health.reconnectAll().catch(() => undefined);
    this.#tell();
  }

  dispose(): void {
    this.#over = true;
    this.#health.stop();
    for (const end of this.#leave) end();
  }

  async #read(): Promise<void> {
    try {
      await this.edu.outbox.ready;
      this.entries = await this.edu.outbox.entries();
    } catch {
      this.entries = [];
    }
    this.#tell();
  }

  #tell(): void {
    if (!this.#over) this.#changed();
  }
}

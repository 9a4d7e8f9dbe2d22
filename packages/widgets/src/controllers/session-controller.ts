import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientCore, SessionState } from '@edurise/sdk/core';

interface SessionHost extends ReactiveControllerHost {
  readonly configured: boolean;
  readonly edu: ClientCore;
  readonly isConnected: boolean;
}

const unknown: SessionState = { status: 'loading' };

/** Who is signed in, for an element that shows it: `readonly #session = new SessionController(this)`. */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #changed: ((state: SessionState) => void) | undefined;
  #client: ClientCore | undefined;
  #stop: (() => void) | undefined;

  constructor(host: SessionHost, changed?: (state: SessionState) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get state(): SessionState {
    return this.#client?.session.state ?? unknown;
  }

  get signedIn(): boolean {
    return this.state.status === 'active' || this.state.status === 'degraded';
  }

  hostUpdate(): void {
    const client = this.#host.configured ? this.#host.edu : undefined;
    if (client === this.#client) return;
    this.#follow(client);
  }

  hostConnected(): void {
    // After a removal that lasted: whoever is there now may be another.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#follow(undefined);
    });
  }

  #follow(client: ClientCore | undefined): void {
    this.#stop?.();
    this.#client = client;
    this.#stop = client?.session.subscribe((state) => {
      this.#changed?.(state);
      this.#host.requestUpdate();
    });
  }
}

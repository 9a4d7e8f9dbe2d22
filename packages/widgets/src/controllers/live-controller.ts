import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientCore } from '@edurise/sdk/core';

/** What keeping something live needs of a channel; every channel of `edu.realtime` is one. */
export interface LiveChannel {
  readonly state: { readonly status: string };
  subscribe(listener: () => void): () => void;
  onResync(listener: () => void): () => void;
  close(): void;
}

interface LiveHost<C extends ClientCore> extends ReactiveControllerHost {
  readonly configured: boolean;
  readonly edu: C;
  readonly isConnected: boolean;
}

export interface LiveOptions<Ch extends LiveChannel, C extends ClientCore> {
  /** False while there is nothing to be told: nobody is signed in, nothing is open. */
  enabled: () => boolean;
  /** What `channel` reads of the element. Another value lets go of one channel and takes another. */
  deps?: () => readonly unknown[];
  /** The channel that tells; undefined where the client has none. */
  channel: (edu: C) => Ch | undefined;
  /** Called with each channel, to listen to more than what its events make stale by themselves. */
  attach?: (channel: Ch) => void;
  /** Asks the platform how things stand: now and then where no channel tells, and when one may have missed something. */
  ask: () => unknown;
  /** Between two questions, as long as somebody looks at the page. */
  everySeconds: number;
}

/**
 * Keeps what an element shows up to date with what others do: told by a channel, whose events make stale answers be fetched
 * again; where there is no channel, or while it is down, by asking gently.
 */
export class LiveController<Ch extends LiveChannel, C extends ClientCore = ClientCore> implements ReactiveController {
  channel: Ch | undefined;
  readonly #host: LiveHost<C>;
  readonly #options: LiveOptions<Ch, C>;
  #key: readonly unknown[] | undefined;
  #leave: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt = 0;

  constructor(host: LiveHost<C>, options: LiveOptions<Ch, C>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Is the platform telling by itself just now? */
  get live(): boolean {
    return this.channel?.state.status === 'live';
  }

  hostUpdate(): void {
    const { enabled, deps } = this.#options;
    const on = this.#host.configured && enabled();
    const key = on ? [this.#host.edu, ...(deps?.() ?? [])] : undefined;
    if (key?.length === this.#key?.length && (key ?? []).every((value, i) => Object.is(value, this.#key![i]))) return;
    this.#stop();
    this.#key = key;
    if (key) this.#start();
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one go.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      this.#key = undefined;
    });
  }

  #start(): void {
    const { channel: open, attach } = this.#options;
    const channel = (this.channel = open(this.#host.edu));
    const leave = [channel?.subscribe(() => this.#rest()), channel?.onResync(() => this.#ask())];
    document.addEventListener('visibilitychange', this.#turned);
    this.#leave = () => {
      for (const end of leave) end?.();
      document.removeEventListener('visibilitychange', this.#turned);
      channel?.close();
    };
    if (channel) attach?.(channel);
    this.#askedAt = Date.now();
    this.#rest();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = undefined;
    this.channel = undefined;
  }

  /** Waits for the next question, unless somebody tells or nobody looks. */
  #rest(): void {
    clearTimeout(this.#timer);
    if (!this.#leave || this.live || document.visibilityState === 'hidden') return;
    const every = this.#options.everySeconds * 1000 * (1 + Math.random() / 10);
    this.#timer = setTimeout(() => this.#ask(), Math.max(0, this.#askedAt + every - Date.now()));
  }

  #ask(): void {
    this.#askedAt = Date.now();
    this.#options.ask();
    this.#rest();
  }

  readonly #turned = (): void => this.#rest();
}

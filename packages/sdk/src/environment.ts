/** What the client takes from its surroundings. Tests hand in their own; servers lack most of it. */
export interface Environment {
  /** Milliseconds since 1970. */
  now(): number;
  /** Returns a handle for `clearTimeout`. A timer of the client never keeps a process alive. */
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  /** Uniform in [0, 1). */
  random(): number;
  /** `false` only when the device knows that it has no network. */
  online(): boolean;
  /** Source of `online` and `offline` events. */
  readonly onlineEvents: EventTarget | undefined;
  /** Source of `visibilitychange`, with the state of the page. */
  readonly visibility: (EventTarget & { readonly visibilityState: string }) | undefined;
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Opens a channel to the same origin's other tabs, or returns undefined. */
  broadcast(name: string): Channel | undefined;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  close(): void;
}

/** In a sandboxed frame the mere reading of a global may throw. */
export const guarded = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const surroundings = (): Environment => ({
  now: () => Date.now(),
  setTimeout(callback, ms) {
    // Longer delays overflow and fire at once.
    const handle = setTimeout(callback, Math.min(ms, 0x7fffffff)) as unknown as { unref?: () => void };
    handle.unref?.();
    return handle;
  },
  clearTimeout: (handle) => clearTimeout(handle as number),
  random: () => Math.random(),
  online: () => guarded(() => navigator.onLine) ?? true,
  onlineEvents: typeof addEventListener === 'function' ? globalThis : undefined,
  visibility: guarded(() => document),
  locks: guarded(() => navigator.locks),
  broadcast(name) {
    return guarded(() => {
      const channel = new BroadcastChannel(name);
      (channel as unknown as { unref?: () => void }).unref?.();
      return channel;
    });
  },
});

export const environmentOf = (given?: Partial<Environment>): Environment => ({ ...surroundings(), ...given });

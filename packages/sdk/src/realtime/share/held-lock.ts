import type { Environment } from '../../environment.ts';

export type Locks = NonNullable<Environment['locks']>;

/** Every tab holds this lock for as long as it lives: whoever gets it knows that the tab has died. */
export const lifeOf = (tab: string): string => `edurise:tab:${tab}`;

export interface LockListener {
  /** It is ours, until it is let go of. */
  granted(): void;
  /** It was ours, and somebody took it. */
  stolen(why: unknown): void;
  /** There are no locks to be had here. */
  failed(why: unknown): void;
}

/** Asks for a lock, and holds it. Returns how to let go of it, or not to wait for it any longer; nothing is heard after that. */
export const holdLock = (locks: Locks, name: string, listener: Partial<LockListener>, steal = false): (() => void) => {
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const waiting = new AbortController();
  let ours = false;
  let done = false;
  const granted = () => {
    // Too late to be of use to anybody: the next one may have it.
    if (done) return undefined;
    ours = true;
    listener.granted?.();
    return held;
  };
  // Some refuse by throwing.
  (async () => locks.request(name, steal ? { steal } : { signal: waiting.signal }, granted))().catch((why: unknown) => {
    if (done) return;
    done = true;
    if (ours) listener.stolen?.(why);
    else listener.failed?.(why);
  });
  return () => {
    done = true;
    waiting.abort();
    letGo();
  };
};

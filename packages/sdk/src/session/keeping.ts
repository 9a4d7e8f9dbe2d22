import type { Environment } from '../environment.ts';
import type { SessionStorage } from './session.ts';
import { parseKept, type Kept } from './tokens.ts';

/** The session where it is kept, and the other tabs that keep the same one. Nothing here ever throws. */
export interface Keeping {
  read(): Promise<Kept | undefined>;
  write(kept: Kept | undefined): Promise<void>;
  /** One tab at a time, as well as it can be had: without locks, or after five seconds, the work is done all the same. */
  alone(work: () => Promise<void>): Promise<void>;
  tell(message: TabMessage): void;
  close(): void;
}

/** `rotated` carries the new tokens, for a tab that holds the old ones; `out` ends the person's session in every tab. */
export type TabMessage = { type: 'out'; subject: string } | { type: 'rotated'; from: string; kept: Kept };

const quietly = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

/** The session of a page that keeps none: no other tab can have the same. */
const alone: Keeping = {
  read: async () => undefined,
  write: async () => {},
  alone: (work) => work(),
  tell() {},
  close() {},
};

const lockPatience = 5_000;

export const keepingIn = (
  storage: SessionStorage | undefined,
  key: string,
  environment: Environment,
  heard: (message: TabMessage) => void,
): Keeping => {
  if (!storage) return alone;
  const { shared = true } = storage;
  const channel = shared ? environment.broadcast(key) : undefined;
  if (channel) {
    channel.onmessage = ({ data }: { data: TabMessage | null }) => {
      if (data?.type === 'out' || (data?.type === 'rotated' && data.from && typeof data.kept?.access === 'string'))
        heard(data);
    };
  }
  return {
    read: async () => parseKept(await quietly(() => storage.get(key))),
    async write(kept) {
      await quietly(() => (kept ? storage.set(key, JSON.stringify(kept)) : storage.remove(key)));
    },
    async alone(work) {
      const { locks } = environment;
      if (!shared || !locks) return work();
      const patience = new AbortController();
      const timer = environment.setTimeout(() => patience.abort(), lockPatience);
      let begun = false;
      try {
        await locks.request(key, { signal: patience.signal }, () => {
          begun = true;
          environment.clearTimeout(timer);
          return work();
        });
      } catch (error) {
        // A lock that cannot be had must not keep anybody from signing in again; what the work itself threw is the work's.
        if (begun) throw error;
        return work();
      } finally {
        environment.clearTimeout(timer);
      }
    },
    tell(message) {
      // A channel that was closed with its page throws.
      try {
        channel?.postMessage(message);
      } catch {}
    },
    close: () => channel?.close(),
  };
};

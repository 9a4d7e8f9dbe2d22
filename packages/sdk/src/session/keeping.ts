import type { SessionStorage } from './session.ts';
import { parseKept, type Kept } from './tokens.ts';

/** The session where it is kept. Nothing here ever throws. */
export interface Keeping {
  readonly key: string;
  /** Other tabs keep the same one. */
  readonly shared: boolean;
  read(): Promise<Kept | undefined>;
  write(kept: Kept | undefined): Promise<void>;
}

const quietly = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

export const keepingIn = (storage: SessionStorage | undefined, key: string): Keeping => {
  const shared = storage ? storage.shared !== false : false;
  return {
    key,
    shared,
    read: async () => parseKept(await quietly(() => storage?.get(key))),
    async write(kept) {
      await quietly(() => (kept ? storage?.set(key, JSON.stringify(kept)) : storage?.remove(key)));
    },
  };
};

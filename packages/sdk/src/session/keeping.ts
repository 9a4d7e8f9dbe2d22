import type { Environment } from '../environment.ts';
import { patiently } from './patience.ts';
import type { SessionStorage } from './session.ts';
import { parseKept, type Kept } from './tokens.ts';

/** The session where it is kept. Nothing here ever throws, nor takes for ever. */
export interface Keeping {
  readonly key: string;
  /** Other tabs keep the same one, or copies of it. */
  readonly shared: SessionStorage['shared'];
  read(): Promise<Kept | undefined>;
  write(kept: Kept | undefined): Promise<void>;
}

export const keepingIn = (storage: SessionStorage | undefined, key: string, environment: Environment): Keeping => ({
  key,
  shared: storage && (storage.shared ?? true),
  read: async () => parseKept(await patiently(environment, () => storage?.get(key))),
  write: (kept) =>
    patiently(environment, () => (kept ? storage?.set(key, JSON.stringify(kept)) : storage?.remove(key))),
});

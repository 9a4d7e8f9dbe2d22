/**
 * The page's storage, safely: in a sandboxed frame merely naming it throws, and it may be full or switched
 * off. Then a memory that lasts as long as the page takes its place. The storage is the embedding page's
 * own, readable by its scripts: settings belong here, nothing personal and no token.
 */
export interface SafeStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

const over = (find: () => Storage): SafeStorage => {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(find());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? null,
    set: (key, value) => {
      memory.delete(key);
      const kept = attempt((storage) => (storage.setItem(key, value), true));
      if (!kept) memory.set(key, value);
    },
    remove: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
};

/** Lasts until the person clears it. */
export const safeStorage: SafeStorage = over(() => globalThis.localStorage);
/** Lasts as long as the tab. */
export const safeSessionStorage: SafeStorage = over(() => globalThis.sessionStorage);

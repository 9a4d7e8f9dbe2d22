import type { ClientCore } from '@edurise/sdk/core';
import { safeSessionStorage } from '../../storage/safe-storage.ts';

export interface Kept<V> {
  readonly changes: Partial<V>;
  /** What stood there when each change was begun. */
  readonly basis: Partial<V>;
}

/** Where unsaved changes survive a reload, a crash of the tab and a way to another page. */
export interface KeptDraft<V> {
  read(): Kept<V>;
  write(kept: Kept<V>): void;
}

/**
 * As long as the tab lasts, and not beyond: right answers do not stay behind on a shared device. Bound to platform and person.
 * What `shape` does not have is not taken over.
 */
export const keptDraft = <V extends object>({ baseUrl, session }: ClientCore, what: string, shape: V): KeptDraft<V> => {
  const key = `edurise:quiz-builder:${JSON.stringify([baseUrl, session.state.user?.id ?? ''])}:${what}`;
  const fitting = (values: unknown): Partial<V> =>
    Object.fromEntries(
      Object.entries(values ?? {}).filter(
        ([name, value]) => name in shape && kindOf(value) === kindOf(shape[name as keyof V]),
      ),
    ) as Partial<V>;
  return {
    read() {
      try {
        const { changes, basis } = JSON.parse(safeSessionStorage.get(key) ?? '{}') as Partial<Record<string, unknown>>;
        return { changes: fitting(changes), basis: fitting(basis) };
      } catch {
        return { changes: {}, basis: {} };
      }
    },
    write(kept) {
      if (Object.keys(kept.changes).length) safeSessionStorage.set(key, JSON.stringify(kept));
      else safeSessionStorage.remove(key);
    },
  };
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

import type { ClientCore } from '@edurise/sdk/core';
import { safeSessionStorage } from '../../storage/safe-storage.ts';

/** Where the changes of a form survive a way to another page and back. */
export interface KeptChanges<V extends object> {
  read(): Partial<V>;
  write(changes: Partial<V>): void;
}

/** As long as the tab lasts, bound to platform and person: nobody else who signs in here is shown them. */
export const keptChanges = <V extends object>({ baseUrl, session }: ClientCore, form: string): KeptChanges<V> => {
  const key = `edurise:account:${JSON.stringify([baseUrl, session.state.user?.id ?? ''])}:${form}`;
  return {
    read() {
      try {
        const kept = JSON.parse(safeSessionStorage.get(key) ?? '{}') as object;
        // The page's storage is anybody's: only texts can have come from here.
        return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string')) as Partial<V>;
      } catch {
        return {};
      }
    },
    write(changes) {
      if (Object.keys(changes).length) safeSessionStorage.set(key, JSON.stringify(changes));
      else safeSessionStorage.remove(key);
    },
  };
};

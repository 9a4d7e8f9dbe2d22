import { guarded } from '../environment.ts';
import type { SessionStorage } from '../session/session.ts';

export type { SessionStorage };

/** For as long as the page lives. The default. */
export const memory = (): SessionStorage => {
  const texts = new Map<string, string>();
  return {
    shared: false,
    get: (key) => texts.get(key),
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
  };
};

/** In a frame without storage the mere mention throws: it is looked up at each use, and the session lives in memory. */
const web = (name: 'localStorage' | 'sessionStorage'): SessionStorage => {
  const fallback = memory();
  return {
    get: (key) => guarded(() => globalThis[name].getItem(key)) ?? fallback.get(key),
    set(key, value) {
      const kept = guarded(() => {
        globalThis[name].setItem(key, value);
        return true;
      });
      if (kept) return;
      // There may be room for an old value and none for this one: the old one would be found first.
      guarded(() => globalThis[name].removeItem(key));
      return fallback.set(key, value);
    },
    remove(key) {
      guarded(() => globalThis[name].removeItem(key));
      return fallback.remove(key);
    },
  };
};

/** For this tab, also over a reload; a tab that is duplicated takes a copy along. */
export const session = (): SessionStorage => ({ ...web('sessionStorage'), shared: 'copied' });

/** For this browser. A script that gets into the page can read it. */
export const local = (): SessionStorage => web('localStorage');

import { safeStorage } from '../../../storage/safe-storage.ts';

/** How somebody likes to watch. Says nothing about who, or what. */
export interface Preferences {
  readonly rate: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly captions: string | undefined;
}

const KEY = 'edurise:player';
const usual: Preferences = { rate: 1, volume: 1, muted: false, captions: undefined };

export function loadPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(safeStorage.get(KEY) ?? '{}');
    return { ...usual, ...(stored as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

export const savePreferences = (changes: Partial<Preferences>): void =>
  safeStorage.set(KEY, JSON.stringify({ ...loadPreferences(), ...changes }));

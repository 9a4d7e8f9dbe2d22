import { safeStorage } from '../../../storage/safe-storage.ts';

/** How captions look. Each is the name of a choice, not a value of CSS. */
export interface CaptionStyle {
  readonly size: 'small' | 'usual' | 'large' | 'larger';
  readonly color: 'white' | 'yellow' | 'cyan' | 'black';
  readonly background: 'dark' | 'light' | 'dim' | 'none';
  readonly position: 'below' | 'above';
}

/** How somebody likes to watch. Says nothing about who, or what. */
export interface Preferences {
  readonly rate: number;
  readonly volume: number;
  readonly muted: boolean;
  /** Their language, where they are on. */
  readonly captions: string | undefined;
  /** Which of that language's they are. */
  readonly captionsNamed: string | undefined;
  readonly captionStyle: CaptionStyle;
  /** The text beside the picture is open. */
  readonly textOpen: boolean;
  /** The next lecture begins by itself, after a countdown. */
  readonly goOn: boolean;
  /** Keys of one's own, by command. */
  readonly keys: Readonly<Record<string, string>>;
}

const KEY = 'edurise:player';
export const usualCaptions: CaptionStyle = { size: 'usual', color: 'white', background: 'dark', position: 'below' };
const usual: Preferences = {
  rate: 1,
  volume: 1,
  muted: false,
  captions: undefined,
  captionsNamed: undefined,
  captionStyle: usualCaptions,
  textOpen: false,
  goOn: true,
  keys: {},
};

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

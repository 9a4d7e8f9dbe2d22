import { loadPreferences, savePreferences } from './video/preferences.ts';

/**
 * The keys of the player, written once: what they do, what `aria-keyshortcuts` says, and what the
 * help shows. They work while the focus is inside the player, and never while somebody is typing.
 */
export type Command =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'backLong'
  | 'forwardLong'
  | 'louder'
  | 'quieter'
  | 'mute'
  | 'captions'
  | 'text'
  | 'search'
  | 'fullscreen'
  | 'picture'
  | 'slower'
  | 'faster'
  | 'seekTo'
  | 'undoJump'
  | 'next'
  | 'previous'
  | 'bookmark'
  | 'help';

export interface Hotkey {
  readonly command: Command;
  /** As `KeyboardEvent.key` names them, letters in lower case. */
  readonly keys: readonly string[];
  readonly shift?: true;
  /** What the help shows instead of every key. */
  readonly label?: string;
}

const usualKeys: readonly Hotkey[] = [
  { command: 'toggle', keys: [' ', 'k'] },
  { command: 'back', keys: ['ArrowLeft'] },
  { command: 'forward', keys: ['ArrowRight'] },
  { command: 'backLong', keys: ['j'] },
  { command: 'forwardLong', keys: ['l'] },
  { command: 'louder', keys: ['ArrowUp'] },
  { command: 'quieter', keys: ['ArrowDown'] },
  { command: 'mute', keys: ['m'] },
  { command: 'captions', keys: ['c'] },
  { command: 'text', keys: ['t'] },
  { command: 'search', keys: ['/'], label: '/' },
  { command: 'fullscreen', keys: ['f'] },
  { command: 'picture', keys: ['i'] },
  { command: 'slower', keys: ['<'], label: '<' },
  { command: 'faster', keys: ['>'], label: '>' },
  { command: 'seekTo', keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], label: '0–9' },
  { command: 'undoJump', keys: ['u'] },
  { command: 'bookmark', keys: ['b'] },
  { command: 'previous', keys: ['p'], shift: true },
  { command: 'next', keys: ['n'], shift: true },
  { command: 'help', keys: ['?'], label: '?' },
];

/** Commands that stand for a row of keys keep it. */
const FIXED: ReadonlySet<Command> = new Set<Command>(['seekTo']);

/** Space and arrows do what they do in every player, beside what somebody chooses. */
const isLasting = (key: string): boolean => key === ' ' || key.length > 1;

let chosen: Readonly<Record<string, string>> | undefined;

/** The keys in force: the viewer's own where there are some. */
export function hotkeys(): readonly Hotkey[] {
  chosen ??= loadPreferences().keys;
  const own = chosen;
  return usualKeys.map((hotkey) => {
    const key = own[hotkey.command];
    return key && !FIXED.has(hotkey.command)
      ? { command: hotkey.command, keys: [...hotkey.keys.filter(isLasting), key] }
      : hotkey;
  });
}

export const canChange = ({ command }: Hotkey): boolean => !FIXED.has(command);

/** One character that types something; never Space, Enter or Tab, which buttons need. */
const USABLE = /^[^\s]$/u;

/**
 * Gives a command another key, kept for this viewer.
 * @param key as `KeyboardEvent.key` names it.
 * @returns the command that has it already, `'unusable'`, or nothing when it was done.
 */
export function chooseKey(command: Command, key: string): Command | 'unusable' | undefined {
  if (!USABLE.test(key)) return 'unusable';
  const plain = key.toLowerCase();
  const holder = hotkeys().find((each) => each.command !== command && !each.shift && each.keys.includes(plain));
  if (holder) return holder.command;
  chosen = { ...loadPreferences().keys, [command]: plain };
  savePreferences({ keys: chosen });
  return undefined;
}

/** Back to the keys that everybody has. */
export function usualHotkeys(): void {
  chosen = {};
  savePreferences({ keys: chosen });
}

export const isUsual = (): boolean => hotkeys().every((hotkey, n) => hotkey === usualKeys[n]);

/** What a key that is held does again and again. */
const REPEATED: ReadonlySet<Command> = new Set<Command>([
  'back',
  'forward',
  'backLong',
  'forwardLong',
  'louder',
  'quieter',
  'slower',
  'faster',
]);

/** Characters that need Shift on some keyboards and not on others. */
const SHIFTED = /^[^\p{L}\p{N} ]$/u;

/** Elements that use these keys themselves. */
const TYPING =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type=range], [type=radio], [type=checkbox], [type=button], [type=submit])';
const USES_SPACE = 'button, summary, a[href], [role=button], input:not([type=range])';
const USES_ARROWS = 'input, [role=tab], [role=slider], [role=listbox], [role=menu]';

const hotkeyFor = (key: string | undefined, { shiftKey }: KeyboardEvent): Hotkey | undefined =>
  key === undefined
    ? undefined
    : hotkeys().find((each) => each.keys.includes(key) && (SHIFTED.test(key) || shiftKey === (each.shift ?? false)));

/** Where the keyboard has no Latin letters, the one that stands in the same place. */
const latinOf = ({ key, code }: KeyboardEvent): string | undefined =>
  /^[^\p{Script=Latin}]$/u.test(key) && /\p{L}/u.test(key) ? /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() : undefined;

/**
 * The command that a key stands for, or nothing when the key belongs to what has the focus.
 * @param path the event's composed path, from the element that has the focus outwards.
 */
export function commandOf(
  event: KeyboardEvent,
  path: readonly EventTarget[] = event.composedPath(),
): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const hotkey = hotkeyFor(key, event) ?? hotkeyFor(latinOf(event), event);
  if (!hotkey) return undefined;

  const focused = path.find((target): target is Element => target instanceof Element);
  if (!focused || focused.matches(TYPING)) return undefined;
  if (key === ' ' && focused.matches(USES_SPACE)) return undefined;
  if (key.startsWith('Arrow') && focused.matches(USES_ARROWS)) return undefined;
  return hotkey.command;
}

/** A key that is held, by a heavy hand, does once what it does. */
export const isHeld = ({ repeat }: KeyboardEvent, command: Command): boolean => repeat && !REPEATED.has(command);

const ARIA_NAMES: Readonly<Record<string, string>> = { ' ': 'Space' };

/** For `aria-keyshortcuts`: `Space K`. */
export function keyshortcuts(command: Command): string {
  return hotkeys()
    .filter((hotkey) => hotkey.command === command)
    .flatMap(({ keys, shift }) =>
      keys.map((key) => `${shift ? 'Shift+' : ''}${ARIA_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`),
    )
    .join(' ');
}

import { ArgumentError } from '../errors.ts';

/** One thing in a calendar. */
export interface Entry {
  /** The same for the same thing, always: a calendar that reads it again changes its entry instead of making another. */
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Where to read more. */
  readonly url?: string | undefined;
  /** A day, `2026-11-30`, which is that day wherever the reader is; or a moment, `2026-11-30T09:00:00Z`. */
  readonly on: string;
  /** The end of what begins at a moment. */
  readonly until?: string | undefined;
  /** When it was changed last. What is read later counts only if it was changed later. */
  readonly changedAt?: string | undefined;
  readonly cancelled?: boolean | undefined;
}

export interface CalendarOptions {
  /** Whose calendar: `learn.acme.com`. Ids are unique within it. */
  readonly host: string;
  /** What a calendar program calls it. */
  readonly name?: string | undefined;
  /** Milliseconds since 1970; the present by default. */
  readonly now?: number | undefined;
}

/**
 * Entries as an iCalendar (RFC 5545), which every calendar program can read.
 * @example calendar(assignments.map((assignment) => dueDate(assignment)), { host: 'learn.acme.com', name: 'Due dates' });
 * @throws ArgumentError for an entry with a date that is none.
 */
export const calendar = (entries: readonly Entry[], { host, name, now = Date.now() }: CalendarOptions): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//EduRise//SDK//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`] : []),
    ...entries.flatMap((entry) => event(entry, host, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

const event = (entry: Entry, host: string, now: number): string[] => {
  const { id, title, description, url, on, until, changedAt, cancelled } = entry;
  const changed = changedAt === undefined ? undefined : moment(changedAt, 'changedAt');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${id}@${host}`)}`,
    `DTSTAMP:${utc(now)}`,
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${utc(changed)}`]),
    `SEQUENCE:${changed === undefined ? 0 : Math.max(0, Math.floor((changed - epoch) / 1_000))}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(title)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url ? [`URL:${oneLine(url)}`] : []),
    `DTSTART${time(on, 'on')}`,
    ...(until === undefined ? [] : [`DTEND${time(until, 'until')}`]),
    // Something is to be done by then; it does not make the day a busy one.
    ...(until === undefined ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
};

/** Seconds since then count the changes: they grow, and fit into what a calendar takes for a number. */
const epoch = Date.UTC(2020, 0, 1);

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const time = (value: string, field: string): string => {
  const at = moment(value, field);
  return day.test(value) ? `;VALUE=DATE:${value.replaceAll('-', '')}` : `:${utc(at)}`;
};

const moment = (value: string, field: string): number => {
  const at = Date.parse(value);
  // 30 February, and the like, is a day of March for some.
  if (Number.isNaN(at) || (day.test(value) && new Date(at).toISOString().slice(0, 10) !== value))
    throw new ArgumentError(field, `“${value}” is neither a day nor a moment.`);
  return at;
};

/** `20261130T090000Z` */
const utc = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

/** Control characters have no place in a calendar. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, '');
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .split(/\r\n|\n|\r/)
    .map((line) => oneLine(line.replaceAll('\t', ' ')))
    .join('\\n');

const widest = 75;
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** At most 75 octets a line, and no character in two. What goes on begins with a space. */
const folded = (line: string): string => {
  let [text, width] = ['', 0];
  for (const character of line) {
    const bytes = bytesOf(character);
    if (width + bytes > widest) [text, width] = [`${text}\r\n `, 1];
    text += character;
    width += bytes;
  }
  return text;
};

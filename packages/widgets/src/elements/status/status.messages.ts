import type { Format } from '../../messages/format.ts';
import { messages } from '../../messages/messages.ts';
import type { TableOf, TextsOf } from '../../messages/messages.ts';

const kinds: Readonly<Record<string, string>> = {
  quiz: 'Answers to a quiz',
  'quiz-events': 'What happened during a quiz',
  progress: 'Progress in a lecture',
  bookmark: 'A bookmark',
  note: 'A note',
  grades: 'Grades',
  submission: 'A grade',
  messages: 'A message',
  attendance: 'Attendance',
  assignment: 'An assignment',
};

export type LiveStatus = 'idle' | 'connecting' | 'live' | 'lost' | 'denied' | 'none';
const liveStates: Readonly<Record<LiveStatus, string>> = {
  idle: 'Not needed on this page',
  connecting: 'Connecting…',
  live: 'As they happen',
  lost: 'Interrupted, trying again',
  denied: 'Not offered: the page asks now and then',
  none: 'Not in use: the page asks now and then',
};

export const statusMessages = messages(
  {
    title: 'Connection and changes',
    fine: 'Everything is saved',
    sending: (f: Format, count: number) => f.plural(count, { one: 'Saving # change…', other: 'Saving # changes…' }),
    offline: 'You’re offline',
    offlineWaiting: (f: Format, count: number) =>
      f.plural(count, { one: 'Offline: # change waits here', other: 'Offline: # changes wait here' }),
    down: 'The school can’t be reached',
    degraded: 'Not everything works just now',
    interrupted: 'Live updates are interrupted',
    failed: (f: Format, count: number) =>
      f.plural(count, { one: '# change couldn’t be saved', other: '# changes couldn’t be saved' }),
    school: 'School',
    reached: (f: Format, ms: number) => `Reached, answers in ${f.number(ms)} ms`,
    reachedPlain: 'Reached',
    notReached: 'Doesn’t answer',
    noNetwork: 'This device has no network',
    troubled: (f: Format, services: readonly string[]) => `In trouble: ${f.list(services)}`,
    some: 'Some parts are in trouble',
    live: 'Live updates',
    liveState: (_f: Format, status: LiveStatus) => liveStates[status],
    waiting: 'Waiting to be saved',
    waitingNone: 'Nothing waits: everything you did is saved.',
    waitingSafe: 'These are kept on this device, also if you close the page.',
    waitingUnsafe: 'This browser keeps nothing: leave the page open until they’re saved.',
    failedTitle: 'Couldn’t be saved',
    kind: (_f: Format, lane: string) => kinds[lane] ?? 'A change',
    since: (f: Format, when: number) => f.relative(when),
    underWay: 'being saved',
    attempts: (f: Format, count: number) => f.plural(count, { one: 'tried once', other: 'tried # times' }),
    moreWait: (f: Format, count: number) => f.plural(count, { one: 'and # more', other: 'and # more' }),
    retry: 'Try again',
    retryOf: (_f: Format, kind: string) => `Try again: ${kind}`,
    discard: 'Discard',
    discardOf: (_f: Format, kind: string) => `Discard: ${kind}`,
    discardSure: 'It will be lost for good.',
    discardYes: 'Discard it',
    keep: 'Keep it',
    saveNow: 'Save now',
    check: 'Check now',
    checking: 'Checking…',
    copy: 'Copy details for support',
    copied: 'Copied. There are no names and no passwords in it.',
    notCopied: 'Select the text and copy it yourself.',
    details: 'Details for support',
    checked: 'Checked.',
  },
  { de: () => import('./status.messages.de.ts'), ar: () => import('./status.messages.ar.ts') },
);

export type StatusTable = TableOf<typeof statusMessages>;
export type StatusTexts = TextsOf<typeof statusMessages>;

import type { Format } from '../../../../messages/format.ts';
import { messages } from '../../../../messages/messages.ts';
import type { TableOf } from '../../../../messages/messages.ts';

export const gradingMessages = messages(
  {
    handedIn: 'Handed in',
    nobodyYet: 'Nobody has handed in yet.',
    waitingCount: (f: Format, n: number) =>
      f.plural(n, { one: '# attempt waits for you to grade it.', other: '# attempts wait for you to grade them.' }),
    nothingWaits: 'Everything is graded.',
    newestOnly: (f: Format, n: number) =>
      `Only the newest ${f.number(n)} attempts, and those that wait, are listed here.`,
    onlyWaiting: 'Only what waits for me',
    when: 'When',
    score: 'Score',
    outcome: 'Outcome',
    scoreOf: (f: Format, points: number, of: number) =>
      `${f.number(points, { maximumFractionDigits: 2 })} of ${f.number(of, { maximumFractionDigits: 2 })}`,
    pointsOf: (f: Format, points: number, of: number) =>
      f.plural(of, {
        one: `${f.number(points, { maximumFractionDigits: 2 })} of # point`,
        other: `${f.number(points, { maximumFractionDigits: 2 })} of # points`,
      }),
    toGrade: (f: Format, n: number) => f.plural(n, { one: '# answer to grade', other: '# answers to grade' }),
    passed: 'Passed',
    failed: 'Not passed',
    ungraded: 'Not graded',
    grade: 'Grade',
    look: 'View',
    gradeOf: (_f: Format, name: string) => `Grade the attempt of ${name}`,
    lookAt: (_f: Format, name: string) => `View the attempt of ${name}`,
    more: 'Show more',

    all: 'All attempts',
    next: (_f: Format, name: string) => `Next: ${name}`,
    handedInAt: (f: Format, at: string) => `Handed in ${f.dateTime(at)}`,
    waits: 'Waits for you',
    'by-hand': 'Graded by hand',
    right: 'Right',
    partly: 'Partly right',
    wrong: 'Wrong',
    blank: 'Left blank',
    answer: 'Answer',
    noAnswer: 'No answer',
    rightAnswer: 'Right answer',
    yes: 'True',
    no: 'False',
    points: (f: Format, most: number) => `Points, 0 to ${f.number(most)}`,
    pointsOutside: (f: Format, most: number) => `Give 0 to ${f.number(most)} points.`,
    pointsNeeded: 'Points that were given can be changed, not taken away.',
    comment: 'Comment',
    addComment: 'Add a comment',
    commentHint: 'The learner reads it with the result, as soon as the quiz shows feedback.',
    save: 'Save the grades',
    notSaved: (_f: Format, name: string) => `The grades of ${name} could not be saved. They wait in the attempt.`,
    saved: (_f: Format, name: string) => `Saved. ${name} sees it as soon as the quiz shows results.`,

    events: (f: Format, n: number) =>
      f.plural(n, { one: '# signal from the learner’s devices', other: '# signals from the learner’s devices' }),
    eventsText:
      'Signals, not verdicts: each of them has innocent reasons, and none changes a grade. Counted from the start of the attempt, by the clock of the device.',
    inQuestion: (f: Format, n: number) => `question ${f.number(n)}`,
    hidden: 'The page went out of sight',
    visible: 'The page was in sight again',
    blur: 'Another window was in front',
    focus: 'The window was in front again',
    copy: 'Something was copied',
    paste: 'Something was pasted',
    pasted: (f: Format, n: number) => f.plural(n, { one: '# character was pasted', other: '# characters were pasted' }),
    fullscreen_left: 'Full screen was left',
    offline: 'The connection was lost',
    online: 'The connection was back',
    second_tab: 'The attempt was opened in a second tab',
    awayFor: (f: Format, seconds: number) => `after ${f.duration(seconds)}`,

    recoveries: 'What came from another device, or late',
    counted: (f: Format, at: string) => `Came ${f.dateTime(at)} from a device that had been cut off, and counts.`,
    kept: (f: Format, at: string) =>
      `Came ${f.dateTime(at)}, too late or while another device had the attempt. It is kept, and does not count.`,
  },
  {
    de: () => import('./grading.messages.de.ts'),
    ar: () => import('./grading.messages.ar.ts'),
  },
);

export type GradingTexts = ReturnType<(typeof gradingMessages)['for']>;

export type GradingTable = TableOf<typeof gradingMessages>;

import type { Format } from '../../../messages/format.ts';
import { messages } from '../../../messages/messages.ts';
import type { TableOf } from '../../../messages/messages.ts';

export const attemptsMessages = messages(
  {
    running: 'At it now',
    nobody: 'Nobody is at it right now.',
    runningCount: (f: Format, n: number) => f.plural(n, { one: '# learner is at it.', other: '# learners are at it.' }),
    handedIn: (f: Format, n: number) => f.plural(n, { one: '# attempt handed in.', other: '# attempts handed in.' }),
    reload: 'Look again',
    learner: 'Learner',
    answered: 'Answered',
    ofCount: (f: Format, n: number, of: number) => `${f.number(n)} of ${f.number(of)}`,
    ends: 'Ends',
    extra: 'More time',
    someone: 'Somebody',
    attemptNumber: (f: Format, n: number) => `Attempt ${f.number(n)}`,
    noEnd: 'No limit',
    left: (f: Format, seconds: number) => `${f.duration(seconds)} left`,
    over: 'Time is up',
    isPaused: 'Paused',
    extraSeen: (f: Format, minutes: number) => `+${f.number(minutes)} min, seen`,
    extraUnseen: (f: Format, minutes: number) => `+${f.number(minutes)} min, not seen yet`,
    extend: 'More time',
    extendFor: (_f: Format, name: string) => `More time for ${name}`,
    extendAll: 'More time for all',
    extendForAll: (f: Format, n: number) => `More time for all ${f.number(n)}`,
    givenToAll: (f: Format, minutes: number, n: number) => `All ${f.number(n)} have ${f.number(minutes)} minutes more.`,
    minutes: 'Minutes',
    reason: 'Reason',
    reasonHint: 'It is kept with the attempt.',
    give: 'Give the time',
    giving: 'Giving…',
    given: (f: Format, minutes: number, name: string) => `${name} has ${f.number(minutes)} minutes more.`,
    minutesNeeded: 'Give 1 to 600 minutes.',
    reasonNeeded: 'Say why.',

    pause: 'Stop the clock for all',
    pauseTitle: 'Stop the clock for all?',
    pauseText: 'Nobody loses time, what they type is kept, and nobody can start until it goes on.',
    resume: 'Go on',
    pausedTitle: 'The clock stands still for all.',
    resumed: 'The clock goes on. Everybody’s end has moved by as long as it stood.',
    pausedWords: 'The clock stands still.',

    allowances: 'Allowances for single learners',
    allowancesText: 'More time, no limit or more attempts, in every quiz of the school. Why is asked nowhere.',
    findLearner: 'Find a learner',
    find: 'Find',
    noLearner: 'Nobody is called so.',
    allow: 'Allowances',
    allowancesOf: (_f: Format, name: string) => `Allowances for ${name}`,
    allowancesFrom: 'They hold for attempts that begin from now on. For a running one, give more time above.',
    allowPercent: 'More time, in percent of the limit',
    allowMinutes: 'Minutes on top',
    allowAttempts: 'More attempts',
    allowUntimed: 'No time limit',
    allowAtMost: (f: Format, most: number) => `Between 0 and ${f.number(most)}.`,
    allowNothing: 'Take all back',
    allowSave: 'Save',
    grantedTime: (f: Format, fraction: number) => `+${f.percent(fraction)} time`,
    grantedMinutes: (f: Format, minutes: number) => `+${f.number(minutes)} min`,
    grantedAttempts: (f: Format, n: number) => f.plural(n, { one: '# more attempt', other: '# more attempts' }),
    allowed: (_f: Format, name: string) => `Saved for ${name}.`,
    allowedNothing: (_f: Format, name: string) => `${name} has what everybody has.`,

    statistics: 'Questions in figures',
    noStatistics: 'There are figures once somebody has handed in.',
    statisticsOf: (f: Format, n: number, mean: number | undefined) =>
      `${f.plural(n, { one: '# learner, first attempt', other: '# learners, first attempts' })} · ${mean === undefined ? '–' : f.percent(mean / 100)} on average`,
    question: 'Question',
    difficulty: 'Reached',
    discrimination: 'Tells apart',
    discriminationHint:
      '“Tells apart”: whether those who do well in the rest do well here. Below 0.2, look at the question; it may be unclear, or its key wrong.',
    answeredHead: 'Answered',
    omitted: 'Left blank',
    look: 'Look at it',
    chosen: 'What was chosen',
    chosenBy: (f: Format, n: number) => f.plural(n, { one: '# learner', other: '# learners' }),
    rightMark: 'right',

    regrade: 'Grade again',
    regradeText:
      'Attempts keep the questions as they were asked. This grades all that are handed in by today’s keys, points and rules. Look first what that would change.',
    neverLower: 'Leave an attempt as it is if it would lose points, percent or its pass',
    tryRegrade: 'See what would change',
    trying: 'Counting…',
    outcome: (f: Format, up: number, down: number, of: number) =>
      `${f.number(up)} up, ${f.number(down)} down, of ${f.plural(of, { one: '# attempt', other: '# attempts' })}.`,
    noChange: (f: Format, of: number) =>
      `Nothing changes for ${f.plural(of, { one: '# attempt', other: '# attempts' })}.`,
    before: 'Before',
    afterwards: 'Afterwards',
    outcomeHead: 'Outcome',
    nowPassed: 'now passed',
    nowFailed: 'no longer passed',
    same: '–',
    doRegrade: 'Grade again now',
    regraded: (f: Format, n: number) =>
      n
        ? `Done: ${f.plural(n, { one: '# attempt has', other: '# attempts have' })} another score.`
        : 'Done: today’s keys are shown.',
    rekeyed: (f: Format, n: number) =>
      `Nobody’s score changes; ${f.plural(n, { one: '# attempt will show', other: '# attempts will show' })} today’s keys and explanations.`,
    kept: 'Today’s key says nothing of how these questions were asked. There the key of then still counts:',
    keptIn: (f: Format, n: number) => f.plural(n, { one: 'in # attempt', other: 'in # attempts' }),
    couldNot: 'This didn’t work. Nothing was changed; try again in a moment.',
    partFailed: 'This part couldn’t be loaded.',
  },
  {
    de: () => import('./attempts.messages.de.ts'),
    ar: () => import('./attempts.messages.ar.ts'),
  },
);

export type AttemptsTexts = ReturnType<(typeof attemptsMessages)['for']>;

export type AttemptsTable = TableOf<typeof attemptsMessages>;

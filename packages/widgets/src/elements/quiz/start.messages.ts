import { messages, type TableOf } from '../../messages/messages.ts';

/** The words of the start screen: the rules, and the way in. */
export const startMessages = messages(
  {
    noQuestionsTitle: 'No questions yet',
    noQuestionsText: 'This quiz is still being written. Come back a little later.',
    notEnrolledTitle: 'This quiz is part of a course',
    notEnrolledText: 'Enrol in the course to take it. If you already have, ask your school for access.',
    noTargetTitle: 'Which quiz?',
    noTargetText: (_f, tag: string) => `Name one: <${tag} lecture="…">, or quiz="…", or attempt="…", each with its id.`,
    rules: 'Before you start',
    questions: (f, count: number) => f.plural(count, { one: '# question', other: '# questions' }),
    timeLimit: (f, minutes: number) => `Time limit ${f.duration(minutes * 60)}`,
    noTimeLimit: 'No time limit: take the time you need',
    timeUnknown: 'If there is a time limit, it starts when you do',
    passing: (f, percent: number) => `${f.percent(percent / 100)} of the points to pass`,
    attempts: (f, left: number) => f.plural(left, { one: '# attempt left', other: '# attempts left' }),
    attemptsOf: (f, max: number) => f.plural(max, { one: '# attempt', other: 'Up to # attempts' }),
    attemptsUnlimited: 'As many attempts as you like',
    savedAsYouGo: 'Every answer is saved as you give it. If the connection drops, keep going: nothing is lost.',
    keptOnDevice: 'Your answers stay on this device until you hand in. Finish on the device you start on.',
    autoSubmitEarly: (f, seconds: number) =>
      `When time runs short, your answers are handed in by themselves, about ${f.duration(seconds)} before the end.`,
    autoSubmit: 'When the time is over, your answers are handed in by themselves.',
    leaving: 'Leaving the page doesn’t hand in. You can come back and go on.',
    start: 'Start quiz',
    starting: 'Starting…',
    resume: 'Continue',
    openAttempt: 'You have begun this quiz.',
    openAttemptTime: (f, seconds: number) =>
      `You have begun this quiz. The clock is running: ${f.duration(seconds)} left.`,
    startRefused: 'The quiz couldn’t be started',
    usedUpTitle: 'No attempts left',
    usedUpText: 'You have used every attempt at this quiz.',
    lastResult: 'Your last result',
    seeResult: 'See result',
    passed: 'Passed',
    failed: 'Not passed',
    timeOwn: (f, minutes: number, base: number, factor: number, extra: number) =>
      `Time limit ${f.number(minutes)} minutes (${f.number(base)}${factor === 1 ? '' : ` × ${f.number(factor)}`}${extra ? ` + ${f.number(extra)}` : ''})`,
    timeNoneOwn: 'No time limit for you: take the time you need',
    timeCut: (f, available: number, allowed: number, closes: string) =>
      `You will have ${f.number(Math.floor(available))} of ${f.number(allowed)} minutes: the quiz closes on ${f.dateTime(closes)}`,
    sectionLimit: (f, title: string, seconds: number) => `${title}: ${f.duration(seconds)}`,
    gradeOf: (_f, which: string): string =>
      which === 'average'
        ? 'The average of your attempts counts'
        : which === 'first'
          ? 'Your first attempt counts'
          : which === 'last'
            ? 'Your last attempt counts'
            : 'Your best attempt counts',
    goFreely: 'You can go back and forth between the questions until you hand in.',
    goForward: 'One question comes after the other. You can’t go back to a question that you have left.',
    goSections: 'You go section by section. You can’t go back to a section that you have left.',
    confidence: (_f, below: boolean): string =>
      below
        ? 'With each answer you say how sure you are. A right answer gives a third, two thirds or all of its points, the surer the more. A wrong one costs nothing if you are not sure, two thirds of the points if you are fairly sure, and twice the points if you are certain.'
        : 'With each answer you say how sure you are. A right answer gives a third, two thirds or all of its points, the surer the more. A wrong one gives nothing, and costs nothing.',
    practice: 'This is practice: nothing is graded, and you may repeat what you missed as often as you like.',
    scoring: 'How points are counted',
    scoringRule: (f, rule: string, threshold: number): string =>
      ({
        exact:
          'All or nothing: a question with several right options gives its points only if exactly those are chosen.',
        right_minus_wrong:
          'Right minus wrong: each right option gives its share of the points, each wrong one takes a share away.',
        right_minus_wrong_all:
          'Right minus wrong, over all options: each right option gives one part in as many as there are options, each wrong one takes one away.',
        per_option:
          'Every option counts: choosing a right one and leaving out a wrong one give the same share of the points.',
        author_fractions:
          'Each option has its own share of the points, set by your teacher. A wrong one may take points away.',
        threshold: `All the points from ${f.percent(threshold / 100)} of the right options on, and none below it. Each wrong choice cancels a right one.`,
        mapped: 'Each option has its own points, set by your teacher. A wrong one may take points away.',
      })[rule] ?? '',
    scoringExample: (f, points: number, total: number) =>
      `Example: ${f.number(total)} points, 3 of 5 options are right. Whoever chooses 2 right ones and 1 wrong one gets ${f.number(points, { maximumFractionDigits: 2 })}.`,
    wrongCosts: (f, scope: 'all' | 'one' | 'rest', share: number): string => {
      const who = {
        all: 'A wrong answer',
        one: 'Where one answer is asked for, a wrong one',
        rest: 'In true-or-false and short-answer questions, a wrong answer',
      }[scope];
      return share
        ? `${who} costs ${f.percent(share)} of the question’s points. A question without an answer costs nothing.`
        : `${who} costs nothing: when unsure, answer all the same.`;
    },
    floor: (_f, floor: string): string =>
      floor === 'none'
        ? 'The total can fall below zero.'
        : floor === 'quiz'
          ? 'A single question can fall below zero, the total can’t.'
          : 'No question falls below zero.',
    integrity:
      'Your teacher can see when this page was in the background or without a connection, and how many characters were pasted. By itself, that decides nothing.',
    elsewhere: 'If you go on here, other tabs and devices only read.',
    notOpen: (f, at: string) => `Opens on ${f.dateTime(at)}`,
    closed: (f, at: string) => `Closed on ${f.dateTime(at)}`,
    closedNow: 'This quiz isn’t open.',
    pausedNow: 'This quiz is paused. It can be started when it goes on.',
    practise: 'Start practising',
    handInFile: 'Hand in a recovery file',
    fileWrong: 'That is not a recovery file.',
    fileFailed: 'The file couldn’t be handed in. Try again, or give it to your teacher.',
    recoveredCounted: (f, count: number) =>
      f.plural(count, {
        one: '# answer that was kept on a device has reached your school, and counts.',
        other: '# answers that were kept on a device have reached your school, and count.',
      }),
    recoveredKept: (f, count: number) =>
      f.plural(count, {
        one: '# answer reached your school after the end. Your teacher decides whether it counts.',
        other: '# answers reached your school after the end. Your teacher decides whether they count.',
      }),
  },
  { de: () => import('./start.messages.de.ts'), ar: () => import('./start.messages.ar.ts') },
);

export type StartTable = TableOf<typeof startMessages>;

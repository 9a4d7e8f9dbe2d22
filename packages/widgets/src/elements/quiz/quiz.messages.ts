import { messages, type TableOf } from '../../messages/messages.ts';

/** The words of the start screen; those of an attempt come with it. */
export const quizMessages = messages(
  {
    quiz: 'Quiz',
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
    noQuestionsTitle: 'No questions yet',
    noQuestionsText: 'This quiz is still being written. Come back a little later.',
    notEnrolledTitle: 'This quiz is part of a course',
    notEnrolledText: 'Enrol in the course to take it. If you already have, ask your school for access.',
    noTargetTitle: 'Which quiz?',
    noTargetText: (_f, tag: string) => `Name one: <${tag} lecture="…">, or quiz="…", or attempt="…", each with its id.`,
    passed: 'Passed',
    failed: 'Not passed',
  },
  { de: () => import('./quiz.messages.de.ts'), ar: () => import('./quiz.messages.ar.ts') },
);

export type QuizTable = TableOf<typeof quizMessages>;

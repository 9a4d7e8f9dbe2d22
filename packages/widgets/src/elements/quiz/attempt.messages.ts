import { messages, type TableOf } from '../../messages/messages.ts';
import { arithmeticWords } from './arithmetic/words.ts';

/** The words of an attempt: its questions, its time, where its answers are, its result. */
export const attemptMessages = messages(
  {
    questionOf: (f, number: number, total: number) => `Question ${f.number(number)} of ${f.number(total)}`,
    points: (f, points: number) => (points === 1 ? '1 point' : `${f.number(points)} points`),
    chooseOne: 'Choose one answer',
    chooseSeveral: 'Choose every answer that is right',
    yes: 'True',
    no: 'False',
    yourAnswer: 'Your answer',
    words: (f, count: number) => f.plural(count, { one: '# word', other: '# words' }),
    clear: 'Clear answer',
    previous: 'Previous',
    next: 'Next',
    flag: 'Flag to come back',
    flagged: 'Flagged',
    navigator: 'Questions',
    answered: 'answered',
    unanswered: 'not answered',
    unseen: 'not seen yet',
    isFlagged: 'flagged',
    progress: (f, done: number, total: number) => `${f.number(done)} of ${f.number(total)} answered`,
    legendAnswered: 'Answered',
    legendFlagged: 'Flagged',
    legendUnseen: 'Not seen yet',
    timeLeft: 'Time left',
    showTime: 'Show time left',
    hideTime: 'Hide time left',
    announceLeft: (f, seconds: number) => `${f.duration(seconds)} left`,
    announceHalf: (f, seconds: number) => `Half of the time is over. ${f.duration(seconds)} left`,
    timeAdded: (f, seconds: number) => `You have been given ${f.duration(seconds)} more`,
    timeTaken: (f, seconds: number) => `The time has been shortened by ${f.duration(seconds)}`,
    timeUp: 'Time is up. Your answers are being handed in',
    saving: 'Saving…',
    savedOnDevice: 'Saved on this device',
    savedAt: (f, at: number) => `Saved ${f.date(at, { hour: 'numeric', minute: '2-digit' })}`,
    offlineKept: (f, count: number) =>
      count
        ? `Offline · ${f.plural(count, { one: '# change kept', other: '# changes kept' })}`
        : 'Offline · everything is kept',
    keptUntilSubmit: 'Kept on this device until you hand in',
    inMemory: 'Kept in this tab only: don’t close it',
    saveRefused: 'The last change wasn’t accepted',
    answerRefused: (f, number: number, why: 'left' | 'over' | 'early', kept: boolean) => {
      const because = {
        left: 'you had already left it',
        over: 'its time was over',
        early: 'it isn’t open yet',
      }[why];
      return `Your last change to question ${f.number(number)} wasn’t accepted: ${because}. ${kept ? 'The answer before it stands.' : 'The question stays without an answer.'}`;
    },
    offlineNote:
      'You’re offline. Keep answering: everything is kept on this device and sent when the connection is back.',
    backOnline: 'The connection is back. Your answers are being sent.',
    readOnlyTitle: 'This quiz is open in another tab',
    readOnlyText: 'Here you can read along. To write here instead, continue in this tab.',
    continueHere: 'Continue here',
    submit: 'Hand in',
    submitTitle: 'Hand in your answers?',
    submitAll: 'Every question has an answer.',
    submitMissing: (f, count: number) =>
      f.plural(count, { one: '# question has no answer yet:', other: '# questions have no answer yet:' }),
    submitFinal: 'Afterwards you can’t change them.',
    submitBack: 'Keep working',
    submitNow: 'Hand in now',
    submitting: 'Handing in…',
    submittingText: 'This takes a moment.',
    submittingOffline:
      'Waiting for a connection. Your answers are safe on this device and are handed in by themselves; you may close the page.',
    submitRefused: 'Your answers weren’t accepted',
    expiredTitle: 'The time is over',
    expiredText: 'What was saved before the end counts.',
    expiredLateText:
      'Your last answers reached the school after the end and weren’t accepted. What was saved before counts. If that’s not right, tell your teacher: your answers are below.',
    checkAgain: 'Check again',
    resultTitle: 'Your result',
    handedIn: 'Handed in',
    waitingTitle: 'Waiting to be graded',
    handedInAt: (f, at: string) => `Handed in on ${f.dateTime(at)}`,
    waitingText: (f, count: number) =>
      f.plural(count, {
        one: '# answer is waiting for a person to grade it.',
        other: '# answers are waiting for a person to grade them.',
      }),
    scoreOf: (f, score: number, max: number) => `${f.number(score)} of ${f.number(max)} points`,
    scoreSoFar: (f, score: number, max: number) => `${f.number(score)} of ${f.number(max)} points so far`,
    soFar: 'so far',
    open: 'open',
    passMark: (f, percent: number) => `Pass mark ${f.percent(percent / 100)}`,
    howComputed: 'How your score adds up',
    arithmeticPercent: (f, score: number, max: number, percent: number) =>
      `${f.number(score)} ÷ ${f.number(max)} = ${f.number(percent / 100, { style: 'percent', maximumFractionDigits: 1 })}`,
    resultHidden: 'Your school shows the result later.',
    resultFailed: 'The result couldn’t be loaded.',
    reviewHidden: 'Your school doesn’t show the answers of this quiz.',
    review: 'Your answers',
    correct: 'Correct',
    partly: 'Partly right',
    wrong: 'Not right',
    blank: 'Not answered',
    waiting: 'Waiting for a person to grade',
    undisclosed: 'Answered',
    noAnswer: 'No answer',
    correctAnswer: 'Right answer',
    explanation: 'Why',
    pointsOf: (f, points: number, max: number) => `${f.number(points)} of ${f.number(max)}`,
    tryAgain: 'Try again',
    backToStart: 'Back to the start',
    passed: 'Passed',
    failed: 'Not passed',
    usedUpText: 'You have used every attempt at this quiz.',
    readOnlyDeviceTitle: 'This quiz may be open somewhere else',
    readOnlyDeviceText:
      'Here you can read along. To write here instead, continue here: any other device or tab then only reads. What was typed there isn’t lost.',
    takeOverFailed: 'Without a connection you can’t continue here. Try again when it is back.',
    pausedTitle: 'The quiz is paused',
    pausedText: 'The clock stands still. You may go on writing: everything is kept. Your teacher lets it go on.',
    goesOn: 'The quiz goes on. The clock is running again.',
    extended: (f, minutes: number) => `Your teacher added ${f.duration(minutes * 60)}`,
    teacherSays: (_f, text: string) => `Your teacher: ${text}`,
    clockCorrected: 'The time left was not right, and has been corrected.',
    volatileTitle: 'Don’t close this tab',
    volatileText: (f, count: number) =>
      `${f.plural(count, { one: '# change is', other: '# changes are' })} in this tab alone: this browser couldn’t write to its disk, and your school doesn’t have them yet. They’re sent as soon as it takes them.`,
    downloadRecovery: 'Download recovery file',
    frozenTitle: 'The time is over',
    frozenText:
      'There is no connection. Your answers are kept on this device as they are, and are handed in by themselves when the connection is back; you may close the page. To be on the safe side, download the recovery file: it can be handed in on any device.',
    recoveredCounted: (f, count: number) =>
      f.plural(count, {
        one: '# answer that was kept on this device has reached your school, and counts.',
        other: '# answers that were kept on this device have reached your school, and count.',
      }),
    recoveredKept: (f, count: number) =>
      f.plural(count, {
        one: '# answer reached your school after the end. Your teacher decides whether it counts.',
        other: '# answers reached your school after the end. Your teacher decides whether they count.',
      }),
    recoveredHere: (f, count: number) =>
      f.plural(count, {
        one: '# answer is still on this device. It is handed in by itself when there is a connection.',
        other: '# answers are still on this device. They are handed in by themselves when there is a connection.',
      }),
    recoveredRefused: (f, count: number) =>
      f.plural(count, {
        one: 'Your school didn’t take # answer that this device still has. Download it, and give the file to your teacher.',
        other:
          'Your school didn’t take # answers that this device still has. Download them, and give the file to your teacher.',
      }),
    forwardNote: 'Once you go on, you can’t come back to this question.',
    sectionNote: 'Once you go on, you can’t come back to this section.',
    leaveTitle: 'Go on without an answer?',
    leaveText: 'This question has no answer yet, and you can’t come back to it.',
    leaveSectionText: (f, count: number) =>
      f.plural(count, {
        one: '# question of this section has no answer yet, and you can’t come back to it.',
        other: '# questions of this section have no answer yet, and you can’t come back to them.',
      }),
    leaveStay: 'Stay here',
    leaveNow: 'Go on',
    questionTime: 'Time for this question',
    questionOver: 'The time for this question is over',
    opening: 'The next question is on its way…',
    openingOffline: 'The next question opens when the connection is back.',
    closed: 'closed',
    number: 'Number',
    unit: 'Unit',
    wordsMin: (f, min: number) => `at least ${f.number(min)}`,
    wordsMax: (f, max: number) => `at most ${f.number(max)}`,
    wordsOver: (f, count: number) => f.plural(count, { one: '# word too many', other: '# words too many' }),
    howSure: 'How sure are you?',
    sure1: 'Not sure',
    sure2: 'Fairly sure',
    sure3: 'Certain',
    surePoints: (f, right: number, wrong: number) =>
      `right ${f.number(right, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })}, wrong ${f.number(wrong, { signDisplay: 'exceptZero', maximumFractionDigits: 2 })}`,
    ...arithmeticWords,
    overallFeedback: 'In short',
    feedback: 'To your answer',
    comment: 'From your teacher',
    generalFeedback: 'To this question',
    kept: (f, which: string, number: number | undefined, of: number) =>
      which === 'average'
        ? `The average of your ${f.number(of)} attempts counts`
        : `${which === 'first' ? 'Your first attempt counts' : which === 'last' ? 'Your last attempt counts' : 'Your best attempt counts'}${number === undefined ? '' : `: attempt ${f.number(number)} of ${f.number(of)}`}`,
    reviewedBehind: (f, count: number) =>
      f.plural(count, { one: '# question behind you', other: '# questions behind you' }),
    receipt: 'Receipt',
    receiptText: 'Signed by your school: what you handed in, and when.',
    receiptDownload: 'Download receipt',
    receiptCopy: 'Copy receipt',
    receiptCopied: 'Receipt copied',
    fingerprint: 'Fingerprint of your answers',
    notGraded: 'Practice: this is not graded.',
    practiseMissed: 'Practise what you missed',
    releasedAt: (f, at: string) => `Your school shows more on ${f.dateTime(at)}.`,
    paused: 'paused',
    clockStands: (f, seconds: number) => `The clock stands at ${f.duration(seconds)}`,
  },
  { de: () => import('./attempt.messages.de.ts'), ar: () => import('./attempt.messages.ar.ts') },
);

export type AttemptTable = TableOf<typeof attemptMessages>;

import type { Answer, Question, QuizAttempt } from '@edurise/sdk/quizzes';
import type { Format } from '../../../messages/format.ts';
import type { StateHost } from '../../../ui/states.ts';
import type { QuizSnapshot } from '../attempt/quiz-session.ts';
import type { attemptMessages } from '../attempt.messages.ts';
import type { quizMessages } from '../quiz.messages.ts';
import type { startMessages } from '../start.messages.ts';

export type QuizTexts = ReturnType<(typeof quizMessages)['for']>;
export type StartTexts = ReturnType<(typeof startMessages)['for']>;
export type AttemptTexts = ReturnType<(typeof attemptMessages)['for']>;

/** What the views draw from, and what they may ask for. */
export interface QuizView extends StateHost {
  readonly t: QuizTexts;
  /** The words of the start screen; there once it is shown. */
  readonly startWords: StartTexts;
  /** The words of an attempt; there once one is shown. */
  readonly words: AttemptTexts;
  readonly format: Format;
  readonly snapshot: QuizSnapshot;
  /** One question at a time, or all on one page. */
  readonly layout: 'one' | 'page';
  readonly timeHidden: boolean;
  /** Where what an author wrote leads to, and whose pictures are shown. */
  readonly platform: string;
  readonly canTakeOver: boolean;
  /** ms left, of the running attempt or of the one given; `undefined` without a limit. */
  remaining(attempt?: QuizAttempt): number | undefined;
  /** How early the page hands in by itself, ms. */
  readonly submitLead: number;
  begin(): void;
  answer(question: Question, answer: Answer | null, typing?: boolean): void;
  /** How sure the learner is of an answer: 1 not sure, 2 fairly, 3 certain. */
  sure(question: Question, level: 1 | 2 | 3): void;
  flag(question: Question): void;
  goTo(index: number): void;
  /** The way on from a question that one cannot come back to: asks first where something is left open. */
  goOn(): void;
  toggleTime(): void;
  askSubmit(): void;
  closeDialog(): void;
  submit(): void;
  takeOver(): void;
  again(): void;
  reload(): void;
  sync(): void;
  retryResult(): void;
  showResult(attempt: QuizAttempt): void;
  /** Hands out what this device has kept, as a file. */
  saveRecovery(attempt: string): void;
  handInRecovery(file: File): void;
  announce(text: string): void;
}

/** The id of a question's heading, which everything about the question refers to. */
export const headingId = (question: Question): string => `question-${question.id}`;

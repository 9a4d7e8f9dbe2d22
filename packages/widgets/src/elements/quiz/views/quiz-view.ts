import type { Answer, Question, QuizAttempt } from '@edurise/sdk/quizzes';
import type { Format } from '../../../messages/format.ts';
import type { StateHost } from '../../../ui/states.ts';
import type { QuizSnapshot } from '../attempt/quiz-session.ts';
import type { attemptMessages } from '../attempt.messages.ts';
import type { quizMessages } from '../quiz.messages.ts';

export type QuizTexts = ReturnType<(typeof quizMessages)['for']>;
export type AttemptTexts = ReturnType<(typeof attemptMessages)['for']>;

/** What the views draw from, and what they may ask for. */
export interface QuizView extends StateHost {
  readonly t: QuizTexts;
  /** The words of an attempt; there once one is shown. */
  readonly words: AttemptTexts;
  readonly format: Format;
  readonly snapshot: QuizSnapshot;
  /** One question at a time, or all on one page. */
  readonly layout: 'one' | 'page';
  readonly timeHidden: boolean;
  readonly canTakeOver: boolean;
  /** ms left, of the running attempt or of the one given; `undefined` without a limit. */
  remaining(attempt?: QuizAttempt): number | undefined;
  /** How early the page hands in by itself, ms. */
  readonly submitLead: number;
  begin(): void;
  answer(question: Question, answer: Answer | null, typing?: boolean): void;
  flag(question: Question): void;
  goTo(index: number): void;
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
}

/** The id of a question's heading, which everything about the question refers to. */
export const headingId = (question: Question): string => `question-${question.id}`;

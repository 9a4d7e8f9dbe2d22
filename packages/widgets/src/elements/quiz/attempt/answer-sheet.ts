import type { Answers, Certainties } from '@edurise/sdk/quizzes';

/** What a learner has done with the questions of an attempt. Never changed, only replaced. */
export interface AnswerSheet {
  readonly answers: Answers;
  readonly confidence: Certainties;
  readonly flagged: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  /** Questions whose own time ran out here. */
  readonly over: ReadonlySet<string>;
  /** Of the question at hand. */
  readonly index: number;
}

const none: ReadonlySet<string> = new Set();

export const emptySheet: AnswerSheet = { answers: {}, confidence: {}, flagged: none, seen: none, over: none, index: 0 };

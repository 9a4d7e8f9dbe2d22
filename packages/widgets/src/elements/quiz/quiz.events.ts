import type { SubmittedBy } from './attempt/attempt.machine.ts';

/** What every event of a quiz names. */
export interface QuizEventDetail {
  readonly quiz: string;
  readonly attempt: string;
  /** The lecture that the quiz belongs to, where it is known. */
  readonly lecture: string | undefined;
}

export interface AnswerSavedDetail extends QuizEventDetail {
  /** The questions whose answers the platform has just confirmed. */
  readonly questions: readonly string[];
}

export interface QuizSubmitRequestDetail extends QuizEventDetail {
  /** The questions that have no answer. */
  readonly unanswered: readonly string[];
}

export interface QuizSubmittedDetail extends QuizEventDetail {
  readonly by: SubmittedBy;
}

declare global {
  interface HTMLElementEventMap {
    /** An attempt was begun or continued. */
    'edurise-attempt-started': CustomEvent<QuizEventDetail>;
    /** The platform has confirmed answers. */
    'edurise-answer-saved': CustomEvent<AnswerSavedDetail>;
    /** The learner wants to hand in. Cancel it to ask in a way of your own, then call `submit()`. */
    'edurise-quiz-submit-request': CustomEvent<QuizSubmitRequestDetail>;
    /** The platform has taken the attempt. */
    'edurise-quiz-submitted': CustomEvent<QuizSubmittedDetail>;
    /** The attempt handed in just now was passed. */
    'edurise-quiz-passed': CustomEvent<QuizEventDetail>;
  }
}

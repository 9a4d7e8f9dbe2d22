export type {
  AttemptEvent,
  AttemptReview,
  AttemptSection,
  Certainties,
  GradedAnswer,
  KeptAttempt,
  QuizAttempt,
  QuizResult,
  RecoveredAnswers,
  SaveAnswers,
  SubmitAnswers,
  Scoring,
  ScoringStep,
} from './attempts.ts';
export type { Answer, Answers, NumericKey, Option, Question, QuestionWrite, WordRange } from './questions.ts';
export type {
  FeedbackBand,
  QuizRules,
  QuizRulesWrite,
  QuizSection,
  ReviewItem,
  ReviewPolicy,
  ScoringRule,
} from './rules.ts';
export type { Quiz, QuizTiming, QuizWrite } from './schemas.ts';

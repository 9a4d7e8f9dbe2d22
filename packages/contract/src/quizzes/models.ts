export type {
  Answer,
  Answers,
  GradedAnswer,
  Option,
  Question,
  QuestionWrite,
  Quiz,
  QuizAttempt,
  QuizResult,
  QuizRules,
  QuizWrite,
  SaveAnswers,
} from './schemas.ts';

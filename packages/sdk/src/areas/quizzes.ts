export { quizzes } from '@edurise/contract/quizzes';
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
} from '@edurise/contract/models';

/**
 * How quizzes are graded: named rules in a version, points in thousandths, each grade with its arithmetic. The sandbox
 * grades with it; whoever writes a quiz tries his questions with it. It needs nothing of a platform.
 */
export { scoringRules, type KnownRule } from './choices.ts';
export { type Certainty } from './certainty.ts';
export { floorOf } from './floor.ts';
export { decimals } from './ledger.ts';
export { compilePattern, PatternError, type PatternOptions } from './pattern.ts';
export {
  gradeQuestion,
  isBlank,
  scoringVersion,
  type Answered,
  type KeyedQuestion,
  type Outcome,
  type ScoringRules,
} from './question.ts';
export { readQuantity, type Quantity } from './quantity.ts';
export { gradeQuiz, scoringOf, totalOf, type Handed, type QuizGrading } from './quiz.ts';
export { judgeShortAnswer, type ShortAnswerKey } from './short-answer.ts';
export { countWords, normalise, type TextRules } from './text.ts';

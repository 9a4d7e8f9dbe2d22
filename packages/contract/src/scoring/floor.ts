import type { QuizRules } from '../quizzes/models.ts';

/** A wrong answer may cost something, or not: where it may, it counts against the others. */
export function floorOf({
  floor,
  penalty,
  confidence,
}: Pick<QuizRules, 'floor' | 'penalty' | 'confidence'>): 'question' | 'quiz' | 'none' {
  if (floor === 'question' || floor === 'quiz' || floor === 'none') return floor as 'question' | 'quiz' | 'none';
  return penalty || confidence ? 'quiz' : 'question';
}

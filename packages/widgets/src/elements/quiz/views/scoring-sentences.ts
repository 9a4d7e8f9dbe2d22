import type { QuizIntro } from '../attempt/attempt.machine.ts';
import { workedExample } from '../attempt/worked-example.ts';
import { wrongAnswer } from '../attempt/wrong-answer.ts';
import type { StartTexts } from './quiz-view.ts';

const EXAMPLE_POINTS = 4;

/** The rules of scoring in plain words, in the order they are read: the rule, an example, a wrong answer, the lowest sum. */
export const scoringSentences = (
  s: StartTexts,
  { rules, questions }: Pick<QuizIntro, 'rules' | 'questions'>,
): readonly string[] => {
  if (!rules || rules.practice) return [];
  const { rule, cost, floor } = wrongAnswer(rules, questions);
  const example = rule && workedExample(rule, EXAMPLE_POINTS);
  return [
    rule ? s.scoringRule(rule, rules.threshold ?? 100) : '',
    typeof example === 'number' ? s.scoringExample(example, EXAMPLE_POINTS) : '',
    cost?.by === 'certainty' ? s.confidence(cost.below) : '',
    cost?.by === 'penalty' ? s.wrongCosts(cost.scope, cost.penalty) : '',
    floor ? s.floor(floor) : '',
  ].filter((sentence) => sentence !== '');
};

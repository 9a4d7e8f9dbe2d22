import { floorOf } from '@edurise/sdk/scoring';
import type { Question, QuizRules } from '@edurise/sdk/quizzes';

/**
 * Which questions a sentence about wrong answers is about: `all`; those where `one` answer is asked for, because the rule
 * itself says what a wrong choice among several does; or the `rest`, because a teacher has weighed the options.
 */
export type Scope = 'all' | 'one' | 'rest';

/** What a wrong answer costs by the rules of a quiz, in the parts that the start screen tells. */
export interface WrongAnswer {
  /** The rule about questions with options, where this quiz has any that it is for. */
  readonly rule: string | undefined;
  /** `penalty`: the share of a question's points that is lost; 0 for nothing. */
  readonly cost:
    | { readonly by: 'certainty'; readonly below: boolean }
    | { readonly by: 'penalty'; readonly penalty: number; readonly scope: Scope }
    | undefined;
  /** How low a sum may fall, where any may. */
  readonly floor: 'question' | 'quiz' | 'none' | undefined;
}

/** Where the author weighs the options, single choices are weighed as well. */
const weighed = (rule: string): boolean => rule === 'author_fractions' || rule === 'mapped';
const subtracts = (rule: string): boolean => rule === 'right_minus_wrong' || rule === 'right_minus_wrong_all';

/** @param questions empty or missing where the platform shows them only in an attempt: then there may be any. */
export const wrongAnswer = (rules: QuizRules, questions: readonly Question[] | null | undefined): WrongAnswer => {
  const rule = rules.scoring ?? 'exact';
  const known = questions?.length ? questions : undefined;
  const several = known ? known.some(({ multiple }) => multiple) : rules.scoring != null;
  const single = known?.some((each) => each.question_type === 'multiple_choice' && !each.multiple) ?? true;
  const applies = several || (weighed(rule) && single);
  const floor = floorOf(rules);
  const below = floor !== 'question';
  if (rules.confidence)
    return { rule: applies ? rule : undefined, cost: { by: 'certainty', below }, floor: below ? floor : undefined };

  // What is taken from a question that cannot fall below zero is not taken.
  const penalty = below ? (rules.penalty ?? 0) : 0;
  const own = applies && (subtracts(rule) || weighed(rule));
  const scope = own && weighed(rule) ? 'rest' : own || (applies && rule !== 'exact' && !penalty) ? 'one' : 'all';
  const covered = ({ question_type: type, multiple }: Question): boolean =>
    type === 'essay' || (scope !== 'all' && type === 'multiple_choice' && (scope === 'rest' || multiple === true));
  const told = !known?.every(covered);
  // Several choices with weights of their own add up to nothing at the least.
  const falls = own && (rule !== 'author_fractions' || single);
  return {
    rule: applies ? rule : undefined,
    cost: told ? { by: 'penalty', penalty, scope } : undefined,
    floor: falls || (penalty && told) ? floor : undefined,
  };
};

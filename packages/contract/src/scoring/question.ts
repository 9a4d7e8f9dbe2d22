import type { Answer, Question, QuizRules, Scoring } from '../quizzes/models.ts';
import { certaintyOf, weigh } from './certainty.ts';
import { addFractions, scoreChoices, scoringRules, takesAway, type Chosen, type KnownRule } from './choices.ts';
import { floorOf } from './floor.ts';
import { Ledger, share, thousandths } from './ledger.ts';
import { judgeShortAnswer } from './short-answer.ts';
import { countWords } from './text.ts';

/** Which wording of the rules this is. A grade keeps it: the same name and version always count the same. */
export const scoringVersion = 1;

/** Of a question, what grading reads. */
export type KeyedQuestion = Pick<Question, 'id' | 'question_type'> &
  Partial<
    Pick<
      Question,
      | 'options'
      | 'correct_answer'
      | 'points'
      | 'multiple'
      | 'numeric'
      | 'pattern'
      | 'case_sensitive'
      | 'ignore_accents'
      | 'words'
    >
  >;

/** Of a quiz's rules, what grading reads. */
export type ScoringRules = Pick<QuizRules, 'scoring' | 'threshold' | 'penalty' | 'floor' | 'confidence'>;

export interface Answered {
  /** 1 to 3, where the quiz asks how sure one is. */
  certainty?: number | null | undefined;
  /** Points that a person gave, for what no key can grade. */
  given?: number | undefined;
  /** Nobody will look at it: what comes near is wrong. */
  unattended?: boolean | undefined;
}

export interface Outcome {
  /** `null` where a person must grade, or has graded what is neither right nor wrong. */
  is_correct: boolean | null;
  /** Points to the thousandth. */
  scoring: Scoring;
}

/**
 * Grades one answer and says how: the steps add up to what was awarded.
 *
 * @example
 * gradeQuestion(question, ['a', 'b', 'd'], { scoring: 'right_minus_wrong' });
 * // 2 of 3 right: +2.667, 1 wrong: −1.333, rounding: −0.001 → 1.333 of 4
 */
export function gradeQuestion(
  question: KeyedQuestion,
  answer: Answer | null | undefined,
  rules: ScoringRules,
  { certainty, given, unattended }: Answered = {},
): Outcome {
  const points = thousandths(question.points);
  const ledger = new Ledger();
  const rule = ruleOf(question, rules);
  const outcome = (is_correct: boolean | null, awarded: number | null = ledger.sum): Outcome => ({
    is_correct,
    scoring: {
      rule,
      version: scoringVersion,
      points: points / 1000,
      awarded: awarded === null ? null : awarded / 1000,
      steps: ledger.steps,
    },
  });
  if (isBlank(answer)) {
    ledger.add({ kind: 'blank' }, 0);
    return outcome(false);
  }

  const judged = judge(question, answer, rule, rules, points, unattended === true, ledger);
  if (judged === 'person') {
    if (question.question_type === 'essay') ledger.add({ kind: 'words', count: countWords(String(answer)) }, 0);
    if (given === undefined) return outcome(null, null);
    ledger.add({ kind: 'person' }, Math.min(points, thousandths(given)));
    return outcome(question.question_type === 'essay' ? null : ledger.sum === points);
  }
  const isRight = ledger.sum === points && points > 0 ? true : judged === 'right';
  if (rules.confidence) {
    ledger.settle('floor', Math.max(0, ledger.sum));
    weigh(ledger, points, certaintyOf(certainty));
  } else if (rules.penalty && ledger.sum === 0 && !isRight && !takesAway.has(rule)) {
    ledger.add({ kind: 'penalty' }, -share(points, rules.penalty));
  }
  if (floorOf(rules) === 'question') ledger.settle('floor', Math.max(0, ledger.sum));
  return outcome(isRight);
}

const takesSeveral = ({ multiple, correct_answer }: KeyedQuestion): boolean =>
  multiple === true || Array.isArray(correct_answer);

/** One choice is right or it is not, unless the author weighed the options. */
function ruleOf(question: KeyedQuestion, { scoring }: ScoringRules): string {
  if (question.question_type !== 'multiple_choice' || !isKnown(scoring)) return 'exact';
  return takesSeveral(question) || scoring === 'author_fractions' || scoring === 'mapped' ? scoring : 'exact';
}

const isKnown = (rule: ScoringRules['scoring']): rule is KnownRule => scoringRules.some((known) => known === rule);

type Judgement = 'right' | 'wrong' | 'person';

function judge(
  question: KeyedQuestion,
  answer: Answer,
  rule: string,
  rules: ScoringRules,
  points: number,
  unattended: boolean,
  ledger: Ledger,
): Judgement {
  const right = listOf(question.correct_answer);
  const verdict = (isRight: boolean): Judgement => {
    ledger.add({ kind: isRight ? 'right' : 'wrong', count: 1, of: 1 }, isRight ? points : 0);
    return isRight ? 'right' : 'wrong';
  };
  switch (question.question_type) {
    case 'multiple_choice': {
      const [options, chosen] = [question.options ?? [], new Set(listOf(answer))];
      const choice: Chosen = { points, options, right, chosen, threshold: rules.threshold ?? 100 };
      const isRight = chosen.size === right.length && right.every((option) => chosen.has(option));
      if (takesSeveral(question)) scoreChoices(rule, choice, ledger);
      // All options at once are no choice.
      else if (rule === 'exact' || chosen.size > 1) return verdict(isRight);
      else scoreOne(choice, ledger);
      return isRight ? 'right' : 'wrong';
    }
    case 'true_false':
      return verdict(String(answer).trim().toLowerCase() === String(question.correct_answer).toLowerCase());
    case 'short_answer': {
      const judged = judgeShortAnswer(String(answer), { ...question, accepted: right });
      return judged === 'near' && !unattended ? 'person' : verdict(judged === 'right');
    }
    default:
      return 'person';
  }
}

/** A single choice may be worth less than nothing where its author says so. */
function scoreOne(choice: Chosen, ledger: Ledger): void {
  addFractions(choice, ledger);
  ledger.settle('ceiling', Math.max(-choice.points, Math.min(choice.points, ledger.sum)));
}

const listOf = (answer: Answer | null | undefined): string[] =>
  Array.isArray(answer) ? answer : answer == null ? [] : [String(answer)];

/** Nothing said is nothing lost: it is never wrong, and never costs. */
export const isBlank = (answer: Answer | null | undefined): answer is null | undefined =>
  listOf(answer).every((text) => !text.trim());

/** The rules for questions with several right options, by their names. */
import type { Option } from '../quizzes/models.ts';
import { share, type Ledger } from './ledger.ts';

export const scoringRules = [
  'exact',
  'right_minus_wrong',
  'right_minus_wrong_all',
  'per_option',
  'author_fractions',
  'threshold',
  'mapped',
] as const;
export type KnownRule = (typeof scoringRules)[number];

/** Whose own terms take points away: a penalty on top would count twice. */
export const takesAway: ReadonlySet<string> = new Set<KnownRule>([
  'right_minus_wrong',
  'right_minus_wrong_all',
  'author_fractions',
  'mapped',
]);

export interface Chosen {
  /** Thousandths. */
  points: number;
  options: readonly Option[];
  /** The ids of the right ones. */
  right: readonly string[];
  chosen: ReadonlySet<string>;
  /** Percent. */
  threshold: number;
}

/** Writes down what the choice is worth, before any floor. A rule that is not known counts as `exact`. */
export function scoreChoices(rule: string, choice: Chosen, ledger: Ledger): void {
  const { points, options, right, chosen } = choice;
  const [C, N] = [right.length, Math.max(options.length, right.length)];
  const c = right.filter((option) => chosen.has(option)).length;
  const w = chosen.size - c;
  const counted = (kind: 'right' | 'wrong' | 'missed', thousandths = 0): void => {
    const [count, of] = { right: [c, C], wrong: [w, N - C], missed: [C - c, C] }[kind] as [number, number];
    if (count || kind === 'right') ledger.add({ kind, count, of }, thousandths);
  };
  switch (rule) {
    case 'right_minus_wrong':
    case 'right_minus_wrong_all': {
      const over = rule === 'right_minus_wrong' ? C : N;
      counted('right', share(points, c, over));
      counted('wrong', -share(points, w, over));
      return ledger.settle('rounding', share(points, c - w, over));
    }
    case 'per_option': {
      const leftOut = Math.max(0, N - C - w);
      counted('right', share(points, c, N));
      ledger.add({ kind: 'left_out', count: leftOut, of: N - C }, share(points, leftOut, N));
      return ledger.settle('rounding', share(points, c + leftOut, N));
    }
    case 'author_fractions':
      addFractions(choice, ledger);
      ledger.settle('floor', Math.max(0, ledger.sum));
      return ledger.settle('ceiling', Math.min(points, ledger.sum));
    case 'mapped':
      addFractions(choice, ledger);
      return ledger.settle('ceiling', Math.min(points, Math.max(-points, ledger.sum)));
    case 'threshold': {
      const net = Math.max(0, c - w);
      const isReached = C > 0 && 100 * net >= choice.threshold * C;
      return ledger.add({ kind: 'threshold', count: net, of: C }, isReached ? points : 0);
    }
    default: {
      const isExact = c === C && w === 0;
      counted('right', isExact ? points : 0);
      counted('wrong');
      counted('missed');
    }
  }
}

/** What the author gave each option that was chosen; one that was given nothing counts as its part of the right ones. */
export function addFractions({ points, options, right, chosen }: Chosen, ledger: Ledger): void {
  let exact = 0;
  for (const option of options) {
    const id = typeof option === 'string' ? option : option.id;
    if (!chosen.has(id)) continue;
    const given = typeof option === 'string' ? undefined : option.fraction;
    const fraction = given ?? (right.includes(id) ? 1 / right.length : 0);
    exact += fraction;
    ledger.add({ kind: 'option', option: id }, share(points, fraction));
  }
  // Three thirds are one.
  ledger.settle('rounding', share(points, Math.round(exact * 1e9) / 1e9));
}

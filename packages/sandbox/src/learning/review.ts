/** What a learner may see of his attempt, by when. */
import type { QuizRules, ReviewItem } from '@edurise/contract/models';

export type ReviewPhase = 'during' | 'unreleased' | 'after' | 'open' | 'closed';

/** For so long an attempt counts as just handed in. */
const after = 120_000;

export function phaseOf(submittedAt: Date | null, { release_at, closes_at }: QuizRules, now: Date): ReviewPhase {
  if (submittedAt === null) return 'during';
  if (release_at != null && now < new Date(release_at)) return 'unreleased';
  if (closes_at != null && now >= new Date(closes_at)) return 'closed';
  return now.getTime() <= submittedAt.getTime() + after ? 'after' : 'open';
}

/** From when on its learner sees how an attempt came out; `undefined` where no phase shows it. */
export function seenFrom(submittedAt: Date, rules: QuizRules): Date | undefined {
  const { release_at, closes_at } = rules;
  const turns = [submittedAt, new Date(submittedAt.getTime() + after + 1)];
  for (const moment of [release_at, closes_at]) if (moment != null) turns.push(new Date(moment));
  return turns
    .filter((turn) => turn >= submittedAt)
    .sort((one, other) => one.getTime() - other.getTime())
    .find((turn) => shown(phaseOf(submittedAt, rules, turn), rules, false).has('marks'));
}

const keyless: ReviewItem[] = ['attempt', 'correctness', 'marks', 'feedback', 'overall_feedback'];

/**
 * What the policy shows in a phase. Where it says nothing: while it runs, only what was answered; afterwards all but the
 * right answers, which show when they are of no more use.
 */
export function shown(
  phase: ReviewPhase,
  { review, practice }: QuizRules,
  keysAreFree: boolean,
): ReadonlySet<ReviewItem> {
  if (phase === 'unreleased') return new Set(['attempt']);
  const said = review?.[phase];
  if (said) return new Set(said);
  if (phase === 'during' && !practice) return new Set(['attempt']);
  return new Set(keysAreFree ? [...keyless, 'right_answer', 'general_feedback'] : keyless);
}

/** Whether a lecture is complete, by what is known of its learner. */
import { coverage, type Measured } from '../../learning/playback.ts';
import { rangesOfPages, type Ranges } from '../../learning/played.ts';
import type { Measure } from './measure.ts';
import type { ProgressRow } from './progress-rows.ts';

/** The learner's word, and nothing else, is what it rests on. */
const wordRule = 'word-1';

export const rangesOf = ({ pages, played }: Pick<ProgressRow, 'pages' | 'played'>, { medium }: Measure): Ranges =>
  medium === 'document' ? rangesOfPages(pages) : played;

/**
 * Once complete, always complete. What was only said may still be proved.
 * @param isSaid the learner says so, just now.
 */
export function completion(
  known: ProgressRow,
  reached: Pick<Measured, 'played' | 'watched_seconds'>,
  measure: Measure,
  { now, isSaid = false }: { now: Date; isSaid?: boolean },
) {
  const share = coverage(reached, measure.length, measure.creditsFrom);
  const isMeasured = measure.length > 0 && share >= measure.threshold - roundedOff(measure);
  const isCompleted = known.is_completed || isMeasured || (isSaid && measure.takesWord);
  const wasProved = known.is_completed && known.rule_version !== wordRule;
  return {
    is_completed: isCompleted,
    // Whoever has not finished is not told that nothing is missing.
    completion_percentage: isCompleted ? '100.00' : Math.min(99.99, 100 * share).toFixed(2),
    ...(isCompleted && !wasProved
      ? {
          completed_at: known.completed_at ?? now,
          rule_version: isMeasured && !measure.isClaimed ? measure.rule : wordRule,
        }
      : {}),
  };
}

/** A film's length is kept in whole seconds, and what was played of it in halves: its very end may have no name. */
const roundedOff = ({ medium, length }: Measure): number => (medium === 'document' ? 0 : Math.min(1 / length, 0.01));

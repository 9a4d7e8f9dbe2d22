/** The rules of an attempt in time, and how saved answers join. */
import type { Answers, QuizRules } from '@edurise/contract/models';

export const defaultRules = { grace_seconds: 30, show_correct_answers: true, scoring: 'exact' } as const;

/** Milliseconds. */
export const graceOf = ({ grace_seconds }: QuizRules): number => (grace_seconds ?? defaultRules.grace_seconds) * 1000;

interface Deadline {
  status: string;
  expires_at: Date | null;
  /** Since when the clock stands still. */
  paused_at: Date | null;
}

/**
 * Answers are taken until a little after the deadline, for those that were sent in time and took long.
 * From then on the attempt is over, whether or not anybody looks.
 */
export function isOver({ status, expires_at, paused_at }: Deadline, rules: QuizRules, now: Date): boolean {
  return (
    status !== 'in_progress' ||
    (expires_at !== null && (paused_at ?? now).getTime() > expires_at.getTime() + graceOf(rules))
  );
}

export interface Saved {
  answers: Answers;
  /** The `rev` at which each answer was last written, by question id. */
  written_at: Record<string, number>;
  rev: number;
  lease: string;
}

export interface Save {
  answers: Answers;
  /** What the writer had seen. */
  rev?: number | null | undefined;
  lease?: string | null | undefined;
}

/**
 * Joins a save, question by question. Nothing is thrown away: a tab that lost its lease still fills in what nobody
 * else has answered since it last looked, but overwrites nothing newer.
 */
export function join(saved: Saved, save: Save, questions: ReadonlySet<string>): Saved {
  const rev = saved.rev + 1;
  const isHolder = save.lease == null || save.lease === saved.lease;
  const accepted = Object.entries(save.answers).filter(([question, answer]) => {
    if (!questions.has(question)) return false;
    if (JSON.stringify(answer) === JSON.stringify(saved.answers[question] ?? null)) return false;
    return isHolder || (saved.written_at[question] ?? 0) <= (save.rev ?? 0);
  });
  if (!accepted.length) return saved;
  return {
    ...saved,
    rev,
    answers: { ...saved.answers, ...Object.fromEntries(accepted) },
    written_at: { ...saved.written_at, ...Object.fromEntries(accepted.map(([question]) => [question, rev])) },
  };
}

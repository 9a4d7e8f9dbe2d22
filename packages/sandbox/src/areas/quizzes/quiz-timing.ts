import type { QuizTiming } from '@edurise/contract/models';
import { sql } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { attemptLimit, closingTime, deadline, timeLimit, type Granted } from '../../learning/accommodations.ts';
import { grantedTo } from '../proctoring/accommodation-rows.ts';
import type { QuizRow } from './quiz-rows.ts';

/** What a quiz's limits are for one learner. */
export interface Limits {
  granted: Granted;
  /** `null`: as long as it takes. */
  minutes: number | null;
  /** `null`: as often as he likes. */
  attempts: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
}

export async function limitsOf(db: Queries, quiz: QuizRow, userId: string): Promise<Limits> {
  const granted = await grantedTo(db, quiz.tenant_id, userId);
  const { opens_at, closes_at, practice } = quiz.rules;
  return {
    granted,
    minutes: timeLimit(quiz.time_limit_minutes, granted),
    attempts: practice ? null : attemptLimit(quiz.max_attempts, granted),
    opensAt: opens_at == null ? null : new Date(opens_at),
    closesAt: closingTime(closes_at, quiz.time_limit_minutes, granted),
  };
}

export type Refusal = 'not_open' | 'closed' | 'exhausted' | 'paused';

/** Why no attempt can be started now; `undefined` if it can. */
export function refusal(
  { attempts, opensAt, closesAt }: Limits,
  used: number,
  paused: boolean,
  now: Date,
): Refusal | undefined {
  if (opensAt && now < opensAt) return 'not_open';
  if (closesAt && now >= closesAt) return 'closed';
  if (attempts !== null && used >= attempts) return 'exhausted';
  return paused ? 'paused' : undefined;
}

export async function timingOf(call: AnyCall, quiz: QuizRow): Promise<QuizTiming> {
  const { db, user, now } = call;
  const limits = await limitsOf(db, quiz, user.id);
  const used = await attemptsUsed(db, quiz.id, user.id);
  const pause = await openPause(db, quiz.id).executeTakeFirst();
  const ends = deadline(now, limits.minutes, limits.closesAt, limits.granted);
  return {
    allowed_minutes: limits.minutes,
    time_factor: limits.granted.time_factor,
    extra_minutes: limits.granted.extra_minutes,
    opens_at: isoOrNull(limits.opensAt),
    closes_at: isoOrNull(limits.closesAt),
    available_minutes: ends && Math.max(0, (ends.getTime() - now.getTime()) / 60_000),
    max_attempts: limits.attempts,
    attempts_used: used,
    ...(pause ? { paused_at: iso(pause.paused_at) } : {}),
    may_start: refusal(limits, used, pause !== undefined, now) ?? 'yes',
    server_now: iso(now),
  };
}

export async function attemptsUsed(db: Queries, quizId: string, userId: string): Promise<number> {
  const { used } = await db
    .selectFrom('quiz_attempts')
    .select(sql<number>`count(*)::int`.as('used'))
    .where('quiz_id', '=', quizId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return used;
}

export const openPause = (db: Queries, quizId: string) =>
  db.selectFrom('quiz_pauses').selectAll().where('quiz_id', '=', quizId).where('resumed_at', 'is', null);

export const isPaused = async (db: Queries, quizId: string): Promise<boolean> =>
  (await openPause(db, quizId).executeTakeFirst()) !== undefined;

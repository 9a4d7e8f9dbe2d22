import type { QuizTiming } from '@edurise/contract/models';
import { sql } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { attemptLimit, closingTime, deadline, timeLimit, type Granted } from '../../learning/accommodations.ts';
import { graceOf } from '../../learning/attempt.ts';
import { granted, grantedTo } from '../proctoring/accommodation-rows.ts';
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
  const mine = await grantedTo(db, quiz.tenant_id, userId);
  const { opens_at, closes_at, practice } = quiz.rules;
  return {
    granted: mine,
    minutes: timeLimit(quiz.time_limit_minutes, mine),
    attempts: practice ? null : attemptLimit(quiz.max_attempts, mine),
    opensAt: opens_at == null ? null : new Date(opens_at),
    closesAt: closingTime(closes_at, quiz.time_limit_minutes, mine),
  };
}

/** An attempt without an end, or one that is paused, keeps the keys from all others for so long, in ms. */
const patience = 24 * 3_600_000;

/**
 * The quiz as a review has to see it: closed when it is for all, for keys that show while anybody writes are given away. That
 * is when the window of those who have more time is over, and no attempt goes on that was extended or paused beyond it.
 */
export async function closedForAll(db: Queries, quiz: QuizRow, now: Date): Promise<QuizRow> {
  const { closes_at } = quiz.rules;
  if (closes_at == null || now < new Date(closes_at)) return quiz;
  const [learners, running] = await Promise.all([
    db
      .selectFrom('accommodations')
      .innerJoin('enrollments', 'enrollments.user_id', 'accommodations.user_id')
      .innerJoin('lectures', 'lectures.course_id', 'enrollments.course_id')
      .selectAll('accommodations')
      .where('lectures.id', '=', quiz.lecture_id)
      .where('accommodations.tenant_id', '=', quiz.tenant_id)
      .execute(),
    db
      .selectFrom('quiz_attempts')
      .select(['user_id', 'expires_at', 'paused_at'])
      .where('quiz_id', '=', quiz.id)
      .where('status', '=', 'in_progress')
      .execute(),
  ]);
  const closed = new Date(closes_at);
  const untimed = new Set(learners.flatMap((one) => (one.untimed ? one.user_id : [])));
  const ends = [
    closed,
    ...learners.map((one) => closingTime(closes_at, quiz.time_limit_minutes, granted(one))!),
    ...running.map(({ expires_at, paused_at, user_id }) => {
      if (paused_at || untimed.has(user_id)) return new Date(closed.getTime() + patience);
      return expires_at ? new Date(expires_at.getTime() + graceOf(quiz.rules)) : closed;
    }),
  ];
  const last = new Date(Math.max(...ends.map(Number)));
  return { ...quiz, rules: { ...quiz.rules, closes_at: iso(last) } };
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

/** What was only practised, before the quiz counted, uses up nothing. */
export const isForMarks = sql<boolean>`form->>'practice' is distinct from 'true'`;

export async function attemptsUsed(db: Queries, quizId: string, userId: string): Promise<number> {
  const { used } = await db
    .selectFrom('quiz_attempts')
    .select(sql<number>`count(*)::int`.as('used'))
    .where('quiz_id', '=', quizId)
    .where('user_id', '=', userId)
    .where(isForMarks)
    .executeTakeFirstOrThrow();
  return used;
}

export const openPause = (db: Queries, quizId: string) =>
  db.selectFrom('quiz_pauses').selectAll().where('quiz_id', '=', quizId).where('resumed_at', 'is', null);

export const isPaused = async (db: Queries, quizId: string): Promise<boolean> =>
  (await openPause(db, quizId).executeTakeFirst()) !== undefined;

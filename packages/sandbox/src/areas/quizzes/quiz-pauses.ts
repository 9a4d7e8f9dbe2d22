import { randomUUID } from 'node:crypto';
import type { QuizPause } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { audit } from '../../accounts/audit.ts';
import { iso, isoOrNull } from '../../clock.ts';
import type { QuizPausesTable } from '../../database/tables/proctoring.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict } from '../../http/problem.ts';
import { postpone } from '../../learning/walk.ts';
import { publish } from '../../realtime/publish.ts';
import { courseOf } from '../../realtime/streams.ts';
import { findTaughtQuiz } from './quiz-attempts.ts';
import { settled } from './quiz-closing.ts';
import { openPause } from './quiz-timing.ts';

/** Holds the clock of all that is running. A second pause finds the first. */
export async function pauseQuiz(call: AnyCall, id: string, reason: string): Promise<QuizPause> {
  const { db, tenant, user, now } = call;
  const { quiz } = await findTaughtQuiz(call, id);
  const running = db
    .selectFrom('quiz_attempts')
    .selectAll()
    .where('quiz_id', '=', quiz.id)
    .where('status', '=', 'in_progress');
  // Whose time was over before the pause does not come back to life with it.
  for (const attempt of await running.execute()) await settled(db, attempt, quiz, now);
  return db.transaction().execute(async (trx) => {
    const pause = await trx
      .insertInto('quiz_pauses')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        quiz_id: quiz.id,
        paused_by: user.id,
        reason,
        paused_at: now,
        resumed_at: null,
        created_at: now,
        updated_at: now,
      })
      .onConflict((clash) => clash.column('quiz_id').where('resumed_at', 'is', null).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!pause) {
      const standing = await openPause(trx, quiz.id).executeTakeFirstOrThrow();
      const { held } = await trx
        .selectFrom('quiz_attempts')
        .select(sql<number>`count(*)::int`.as('held'))
        .where('quiz_id', '=', quiz.id)
        .where('paused_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return presentPause(standing, held);
    }
    const held = await trx
      .updateTable('quiz_attempts')
      .set({ paused_at: now })
      .where('quiz_id', '=', quiz.id)
      .where('status', '=', 'in_progress')
      .returning('id')
      .execute();
    await audit(
      { ...call, db: trx },
      'quiz.pause',
      { type: 'quiz', id: quiz.id },
      { reason: { from: null, to: reason } },
    );
    for (const attempt of held)
      await publish({ ...call, db: trx }, courseOf(attempt), {
        type: 'paused',
        paused_at: iso(now),
        reason,
        server_now: iso(now),
      });
    return presentPause(pause, held.length);
  });
}

/** Every deadline moves by as long as its clock stood still. */
export async function resumeQuiz(call: AnyCall, id: string): Promise<QuizPause> {
  const { db, now } = call;
  const { quiz } = await findTaughtQuiz(call, id);
  return db.transaction().execute(async (trx) => {
    const pause = await trx
      .updateTable('quiz_pauses')
      .set({ resumed_at: now, updated_at: now })
      .where('quiz_id', '=', quiz.id)
      .where('resumed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!pause) throw conflict('This quiz is not paused.', 'quiz_not_paused');
    const held = await trx
      .updateTable('quiz_attempts')
      .set({ expires_at: sql<Date>`expires_at + (${now}::timestamptz - paused_at)`, paused_at: null, updated_at: now })
      .where('quiz_id', '=', quiz.id)
      .where('paused_at', 'is not', null)
      .returning(['id', 'status', 'expires_at', 'walk'])
      .execute();
    for (const attempt of held) {
      const stood = now.getTime() - pause.paused_at.getTime();
      if (attempt.walk)
        await trx
          .updateTable('quiz_attempts')
          .set({ walk: json(postpone(attempt.walk, stood, pause.paused_at)) })
          .where('id', '=', attempt.id)
          .execute();
      await publish({ ...call, db: trx }, courseOf(attempt), {
        type: 'resumed',
        expires_at: isoOrNull(attempt.expires_at),
        resumed_at: iso(now),
        server_now: iso(now),
      });
    }
    await audit({ ...call, db: trx }, 'quiz.resume', { type: 'quiz', id: quiz.id });
    return presentPause(pause, held.filter(({ status }) => status === 'in_progress').length);
  });
}

const presentPause = (row: Selectable<QuizPausesTable>, attempts: number): QuizPause => ({
  quiz: row.quiz_id,
  is_paused: row.resumed_at === null,
  paused_at: iso(row.paused_at),
  resumed_at: isoOrNull(row.resumed_at),
  reason: row.reason,
  attempts,
});

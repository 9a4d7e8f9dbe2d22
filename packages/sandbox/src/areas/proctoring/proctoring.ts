import { proctoring } from '@edurise/contract/proctoring';
import { schemas } from '@edurise/contract/proctoring/schemas';
import { sql } from 'kysely';
import { audit } from '../../accounts/audit.ts';
import { iso, isoOrNull } from '../../clock.ts';
import { implement } from '../../http/implement.ts';
import { conflict, forbidden, invalid } from '../../http/problem.ts';
import { publish } from '../../realtime/publish.ts';
import { courseOf } from '../../realtime/streams.ts';
import { json } from '../../database/tables.ts';
import { isLimited, postpone } from '../../learning/walk.ts';
import { accommodationHandlers } from './accommodations.ts';
import { findAttempt } from '../quizzes/quiz-attempts.ts';
import { lock } from '../quizzes/quiz-closing.ts';
import { pauseQuiz, resumeQuiz } from '../quizzes/quiz-pauses.ts';
import { recoverAttempt } from '../quizzes/quiz-recovery.ts';
import { regradeQuiz } from '../quizzes/quiz-regrade.ts';
import { presentAttempt } from '../quizzes/quiz-rows.ts';
import { quizStatistics } from '../quizzes/quiz-statistics.ts';
import { walkNow } from '../quizzes/quiz-writing.ts';

export const proctoringRoutes = implement(proctoring, schemas, {
  quizAttempts: {
    async extend(call) {
      const { db, body, path, now } = call;
      const { attempt: found, quiz, teaches } = await findAttempt(call, path.id);
      if (!teaches) throw forbidden();
      const row = await db.transaction().execute(async (trx) => {
        const attempt = await lock(trx, found.id);
        if (attempt.status !== 'in_progress') throw conflict('This attempt is over.', 'attempt_over');
        const before = walkNow(attempt, quiz, now);
        if (attempt.expires_at === null && !isLimited(before))
          throw conflict('This attempt has no deadline.', 'attempt_untimed');
        const changes = {
          extra_minutes: { from: attempt.extra_minutes, to: attempt.extra_minutes + body.minutes },
          reason: { from: null, to: body.reason },
        };
        await audit({ ...call, db: trx }, 'attempt.extend', { type: 'attempt', id: attempt.id }, changes);
        const extended = await trx
          .updateTable('quiz_attempts')
          .set({
            expires_at: sql<Date>`expires_at + make_interval(mins => ${body.minutes}::int)`,
            // A section or a question that runs out ahead of the whole would take back what was given.
            walk: json(postpone(before, body.minutes * 60_000)),
            extra_minutes: sql<number>`extra_minutes + ${body.minutes}::int`,
            updated_at: now,
          })
          .where('id', '=', attempt.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await publish({ ...call, db: trx }, courseOf(attempt), {
          type: 'deadline_changed',
          expires_at: isoOrNull(extended.expires_at),
          reason: body.reason,
          server_now: iso(now),
        });
        return extended;
      });
      return presentAttempt(row, now);
    },
    recover: (call) => recoverAttempt(call, call.path.id, call.body),
    async recordEvents(call) {
      const { db, body, path, now, tenant } = call;
      const { attempt } = await findAttempt(call, path.id, 'own');
      const events = body.events.map(({ id, kind, at, question, amount }, index) => {
        const moment = new Date(at);
        if (Number.isNaN(moment.getTime()))
          throw invalid({ events: { [index]: { at: ['Enter a valid date/time.'] } } });
        return {
          id,
          tenant_id: tenant.id,
          attempt_id: attempt.id,
          kind,
          at: moment,
          question_id: question ?? null,
          amount: amount ?? null,
          received_at: now,
        };
      });
      const recorded = await db
        .insertInto('attempt_events')
        .values(events)
        .onConflict((clash) => clash.columns(['attempt_id', 'id']).doNothing())
        .returning('id')
        .execute();
      return { recorded: recorded.length };
    },
  },
  quizzes: {
    pause: (call) => pauseQuiz(call, call.path.id, call.body?.reason ?? ''),
    resume: (call) => resumeQuiz(call, call.path.id),
    regrade: (call) => regradeQuiz(call, call.path.id, call.body ?? {}),
    itemStatistics: (call) => quizStatistics(call, call.path.id),
  },
  accommodations: accommodationHandlers,
});

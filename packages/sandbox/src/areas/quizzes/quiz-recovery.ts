import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { QuizAttempt, Recovery, RecoveryFile } from '@edurise/contract/models';
import { isBlank } from '@edurise/contract/scoring';
import { sql } from 'kysely';
import { audit } from '../../accounts/audit.ts';
import { json, type Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { invalid } from '../../http/problem.ts';
import { brokenAt } from '../../proctoring/answer-chain.ts';
import { isTicketOf } from '../../proctoring/start-ticket.ts';
import { findAttempt, noteSeen } from './quiz-attempts.ts';
import { close, lock } from './quiz-closing.ts';
import type { AttemptRow } from './quiz-rows.ts';
import { viewAttempt } from './quiz-view.ts';
import { write } from './quiz-writing.ts';

/**
 * Takes what a device kept while it was cut off. While the attempt runs it is a late save. Afterwards it counts if the
 * quiz says so, or if a teacher hands it in; else it is kept for the teacher: a device's clock proves nothing.
 */
export async function recoverAttempt(call: AnyCall, id: string, file: RecoveryFile): Promise<Recovery> {
  const { attempt, quiz, teaches } = await findAttempt(call, id);
  if (!(await isTicketOf(call.db, file.ticket, attempt)))
    throw invalid({ ticket: ['This ticket is not of this attempt.'] });
  const broken = brokenAt(file.ticket, file.answers);
  if (broken >= 0) throw invalid({ answers: { [broken]: { hash: ['The chain of answers is broken here.'] } } });

  const unreadable = file.answers.findIndex(({ at }) => Number.isNaN(Date.parse(at)));
  if (unreadable >= 0) throw invalid({ answers: { [unreadable]: { at: ['Enter a valid date/time.'] } } });

  const view = (row: AttemptRow): QuizAttempt => viewAttempt(row, { quiz, teaches, now: call.now });
  return call.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    // The device did not hear that it was taken, and sends it again.
    if (!teaches && (await hasCounted(trx, locked, file)))
      return { attempt: view(locked), outcome: 'counted', recovered: 0 };
    const isOpen = locked.status === 'in_progress';
    // What was left behind is only a person's to take up again: here a device's clock would have to be believed.
    const isFree = locked.form.navigation === 'free';
    const counts =
      isOpen || teaches || (isFree && quiz.rules.accept_recovered === true && (await wasCutOff(trx, locked)));
    // Whoever still could write after the end, by his own clock, was not cut off.
    const ends = [locked.expires_at, teaches ? null : locked.submitted_at].flatMap((end) =>
      end ? [end.getTime()] : [],
    );
    const inTime = file.answers.filter(({ at }) => ends.every((end) => Date.parse(at) <= end));
    const answers = Object.fromEntries(
      inTime.filter(teaches ? () => true : follows(locked, file)).map(({ question, answer }) => [question, answer]),
    );
    const different = Object.keys(answers).filter(
      (question) => JSON.stringify(answers[question]) !== JSON.stringify(locked.answers[question] ?? null),
    );
    await trx
      .insertInto('attempt_recoveries')
      .values({
        id: randomUUID(),
        tenant_id: call.tenant.id,
        attempt_id: attempt.id,
        handed_in_by: call.user.id,
        outcome: counts ? 'counted' : 'kept',
        answers: json(file.answers),
        created_at: call.now,
        updated_at: call.now,
      })
      .execute();
    if (!counts) return { attempt: view(locked), outcome: 'kept', recovered: different.length };
    const written = (await write(trx, locked, { answers }, { quiz, now: call.now, isDecided: !isOpen })).row;
    if (isOpen) return { attempt: view(written), outcome: 'counted', recovered: different.length };
    const changes = { answers: { from: locked.answers, to: written.answers } };
    await audit({ ...call, db: trx }, 'attempt.recover', { type: 'attempt', id: attempt.id }, changes);
    const [at, by] = [locked.submitted_at ?? call.now, locked.submitted_by ?? 'timer'];
    const regraded = await close(trx, written, locked.marking ?? quiz, at, by);
    // The answer says how they came out.
    if (!teaches) await noteSeen({ db: trx, now: call.now }, regraded, quiz);
    return { attempt: view(regraded), outcome: 'counted', recovered: different.length };
  });
}

/** Nobody's clock is believed who handed in himself, or has seen since how his answers came out. */
async function wasCutOff(db: Queries, { quiz_id, user_id, submitted_at, submitted_by, expires_at }: AttemptRow) {
  if (submitted_by !== 'timer' || !expires_at || !submitted_at) return false;
  const seen = await db
    .selectFrom('quiz_attempts')
    .select('id')
    // What is asked in one attempt may be shown with another.
    .where('quiz_id', '=', quiz_id)
    .where('user_id', '=', user_id)
    .where('seen_at', '>=', submitted_at)
    .limit(1)
    .executeTakeFirst();
  return !seen;
}

const hasCounted = async (db: Queries, { id }: AttemptRow, { answers }: RecoveryFile): Promise<boolean> =>
  (await db
    .selectFrom('attempt_recoveries')
    .select('id')
    .where('attempt_id', '=', id)
    .where('outcome', '=', 'counted')
    .where(sql<boolean>`answers = ${json(answers)}::jsonb`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/**
 * Does a link of the chain come after what the platform has? What another device wrote since stays. Where nobody kept when
 * that was, it is at least not in the chain.
 */
const follows =
  ({ answers: saved, answered_at }: AttemptRow, { answers }: RecoveryFile) =>
  ({ question, at }: RecoveryFile['answers'][number]): boolean => {
    const written = answered_at[question];
    if (written !== undefined) return Date.parse(at) > Date.parse(written);
    return (
      isBlank(saved[question]) ||
      answers.some((link) => link.question === question && isDeepStrictEqual(link.answer, saved[question]))
    );
  };

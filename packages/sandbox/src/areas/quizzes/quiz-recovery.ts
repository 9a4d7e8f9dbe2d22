import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { QuizAttempt, Recovery, RecoveryFile } from '@edurise/contract/models';
import { isBlank } from '@edurise/contract/scoring';
import { audit } from '../../accounts/audit.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { invalid } from '../../http/problem.ts';
import { brokenAt } from '../../proctoring/answer-chain.ts';
import { isTicketOf } from '../../proctoring/start-ticket.ts';
import { findAttempt } from './quiz-attempts.ts';
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

  // Whoever still could write after the end, by his own clock, was not cut off.
  const ends = [attempt.expires_at, attempt.submitted_at].flatMap((end) => (end ? [end.getTime()] : []));
  const inTime = file.answers.filter(({ at }) => ends.every((end) => Date.parse(at) <= end));
  const view = (row: AttemptRow): QuizAttempt => viewAttempt(row, { quiz, teaches, now: call.now });
  return call.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    const isOpen = locked.status === 'in_progress';
    // What was left behind is only a person's to take up again: here a device's clock would have to be believed.
    const isFree = locked.form.navigation === 'free';
    // Nor is it believed of whoever handed in, or has seen what was right.
    const wasCutOff = locked.submitted_by !== 'learner' && !locked.seen_at;
    const counts = isOpen || teaches || (isFree && wasCutOff && quiz.rules.accept_recovered === true);
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
    const regraded = await close(trx, written, quiz, locked.submitted_at ?? call.now, locked.submitted_by ?? 'timer');
    return { attempt: view(regraded), outcome: 'counted', recovered: different.length };
  });
}

/** Does a link of the chain come after what the platform has? What another device wrote since is not in the chain, and stays. */
const follows =
  ({ answers: saved }: AttemptRow, { answers }: RecoveryFile) =>
  ({ question }: RecoveryFile['answers'][number]): boolean =>
    isBlank(saved[question]) ||
    answers.some((link) => link.question === question && isDeepStrictEqual(link.answer, saved[question]));

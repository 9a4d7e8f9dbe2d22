import type { QuizAttempt } from '@edurise/contract/models';
import { iso } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';

/** What devices told of an attempt beside its answers: for the teacher, who judges. */
export async function evidenceOf(
  db: Queries,
  { id }: { id: string },
): Promise<Pick<QuizAttempt, 'events' | 'recoveries'>> {
  const events = await db
    .selectFrom('attempt_events')
    .selectAll()
    .where('attempt_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const recoveries = await db
    .selectFrom('attempt_recoveries')
    .selectAll()
    .where('attempt_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    events: events.map(({ id, kind, at, question_id, amount, received_at }) => ({
      id,
      kind,
      at: iso(at),
      question: question_id,
      amount,
      received_at: iso(received_at),
    })),
    recoveries: recoveries.map(({ outcome, answers, created_at }) => ({
      outcome,
      answers: answers.map(({ at, question, answer }) => ({ at, question, answer })),
      received_at: iso(created_at),
    })),
  };
}

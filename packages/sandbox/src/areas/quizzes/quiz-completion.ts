/** Which of a learner's attempts counts, and when that completes the lecture: not before he may know. */
import type { KeptAttempt } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { seenFrom } from '../../learning/review.ts';
import { keptOf } from '../../learning/standing.ts';
import { completeLecture } from '../progress/lecture-progress.ts';
import type { AttemptRow, QuizRow } from './quiz-rows.ts';
import { closedForAll, isForMarks } from './quiz-timing.ts';

/** The attempt of the learner's that counts; `undefined` while none does. */
export async function keptAttempt(db: Queries, userId: string, quiz: QuizRow): Promise<KeptAttempt | undefined> {
  const attempts = await db
    .selectFrom('quiz_attempts')
    .select(['id', 'attempt_number', 'percentage', 'passed'])
    .where('quiz_id', '=', quiz.id)
    .where('user_id', '=', userId)
    .where('status', '=', 'submitted')
    .where(isForMarks)
    .orderBy('attempt_number')
    .execute();
  return keptOf(attempts, quiz.rules.grade_of, Number(quiz.passing_score));
}

/** A pass completes the lecture once the learner may know of it; practice, as soon as it is handed in. */
export async function completeQuiz(
  db: Queries,
  attempt: AttemptRow,
  now: Date,
  // A teacher's marks, or a moment that has come, are no visit.
  { isVisit = false }: { isVisit?: boolean } = {},
): Promise<void> {
  // As it is: what a review sees of it closes later.
  const quiz = await db.selectFrom('quizzes').selectAll().where('id', '=', attempt.quiz_id).executeTakeFirstOrThrow();
  if (!attempt.form.practice) {
    const { passed } = (await keptAttempt(db, attempt.user_id, quiz)) ?? attempt;
    // What waits for a person's marks is no pass yet.
    if (!passed || isWithheld(attempt, await closedForAll(db, quiz, now), now)) return;
  }
  const enrollment = await db
    .selectFrom('enrollments')
    .selectAll()
    .where('id', '=', attempt.enrollment_id)
    .executeTakeFirstOrThrow();
  // Should he come back, what he has passed is found again.
  if (enrollment.status === 'cancelled') return;
  const lecture = await db
    .selectFrom('lectures')
    .selectAll()
    .where('id', '=', quiz.lecture_id)
    .executeTakeFirstOrThrow();
  await completeLecture(db, enrollment, lecture, now, { isVisit });
}

/** Completes what was passed or practised and could complete nothing while its learner was out of the course. */
export async function completeOnReturn(db: Queries, enrollmentId: string, now: Date): Promise<void> {
  const attempts = await completedNothing(db)
    .where('quiz_attempts.enrollment_id', '=', enrollmentId)
    .where((eb) => eb.or([eb('quiz_attempts.passed', '=', true), eb.not(isForMarks)]))
    .execute();
  for (const attempt of attempts) await completeQuiz(db, attempt, now);
}

/** Completes what the caller has passed and may know of by now: nothing runs at the moment of a release. */
export const completeReleased = (call: Asks & Pick<AnyCall, 'user'>): Promise<void> =>
  completeAll(call, passedSince(call).where('quiz_attempts.user_id', '=', call.user.id));

/** The same for everybody in the school, for those who count them. */
export const completeReleasedForAll = (call: Asks): Promise<void> => completeAll(call, passedSince(call));

type Asks = Pick<AnyCall, 'db' | 'tenant' | 'now'>;

/** Passes that completed nothing yet. */
const passedSince = ({ db, tenant }: Asks) =>
  completedNothing(db).where('quiz_attempts.tenant_id', '=', tenant.id).where('quiz_attempts.passed', '=', true);

/** Of those who are in the course: whoever has left it goes no further in it. */
const completedNothing = (db: Queries) =>
  db
    .selectFrom('quiz_attempts')
    .innerJoin('quizzes', 'quizzes.id', 'quiz_attempts.quiz_id')
    .innerJoin('enrollments', 'enrollments.id', 'quiz_attempts.enrollment_id')
    .selectAll('quiz_attempts')
    .where('quiz_attempts.status', '=', 'submitted')
    .where('enrollments.status', '<>', 'cancelled')
    .where(
      sql<boolean>`not exists (select from lecture_progress done where done.is_completed
        and done.enrollment_id = quiz_attempts.enrollment_id and done.lecture_id = quizzes.lecture_id)`,
    );

async function completeAll({ db, now }: Asks, passed: ReturnType<typeof passedSince>): Promise<void> {
  for (const attempt of await passed.execute())
    await db.transaction().execute((trx) => completeQuiz(trx, attempt, now));
}

/** Where no moment is set at which the marks show, there is none to wait for. */
function isWithheld({ submitted_at }: AttemptRow, { rules }: QuizRow, now: Date): boolean {
  const from = submitted_at && seenFrom(submitted_at, rules);
  return from != null && now < from;
}

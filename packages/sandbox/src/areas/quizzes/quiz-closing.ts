/** How an attempt ends: by its learner, by the clock, and what follows from it. */
import type { AnyCall } from '../../http/call.ts';
import { json, type Queries } from '../../database/tables.ts';
import { defaultRules, isOver } from '../../learning/attempt.ts';
import { grade, type Grading } from '../../learning/grading.ts';
import { completeLecture } from '../progress/lecture-progress.ts';
import { questionsOf, type AttemptRow, type QuestionRow, type QuizRow } from './quiz-rows.ts';

/** One whose time is over is closed first. */
export const settled = (db: AnyCall['db'], attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> =>
  attempt.status === 'in_progress' && isOver(attempt, quiz.rules, now)
    ? db.transaction().execute(async (trx) => settle(trx, await lock(trx, attempt.id), quiz, now))
    : Promise.resolve(attempt);

/** Nobody needs to hand in what the clock has ended: the answers saved by then count. */
export async function settle(db: Queries, attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> {
  if (attempt.status !== 'in_progress' || !isOver(attempt, quiz.rules, now)) return attempt;
  return close(db, attempt, quiz, attempt.expires_at ?? now, 'timer');
}

export const lock = (db: Queries, id: string): Promise<AttemptRow> =>
  db.selectFrom('quiz_attempts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** Grades the attempt and takes no more answers. */
export async function close(
  db: Queries,
  attempt: AttemptRow,
  quiz: QuizRow,
  at: Date,
  by: string,
): Promise<AttemptRow> {
  const { graded, ...outcome } = gradeAttempt(await questionsOf(db, quiz.id), attempt, quiz);
  const closed = await db
    .updateTable('quiz_attempts')
    .set({ ...outcome, graded: json(graded), status: 'submitted', submitted_at: at, submitted_by: by, updated_at: at })
    .where('id', '=', attempt.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await completeQuiz(db, closed, quiz, at);
  return closed;
}

/** By today's keys and points; what a person gave stays given. */
export function gradeAttempt(questions: readonly QuestionRow[], attempt: AttemptRow, quiz: QuizRow): Grading {
  const byHand = new Set(questions.filter(({ question_type }) => question_type === 'essay').map(({ id }) => id));
  const awarded = (attempt.graded ?? []).flatMap(({ question, points_awarded }) =>
    byHand.has(question as string) && points_awarded != null ? [[question, Number(points_awarded)]] : [],
  );
  return grade(questions, attempt.answers, {
    passingScore: Number(quiz.passing_score),
    scoring: quiz.rules.scoring ?? defaultRules.scoring,
    awarded: Object.fromEntries(awarded) as Record<string, number>,
  });
}

/** A quiz that is not failed completes its lecture. */
export async function completeQuiz(db: Queries, attempt: AttemptRow, quiz: QuizRow, at: Date): Promise<void> {
  if (attempt.passed === false) return;
  const enrollment = await db
    .selectFrom('enrollments')
    .selectAll()
    .where('id', '=', attempt.enrollment_id)
    .executeTakeFirstOrThrow();
  const lecture = await db
    .selectFrom('lectures')
    .selectAll()
    .where('id', '=', quiz.lecture_id)
    .executeTakeFirstOrThrow();
  await completeLecture(db, enrollment, lecture, at);
}

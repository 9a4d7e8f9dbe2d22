import { randomUUID } from 'node:crypto';
import type { QuizAttempt, QuizResult, SaveAnswers } from '@edurise/contract/models';
import { sql } from 'kysely';
import { manages } from '../accounts/access.ts';
import { json, type Queries } from '../database/tables.ts';
import { created, type AnyCall, type Reply } from '../http/call.ts';
import { paginate, type Page } from '../http/page.ts';
import { conflict, notFound } from '../http/problem.ts';
import { defaultRules, isOver, join, type Save } from '../learning/attempt.ts';
import { grade } from '../learning/grading.ts';
import { findCourse, mayLearn } from './course-rows.ts';
import { requireEnrollment } from './enrollment-rows.ts';
import { completeLecture } from './lecture-progress.ts';
import { presentAttempt, presentQuestion, questionsOf, type AttemptRow, type QuizRow } from './quiz-rows.ts';

/** A quiz of a course that the caller may see, and whether he teaches it. */
export async function findQuiz(call: Pick<AnyCall, 'db' | 'tenant' | 'person'>, id: string) {
  const quiz = await call.db
    .selectFrom('quizzes')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .executeTakeFirst();
  if (!quiz) throw notFound('Quiz');
  const course = await findCourse(call, quiz.course_id).catch(() => {
    throw notFound('Quiz');
  });
  const teaches = await manages(call.db, call.person, course);
  return { quiz, course, teaches, mayOpen: teaches || (await mayLearn(call.db, call.person, course)) };
}

/** A new attempt, or the open one with a new lease: who starts again takes over. */
export async function startAttempt(call: AnyCall, quizId: string): Promise<QuizAttempt | Reply<QuizAttempt>> {
  const { db, tenant, user, now } = call;
  const { quiz } = await findQuiz(call, quizId);
  const enrollment = await requireEnrollment(call, quiz.course_id);
  const lease = randomUUID();
  const started = await db.transaction().execute(async (trx) => {
    // One by one, or two starts at the same moment would both count to the same number.
    await trx.selectFrom('users').select('id').where('id', '=', user.id).forUpdate().execute();
    const mine = trx.selectFrom('quiz_attempts').where('quiz_id', '=', quiz.id).where('user_id', '=', user.id);
    const open = await mine.selectAll().where('status', '=', 'in_progress').executeTakeFirst();
    const live = open && (await settle(trx, open, quiz, now));
    if (live?.status === 'in_progress') {
      const row = await trx
        .updateTable('quiz_attempts')
        .set({ lease })
        .where('id', '=', live.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return { row, isNew: false };
    }
    const { used } = await mine.select(sql<number>`count(*)::int`.as('used')).executeTakeFirstOrThrow();
    if (quiz.max_attempts !== null && used >= quiz.max_attempts) return undefined;
    const row = await trx
      .insertInto('quiz_attempts')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        quiz_id: quiz.id,
        enrollment_id: enrollment.id,
        user_id: user.id,
        attempt_number: used + 1,
        status: 'in_progress',
        answers: json({}),
        written_at: json({}),
        rev: 0,
        lease,
        score: null,
        max_score: null,
        percentage: null,
        passed: null,
        started_at: now,
        submitted_at: null,
        submitted_by: null,
        graded: json(null),
        created_at: now,
        updated_at: now,
        expires_at:
          quiz.time_limit_minutes === null ? null : new Date(now.getTime() + quiz.time_limit_minutes * 60_000),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { row, isNew: true };
  });
  // Thrown here, so that an attempt that has just ended above stays ended.
  if (!started) throw conflict('All attempts at this quiz are used up.', 'attempts_exhausted');
  const attempt = { ...(await withQuestions(call, started.row)), lease };
  return started.isNew ? created(attempt) : attempt;
}

export async function readAttempt(call: AnyCall, id: string): Promise<QuizAttempt> {
  return withQuestions(call, (await findAttempt(call, id)).attempt);
}

/** Takes answers while the attempt lasts. */
export async function saveAnswers(call: AnyCall, id: string, save: SaveAnswers): Promise<QuizAttempt> {
  const { attempt, quiz } = await findAttempt(call, id, 'own');
  const saved = await call.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    if (isOver(locked, quiz.rules, call.now)) return undefined;
    return write(trx, locked, save, call.now);
  });
  if (!saved) {
    const ended =
      attempt.submitted_by === 'timer' ? 'The time for this attempt is over.' : 'This attempt has been handed in.';
    throw conflict(ended, attempt.submitted_by === 'timer' ? 'attempt_expired' : 'attempt_submitted');
  }
  return { ...presentAttempt(saved, call.now), ...leaseFor(save, saved) };
}

/** Grades and closes the attempt. Once closed, it answers the same however often it is handed in. */
export async function submitAttempt(call: AnyCall, id: string, save: SaveAnswers): Promise<QuizAttempt> {
  const { attempt, quiz } = await findAttempt(call, id, 'own');
  const submitted = await call.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    if (locked.status !== 'in_progress') return locked;
    return close(trx, await write(trx, locked, save, call.now), quiz, call.now, 'learner');
  });
  return presentAttempt(submitted, call.now);
}

export async function attemptResult(call: AnyCall, id: string): Promise<QuizResult> {
  const { attempt, quiz, teaches } = await findAttempt(call, id);
  if (attempt.status === 'in_progress') throw conflict('This attempt is still open.', 'attempt_open');
  const questions = new Map((await questionsOf(call.db, quiz.id)).map((question) => [question.id, question]));
  const showsKeys = teaches || (await keysAreFree(call.db, attempt, quiz));
  const graded = (attempt.graded ?? []).map((one) => {
    const question = questions.get(one.question as string);
    const keys =
      question && showsKeys ? { correct_answer: question.correct_answer, explanation: question.explanation } : {};
    return { ...one, question: question ? presentQuestion(question) : one.question, ...keys };
  });
  return { ...presentAttempt(attempt, call.now), questions: graded };
}

/** The caller's own attempts; those of all for whoever teaches the course. */
export async function listAttempts(call: AnyCall, quizId: string): Promise<Page<QuizAttempt>> {
  const { quiz, teaches } = await findQuiz(call, quizId);
  const own = call.db.selectFrom('quiz_attempts').selectAll().where('quiz_id', '=', quiz.id);
  const attempts = teaches ? own : own.where('user_id', '=', call.user.id);
  for (const open of await attempts.where('status', '=', 'in_progress').execute())
    await settled(call.db, open, quiz, call.now);
  return paginate(call.page, attempts.orderBy('started_at', 'desc').orderBy('id'), (row) =>
    presentAttempt(row, call.now),
  );
}

/** An attempt of the caller's, or of his students; one whose time is over is closed first. */
async function findAttempt(call: AnyCall, id: string, whose: 'own' | 'taught' = 'taught') {
  const row = await call.db
    .selectFrom('quiz_attempts')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .executeTakeFirst();
  if (!row) throw notFound('QuizAttempt');
  const quiz = await call.db.selectFrom('quizzes').selectAll().where('id', '=', row.quiz_id).executeTakeFirstOrThrow();
  const course = await call.db
    .selectFrom('courses')
    .select(['id', 'created_by'])
    .where('id', '=', quiz.course_id)
    .executeTakeFirstOrThrow();
  const teaches = await manages(call.db, call.person, course);
  if (row.user_id !== call.user.id && !(whose === 'taught' && teaches)) throw notFound('QuizAttempt');
  return { attempt: await settled(call.db, row, quiz, call.now), quiz, teaches };
}

const settled = (db: AnyCall['db'], attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> =>
  attempt.status === 'in_progress' && isOver(attempt, quiz.rules, now)
    ? db.transaction().execute(async (trx) => settle(trx, await lock(trx, attempt.id), quiz, now))
    : Promise.resolve(attempt);

/** Nobody needs to hand in what the clock has ended: the answers saved by then count. */
async function settle(db: Queries, attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<AttemptRow> {
  if (attempt.status !== 'in_progress' || !isOver(attempt, quiz.rules, now)) return attempt;
  return close(db, attempt, quiz, attempt.expires_at ?? now, 'timer');
}

const lock = (db: Queries, id: string): Promise<AttemptRow> =>
  db.selectFrom('quiz_attempts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

async function write(db: Queries, attempt: AttemptRow, save: Save, now: Date): Promise<AttemptRow> {
  const questions = await db.selectFrom('questions').select('id').where('quiz_id', '=', attempt.quiz_id).execute();
  const { answers, written_at, rev } = join(attempt, save, new Set(questions.map(({ id }) => id)));
  if (rev === attempt.rev) return attempt;
  return db
    .updateTable('quiz_attempts')
    .set({ answers: json(answers), written_at: json(written_at), rev, updated_at: now })
    .where('id', '=', attempt.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function close(
  db: Queries,
  attempt: AttemptRow,
  quiz: QuizRow,
  at: Date,
  by: 'learner' | 'timer',
): Promise<AttemptRow> {
  const { graded, ...outcome } = grade(await questionsOf(db, quiz.id), attempt.answers, {
    passingScore: Number(quiz.passing_score),
    scoring: quiz.rules.scoring ?? defaultRules.scoring,
  });
  const closed = await db
    .updateTable('quiz_attempts')
    .set({ ...outcome, graded: json(graded), status: 'submitted', submitted_at: at, submitted_by: by, updated_at: at })
    .where('id', '=', attempt.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (closed.passed !== false) {
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
  return closed;
}

/** Keys are shown when they are of no more use: the quiz is passed, or no attempt is left. */
async function keysAreFree(db: Queries, attempt: AttemptRow, quiz: QuizRow): Promise<boolean> {
  if (!(quiz.rules.show_correct_answers ?? defaultRules.show_correct_answers)) return false;
  const { passed, used } = await db
    .selectFrom('quiz_attempts')
    .where('quiz_id', '=', quiz.id)
    .where('user_id', '=', attempt.user_id)
    .where('status', '=', 'submitted')
    .select([sql<boolean>`coalesce(bool_or(passed), false)`.as('passed'), sql<number>`count(*)::int`.as('used')])
    .executeTakeFirstOrThrow();
  return passed || (quiz.max_attempts !== null && used >= quiz.max_attempts);
}

async function withQuestions(call: AnyCall, row: AttemptRow): Promise<QuizAttempt> {
  const questions = await questionsOf(call.db, row.quiz_id);
  return { ...presentAttempt(row, call.now), questions: questions.map(presentQuestion) };
}

const leaseFor = (save: Save, { lease }: AttemptRow): { lease?: string } => (save.lease === lease ? { lease } : {});

import { randomUUID } from 'node:crypto';
import type { QuizAttempt, QuizResult, SaveAnswers } from '@edurise/contract/models';
import { sql } from 'kysely';
import { manages } from '../../accounts/access.ts';
import { json, type Queries } from '../../database/tables.ts';
import { created, type AnyCall, type Reply } from '../../http/call.ts';
import { paginate, type Page } from '../../http/page.ts';
import { conflict, forbidden, notFound } from '../../http/problem.ts';
import { attemptLimit, timeLimit } from '../../learning/accommodations.ts';
import { defaultRules, isOver, join, type Save } from '../../learning/attempt.ts';
import { startTicket } from '../../proctoring/start-ticket.ts';
import { grantedTo } from '../proctoring/accommodation-rows.ts';
import { findCourse, mayLearn } from '../courses/course-rows.ts';
import { requireEnrollment } from '../enrollments/enrollment-rows.ts';
import { evidenceOf } from './quiz-evidence.ts';
import { close, lock, settle, settled } from './quiz-closing.ts';
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

/** The same, for those who teach it. */
export async function findTaughtQuiz(call: Pick<AnyCall, 'db' | 'tenant' | 'person'>, id: string) {
  const found = await findQuiz(call, id);
  if (!found.teaches) throw forbidden();
  return found;
}

/** A new attempt, or the open one with a new lease: who starts again takes over. */
export async function startAttempt(call: AnyCall, quizId: string): Promise<QuizAttempt | Reply<QuizAttempt>> {
  const { db, tenant, user, now } = call;
  const { quiz } = await findQuiz(call, quizId);
  const enrollment = await requireEnrollment(call, quiz.course_id);
  const granted = await grantedTo(db, tenant.id, user.id);
  const [minutes, attempts] = [timeLimit(quiz.time_limit_minutes, granted), attemptLimit(quiz.max_attempts, granted)];
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
    if (await isPaused(trx, quiz.id)) return 'paused';
    const { used } = await mine.select(sql<number>`count(*)::int`.as('used')).executeTakeFirstOrThrow();
    if (attempts !== null && used >= attempts) return 'exhausted';
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
        expires_at: minutes === null ? null : new Date(now.getTime() + minutes * 60_000),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { row, isNew: true };
  });
  // Thrown here, so that an attempt that has just ended above stays ended.
  if (started === 'exhausted') throw conflict('All attempts at this quiz are used up.', 'attempts_exhausted');
  if (started === 'paused') throw conflict('This quiz is paused. It can be started when it goes on.', 'quiz_paused');
  const ticket = await startTicket(db, started.row);
  const attempt = { ...(await withQuestions(call, started.row)), lease, ticket };
  return started.isNew ? created(attempt) : attempt;
}

export async function readAttempt(call: AnyCall, id: string): Promise<QuizAttempt> {
  const { attempt, teaches } = await findAttempt(call, id);
  return { ...(await withQuestions(call, attempt)), ...(teaches ? await evidenceOf(call.db, attempt) : {}) };
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
export async function findAttempt(call: AnyCall, id: string, whose: 'own' | 'taught' = 'taught') {
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

export async function write(db: Queries, attempt: AttemptRow, save: Save, now: Date): Promise<AttemptRow> {
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
  const attempts = attemptLimit(quiz.max_attempts, await grantedTo(db, attempt.tenant_id, attempt.user_id));
  return passed || (attempts !== null && used >= attempts);
}

const isPaused = async (db: Queries, quizId: string): Promise<boolean> =>
  !!(await db
    .selectFrom('quiz_pauses')
    .select('id')
    .where('quiz_id', '=', quizId)
    .where('resumed_at', 'is', null)
    .executeTakeFirst());

async function withQuestions(call: AnyCall, row: AttemptRow): Promise<QuizAttempt> {
  const questions = await questionsOf(call.db, row.quiz_id);
  return { ...presentAttempt(row, call.now), questions: questions.map(presentQuestion) };
}

const leaseFor = (save: Save, { lease }: AttemptRow): { lease?: string } => (save.lease === lease ? { lease } : {});

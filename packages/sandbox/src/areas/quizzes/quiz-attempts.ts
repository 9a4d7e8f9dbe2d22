import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type {
  QuizAttempt,
  QuizResult,
  QuizRules,
  ReviewItem,
  SaveAnswers,
  SubmitAnswers,
} from '@edurise/contract/models';
import { manages } from '../../accounts/access.ts';
import { json, type Queries } from '../../database/tables.ts';
import { created, type AnyCall, type Reply } from '../../http/call.ts';
import { Page, paginate } from '../../http/page.ts';
import { conflict, forbidden, notFound, type Problem } from '../../http/problem.ts';
import { deadline } from '../../learning/accommodations.ts';
import { defaultRules, isOver } from '../../learning/attempt.ts';
import { drawForm } from '../../learning/form.ts';
import { setOut } from '../../learning/walk.ts';
import { receiptOf } from '../../proctoring/receipt.ts';
import { startTicket } from '../../proctoring/start-ticket.ts';
import { findCourse, mayLearn } from '../courses/course-rows.ts';
import { grantedAmong } from '../proctoring/accommodation-rows.ts';
import { requireEnrollment } from '../enrollments/enrollment-rows.ts';
import { askedOf } from './quiz-asked.ts';
import { evidenceOf } from './quiz-evidence.ts';
import { close, lock, settle, settled } from './quiz-closing.ts';
import { completeReleased, keptAttempt } from './quiz-completion.ts';
import { questionsOf, type AttemptRow, type QuizRow } from './quiz-rows.ts';
import { attemptsUsed, closedForAll, isForMarks, isPaused, limitsOf, refusal, type Refusal } from './quiz-timing.ts';
import { showsOf, viewAttempt, viewResult, viewWithQuestions } from './quiz-view.ts';
import { write } from './quiz-writing.ts';

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
  const reviewed = await closedForAll(db, quiz, now);
  const limits = await limitsOf(db, quiz, user.id);
  const lease = randomUUID();
  const started = await db.transaction().execute(async (trx) => {
    // One by one, or two starts at the same moment would both count to the same number. What the learner is told does not wait.
    await trx.selectFrom('users').select('id').where('id', '=', user.id).forNoKeyUpdate().execute();
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
    const used = await attemptsUsed(trx, quiz.id, user.id);
    const refused = refusal(limits, used, await isPaused(trx, quiz.id), now);
    if (refused) return refused;
    const last = await mine.selectAll().orderBy('attempt_number', 'desc').limit(1).executeTakeFirst();
    const form = drawForm(await questionsOf(trx, quiz.id), {
      seed: randomUUID(),
      rules: call.platform.plain ? ordinary(quiz.rules) : quiz.rules,
      granted: limits.granted,
      // What is asked again tells what was wrong.
      ...(quiz.rules.practice && last && sees('correctness', last, reviewed, now) ? { missed: missedIn(last) } : {}),
    });
    const row = await trx
      .insertInto('quiz_attempts')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        quiz_id: quiz.id,
        enrollment_id: enrollment.id,
        user_id: user.id,
        attempt_number: (last?.attempt_number ?? 0) + 1,
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
        form: json(form),
        walk: json(setOut(form, now)),
        created_at: now,
        updated_at: now,
        expires_at: deadline(now, limits.minutes, limits.closesAt, limits.granted),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return { row, isNew: true };
  });
  // Thrown here, so that an attempt that has just ended above stays ended.
  if (typeof started === 'string') throw refusals[started]();
  const ticket = await startTicket(db, started.row);
  const attempt = { ...(await withQuestions(call, started.row, reviewed, false)), lease, ticket };
  return started.isNew ? created(attempt) : attempt;
}

const refusals: Record<Refusal, () => Problem> = {
  not_open: () => conflict('This quiz is not open yet.', 'quiz_not_open'),
  closed: () => conflict('This quiz is closed.', 'quiz_closed'),
  exhausted: () => conflict('All attempts at this quiz are used up.', 'attempts_exhausted'),
  paused: () => conflict('This quiz is paused. It can be started when it goes on.', 'quiz_paused'),
};

/** An ordinary platform draws and shuffles, and knows of no way through a quiz but the free one. */
const ordinary = ({ sections, shuffle_questions, shuffle_options, practice }: QuizRules): QuizRules => ({
  shuffle_questions,
  shuffle_options,
  practice,
  sections: sections?.map(({ id, title, pick }) => ({ id, title, pick })),
});

const sees = (item: ReviewItem, attempt: Pick<AttemptRow, 'submitted_at'>, quiz: QuizRow, now: Date): boolean =>
  showsOf(attempt, { quiz, teaches: false, now }).shows.has(item);

const missedIn = ({ graded }: AttemptRow): Set<string> =>
  new Set((graded ?? []).filter(({ is_correct }) => is_correct === false).map(({ question }) => question as string));

export async function readAttempt(call: AnyCall, id: string): Promise<QuizAttempt> {
  const { attempt, quiz, teaches } = await findAttempt(call, id);
  const shown = await withQuestions(call, attempt, quiz, teaches);
  return { ...shown, ...(teaches ? await evidenceOf(call.db, attempt) : {}) };
}

/** Takes answers while the attempt lasts. */
export async function saveAnswers(call: AnyCall, id: string, save: SaveAnswers): Promise<QuizAttempt> {
  const { now } = call;
  const { attempt, quiz } = await findAttempt(call, id, 'own');
  const saved = await call.db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    if (isOver(locked, quiz.rules, now)) return undefined;
    return write(trx, locked, save, { quiz, now });
  });
  if (!saved) {
    const ended =
      attempt.submitted_by === 'timer' ? 'The time for this attempt is over.' : 'This attempt has been handed in.';
    throw conflict(ended, attempt.submitted_by === 'timer' ? 'attempt_expired' : 'attempt_submitted');
  }
  const { row, refused } = saved;
  // The questions are long, and only a step through the form, or an answer that is reviewed at once, changes them.
  const changes = save.position != null || showsOf(row, { quiz, teaches: false, now }).shows.size > 1;
  const shown = changes ? await withQuestions(call, row, quiz, false) : viewAttempt(row, { quiz, teaches: false, now });
  return { ...shown, ...leaseFor(save, row), ...(refused.length ? { refused } : {}) };
}

/** A page's clock may be ahead of the platform's by so much, in ms. */
const timerSlack = 10_000;

/** A page that was cut off hands in by a deadline that has moved since, or what somebody else goes on with by now. */
const comesFromBefore = ({ expires_at, paused_at, lease }: AttemptRow, handed: SubmitAnswers, now: Date): boolean =>
  (handed.lease != null && handed.lease !== lease) ||
  (handed.by === 'timer' && expires_at !== null && expires_at.getTime() - (paused_at ?? now).getTime() > timerSlack);

/**
 * Grades and closes the attempt. Once closed, it answers the same however often it is handed in. What comes from before is saved, and
 * the attempt stays open.
 */
export async function submitAttempt(call: AnyCall, id: string, { by, ...save }: SubmitAnswers): Promise<QuizAttempt> {
  const { db, now } = call;
  const { attempt, quiz } = await findAttempt(call, id, 'own');
  const { row, refused } = await db.transaction().execute(async (trx) => {
    const locked = await lock(trx, attempt.id);
    if (locked.status !== 'in_progress') return { row: locked, refused: [] };
    const written = await write(trx, locked, save, { quiz, now });
    if (comesFromBefore(locked, { by, ...save }, now)) return written;
    return { row: await close(trx, written.row, quiz, now, by ?? 'learner'), refused: written.refused };
  });
  const shown = viewAttempt(row, { quiz, teaches: false, now });
  if (row.status === 'in_progress') return { ...shown, ...leaseFor(save, row), ...(refused.length ? { refused } : {}) };
  return { ...shown, receipt: await receiptOf(db, row, now), ...(refused.length ? { refused } : {}) };
}

export async function attemptResult(call: AnyCall, id: string): Promise<QuizResult> {
  const { db, now } = call;
  const { attempt, quiz, teaches } = await findAttempt(call, id);
  if (attempt.status === 'in_progress') throw conflict('This attempt is still open.', 'attempt_open');
  if (attempt.user_id === call.user.id) {
    await completeReleased(call);
    await noteSeen(call, attempt, quiz);
  }
  const questions = await askedOf(db, attempt);
  const result = viewResult(attempt, questions, { quiz, teaches, now }, await keysAreFree(db, attempt, quiz, now));
  // Which one counts tells of all of them.
  const all = await handedIn(db, attempt);
  const kept =
    teaches || all.every((each) => sees('marks', each, quiz, now))
      ? await keptAttempt(db, attempt.user_id, quiz)
      : undefined;
  return {
    ...result,
    receipt: await receiptOf(db, attempt, now),
    ...(kept ? { kept_attempt: kept } : {}),
  };
}

/** Whoever has seen how his answers came out knows better ones, and could not have written them before. */
export async function noteSeen(
  { db, now }: Pick<AnyCall, 'db' | 'now'>,
  attempt: AttemptRow,
  quiz: QuizRow,
): Promise<void> {
  const { shows } = showsOf(attempt, { quiz, teaches: false, now });
  if (![...shows].some((item) => item !== 'attempt')) return;
  await db.updateTable('quiz_attempts').set({ seen_at: now }).where('id', '=', attempt.id).execute();
}

/** The caller's own attempts; those of all for whoever teaches the course. */
export async function listAttempts(
  call: AnyCall,
  quizId: string,
  { to_grade }: { to_grade?: boolean | undefined } = {},
): Promise<Page<QuizAttempt>> {
  const { quiz, teaches } = await findQuiz(call, quizId);
  const own = call.db.selectFrom('quiz_attempts').selectAll().where('quiz_id', '=', quiz.id);
  const attempts = teaches ? own : own.where('user_id', '=', call.user.id);
  for (const open of await attempts.where('status', '=', 'in_progress').execute())
    await settled(call.db, open, quiz, call.now);
  const waits = sql<boolean>`form->>'practice' is distinct from 'true' and jsonb_typeof(graded) = 'array'
    and jsonb_path_exists(graded, '$[*] ? (!exists(@.points_awarded) || @.points_awarded == null)')`;
  const asked =
    teaches && to_grade != null
      ? attempts.where('status', '=', 'submitted').where(to_grade ? waits : sql<boolean>`not (${waits})`)
      : attempts;
  const page = await paginate(call.page, asked.orderBy('started_at', 'desc').orderBy('id'), (row) => row);
  const reviewed = teaches ? quiz : await closedForAll(call.db, quiz, call.now);
  const learners = teaches ? await learnersOf(call, page.rows) : new Map<string, Partial<QuizAttempt>>();
  const rows = page.rows.map((row) => ({
    ...viewAttempt(row, { quiz: reviewed, teaches, now: call.now }),
    ...learners.get(row.user_id),
  }));
  return new Page(rows, page.count, call.page);
}

/** By user id, what a teacher is told of whose attempts these are. */
async function learnersOf(
  { db, tenant }: Pick<AnyCall, 'db' | 'tenant'>,
  rows: readonly AttemptRow[],
): Promise<Map<string, Partial<QuizAttempt>>> {
  if (!rows.length) return new Map();
  const ids = [...new Set(rows.map(({ user_id }) => user_id))];
  const people = await db
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name'])
    .where('id', 'in', ids)
    .execute();
  const granted = await grantedAmong(db, tenant.id, ids);
  return new Map(
    people.map(({ id, first_name, last_name }) => {
      const more = granted.get(id);
      return [id, { user: id, user_name: `${first_name} ${last_name}`.trim(), ...(more ? { granted: more } : {}) }];
    }),
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
  const attempt = await settled(call.db, row, quiz, call.now);
  return { attempt, quiz: teaches ? quiz : await closedForAll(call.db, quiz, call.now), teaches };
}

/** The learner's attempts at the same quiz that are handed in, and count. */
const handedIn = (db: Queries, { quiz_id, user_id }: AttemptRow) =>
  db
    .selectFrom('quiz_attempts')
    .select(['passed', 'submitted_at'])
    .where('quiz_id', '=', quiz_id)
    .where('user_id', '=', user_id)
    .where('status', '=', 'submitted')
    .where(isForMarks)
    .execute();

/**
 * Keys are shown when they are of no more use: the learner knows that the quiz is passed, or no attempt is left, or it
 * only practises.
 */
async function keysAreFree(db: Queries, attempt: AttemptRow, quiz: QuizRow, now: Date): Promise<boolean> {
  if (!(quiz.rules.show_correct_answers ?? defaultRules.show_correct_answers)) return false;
  if (attempt.form.practice) return true;
  const all = await handedIn(db, attempt);
  if (all.some((each) => each.passed && sees('marks', each, quiz, now))) return true;
  const { attempts } = await limitsOf(db, quiz, attempt.user_id);
  return attempts !== null && all.length >= attempts;
}

async function withQuestions(call: AnyCall, row: AttemptRow, quiz: QuizRow, teaches: boolean): Promise<QuizAttempt> {
  const { db, now } = call;
  const viewer = { quiz, teaches, now };
  return viewWithQuestions(row, await askedOf(db, row), viewer, await keysAreFree(db, row, quiz, now));
}

const leaseFor = (save: SaveAnswers, { lease }: AttemptRow): { lease?: string } =>
  save.lease === lease ? { lease } : {};

import { randomUUID } from 'node:crypto';
import { quizzes } from '@edurise/contract/quizzes';
import { schemas } from '@edurise/contract/quizzes/schemas';
import type { Quiz, QuizRules, QuizWrite } from '@edurise/contract/models';
import { given, type Changes } from '../../database/changes.ts';
import { json } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { conflict, forbidden, notFound } from '../../http/problem.ts';
import { formSize, isGuarded } from '../../learning/form.ts';
import { findLecture, findManagedLecture } from '../content/lecture-rows.ts';
import {
  attemptResult,
  findQuiz,
  listAttempts,
  readAttempt,
  saveAnswers,
  startAttempt,
  submitAttempt,
} from './quiz-attempts.ts';
import { completeReleased } from './quiz-completion.ts';
import { checkMinutes, checkQuestion, mergedRules, questionColumns } from './quiz-editing.ts';
import { timingOf } from './quiz-timing.ts';
import {
  presentKeyedQuestion,
  presentQuestion,
  presentQuiz,
  questionsOf,
  type QuestionRow,
  type QuizRow,
} from './quiz-rows.ts';

export const quizRoutes = implement(quizzes, schemas, {
  lectures: {
    async getQuiz(call) {
      const { lecture } = await findLecture(call, call.path.id);
      const found = await call.db
        .selectFrom('quizzes')
        .select('id')
        .where('lecture_id', '=', lecture.id)
        .executeTakeFirst();
      if (!found) throw notFound('Quiz');
      const { quiz, teaches } = await findOpenQuiz(call, found.id);
      await completeReleased(call);
      const shown = await show(call, quiz, teaches);
      // To teachers as well: that nobody can start now is to be seen by whoever can change it.
      return { ...shown, timing: await timingOf(call, quiz) };
    },
    async createQuiz(call) {
      const { db, tenant, body, now } = call;
      const lecture = await findManagedLecture(call, call.path.id);
      checkMinutes(body.time_limit_minutes);
      const row = await db
        .insertInto('quizzes')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          lecture_id: lecture.id,
          course_id: lecture.course_id,
          title: body.title,
          description: body.description ?? '',
          passing_score: body.passing_score ?? 50,
          time_limit_minutes: body.time_limit_minutes ?? null,
          max_attempts: body.max_attempts ?? null,
          rules: json(body.rules ? mergedRules({}, body.rules) : {}),
          created_at: now,
          updated_at: now,
        })
        .onConflict((clash) => clash.column('lecture_id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) throw conflict('This lecture has a quiz already.');
      return created(presentQuiz(row, []));
    },
  },

  quizzes: {
    update: (call) => changeQuiz(call, call.path.id, call.body),
    replace: (call) =>
      changeQuiz(
        call,
        call.path.id,
        { description: '', time_limit_minutes: null, max_attempts: null, ...call.body },
        {},
      ),
    async listQuestions(call) {
      const { quiz, teaches } = await findOpenQuiz(call, call.path.id);
      const questions = await questionsOf(call.db, quiz.id);
      if (teaches) return questions.map(presentKeyedQuestion);
      return isHidden(call, quiz, questions) ? [] : questions.map(presentQuestion);
    },
    async addQuestion(call) {
      const { db, tenant, body, now } = call;
      const { quiz, teaches } = await findQuiz(call, call.path.id);
      if (!teaches) throw forbidden();
      checkQuestion(body);
      const last = (await questionsOf(db, quiz.id)).at(-1);
      const row = await db
        .insertInto('questions')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          quiz_id: quiz.id,
          ...questionColumns(body),
          order_index: body.order_index ?? (last?.order_index ?? 0) + 1,
          created_at: now,
          updated_at: now,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return created(presentKeyedQuestion(row));
    },
    start: (call) => startAttempt(call, call.path.id),
    listAttempts: (call) => listAttempts(call, call.path.id, call.query),
  },

  questions: {
    async update(call) {
      const question = await findTaughtQuestion(call, call.path.id);
      checkQuestion(call.body);
      const row = await call.db
        .updateTable('questions')
        .set({
          ...questionColumns(call.body),
          order_index: call.body.order_index ?? question.order_index,
          updated_at: call.now,
        })
        .where('id', '=', question.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      return presentKeyedQuestion(row);
    },
    async delete(call) {
      const { id } = await findTaughtQuestion(call, call.path.id);
      await call.db.deleteFrom('questions').where('id', '=', id).execute();
    },
  },

  quizAttempts: {
    get: (call) => readAttempt(call, call.path.id),
    saveAnswers: (call) => saveAnswers(call, call.path.id, call.body),
    submit: (call) => submitAttempt(call, call.path.id, call.body),
    result: (call) => attemptResult(call, call.path.id),
  },
});

/** A quiz for those who take the course or teach it. */
async function findOpenQuiz(call: AnyCall, id: string) {
  const found = await findQuiz(call, id);
  if (!found.mayOpen) throw forbidden();
  return found;
}

/** Pools are not read in advance, nor questions that come one by one: learners get those with their attempt. */
async function show(call: AnyCall, quiz: QuizRow, teaches: boolean): Promise<Quiz> {
  const questions = await questionsOf(call.db, quiz.id);
  if (teaches) return presentQuiz(quiz, questions.map(presentKeyedQuestion));
  const { overall_feedback: _, ...rules } = quiz.rules;
  return {
    ...presentQuiz({ ...quiz, rules }, isHidden(call, quiz, questions) ? [] : questions.map(presentQuestion)),
    question_count: formSize(questions, quiz.rules),
  };
}

/** An ordinary platform guards nothing but its pools. Nobody works out at leisure what is not open yet. */
const isHidden = (call: AnyCall, quiz: QuizRow, questions: readonly QuestionRow[]): boolean =>
  call.platform.plain
    ? formSize(questions, quiz.rules) < questions.length
    : isGuarded(questions, quiz.rules) || (quiz.rules.opens_at != null && call.now < new Date(quiz.rules.opens_at));

async function changeQuiz(call: AnyCall, id: string, body: Changes<QuizWrite>, old?: QuizRules): Promise<Quiz> {
  const { quiz, teaches } = await findQuiz(call, id);
  if (!teaches) throw forbidden();
  const { title, description, passing_score, time_limit_minutes, max_attempts, rules } = body;
  checkMinutes(time_limit_minutes);
  const changes = given({ title, description, passing_score, time_limit_minutes, max_attempts });
  const changed = await call.db
    .updateTable('quizzes')
    .set({
      ...changes,
      ...(rules ? { rules: json(mergedRules(old ?? quiz.rules, rules)) } : {}),
      updated_at: call.now,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return show(call, changed, true);
}

async function findTaughtQuestion(call: AnyCall, id: string): Promise<QuestionRow> {
  const question = await call.db
    .selectFrom('questions')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .executeTakeFirst();
  if (!question) throw notFound('Question');
  const { teaches } = await findQuiz(call, question.quiz_id);
  if (!teaches) throw forbidden();
  return question;
}

import { randomUUID } from 'node:crypto';
import { quizzes } from '@edurise/contract/quizzes';
import { schemas } from '@edurise/contract/quizzes/schemas';
import type { Quiz, QuizWrite, QuestionWrite } from '@edurise/contract/models';
import { given, type Changes } from '../../database/changes.ts';
import { json } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { conflict, forbidden, invalid, notFound } from '../../http/problem.ts';
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
      return show(call, quiz, teaches);
    },
    async createQuiz(call) {
      const { db, tenant, body, now } = call;
      const lecture = await findManagedLecture(call, call.path.id);
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
          rules: json({}),
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
      changeQuiz(call, call.path.id, { description: '', time_limit_minutes: null, max_attempts: null, ...call.body }),
    async listQuestions(call) {
      const { quiz, teaches } = await findOpenQuiz(call, call.path.id);
      return (await questionsOf(call.db, quiz.id)).map(teaches ? presentKeyedQuestion : presentQuestion);
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
    listAttempts: (call) => listAttempts(call, call.path.id),
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

async function show(call: AnyCall, quiz: QuizRow, teaches: boolean): Promise<Quiz> {
  const questions = await questionsOf(call.db, quiz.id);
  return presentQuiz(quiz, questions.map(teaches ? presentKeyedQuestion : presentQuestion));
}

async function changeQuiz(call: AnyCall, id: string, body: Changes<QuizWrite>): Promise<Quiz> {
  const { teaches } = await findQuiz(call, id);
  if (!teaches) throw forbidden();
  const { title, description, passing_score, time_limit_minutes, max_attempts } = body;
  const changes = given({ title, description, passing_score, time_limit_minutes, max_attempts });
  const quiz = await call.db
    .updateTable('quizzes')
    .set({ ...changes, updated_at: call.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return show(call, quiz, true);
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

/** A key must be one that an answer can meet. */
function checkQuestion({ question_type, options = [], correct_answer }: QuestionWrite): void {
  const keys = correct_answer == null ? [] : [correct_answer].flat();
  if (question_type === 'multiple_choice') {
    if (options.length < 2) throw invalid({ options: ['Give at least two options.'] });
    const ids = options.map((option) => (typeof option === 'string' ? option : option.id));
    if (!keys.length || !keys.every((key) => ids.includes(String(key))))
      throw invalid({ correct_answer: ['Choose from the options.'] });
  }
  if (question_type === 'true_false' && !/^(true|false)$/i.test(String(correct_answer))) {
    throw invalid({ correct_answer: ['Must be a valid boolean.'] });
  }
  if (question_type === 'short_answer' && !keys.some((key) => String(key).trim()))
    throw invalid({ correct_answer: ['This field is required.'] });
}

const questionColumns = (body: QuestionWrite) => ({
  question_text: body.question_text,
  question_type: body.question_type,
  options: json(body.options ?? []),
  correct_answer: json(body.correct_answer ?? null),
  explanation: body.explanation ?? '',
  points: body.points ?? 1,
});

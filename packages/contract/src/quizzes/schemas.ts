import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const questionType = open('multiple_choice', 'true_false', 'short_answer', 'essay');

export const option = z.union([z.string(), model({ id, text: z.string() })]);
export type Option = z.infer<typeof option>;

/** A choice or a text, the list of choices where several are right, true or false. */
export const answer = z.union([z.string(), z.array(z.string()), z.boolean()]);
export type Answer = z.infer<typeof answer>;

/** The answers of an attempt, by question id. */
export const answers = z.record(z.string(), z.nullable(answer));
export type Answers = z.infer<typeof answers>;

const questionFields = {
  ...row,
  quiz: nullish(id),
  question_text: z.string(),
  question_type: questionType,
  options: nullish(z.array(option)),
  points: nullish(decimal),
  order_index: nullish(z.number()),
  /** Whether a multiple choice takes several answers; without it, one is asked for. */
  multiple: extension(z.boolean()),
};

/** A question as the platform shows it: `correct_answer` and `explanation` only to instructors. */
export const question = model({
  ...questionFields,
  correct_answer: nullish(answer),
  explanation: nullish(z.string()),
});
export interface Question extends z.infer<typeof question> {}

/** The rules of a quiz in numbers. Seconds, unless a name says otherwise. */
export const rules = model({
  grace_seconds: nullish(z.number()),
  show_correct_answers: nullish(z.boolean()),
  shuffle_questions: nullish(z.boolean()),
  /** Whether answers that a cut-off device hands in after the end count without a teacher's say. */
  accept_recovered: nullish(z.boolean()),
  scoring: nullish(z.string()),
});
export interface QuizRules extends z.infer<typeof rules> {}

export const quiz = model({
  ...row,
  lecture: nullish(id),
  title: z.string(),
  description: nullish(z.string()),
  /** Percent. */
  passing_score: nullish(decimal),
  time_limit_minutes: nullish(z.number()),
  /** `null`: as often as one likes. */
  max_attempts: nullish(z.number()),
  questions: nullish(z.array(question)),
  rules: extension(rules),
});
export interface Quiz extends z.infer<typeof quiz> {}

/** A page that was hidden, a paste: signals, not verdicts. */
export const attemptEvent = model({
  id,
  kind: z.string(),
  /** By the device's clock. */
  at: dateTime,
  question: nullish(id),
  amount: nullish(z.number()),
  received_at: nullish(dateTime),
});
export interface AttemptEvent extends z.infer<typeof attemptEvent> {}

export const recoveredAnswers = model({
  outcome: open('counted', 'kept'),
  answers: z.array(model({ at: dateTime, question: id, answer: z.nullable(answer) })),
  received_at: nullish(dateTime),
});
export interface RecoveredAnswers extends z.infer<typeof recoveredAnswers> {}

const attemptFields = {
  ...row,
  quiz: id,
  enrollment: nullish(id),
  attempt_number: nullish(z.number()),
  status: open('in_progress', 'submitted'),
  answers: nullish(answers),
  score: nullish(decimal),
  max_score: nullish(decimal),
  percentage: nullish(decimal),
  passed: nullish(z.boolean()),
  started_at: nullish(z.string()),
  expires_at: nullish(z.string()),
  submitted_at: nullish(z.string()),
  /** The server's clock when it answered. */
  server_now: extension(z.string()),
  /** Counts every accepted save; a save names the one it builds on. */
  rev: extension(z.number()),
  /** Who may write: the tab that holds it. */
  lease: extension(z.string()),
  /** Since when the clock stands still; `expires_at` moves when it goes on. */
  paused_at: extension(z.string()),
  /** What a teacher added while the attempt ran. */
  extra_minutes: extension(z.number()),
  /** Signed proof of the start, which a recovery file begins with. Only `quizzes.start` answers it. */
  ticket: extension(z.string()),
  /** What devices told beside the answers; for those who teach. */
  events: extension(z.array(attemptEvent)),
  /** What cut-off devices handed in afterwards; for those who teach. */
  recoveries: extension(z.array(recoveredAnswers)),
};

export const attempt = model({ ...attemptFields, questions: nullish(z.array(question)) });
export interface QuizAttempt extends z.infer<typeof attempt> {}

/** One graded answer. `is_correct` is null where a person must grade. */
export const graded = model({
  question: z.union([id, question]),
  answer: nullish(answer),
  is_correct: nullish(z.boolean()),
  points_awarded: nullish(decimal),
  correct_answer: nullish(answer),
  explanation: nullish(z.string()),
});
export interface GradedAnswer extends z.infer<typeof graded> {}

/** The outcome; the graded answers stand in `questions`, or in `answers`, as far as policy allows. */
export const result = model({
  ...attemptFields,
  answers: nullish(z.union([answers, z.array(graded)])),
  questions: nullish(z.array(graded)),
});
export interface QuizResult extends z.infer<typeof result> {}

const percent = z.number().check(z.gte(0), z.lte(100));
export const quizWrite = request({
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  passing_score: z.optional(percent),
  time_limit_minutes: nullish(z.int().check(z.gte(1))),
  max_attempts: nullish(z.int().check(z.gte(1))),
});
export interface QuizWrite extends z.infer<typeof quizWrite> {}

export const questionWrite = request({
  question_text: z.string().check(z.minLength(1)),
  question_type: questionType,
  options: z.optional(z.array(option)),
  correct_answer: nullish(answer),
  explanation: z.optional(z.string()),
  points: z.optional(decimal),
  order_index: z.optional(z.number()),
});
export interface QuestionWrite extends z.infer<typeof questionWrite> {}

export const saveWrite = request({ answers, rev: extension(z.number()), lease: extension(z.string()) });
export interface SaveAnswers extends z.infer<typeof saveWrite> {}

export const schemas = {
  lectures: {
    getQuiz: { answer: quiz },
    createQuiz: { body: quizWrite, answer: quiz },
  },
  quizzes: {
    update: { body: z.partial(quizWrite), answer: quiz },
    replace: { body: quizWrite, answer: quiz },
    listQuestions: { query: listQuery({}), item: question },
    addQuestion: { body: questionWrite, answer: question },
    start: { answer: attempt },
    listAttempts: { query: listQuery({}), item: attempt },
  },
  questions: { update: { body: questionWrite, answer: question }, delete: {} },
  quizAttempts: {
    get: { answer: attempt },
    saveAnswers: { body: saveWrite, answer: attempt },
    submit: { body: saveWrite, answer: attempt },
    result: { answer: result },
  },
};

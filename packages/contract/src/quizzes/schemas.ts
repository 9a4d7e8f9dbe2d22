import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';
import { attempt, result, saveWrite, submitWrite } from './attempts.ts';
import { question, questionWrite } from './questions.ts';
import { rules, rulesWrite } from './rules.ts';

export { answer, answers, option, questionType } from './questions.ts';
export { attempt } from './attempts.ts';

/** What a quiz's times are for the caller, if he started now. */
export const quizTiming = model({
  /** `null`: as long as it takes. */
  allowed_minutes: nullish(z.number()),
  /** `allowed_minutes = time_limit_minutes × time_factor + extra_minutes`. */
  time_factor: nullish(z.number()),
  extra_minutes: nullish(z.number()),
  opens_at: nullish(dateTime),
  /** His own: later than the quiz's where more time is granted. */
  closes_at: nullish(dateTime),
  /** What is left of `allowed_minutes` before `closes_at`, at `server_now`. Less than allowed: the end cuts it off. */
  available_minutes: nullish(z.number()),
  /** His own limit; `null`: as often as he likes. */
  max_attempts: nullish(z.number()),
  attempts_used: nullish(z.number()),
  /** Since when the clock stands still for all, also where nobody could start in any case. */
  paused_at: extension(dateTime),
  may_start: open('yes', 'not_open', 'closed', 'exhausted', 'paused'),
  server_now: dateTime,
});
export interface QuizTiming extends z.infer<typeof quizTiming> {}

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
  /** To learners empty where forms are drawn or questions come one by one: `question_count` says how many an attempt has. */
  questions: nullish(z.array(question)),
  question_count: extension(z.number()),
  rules: extension(rules),
  /** Only in `lectures.getQuiz`. */
  timing: extension(quizTiming),
});
export interface Quiz extends z.infer<typeof quiz> {}

const percent = z.number().check(z.gte(0), z.lte(100));
export const quizWrite = request({
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  passing_score: z.optional(percent),
  time_limit_minutes: nullish(z.int().check(z.gte(1))),
  max_attempts: nullish(z.int().check(z.gte(1))),
  rules: extension(rulesWrite),
});
export interface QuizWrite extends z.infer<typeof quizWrite> {}

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
    listAttempts: {
      query: listQuery({
        /** Of those that are handed in, the ones with answers that wait for a person, or the others; for those who teach. */
        to_grade: z.optional(z.boolean()),
      }),
      item: attempt,
    },
  },
  questions: { update: { body: questionWrite, answer: question }, delete: {} },
  quizAttempts: {
    get: { answer: attempt },
    saveAnswers: { body: saveWrite, answer: attempt },
    submit: { body: submitWrite, answer: attempt },
    result: { answer: result },
  },
};

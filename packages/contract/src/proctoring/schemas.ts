import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request } from '../fields.ts';
import { grantedFields } from '../quizzes/attempts.ts';
import { answer, attempt } from '../quizzes/schemas.ts';

const reason = z.string().check(z.minLength(1), z.maxLength(500));

export const extensionWrite = request({ minutes: z.int().check(z.gte(1), z.lte(600)), reason });
export interface AttemptExtension extends z.infer<typeof extensionWrite> {}

/**
 * One answer as the device kept it. `hash` is the SHA-256, in hexadecimal, of the hash before it (the ticket, for the
 * first) followed by the JSON text of `[seq, at, question, answer]`.
 */
export const recoveredAnswer = request({
  seq: z.int().check(z.gte(1)),
  at: dateTime,
  question: id,
  answer: z.nullable(answer),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export interface RecoveredAnswer extends z.infer<typeof recoveredAnswer> {}

export const recoveryFile = request({
  /** What `quizzes.start` answered: signed by the server, it says whose attempt it is and when it ends. */
  ticket: z.string().check(z.minLength(1)),
  answers: z.array(recoveredAnswer).check(z.minLength(1), z.maxLength(5000)),
});
export interface RecoveryFile extends z.infer<typeof recoveryFile> {}

export const recovery = model({
  attempt,
  /** `kept`: too late to count by itself; the teacher sees it, and lets it count by handing in the same file. */
  outcome: open('counted', 'kept'),
  /** How many answers differ from what the server had. */
  recovered: z.number(),
});
export interface Recovery extends z.infer<typeof recovery> {}

export const integrityEvent = request({
  /** The device's own id of the event: sent twice, it is kept once. */
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'Must be a valid UUID.')),
  kind: open(
    'hidden',
    'visible',
    'blur',
    'focus',
    'copy',
    'paste',
    'fullscreen_left',
    'offline',
    'online',
    'second_tab',
  ),
  /** By the device's clock. */
  at: dateTime,
  question: nullish(id),
  /** Characters pasted, seconds away: whatever the kind counts. */
  amount: nullish(z.number()),
});
export interface IntegrityEvent extends z.infer<typeof integrityEvent> {}
export const eventsWrite = request({ events: z.array(integrityEvent).check(z.minLength(1), z.maxLength(200)) });
export interface IntegrityEvents extends z.infer<typeof eventsWrite> {}

export const quizPause = model({
  quiz: id,
  is_paused: z.boolean(),
  paused_at: nullish(dateTime),
  resumed_at: nullish(dateTime),
  reason: nullish(z.string()),
  /** How many running attempts it holds, or held. */
  attempts: nullish(z.number()),
});
export interface QuizPause extends z.infer<typeof quizPause> {}

export const regradeWrite = request({
  dry_run: z.optional(z.boolean()),
  /** Leaves every score that would go down as it is. */
  never_lower: z.optional(z.boolean()),
  /** What a person gives where no key can say, an essay or what came near: points by question id, by attempt id. */
  points: extension(z.record(z.string(), z.record(z.string(), z.number().check(z.gte(0))))),
  /** What a person says of an answer, in the same way; an empty text takes back what was said. */
  comments: extension(z.record(z.string(), z.record(z.string(), z.string().check(z.maxLength(5000))))),
  /** Takes `points` and `comments`, and grades nothing else again: attempts that are not named stay out of it, and keys as they were. */
  points_only: extension(z.boolean()),
});
export interface RegradeOptions extends z.infer<typeof regradeWrite> {}

export const regraded = model({
  attempt: id,
  user: id,
  user_name: nullish(z.string()),
  score_before: nullish(decimal),
  score_after: nullish(decimal),
  passed_before: nullish(z.boolean()),
  passed_after: nullish(z.boolean()),
});
export interface RegradedAttempt extends z.infer<typeof regraded> {}

export const keptKey = model({
  question: id,
  question_text: nullish(z.string()),
  attempts: z.number(),
});
export interface KeptKey extends z.infer<typeof keptKey> {}

export const regrade = model({
  quiz: id,
  dry_run: z.boolean(),
  attempts: z.number(),
  raised: z.number(),
  lowered: z.number(),
  /** Those whose score or outcome changes. */
  changes: z.array(regraded),
  /** Attempts that are shown today’s keys, points and explanations instead of others; their scores may stay. */
  rekeyed: nullish(z.number()),
  /** Questions of whose earlier selves today’s key can say nothing: in so many attempts the key of then still counts. */
  kept: nullish(z.array(keptKey)),
});
export interface Regrade extends z.infer<typeof regrade> {}

export const optionCount = model({
  option: z.string(),
  text: nullish(z.string()),
  is_correct: nullish(z.boolean()),
  count: z.number(),
});
export interface OptionCount extends z.infer<typeof optionCount> {}

export const itemStatistic = model({
  question: id,
  question_text: nullish(z.string()),
  question_type: nullish(z.string()),
  /** Learners whose answer has been graded. */
  answered: z.number(),
  /** Learners who left it blank. */
  omitted: nullish(z.number()),
  /** The mean share of the points, from 0 (nobody) to 1 (everybody). */
  difficulty: nullish(z.number()),
  /** The correlation with the rest of the quiz, from -1 to 1; `null` where it cannot be told. Below 0.2, look at the question. */
  discrimination: nullish(z.number()),
  options: nullish(z.array(optionCount)),
});
export interface ItemStatistic extends z.infer<typeof itemStatistic> {}

export const itemStatistics = model({
  quiz: id,
  /** One for each learner: the first that was handed in. */
  attempts: z.number(),
  /** Percent. */
  mean_percentage: nullish(z.number()),
  questions: z.array(itemStatistic),
});
export interface QuizStatistics extends z.infer<typeof itemStatistics> {}

const accommodationFields = {
  /** 1 is the time that all have, 1.5 half as much again. */
  time_factor: z.number().check(z.gte(1), z.lte(5)),
  extra_minutes: z.int().check(z.gte(0), z.lte(600)),
  untimed: z.boolean(),
  extra_attempts: z.int().check(z.gte(0), z.lte(20)),
};
/** What a learner is granted in every quiz of the school. Why is nobody's business, and has no field. */
export const accommodations = model({
  user: id,
  ...grantedFields,
  updated_at: nullish(dateTime),
});
export interface Accommodations extends z.infer<typeof accommodations> {}
export const accommodationsWrite = z.partial(request(accommodationFields));
export interface AccommodationsWrite extends z.infer<typeof accommodationsWrite> {}

export const schemas = {
  quizAttempts: {
    extend: { body: extensionWrite, answer: attempt },
    recover: { body: recoveryFile, answer: recovery },
    recordEvents: { body: eventsWrite, answer: model({ recorded: z.number() }) },
  },
  quizzes: {
    pause: { body: request({ reason: z.optional(reason) }), answer: quizPause },
    resume: { answer: quizPause },
    regrade: { body: regradeWrite, answer: regrade },
    itemStatistics: { answer: itemStatistics },
  },
  accommodations: {
    get: { answer: accommodations },
    replace: { body: accommodationsWrite, answer: accommodations },
  },
};

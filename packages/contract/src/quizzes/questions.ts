import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';

export const questionType = open('multiple_choice', 'true_false', 'short_answer', 'essay');

export const option = z.union([
  z.string(),
  model({
    id,
    text: z.string(),
    /** Keeps its place when options are shuffled: "none of the above". */
    pinned: extension(z.boolean()),
    /** The share of the points that choosing it gives or, below nothing, takes. Only to those who teach. */
    fraction: extension(z.number()),
    /** What is said to whoever chose it. To learners with the result, as far as policy allows. */
    feedback: extension(z.string()),
  }),
]);
export type Option = z.infer<typeof option>;

/** A choice or a text, the list of choices where several are right, true or false. */
export const answer = z.union([z.string(), z.array(z.string()), z.boolean()]);
export type Answer = z.infer<typeof answer>;

/** The answers of an attempt, by question id. */
export const answers = z.record(z.string(), z.nullable(answer));
export type Answers = z.infer<typeof answers>;

/** A number is asked for. Learners get the names of the units and nothing else. */
export const numericKey = model({
  /** In the key's own unit, or as a share of the key where `tolerance_kind` is `relative`. Without it: exactly. */
  tolerance: nullish(z.number()),
  tolerance_kind: nullish(open('absolute', 'relative')),
  /** How many the answer must be given to. */
  significant_figures: nullish(z.number()),
  /** One of them must follow the number; `factor` turns it into the key's own unit (for `cm` with a key in m: 0.01). */
  units: nullish(z.array(z.union([z.string(), model({ unit: z.string(), factor: z.number() })]))),
});
export interface NumericKey extends z.infer<typeof numericKey> {}

/** How many words an essay should have: said to the learner and told to the teacher, never graded. */
export const wordRange = model({ min: nullish(z.number()), max: nullish(z.number()) });
export interface WordRange extends z.infer<typeof wordRange> {}

const questionFields = {
  ...row,
  quiz: nullish(id),
  /** Text with light markup, written by people: never trusted. Empty where a question is not open yet, or no more. */
  question_text: z.string(),
  question_type: questionType,
  options: nullish(z.array(option)),
  points: nullish(decimal),
  order_index: nullish(z.number()),
  /** Whether a multiple choice takes several answers; without it, one is asked for. */
  multiple: extension(z.boolean()),
  /** The id of a section of the quiz's rules. */
  section: extension(id),
  time_limit_seconds: extension(z.number()),
  numeric: extension(numericKey),
  words: extension(wordRange),
  /** When this attempt first showed it; forward-only and timed attempts have it. */
  opened_at: extension(dateTime),
  /** When its own time is over. */
  expires_at: extension(dateTime),
  /** When it was left behind: it takes no more answers. */
  closed_at: extension(dateTime),
};

/** A question as the platform shows it: keys, and whatever would tell of them, only to instructors. */
export const question = model({
  ...questionFields,
  correct_answer: nullish(answer),
  explanation: nullish(z.string()),
  /** Keeps its place when questions are shuffled, and is in every draw. */
  pinned: extension(z.boolean()),
  /** What a short answer may match as a whole, beside the list: a restricted regular expression. */
  pattern: extension(z.string()),
  case_sensitive: extension(z.boolean()),
  ignore_accents: extension(z.boolean()),
  /** Said to everybody who took it. */
  general_feedback: extension(z.string()),
});
export interface Question extends z.infer<typeof question> {}

const limit = z.int().check(z.gte(0), z.lte(20000));
const numericWrite = request({
  tolerance: nullish(z.number().check(z.gte(0))),
  tolerance_kind: nullish(open('absolute', 'relative')),
  significant_figures: nullish(z.int().check(z.gte(1), z.lte(15))),
  units: nullish(
    z
      .array(request({ unit: z.string().check(z.minLength(1), z.maxLength(32)), factor: z.number() }))
      .check(z.maxLength(20)),
  ),
});

export const questionWrite = request({
  question_text: z.string().check(z.minLength(1)),
  question_type: questionType,
  options: z.optional(z.array(option)),
  correct_answer: nullish(answer),
  explanation: z.optional(z.string()),
  points: z.optional(decimal),
  order_index: z.optional(z.number()),
  section: extension(z.string().check(z.maxLength(64))),
  pinned: extension(z.boolean()),
  time_limit_seconds: extension(z.int().check(z.gte(5), z.lte(86_400))),
  numeric: extension(numericWrite),
  pattern: extension(z.string().check(z.maxLength(200))),
  case_sensitive: extension(z.boolean()),
  ignore_accents: extension(z.boolean()),
  words: extension(request({ min: nullish(limit), max: nullish(limit) })),
  general_feedback: extension(z.string().check(z.maxLength(5000))),
});
export interface QuestionWrite extends z.infer<typeof questionWrite> {}

/** What a teacher decides of a quiz beside its questions. All of it is EduRise's own: an ordinary platform knows none. */
import * as z from 'zod/mini';
import { dateTime, id, model, nullish, open, request } from '../fields.ts';

/** How the points of a question with several right options are counted; `@edurise/contract/scoring` says how exactly. */
export const scoringRule = open(
  'exact',
  'right_minus_wrong',
  'right_minus_wrong_all',
  'per_option',
  'author_fractions',
  'threshold',
  'mapped',
);
export type ScoringRule = z.infer<typeof scoringRule>;

/** What a learner may see of an attempt that he has handed in. */
export const reviewItem = open(
  'attempt',
  'correctness',
  'marks',
  'feedback',
  'general_feedback',
  'right_answer',
  'overall_feedback',
);
export type ReviewItem = z.infer<typeof reviewItem>;

/**
 * What may be seen, by when: while the attempt runs (of what cannot be changed any more), in the two minutes after it
 * was handed in, later while the quiz is open, once it is closed. A list that is missing leaves the platform's own rule.
 */
export const reviewPolicy = model({
  during: nullish(z.array(reviewItem)),
  after: nullish(z.array(reviewItem)),
  open: nullish(z.array(reviewItem)),
  closed: nullish(z.array(reviewItem)),
});
export interface ReviewPolicy extends z.infer<typeof reviewPolicy> {}

/** A part of a quiz. Questions name it by its id; those without one come first. */
export const quizSection = model({
  id,
  title: z.string(),
  /** A pool: so many of its questions are drawn for each attempt. All of them without it. */
  pick: nullish(z.number()),
  time_limit_seconds: nullish(z.number()),
});
export interface QuizSection extends z.infer<typeof quizSection> {}

/** Said to whoever reached `from_percent` and no higher band. */
export const feedbackBand = model({ from_percent: z.number(), text: z.string() });
export interface FeedbackBand extends z.infer<typeof feedbackBand> {}

const choices = {
  show_correct_answers: nullish(z.boolean()),
  shuffle_questions: nullish(z.boolean()),
  shuffle_options: nullish(z.boolean()),
  /** Whether answers that a cut-off device hands in after the end count without a teacher's say. */
  accept_recovered: nullish(z.boolean()),
  /** Of the rules' wording: the same name and version always count the same. */
  scoring_version: nullish(z.number()),
  /** `forward`: one question after the other, and none again. */
  navigation: nullish(open('free', 'forward')),
  /** Below what no sum falls: nothing for each question (the default), nothing for the whole quiz, or no limit. */
  floor: nullish(open('question', 'quiz', 'none')),
  /** Which attempt counts; the best one, unless it says otherwise. */
  grade_of: nullish(open('highest', 'average', 'first', 'last')),
  opens_at: nullish(dateTime),
  /** When the last answers are taken; for whoever is granted more time, by that much later. */
  closes_at: nullish(dateTime),
  /** Before then nothing of a result is shown but the learner's own answers. */
  release_at: nullish(dateTime),
  /** Certainty-based marking: each answer says how sure it is, 1 to 3, and a sure error costs. */
  confidence: nullish(z.boolean()),
  /** No grade, as many attempts as one likes; each but the first asks again what was missed. */
  practice: nullish(z.boolean()),
};

/** The rules of a quiz. Seconds, unless a name says otherwise. */
export const rules = model({
  ...choices,
  grace_seconds: nullish(z.number()),
  scoring: nullish(z.string()),
  /** Percent: from there on `threshold` gives all the points. */
  threshold: nullish(z.number()),
  /** What a wrong answer costs, as a share of its question's points. A blank one costs nothing. */
  penalty: nullish(z.number()),
  sections: nullish(z.array(quizSection)),
  review: nullish(reviewPolicy),
  /** Only to those who teach; a learner gets the text of his band with the result. */
  overall_feedback: nullish(z.array(feedbackBand)),
});
export interface QuizRules extends z.infer<typeof rules> {}

const percent = z.number().check(z.gte(0), z.lte(100));
const items = z.array(reviewItem);

/** What stands here replaces what stood there; `null` gives a rule back to its default. */
export const rulesWrite = request({
  ...choices,
  grace_seconds: nullish(z.int().check(z.gte(0), z.lte(120))),
  scoring: nullish(scoringRule),
  threshold: nullish(percent),
  penalty: nullish(z.number().check(z.gte(0), z.lte(1))),
  sections: nullish(
    z
      .array(
        request({
          id: z.string().check(z.minLength(1), z.maxLength(64)),
          title: z.string().check(z.maxLength(255)),
          pick: nullish(z.int().check(z.gte(1))),
          time_limit_seconds: nullish(z.int().check(z.gte(5), z.lte(86_400))),
        }),
      )
      .check(z.maxLength(50)),
  ),
  review: nullish(
    request({ during: nullish(items), after: nullish(items), open: nullish(items), closed: nullish(items) }),
  ),
  overall_feedback: nullish(
    z.array(request({ from_percent: percent, text: z.string().check(z.maxLength(5000)) })).check(z.maxLength(20)),
  ),
});
export interface QuizRulesWrite extends z.infer<typeof rulesWrite> {}

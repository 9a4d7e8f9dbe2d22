import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { answer, answers, question } from './questions.ts';
import { reviewItem } from './rules.ts';

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

/** One term of the arithmetic; they add up to what was awarded. What each kind says is the reader's own wording. */
export const scoringStep = model({
  kind: open(
    'right',
    'wrong',
    'missed',
    'left_out',
    'option',
    'threshold',
    'certainty',
    'penalty',
    'floor',
    'ceiling',
    'rounding',
    'blank',
    'person',
    'words',
    'questions',
  ),
  /** How many: 2 of 3 right. */
  count: nullish(z.number()),
  of: nullish(z.number()),
  /** Added, or taken away where it is below nothing. To the thousandth. */
  points: z.number(),
  /** Which option it is about, where the right answers may be seen. */
  option: nullish(z.string()),
});
export interface ScoringStep extends z.infer<typeof scoringStep> {}

/** How a number of points came about. Points to the thousandth; rounding to two places is for display. */
export const scoring = model({
  rule: z.string(),
  version: z.number(),
  /** What there was to gain. */
  points: z.number(),
  /** `null` while a person must grade. */
  awarded: nullish(z.number()),
  steps: z.array(scoringStep),
});
export interface Scoring extends z.infer<typeof scoring> {}

/** One graded answer. `is_correct` is null where a person must grade. */
export const graded = model({
  question: z.union([id, question]),
  answer: nullish(answer),
  is_correct: nullish(z.boolean()),
  points_awarded: nullish(decimal),
  correct_answer: nullish(answer),
  explanation: nullish(z.string()),
  scoring: extension(scoring),
  /** What is said of this answer: the texts of the options that were chosen, a line between them. */
  feedback: extension(z.string()),
  general_feedback: extension(z.string()),
  /** What whoever graded it says of this answer. */
  comment: extension(z.string()),
});
export interface GradedAnswer extends z.infer<typeof graded> {}

/** A section as this attempt goes through it. */
export const attemptSection = model({
  id,
  title: z.string(),
  time_limit_seconds: nullish(z.number()),
  opened_at: nullish(dateTime),
  expires_at: nullish(dateTime),
  closed_at: nullish(dateTime),
});
export interface AttemptSection extends z.infer<typeof attemptSection> {}

/** Which attempt counts for the learner, and why. */
export const keptAttempt = model({
  /** `null` where an average counts, or none is graded. */
  attempt: nullish(id),
  attempt_number: nullish(z.number()),
  grade_of: open('highest', 'average', 'first', 'last'),
  /** Out of so many that were handed in. */
  of: z.number(),
  percentage: nullish(decimal),
  passed: nullish(z.boolean()),
});
export interface KeptAttempt extends z.infer<typeof keptAttempt> {}

/** By question id: 1 unsure, 2 fairly sure, 3 certain. */
export const certainties = z.record(z.string(), z.int().check(z.gte(1), z.lte(3)));
export type Certainties = z.infer<typeof certainties>;

export const grantedFields = {
  /** 1 is the time that all have. */
  time_factor: nullish(z.number()),
  extra_minutes: nullish(z.number()),
  untimed: nullish(z.boolean()),
  extra_attempts: nullish(z.number()),
};
const granted = model(grantedFields);

const attemptFields = {
  ...row,
  quiz: id,
  enrollment: nullish(id),
  attempt_number: nullish(z.number()),
  status: open('in_progress', 'submitted'),
  answers: nullish(answers),
  /** Like the next three: `null` also where the quiz does not show it yet. */
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
  /** How much of that the learner's device has shown. */
  extension_seen: extension(z.number()),
  /** Whether it asks without grading. */
  practice: extension(z.boolean()),
  /** How one goes through it: freely, section by section, or question by question. */
  navigation: extension(open('free', 'sections', 'forward')),
  /** The question at hand; where one goes forward, the only one whose text is sent. */
  position: extension(id),
  sections: extension(z.array(attemptSection)),
  /** How sure the learner is of each answer. */
  confidence: extension(certainties),
  /** Questions that the learner has marked to come back to; while it runs. */
  flagged: extension(z.array(id)),
  /** Questions of this save whose answers were not taken: they are left behind, or not open yet. */
  refused: extension(z.array(id)),
  /** What may be seen of it while it still runs. */
  reviewed: extension(z.array(graded)),
  /** Signed proof of the start, which a recovery file begins with. Only `quizzes.start` answers it. */
  ticket: extension(z.string()),
  /**
   * Signed proof of what was handed in and when, as a JWS: `{attempt, user, answers (SHA-256), submitted_at, iat}`. Signed with
   * a key whose public half is at `/.well-known/jwks.json`, anybody can check it.
   */
  receipt: extension(z.string()),
  /** Whose it is; for those who teach. */
  user: extension(id),
  user_name: extension(z.string()),
  /** What is granted to whose it is, in every quiz, where that is anything; in lists, for those who teach. */
  granted: extension(granted),
  /** How many of its answers wait for a person; for those who teach. */
  to_grade: extension(z.number()),
  /** What devices told beside the answers; for those who teach. */
  events: extension(z.array(attemptEvent)),
  /** What cut-off devices handed in afterwards; for those who teach. */
  recoveries: extension(z.array(recoveredAnswers)),
};

/**
 * `questions` is the form that was drawn for it, in its order. A question that is not open is there by its id, section
 * and place, with no text.
 */
export const attempt = model({ ...attemptFields, questions: nullish(z.array(question)) });
export interface QuizAttempt extends z.infer<typeof attempt> {}

/** What of a result is shown now. */
export const attemptReview = model({
  /** `unreleased`: before the quiz's `release_at`. */
  phase: open('after', 'open', 'closed', 'unreleased'),
  shows: z.array(reviewItem),
  release_at: nullish(dateTime),
});
export interface AttemptReview extends z.infer<typeof attemptReview> {}

/** The outcome; the graded answers stand in `questions`, or in `answers`, as far as policy allows. */
export const result = model({
  ...attemptFields,
  answers: nullish(z.union([answers, z.array(graded)])),
  questions: nullish(z.array(graded)),
  review: extension(attemptReview),
  /** Of the whole: what the questions gave, and the floor. */
  scoring: extension(scoring),
  /** The text of the band that was reached. */
  overall_feedback: extension(z.string()),
  kept_attempt: extension(keptAttempt),
});
export interface QuizResult extends z.infer<typeof result> {}

export const saveWrite = request({
  answers,
  rev: extension(z.number()),
  lease: extension(z.string()),
  /** The question that is being looked at. Where one goes forward, naming the next one opens it and leaves this one behind. */
  position: extension(id),
  confidence: extension(certainties),
  /** All that are marked to come back to: what is not named is not marked any longer. */
  flagged: extension(z.array(id)),
  /** So many of the `extra_minutes` have been shown to the learner. */
  extension_seen: extension(z.int().check(z.gte(0))),
});
export interface SaveAnswers extends z.infer<typeof saveWrite> {}

export const submitWrite = request({
  ...saveWrite.shape,
  /**
   * Who hands in. By the `timer` of a page that has not heard of added time, or under a lease that somebody else has by now, it only
   * saves: the answer is an attempt that is still `in_progress`.
   */
  by: extension(open('learner', 'timer')),
});
export interface SubmitAnswers extends z.infer<typeof submitWrite> {}

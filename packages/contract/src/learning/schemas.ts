import * as z from 'zod/mini';
import { dateTime, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';
import { answer, answers, option, questionType } from '../quizzes/schemas.ts';
import { proficiency } from '../users/schemas.ts';

const level = open('Beginner', 'Intermediate', 'Advanced');

const pathFields = {
  ...row,
  title: z.string(),
  slug: nullish(z.string()),
  description: nullish(z.string()),
  level: nullish(level),
  thumbnail_url: nullish(z.string()),
  /** What one can do at its end. */
  skills: nullish(z.array(z.string())),
  total_courses: nullish(z.number()),
  duration_weeks: nullish(z.number()),
  total_enrollments: nullish(z.number()),
  /** Whether the caller has taken it up. */
  is_enrolled: nullish(z.boolean()),
  /** The caller's, over the courses that it asks for; from 0 to 100, also before taking it up. */
  progress_percentage: nullish(decimal),
};

/** Courses in an order that leads somewhere. */
export const learningPath = model(pathFields);
export interface LearningPath extends z.infer<typeof learningPath> {}

export const pathCourse = model({
  /** The course's. */
  id,
  title: z.string(),
  course_code: nullish(z.string()),
  level: nullish(level),
  thumbnail_url: nullish(z.string()),
  /** From 1. */
  order_index: nullish(z.number()),
  /** Those that are not are left out of the progress. */
  is_required: nullish(z.boolean()),
  /** The caller's enrolment in the course. */
  enrollment: nullish(id),
  status: nullish(open('not_started', 'in_progress', 'completed')),
  progress_percentage: nullish(decimal),
});
export interface PathCourse extends z.infer<typeof pathCourse> {}

export const learningPathDetail = model({
  ...pathFields,
  courses: z.array(pathCourse),
  /** The first of its courses that is not complete. */
  next_course: nullish(id),
  enrolled_at: nullish(dateTime),
  /** When the last course that it asks for was completed. */
  completed_at: nullish(dateTime),
});
export interface LearningPathDetail extends z.infer<typeof learningPathDetail> {}

export const learningPathQuery = listQuery({
  search: z.optional(z.string()),
  level: z.optional(level),
  /** Only those with this course in them. */
  course: z.optional(z.string()),
  /** Only what the caller has taken up, or only the rest. */
  is_enrolled: z.optional(z.boolean()),
});
export interface LearningPathQuery extends z.infer<typeof learningPathQuery> {}

const sessionStatus = open('scheduled', 'in_progress', 'completed', 'cancelled');
const bookingStatus = open('booked', 'attended', 'cancelled');

export const shadowingBooking = model({
  ...row,
  learner: nullish(id),
  status: bookingStatus,
  /** What the learner hopes to see. */
  note: nullish(z.string()),
});
export interface ShadowingBooking extends z.infer<typeof shadowingBooking> {}

/** Learners look on while somebody works. */
export const shadowingSession = model({
  ...row,
  title: z.string(),
  description: nullish(z.string()),
  host: nullish(id),
  host_name: nullish(z.string()),
  host_avatar_url: nullish(z.string()),
  skill: nullish(z.string()),
  /** A room, or an address. */
  location: nullish(z.string()),
  starts_at: dateTime,
  ends_at: nullish(dateTime),
  status: sessionStatus,
  capacity: nullish(z.number()),
  /** Taken places. */
  booked: nullish(z.number()),
  seats_left: nullish(z.number()),
  /** The caller's own place, also one that was given back. */
  booking: nullish(shadowingBooking),
});
export interface ShadowingSession extends z.infer<typeof shadowingSession> {}

export const shadowingQuery = listQuery({
  status: z.optional(sessionStatus),
  host: z.optional(z.string()),
  search: z.optional(z.string()),
  /** Only those that the caller has a place in, or hosts. */
  mine: z.optional(z.boolean()),
});
export interface ShadowingQuery extends z.infer<typeof shadowingQuery> {}

const note = z.string().check(z.maxLength(1000));
const seats = z.int().check(z.gte(1), z.lte(100));

export const shadowingBook = request({ session: id, note: z.optional(note) });
export interface ShadowingBook extends z.infer<typeof shadowingBook> {}

export const shadowingPatch = request({
  /** `scheduled` becomes `in_progress` or `cancelled`, `in_progress` becomes `completed`; all else is a conflict (409). */
  status: z.optional(sessionStatus),
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  description: z.optional(z.string()),
  location: z.optional(z.string()),
  starts_at: z.optional(dateTime),
  ends_at: z.optional(dateTime),
  /** Not below the places that are taken. */
  capacity: z.optional(seats),
  /** `cancelled`: the caller gives his place back. */
  booking_status: z.optional(open('cancelled')),
});
export interface ShadowingPatch extends z.infer<typeof shadowingPatch> {}

export const assessmentQuestion = model({
  id,
  question_text: z.string(),
  question_type: questionType,
  options: nullish(z.array(option)),
  points: nullish(decimal),
  order_index: nullish(z.number()),
});
export interface AssessmentQuestion extends z.infer<typeof assessmentQuestion> {}

const resultFields = {
  ...row,
  assessment: nullish(id),
  attempt_number: nullish(z.number()),
  score: nullish(decimal),
  max_score: nullish(decimal),
  percentage: nullish(decimal),
  passed: nullish(z.boolean()),
  /** `null` where it was not passed. */
  proficiency: nullish(proficiency),
  submitted_at: nullish(dateTime),
};
export const assessmentOutcome = model(resultFields);
export interface AssessmentOutcome extends z.infer<typeof assessmentOutcome> {}

export const skillAssessment = model({
  ...row,
  title: z.string(),
  description: nullish(z.string()),
  skill: z.string(),
  duration_minutes: nullish(z.number()),
  /** Percent. */
  passing_score: nullish(decimal),
  /** `null`: as often as one likes. */
  max_attempts: nullish(z.number()),
  attempts_used: nullish(z.number()),
  questions: nullish(z.array(assessmentQuestion)),
  /** The caller's best so far. */
  best_result: nullish(assessmentOutcome),
});
export interface SkillAssessment extends z.infer<typeof skillAssessment> {}

export const assessmentResult = model({
  ...resultFields,
  skill: nullish(z.string()),
  questions: nullish(
    z.array(
      model({
        question: id,
        answer: nullish(answer),
        is_correct: nullish(z.boolean()),
        points_awarded: nullish(decimal),
        correct_answer: nullish(answer),
        explanation: nullish(z.string()),
      }),
    ),
  ),
});
export interface AssessmentResult extends z.infer<typeof assessmentResult> {}

export const schemas = {
  learningPaths: {
    list: { query: learningPathQuery, item: learningPath },
    get: { answer: learningPathDetail },
    enroll: { answer: learningPathDetail },
  },
  shadowing: {
    list: { query: shadowingQuery, item: shadowingSession },
    book: { body: shadowingBook, answer: shadowingSession },
    update: { body: shadowingPatch, answer: shadowingSession },
  },
  skillAssessments: {
    list: {
      query: listQuery({ search: z.optional(z.string()), skill: z.optional(z.string()) }),
      item: skillAssessment,
    },
    submit: { body: request({ answers }), answer: assessmentResult },
  },
};

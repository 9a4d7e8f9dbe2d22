import * as z from 'zod/mini';
import { date, dateTime, decimal, extension, file, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const submissionStatus = open('pending', 'submitted', 'graded');

export const submission = model({
  ...row,
  assignment: id,
  enrollment: nullish(id),
  student: nullish(id),
  student_name: nullish(z.string()),
  content: nullish(z.string()),
  /** Where the file can be fetched; such an address may be valid for an hour only. */
  file: nullish(z.string()),
  /** What the learner called it. */
  file_name: extension(z.string()),
  status: submissionStatus,
  /** Null until it is graded. */
  score: nullish(decimal),
  feedback: nullish(z.string()),
  graded_by: nullish(id),
  submitted_at: nullish(dateTime),
  graded_at: nullish(dateTime),
});
export interface Submission extends z.infer<typeof submission> {}

export const assignment = model({
  ...row,
  course: id,
  title: z.string(),
  description: nullish(z.string()),
  max_score: nullish(decimal),
  /** The last day on which work is in time. */
  due_date: nullish(date),
  /** The caller's own; null while there is none. An ordinary platform tells a learner its id when it is handed in. */
  submission: extension(submission),
});
export interface Assignment extends z.infer<typeof assignment> {}

const isoDate = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'Date has wrong format. Use YYYY-MM-DD.'));

export const assignmentWrite = request({
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  max_score: z.optional(z.number().check(z.gt(0), z.lte(99_999))),
  due_date: nullish(isoDate),
});
export interface AssignmentWrite extends z.infer<typeof assignmentWrite> {}
export const assignmentPatch = z.partial(assignmentWrite);
export interface AssignmentPatch extends z.infer<typeof assignmentPatch> {}

/** One of the two at least. */
export const submissionWrite = request({ content: z.optional(z.string()), file: z.optional(file) });
export interface SubmissionWrite extends z.infer<typeof submissionWrite> {}

export const submissionGrade = request({
  score: z.number().check(z.gte(0)),
  feedback: z.optional(z.string()),
});
export interface SubmissionGrade extends z.infer<typeof submissionGrade> {}

export const schemas = {
  courses: {
    listAssignments: { query: listQuery({}), item: assignment },
    createAssignment: { body: assignmentWrite, answer: assignment },
  },
  assignments: {
    get: { answer: assignment },
    update: { body: assignmentPatch, answer: assignment },
    replace: { body: assignmentWrite, answer: assignment },
    submit: { body: submissionWrite, answer: submission },
    listSubmissions: { query: listQuery({ status: z.optional(submissionStatus) }), item: submission },
  },
  submissions: {
    get: { answer: submission },
    grade: { body: submissionGrade, answer: submission },
  },
};

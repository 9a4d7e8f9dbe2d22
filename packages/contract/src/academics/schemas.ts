import * as z from 'zod/mini';
import { date, dateTime, decimal, id, model, nullish, open, request, unread } from '../fields.ts';
import { listQuery } from '../page.ts';

/** A column of a grade sheet. */
export const gradeColumn = model({
  assignment_id: id,
  title: z.string(),
  kind: nullish(open('assignment', 'quiz', 'exam', 'participation')),
  max_score: nullish(decimal),
  /** Its share of the final grade, in percent. */
  weight: nullish(decimal),
  due_date: nullish(date),
  /** Why nobody may write here; `null` where one may. */
  locked: nullish(z.string()),
});
export interface GradeColumn extends z.infer<typeof gradeColumn> {}

/**
 * A filled cell: the column's index, the score (`null` where it was emptied), the version that a change must build on.
 * What follows is the platform's own.
 */
export const gradeCell = z.tuple([z.number(), z.nullable(decimal), z.number()], z.unknown());
export type GradeCell = z.infer<typeof gradeCell>;

/** A row of a grade sheet. Empty cells are left out. */
export const gradeRow = model({
  student_id: id,
  student_name: nullish(z.string()),
  cells: z.array(gradeCell),
  final_score: nullish(decimal),
  letter_grade: nullish(z.string()),
});
export interface GradeRow extends z.infer<typeof gradeRow> {}

export const gradeSheet = model({
  class_id: id,
  /** Counts every change of the sheet; `since` takes it. */
  seq: z.number(),
  columns: z.array(gradeColumn),
  rows: z.array(gradeRow),
  /** Of all students, not of this window. */
  count: z.number(),
  offset: nullish(z.number()),
});
export interface GradeSheet extends z.infer<typeof gradeSheet> {}

/** A cell after a change. */
export const gradeVersion = model({
  student_id: id,
  assignment_id: id,
  score: nullish(decimal),
  version: z.number(),
});
export interface GradeVersion extends z.infer<typeof gradeVersion> {}

export const gradeUpdateReport = model({ seq: z.number(), cells: z.array(gradeVersion) });
export interface GradeUpdateReport extends z.infer<typeof gradeUpdateReport> {}

export const gradeChange = model({
  seq: z.number(),
  student_id: id,
  assignment_id: id,
  old_score: nullish(decimal),
  score: nullish(decimal),
  version: z.number(),
  source: nullish(open('manual', 'quiz', 'import', 'curve')),
  reason: nullish(z.string()),
  changed_by: nullish(id),
  changed_by_name: nullish(z.string()),
  changed_at: dateTime,
});
export interface GradeChange extends z.infer<typeof gradeChange> {}

export const gradePosting = model({
  posted_count: z.number(),
  /** Who is told, or with `dry_run` would be. */
  notified: z.array(model({ student_id: id, student_name: nullish(z.string()) })),
  dry_run: nullish(z.boolean()),
});
export interface GradePosting extends z.infer<typeof gradePosting> {}

/** A time at which a class takes place. */
export const scheduleSlot = model({
  class_id: nullish(id),
  title: nullish(z.string()),
  instructor: nullish(id),
  instructor_name: nullish(z.string()),
  room: nullish(z.string()),
  starts_at: dateTime,
  ends_at: dateTime,
});
export interface ScheduleSlot extends z.infer<typeof scheduleSlot> {}

export const scheduleConflict = model({
  kind: open('instructor', 'room', 'student'),
  severity: nullish(open('warning', 'error')),
  message: nullish(z.string()),
  /** Those that clash. */
  slots: z.array(scheduleSlot),
  student_count: nullish(z.number()),
});
export interface ScheduleConflict extends z.infer<typeof scheduleConflict> {}

export const scheduleCheck = model({
  has_conflicts: z.boolean(),
  conflicts: z.array(scheduleConflict),
  alternatives: nullish(z.array(scheduleSlot)),
});
export interface ScheduleCheck extends z.infer<typeof scheduleCheck> {}

const whole = z.int().check(z.gte(0));

export const gradeSheetQuery = request({
  offset: z.optional(whole),
  limit: z.optional(whole),
  since: z.optional(whole),
});
export interface GradeSheetQuery extends z.infer<typeof gradeSheetQuery> {}

/** `version` is the one that the change builds on; `score: null` empties the cell. */
export const gradeUpdate = request({
  student_id: id,
  assignment_id: id,
  score: z.nullable(z.number()),
  max_score: z.optional(z.number()),
  version: z.optional(whole),
  reason: z.optional(z.string()),
});
export interface GradeUpdate extends z.infer<typeof gradeUpdate> {}

export const gradeBulkUpdate = request({ updates: z.array(gradeUpdate).check(z.minLength(1), z.maxLength(5000)) });
export interface GradeBulkUpdate extends z.infer<typeof gradeBulkUpdate> {}

export const gradeHistoryQuery = listQuery({
  student_id: z.optional(z.string()),
  assignment_id: z.optional(z.string()),
  since: z.optional(whole),
});
export interface GradeHistoryQuery extends z.infer<typeof gradeHistoryQuery> {}

/** Without either list, everything that is a draft. */
export const gradePostingWrite = request({
  assignment_ids: z.optional(z.array(id)),
  student_ids: z.optional(z.array(id)),
  dry_run: z.optional(z.boolean()),
});
export interface GradePostingWrite extends z.infer<typeof gradePostingWrite> {}

export const scheduleQuery = listQuery({
  start_date: z.optional(date),
  end_date: z.optional(date),
  instructor: z.optional(z.string()),
  room: z.optional(z.string()),
});
export interface ScheduleQuery extends z.infer<typeof scheduleQuery> {}

export const scheduleProposal = request({
  class_id: z.optional(id),
  instructor: z.optional(id),
  room: z.optional(z.string()),
  starts_at: dateTime,
  ends_at: dateTime,
});
export interface ScheduleProposal extends z.infer<typeof scheduleProposal> {}

export const transcriptWrite = request({
  template: z.optional(open('official', 'unofficial')),
  /** BCP 47. */
  language: z.optional(z.string()),
  include_in_progress: z.optional(z.boolean()),
});
export interface TranscriptWrite extends z.infer<typeof transcriptWrite> {}

export const schemas = {
  grades: {
    spreadsheet: { query: gradeSheetQuery, answer: gradeSheet },
    bulkUpdate: { body: gradeBulkUpdate, answer: gradeUpdateReport },
    history: { query: gradeHistoryQuery, item: gradeChange },
    post: { body: gradePostingWrite, answer: gradePosting },
  },
  schedule: {
    conflicts: { query: scheduleQuery, item: scheduleConflict },
    check: { body: scheduleProposal, answer: scheduleCheck },
  },
  transcripts: { generate: { body: transcriptWrite, answer: unread } },
};

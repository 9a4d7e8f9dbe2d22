import * as z from 'zod/mini';
import { decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

/** Seconds really played, as `[from, to]` pairs, sorted and apart. */
export const played = z.array(z.tuple([z.number(), z.number()]));

export const lectureProgress = model({
  ...row,
  enrollment: nullish(id),
  lecture: id,
  watched_seconds: nullish(z.number()),
  total_seconds: nullish(z.number()),
  last_position_seconds: nullish(z.number()),
  completion_percentage: nullish(decimal),
  is_completed: nullish(z.boolean()),
  played: extension(played),
  session: extension(z.string()),
  seq: extension(z.number()),
});
export interface LectureProgress extends z.infer<typeof lectureProgress> {}

export const enrollmentProgress = model({
  enrollment: nullish(id),
  course: nullish(id),
  status: nullish(open('active', 'completed', 'cancelled')),
  progress_percentage: nullish(decimal),
  total_lectures: nullish(z.number()),
  completed_lectures: nullish(z.number()),
  total_watched_seconds: nullish(z.number()),
  last_accessed: nullish(z.string()),
  lectures: nullish(z.array(lectureProgress)),
});
export interface EnrollmentProgress extends z.infer<typeof enrollmentProgress> {}

/** Where in a lecture a mark stands when seconds do not say it: a page, a paragraph, a quotation. */
export const selector = z.record(z.string(), z.unknown());

export const bookmark = model({
  ...row,
  enrollment: nullish(id),
  lecture: id,
  title: nullish(z.string()),
  timestamp_seconds: nullish(z.number()),
  selector: extension(selector),
});
export interface Bookmark extends z.infer<typeof bookmark> {}

export const note = model({
  ...row,
  enrollment: nullish(id),
  lecture: id,
  content: z.string(),
  timestamp_seconds: nullish(z.number()),
  selector: extension(selector),
});
export interface Note extends z.infer<typeof note> {}

const seconds = z.number().check(z.gte(0));
const whole = z.int().check(z.gte(0));
export const progressWrite = request({
  watched_seconds: z.optional(whole),
  total_seconds: z.optional(whole),
  last_position_seconds: z.optional(whole),
  /** How a PDF or a text is finished on an ordinary platform. */
  is_completed: z.optional(z.boolean()),
  played: extension(played),
  session: extension(z.string()),
  seq: extension(z.number()),
});
export interface ProgressWrite extends z.infer<typeof progressWrite> {}

export const bookmarkWrite = request({
  title: z.optional(z.string().check(z.maxLength(255))),
  timestamp_seconds: z.optional(z.nullable(seconds)),
  selector: extension(selector),
});
export interface BookmarkWrite extends z.infer<typeof bookmarkWrite> {}

export const noteWrite = request({
  content: z.string().check(z.minLength(1)),
  timestamp_seconds: z.optional(z.nullable(seconds)),
  selector: extension(selector),
});
export interface NoteWrite extends z.infer<typeof noteWrite> {}

const ofLecture = listQuery({ lecture: z.optional(z.string()) });

export const schemas = {
  enrollments: {
    progress: { answer: enrollmentProgress },
    listBookmarks: { query: ofLecture, item: bookmark },
    listNotes: { query: ofLecture, item: note },
  },
  lectures: {
    getProgress: { answer: lectureProgress },
    updateProgress: { body: progressWrite, answer: lectureProgress },
    replaceProgress: { body: progressWrite, answer: lectureProgress },
    addBookmark: { body: bookmarkWrite, answer: bookmark },
    addNote: { body: noteWrite, answer: note },
  },
  bookmarks: { update: { body: bookmarkWrite, answer: bookmark }, delete: {} },
  notes: { update: { body: noteWrite, answer: note }, delete: {} },
};

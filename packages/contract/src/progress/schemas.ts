import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

/** Seconds really played, as `[from, to]` pairs, sorted and apart. */
export const played = z.array(z.tuple([z.number(), z.number()]));

/** Pages that were on show for as long as they take to read, as numbers from 1. */
export const pages = z.array(z.int().check(z.gte(1)));

/** Seconds of attention, by the session in which they were paid: each only grows. */
export const engaged = z.record(z.string(), z.number());

export const lectureProgress = model({
  ...row,
  enrollment: nullish(id),
  lecture: id,
  watched_seconds: nullish(z.number()),
  total_seconds: nullish(z.number()),
  last_position_seconds: nullish(z.number()),
  completion_percentage: nullish(decimal),
  is_completed: nullish(z.boolean()),
  /** Seconds that were played; of a text, what was read at the pace of a fast reader: ten words to the second. */
  played: extension(played),
  pages: extension(pages),
  session: extension(z.string()),
  seq: extension(z.number()),
  /** A session to report under. Its clock runs on the platform since this was asked for; of a question alone. */
  ticket: extension(z.string()),
  /** Names the set of what was played and seen, as the platform has it. */
  digest: extension(z.string()),
  /** Seconds in which the learner had the lecture before him and it was running: no measure of what was seen. */
  engaged_seconds: extension(z.number()),
  /** Claimed, and not possible in the time there was, or behind what the rules allow: it counts once it is. */
  unverified: extension(played),
  unverified_seconds: extension(z.number()),
  /** When the learner was at `last_position_seconds`; never later than it was told. */
  position_at: extension(dateTime),
  completed_at: extension(dateTime),
  /** By what rule it was completed, and which version of it: `played-1`, `pages-1`, `read-1`, `quiz-1`, `word-1`. */
  rule_version: extension(z.string()),
  /** Of `watched_seconds`, those that were watched in an earlier film of the lecture. */
  carried_seconds: extension(z.number()),
  /** Watched in an earlier film of the lecture, and not in this one, or nobody knows where. */
  dropped_seconds: extension(z.number()),
  /** Complete by the learner's word alone: nothing could be, or was, measured. */
  self_reported: extension(z.boolean()),
  /** Its content is newer than its completion, which stands. */
  updated_since_completed: extension(z.boolean()),
});
export interface LectureProgress extends z.infer<typeof lectureProgress> {}

export const enrollmentProgress = model({
  enrollment: nullish(id),
  course: nullish(id),
  status: nullish(open('active', 'completed', 'cancelled')),
  progress_percentage: nullish(decimal),
  total_lectures: nullish(z.number()),
  completed_lectures: nullish(z.number()),
  /** What `progress_percentage` counts: the lectures that the course asks for. */
  required_lectures: extension(z.number()),
  completed_required: extension(z.number()),
  total_watched_seconds: nullish(z.number()),
  last_accessed: nullish(z.string()),
  lectures: nullish(z.array(lectureProgress)),
});
export interface EnrollmentProgress extends z.infer<typeof enrollmentProgress> {}

const oneSelector = z.record(z.string(), z.unknown());
/**
 * Where in a lecture a mark stands, as the W3C Web Annotation Data Model says it: a `FragmentSelector` with `t=41` or `page=3`,
 * a `TextQuoteSelector`, or several that find the same words.
 */
export const selector = z.union([oneSelector, z.array(oneSelector)]);

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
  pages: extension(pages),
  session: extension(z.string().check(z.maxLength(64))),
  seq: extension(z.number()),
  engaged: extension(engaged),
  /** Of the set that the sender believes the platform to have. If it does, an answer leaves out what both know. */
  digest: extension(z.string()),
  /** When the learner was at `last_position_seconds`, by the clock of the device. */
  played_at: extension(dateTime),
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

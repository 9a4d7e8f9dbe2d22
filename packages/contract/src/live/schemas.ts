import * as z from 'zod/mini';
import { dateTime, extension, file, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const liveClassStatus = open('scheduled', 'live', 'ended', 'cancelled');

export const liveClass = model({
  ...row,
  course: id,
  course_title: nullish(z.string()),
  instructor: nullish(id),
  instructor_name: nullish(z.string()),
  title: z.string(),
  description: nullish(z.string()),
  starts_at: dateTime,
  duration_minutes: nullish(z.number()),
  /** From when on `join` lets learners in. */
  opens_at: extension(dateTime),
  status: liveClassStatus,
  provider: nullish(open('zoom', 'local')),
  meeting_id: nullish(z.string()),
  max_participants: nullish(z.number()),
  participant_count: nullish(z.number()),
  is_recorded: nullish(z.boolean()),
  /** The server's clock when it answered. */
  server_now: extension(dateTime),
});
export interface LiveClass extends z.infer<typeof liveClass> {}

/** A way into a live class: `join_url` to go there, the rest for the provider's own script. */
export const liveClassEntry = model({
  join_url: nullish(z.string()),
  signature: nullish(z.string()),
  sdk_key: nullish(z.string()),
  meeting_number: nullish(z.string()),
  passcode: nullish(z.string()),
  role: nullish(open('attendee', 'host')),
  expires_at: nullish(dateTime),
});
export interface LiveClassEntry extends z.infer<typeof liveClassEntry> {}

export const attendanceStatus = open('present', 'late', 'absent', 'excused');
export const attendanceMethod = open('qr', 'join', 'manual');

/** One learner at one class. */
export const attendanceRecord = model({
  ...row,
  class_id: nullish(id),
  student: id,
  student_name: nullish(z.string()),
  status: attendanceStatus,
  method: nullish(attendanceMethod),
  check_in_time: nullish(dateTime),
  check_out_time: nullish(dateTime),
  /** The time really spent there, in pieces added up. */
  duration_seconds: nullish(z.number()),
  location: nullish(z.string()),
  is_late: nullish(z.boolean()),
  late_minutes: nullish(z.number()),
  is_excused: nullish(z.boolean()),
  notes: nullish(z.string()),
});
export interface AttendanceRecord extends z.infer<typeof attendanceRecord> {}

export const recording = model({
  ...row,
  live_class: nullish(id),
  title: z.string(),
  url: nullish(z.string()),
  duration_seconds: nullish(z.number()),
  size_bytes: nullish(z.number()),
  recorded_at: nullish(dateTime),
});
export interface Recording extends z.infer<typeof recording> {}

/** How a live class went. Rates are between 0 and 1. */
export const liveClassEngagement = model({
  live_class: nullish(id),
  expected: z.number(),
  attended: z.number(),
  attendance_rate: nullish(z.number()),
  average_minutes: nullish(z.number()),
  hands_raised: nullish(z.number()),
  reactions: nullish(z.record(z.string(), z.number())),
  polls: nullish(
    z.array(model({ question: z.string(), votes: z.number(), options: nullish(z.record(z.string(), z.number())) })),
  ),
  /** How many were there in each minute from the start. */
  presence: nullish(z.array(model({ minute: z.number(), participants: z.number() }))),
});
export interface LiveClassEngagement extends z.infer<typeof liveClassEngagement> {}

/** What has come of a scan. `pending`: the code was not signed, so a person has to say yes. */
export const scanResult = model({
  status: open('present', 'late', 'duplicate', 'pending'),
  record: nullish(attendanceRecord),
  message: nullish(z.string()),
});
export interface ScanResult extends z.infer<typeof scanResult> {}

export const attendanceCode = model({
  class_id: id,
  /** To be shown as a QR code. */
  qr_data: z.string(),
  /** The same for whoever cannot scan, to be typed. */
  short_code: nullish(z.string()),
  refresh_at: dateTime,
  /** A code is taken a little longer than it is shown. */
  expires_at: nullish(dateTime),
  server_now: nullish(dateTime),
});
export interface AttendanceCode extends z.infer<typeof attendanceCode> {}

export const liveClassQuery = listQuery({
  course: z.optional(z.string()),
  status: z.optional(liveClassStatus),
  starts_after: z.optional(dateTime),
  starts_before: z.optional(dateTime),
});
export interface LiveClassQuery extends z.infer<typeof liveClassQuery> {}

const title = z.string().check(z.minLength(1), z.maxLength(255));

export const liveClassWrite = request({
  course: id,
  title,
  description: z.optional(z.string()),
  starts_at: dateTime,
  duration_minutes: z.int().check(z.gte(5), z.lte(600)),
  max_participants: nullish(z.int().check(z.gte(1))),
  is_recorded: z.optional(z.boolean()),
});
export interface LiveClassWrite extends z.infer<typeof liveClassWrite> {}

/** A class stays with its course. */
export const liveClassPatch = z.extend(z.partial(z.omit(liveClassWrite, { course: true })), {
  status: z.optional(liveClassStatus),
});
export interface LiveClassPatch extends z.infer<typeof liveClassPatch> {}

export const attendanceMark = request({
  student: id,
  status: attendanceStatus,
  check_in_time: nullish(dateTime),
  notes: z.optional(z.string()),
});
export interface AttendanceMark extends z.infer<typeof attendanceMark> {}

export const attendancePatch = request({
  status: z.optional(attendanceStatus),
  check_in_time: nullish(dateTime),
  check_out_time: nullish(dateTime),
  is_excused: z.optional(z.boolean()),
  notes: z.optional(z.string()),
});
export interface AttendancePatch extends z.infer<typeof attendancePatch> {}

export const recordingWrite = request({
  title,
  file: z.optional(file),
  url: z.optional(z.string()),
  duration_seconds: z.optional(z.number()),
  recorded_at: nullish(dateTime),
});
export interface RecordingWrite extends z.infer<typeof recordingWrite> {}

/** `qr_data` is what the code says, unread: `{"class_id": …}`. */
export const qrScan = request({
  qr_data: z.string().check(z.minLength(1)),
  location: z.optional(z.string()),
  /** When it was read, where it is sent later. */
  scanned_at: extension(dateTime),
});
export interface QrScan extends z.infer<typeof qrScan> {}

export const attendanceQuery = listQuery({
  class_id: z.optional(z.string()),
  student_id: z.optional(z.string()),
  status: z.optional(attendanceStatus),
  start_date: z.optional(z.string()),
  end_date: z.optional(z.string()),
});
export interface AttendanceQuery extends z.infer<typeof attendanceQuery> {}

export const schemas = {
  liveClasses: {
    list: { query: liveClassQuery, item: liveClass },
    create: { body: liveClassWrite, answer: liveClass },
    get: { answer: liveClass },
    update: { body: liveClassPatch, answer: liveClass },
    delete: {},
    join: { answer: liveClassEntry },
    leave: {},
    listAttendance: { query: listQuery({ status: z.optional(attendanceStatus) }), item: attendanceRecord },
    markAttendance: { body: attendanceMark, answer: attendanceRecord },
    listRecordings: { query: listQuery({}), item: recording },
    addRecording: { body: recordingWrite, answer: recording },
    deleteRecording: {},
    engagement: { answer: liveClassEngagement },
  },
  attendance: {
    scanQr: { body: qrScan, answer: scanResult },
    code: { answer: attendanceCode },
    list: { query: attendanceQuery, item: attendanceRecord },
    update: { body: attendancePatch, answer: attendanceRecord },
  },
};

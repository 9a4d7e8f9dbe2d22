/** What stands beside `action` and `type` on each channel. Events are open, as answers are; actions strict, as requests. */
import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request } from '../fields.ts';
import { notification } from '../notifications/schemas.ts';
import { lectureProgress } from '../progress/schemas.ts';

const nothing = request({});
const count = z.number();
const text = z.string();

/**
 * An event with what a platform may add to any: its place in the order of all, to notice that one was missed, and the reference of
 * the action that caused it.
 */
const event = <const S extends z.core.$ZodLooseShape>(shape: S) =>
  model({ ...shape, seq: extension(count), epoch: extension(text), ref: extension(text) });

const cell = { student_id: id, assignment_id: id };
const score = nullish(decimal);

/** Counts how often a cell was locked by somebody new: what an earlier holder still sends is refused. */
const fence = extension(count);

/** A change of a cell; `version` is the one that it builds on, `fence` that of the lock under which it was made. */
const gradeChange = request({
  ...cell,
  score: z.nullable(z.number()),
  max_score: z.optional(z.number()),
  version: extension(count),
  fence,
});
const grade = { ...cell, score, max_score: nullish(decimal), version: nullish(count) };
const by = { updated_by: nullish(id), updated_by_name: nullish(text), updated_at: nullish(dateTime) };

/** Older scripts call a cell by one text; `student_id` and `assignment_id` say the same. */
const someCell = { cell_reference: nullish(text), student_id: nullish(id), assignment_id: nullish(id) };
/** A cell that somebody is writing in. */
export const cellLock = model({
  ...someCell,
  locked_by: nullish(id),
  locked_by_name: nullish(text),
  /** Unless it is renewed. */
  expires_at: nullish(dateTime),
  /** Which of the person's tabs holds it. */
  session_id: extension(text),
});
export interface CellLock extends z.infer<typeof cellLock> {}

/** `session_id` tells two tabs of one person apart. */
export const participant = model({ user_id: id, user_name: nullish(text), session_id: nullish(text) });
export interface Participant extends z.infer<typeof participant> {}

/** A grade sheet as it stands, with who is at it. */
export const collaborationState = model({
  active_users: nullish(z.array(participant)),
  locks: nullish(z.array(cellLock)),
  seq: nullish(count),
  students: nullish(z.array(model({ student_id: id, student_name: nullish(text) }))),
  assignments: nullish(z.array(model({ assignment_id: id, title: nullish(text), max_score: nullish(decimal) }))),
  /** Those that were ever filled. */
  cells: nullish(z.array(model(grade))),
});
export interface CollaborationState extends z.infer<typeof collaborationState> {}

export const poll = model({
  id,
  question: text,
  options: z.array(model({ id, text, votes: nullish(count) })),
  is_open: nullish(z.boolean()),
});
export interface Poll extends z.infer<typeof poll> {}

const topics = request({ topics: z.array(text).check(z.minLength(1)) });
const metrics = request({ metrics: z.array(text).check(z.minLength(1)) });
const topic = nullish(text);

export const schemas = {
  notifications: {
    actions: {
      mark_read: request({ notification_id: id }),
      mark_all_read: nothing,
      get_history: request({ limit: z.optional(z.int().check(z.gte(1), z.lte(100))), before: z.optional(dateTime) }),
    },
    events: {
      notification: event({ notification }),
      unread_count: event({ unread_count: count }),
      history: event({ notifications: z.array(notification) }),
    },
  },
  dashboardMetrics: {
    actions: { subscribe: metrics, unsubscribe: metrics },
    events: {
      metric_update: event({ metric: text, value: z.unknown(), timestamp: nullish(dateTime) }),
      metrics_snapshot: event({ metrics: z.record(text, z.unknown()), timestamp: nullish(dateTime) }),
    },
  },
  gradeCollaboration: {
    actions: {
      get_state: nothing,
      update_grade: gradeChange,
      bulk_update: request({ updates: z.array(gradeChange).check(z.minLength(1), z.maxLength(500)) }),
      /** Answered with `{fence, expires_at}`; said again it renews, with `fence` also from a new socket of the same person. */
      lock_cell: request({ ...cell, fence }),
      unlock_cell: request({ ...cell, fence }),
      cursor_move: request(cell),
    },
    events: {
      collaboration_state: event({ state: collaborationState }),
      grade_updated: event({ ...grade, ...by }),
      bulk_updated: event({ updates: z.array(model(grade)), ...by }),
      cell_locked: event(cellLock.shape),
      cell_unlocked: event(someCell),
      cursor_moved: event({ ...participant.shape, ...someCell }),
      user_joined: event(participant.shape),
      user_left: event(participant.shape),
      /** What stands there instead. */
      conflict: event({ ...grade, ...by }),
      error: event({ code: nullish(text), message: nullish(text) }),
    },
  },
  chat: {
    actions: {
      message: request({ content: text.check(z.minLength(1)), attachments: z.optional(z.array(id)) }),
      typing: request({ is_typing: z.boolean() }),
      read: request({ message_id: id }),
    },
    events: {
      message: event({
        id,
        conversation: nullish(id),
        sender: nullish(id),
        sender_name: nullish(text),
        content: text,
        attachments: nullish(z.array(z.unknown())),
        created_at: nullish(dateTime),
      }),
      typing: event({ ...participant.shape, is_typing: z.boolean() }),
      read: event({ ...participant.shape, message_id: nullish(id), read_at: nullish(dateTime) }),
      presence: event({
        ...participant.shape,
        status: open('online', 'away', 'offline'),
        last_seen: nullish(dateTime),
      }),
    },
  },
  sync: {
    actions: { subscribe: topics, unsubscribe: topics },
    events: {
      task_updated: event({ topic, task_id: nullish(id), project_id: nullish(id), task: nullish(z.unknown()) }),
      payment_processed: event({
        topic,
        payment_id: nullish(id),
        milestone_id: nullish(id),
        project_id: nullish(id),
        amount: nullish(decimal),
        status: nullish(text),
      }),
      project_updated: event({ topic, project_id: nullish(id), project: nullish(z.unknown()) }),
      progress_updated: event({ topic, course_id: nullish(id), progress: nullish(lectureProgress) }),
    },
  },
  liveClass: {
    actions: {
      raise_hand: nothing,
      lower_hand: nothing,
      reaction: request({ reaction: text.check(z.minLength(1), z.maxLength(32)) }),
      poll_vote: request({ poll_id: id, option_id: id }),
    },
    events: {
      participant_joined: event({ ...participant.shape, participant_count: nullish(count) }),
      participant_left: event({ ...participant.shape, participant_count: nullish(count) }),
      /** Also when it is lowered: then `is_raised` is false. */
      hand_raised: event({ ...participant.shape, is_raised: nullish(z.boolean()) }),
      reaction: event({ ...participant.shape, reaction: text }),
      poll: event({ poll }),
      class_ended: event({ ended_at: nullish(dateTime) }),
    },
  },
  quizAttempt: {
    actions: { ack: request({ message_id: id }) },
    events: {
      deadline_changed: event({ expires_at: nullish(dateTime), reason: nullish(text), server_now: nullish(dateTime) }),
      paused: event({ paused_at: nullish(dateTime), reason: nullish(text), server_now: nullish(dateTime) }),
      resumed: event({ expires_at: nullish(dateTime), resumed_at: nullish(dateTime), server_now: nullish(dateTime) }),
      /** The learner's device has shown so many of the added minutes. */
      extension_seen: event({ minutes: count, server_now: nullish(dateTime) }),
      /** To the learner, from whoever watches over the quiz. */
      message: event({ id: nullish(id), text, sent_by_name: nullish(text), sent_at: nullish(dateTime) }),
    },
  },
};

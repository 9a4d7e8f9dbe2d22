import { channelRows, type ActionsIn, type EventsIn, type ParamsIn } from './channel.ts';
import type { schemas } from './schemas.ts';

export const channels = /*#__PURE__*/ channelRows<typeof schemas>()({
  /** What the caller is told, as it happens. */
  notifications: {
    path: '/ws/v2/notifications/',
    source: '004',
    access: 'user',
    actions: { mark_read: {}, mark_all_read: {}, get_history: {} },
    events: {
      notification: { invalidates: ['notification'] },
      unread_count: { invalidates: ['notification'] },
      history: {},
    },
  },
  /** Figures of a dashboard: those that were asked for, whenever they change. */
  dashboardMetrics: {
    path: '/ws/v2/dashboard/metrics/',
    source: '004',
    access: 'user',
    actions: { subscribe: {}, unsubscribe: {} },
    events: { metric_update: {}, metrics_snapshot: {} },
  },
  /** Several people at one grade sheet. */
  gradeCollaboration: {
    path: '/ws/v2/grades/collaboration/{class_id}/',
    source: '004',
    access: 'instructor',
    actions: {
      get_state: {},
      update_grade: {},
      bulk_update: {},
      lock_cell: {},
      unlock_cell: {},
      cursor_move: { volatile: true },
    },
    events: {
      collaboration_state: {},
      grade_updated: { invalidates: ['grade:{class_id}'] },
      bulk_updated: { invalidates: ['grade:{class_id}'] },
      cell_locked: {},
      cell_unlocked: {},
      cursor_moved: {},
      user_joined: {},
      user_left: {},
      /** Somebody else was there first: the change was not made. */
      conflict: {},
      error: {},
    },
  },
  chat: {
    path: '/ws/chat/{conversation_id}/',
    source: '001',
    access: 'user',
    actions: { message: {}, typing: { volatile: true }, read: {} },
    events: { message: { invalidates: ['conversation:{conversation_id}'] }, typing: {}, read: {}, presence: {} },
  },
  /** Whatever changes in what was subscribed to: `project_{id}`, `course_{id}`, or `*`. Events beyond these carry a `topic`, too. */
  sync: {
    path: '/ws/sync/',
    source: '003',
    access: 'user',
    actions: { subscribe: {}, unsubscribe: {} },
    events: {
      task_updated: { invalidates: ['project', 'task'] },
      payment_processed: { invalidates: ['payment', 'milestone'] },
      project_updated: { invalidates: ['project'] },
      progress_updated: { invalidates: ['progress', 'enrollment', 'dashboard'] },
    },
  },
  liveClass: {
    path: '/ws/live/{live_class_id}/',
    source: '001',
    access: 'user',
    actions: { raise_hand: {}, lower_hand: {}, reaction: { volatile: true }, poll_vote: {} },
    events: {
      participant_joined: { invalidates: ['attendance'] },
      participant_left: { invalidates: ['attendance'] },
      hand_raised: {},
      reaction: {},
      poll: {},
      class_ended: { invalidates: ['live-class:{live_class_id}', 'attendance', 'recording'] },
    },
  },
  /** What happens to an attempt from outside while it runs. */
  quizAttempt: {
    path: '/ws/quiz-attempts/{id}/',
    source: '+',
    access: 'user',
    actions: { ack: {} },
    events: {
      deadline_changed: { invalidates: ['attempt:{id}'] },
      paused: { invalidates: ['attempt:{id}'] },
      resumed: { invalidates: ['attempt:{id}'] },
      extension_seen: {},
      message: {},
    },
  },
});

export type ChannelName = keyof typeof channels;

/**
 * What comes from a channel, by `type`.
 * @example
 * type Locked = ChannelEvents<'gradeCollaboration'>['cell_locked'];
 */
export type ChannelEvents<C extends ChannelName> = EventsIn<(typeof schemas)[C]>;

/** What goes to a channel, by `action`. */
export type ChannelActions<C extends ChannelName> = ActionsIn<(typeof schemas)[C]>;

/** What names one channel of a kind: `['class_id']`. */
export type ChannelParams<C extends ChannelName> = ParamsIn<(typeof channels)[C]>;

/** What says nothing more is inferred as a record that nothing fits in. */
type Beside<Payload> = string extends keyof Payload ? unknown : Payload;

/** One event as it is on the wire: a `switch` over its `type` tells the rest. */
export type ChannelEvent<C extends ChannelName> = {
  [T in keyof ChannelEvents<C>]: { readonly type: T } & Beside<ChannelEvents<C>[T]>;
}[keyof ChannelEvents<C>];

/** One action as it is on the wire. */
export type ChannelAction<C extends ChannelName> = {
  [A in keyof ChannelActions<C>]: { readonly action: A } & Beside<ChannelActions<C>[A]>;
}[keyof ChannelActions<C>];

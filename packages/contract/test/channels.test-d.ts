/** What channels say to the compiler. Checked by `tsc -p packages/contract/test`. */
import type {
  ChannelAction,
  ChannelActions,
  ChannelEvent,
  ChannelEvents,
  ChannelName,
  ChannelParams,
} from '@edurise/contract/channels';
import type { Notification } from '@edurise/contract/models';
import * as z from 'zod/mini';
import { channelRows } from '../src/channels/channel.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._: Same<A, B> extends true ? [] : [different: never]): void => {};

same<
  ChannelName,
  'notifications' | 'dashboardMetrics' | 'gradeCollaboration' | 'chat' | 'sync' | 'liveClass' | 'quizAttempt'
>();
same<ChannelParams<'gradeCollaboration'>, ['class_id']>();
same<ChannelParams<'sync'>, []>();
same<keyof ChannelEvents<'notifications'>, 'notification' | 'unread_count' | 'history'>();
same<keyof ChannelActions<'chat'>, 'message' | 'typing' | 'read'>();
same<ChannelActions<'notifications'>['mark_read'], { notification_id: string }>();

/** An event's type tells what it holds. */
export const titleOf = (event: ChannelEvent<'notifications'>): string | number => {
  if (event.type === 'unread_count') return event.unread_count;
  // @ts-expect-error what it holds is not known yet
  void event.notification;
  const notifications: { title: Notification['title'] }[] =
    event.type === 'notification' ? [event.notification] : event.notifications;
  return notifications[0]!.title;
};

export const actions: ChannelAction<'gradeCollaboration'>[] = [
  { action: 'get_state' },
  { action: 'update_grade', student_id: 's', assignment_id: 'a', score: 85.5, max_score: 100 },
  // @ts-expect-error a grade of nobody's
  { action: 'update_grade', assignment_id: 'a', score: 85.5 },
  // @ts-expect-error an action of another channel
  { action: 'mark_all_read' },
];

const said = z.object({ text: z.string() });
const row = { path: '/ws/x/', source: '+', access: 'user', actions: { say: {} }, events: { said: {} } } as const;
interface Shapes {
  x: { actions: { say: typeof said }; events: { said: typeof said } };
}
export const rows = [
  channelRows<{ x: Shapes['x'] }>()({ x: row }),
  // @ts-expect-error an event without a row
  channelRows<{ x: Shapes['x'] }>()({ x: { ...row, events: {} } }),
  // @ts-expect-error an event without a schema
  channelRows<{ x: Shapes['x'] }>()({ x: { ...row, events: { said: {}, heard: {} } } }),
  // @ts-expect-error an action without a schema
  channelRows<{ x: Shapes['x'] }>()({ x: { ...row, actions: { say: {}, shout: {} } } }),
  // @ts-expect-error a channel without schemas
  channelRows<{ x: Shapes['x'] }>()({ x: row, y: row }),
  // @ts-expect-error no address of a socket
  channelRows<{ x: Shapes['x'] }>()({ x: { ...row, path: '/api/x/' } }),
];

import type { ChannelName } from '@edurise/contract/channels';

/** What is said in one place, one thing after another. */
export interface Stream<C extends ChannelName = ChannelName> {
  readonly channel: C;
  readonly name: string;
}

const stream = <C extends ChannelName>(channel: C, ...of: string[]): Stream<C> => ({
  channel,
  name: [channel, ...of].join('/'),
});

interface Row {
  readonly id: string;
}

/** A person's at one school. */
export const notificationsOf = (tenant: Row, user: Row) => stream('notifications', tenant.id, user.id);
export const figuresFor = (tenant: Row, user: Row) => stream('dashboardMetrics', tenant.id, user.id);
/** A class's grade sheet. */
export const sheetOf = (gradeClass: Row) => stream('gradeCollaboration', gradeClass.id);
export const talkIn = (conversation: Row) => stream('chat', conversation.id);
/** Whatever changes at a school. */
export const changesAt = (tenant: Row) => stream('sync', tenant.id);
export const goingsOnIn = (liveClass: Row) => stream('liveClass', liveClass.id);
export const courseOf = (attempt: Row) => stream('quizAttempt', attempt.id);

/** The stream that has this name. */
export const streamNamed = (name: string): Stream => ({ channel: name.split('/')[0] as ChannelName, name });

import { channels, type ChannelName, type ChannelRow } from '@edurise/contract/channels';
import type { Channel } from '../channel.ts';
import type { Route } from '../connection.ts';
import { chat } from './chat.ts';
import { dashboardMetrics } from './dashboard-metrics.ts';
import { gradeCollaboration } from './grade-collaboration.ts';
import { liveClass } from './live-class.ts';
import { notifications } from './notifications.ts';
import { quizAttempt } from './quiz-attempt.ts';
import { sync } from './sync.ts';

/** A channel that the contract gains and nobody answers here does not compile. */
const served: { readonly [C in ChannelName]: Channel<C> } = {
  notifications,
  dashboardMetrics,
  gradeCollaboration,
  chat,
  sync,
  liveClass,
  quizAttempt,
};

/** Whatever the channel: its name, where it is kept, has made sure that all of it fits together. */
export const channelsByName = served as unknown as Readonly<Record<ChannelName, Channel>>;

const patterns = (Object.entries(channels) as [ChannelName, ChannelRow][]).map(([name, { path, source }]) => ({
  name,
  isDocumented: source === '004',
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** An ordinary platform has the sockets that its documents speak of. */
export function routeTo(path: string, plain: boolean): Route | undefined {
  for (const { name, pattern, isDocumented } of patterns) {
    const found = pattern.exec(path);
    if (found && (isDocumented || !plain)) return { name, channel: channelsByName[name], params: { ...found.groups } };
  }
  return undefined;
}

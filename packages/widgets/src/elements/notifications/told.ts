import type { Notification } from '@edurise/sdk/notifications';
import type { ChannelOf } from '@edurise/sdk/realtime';

/** As many as a channel hands over at once. */
const most = 100;

/** Notifications of an ordinary platform, which tells them on its channel alone: what was, what comes, and what has been read. */
export class Told {
  readonly channel: ChannelOf<'notifications'>;
  /** The newest first; undefined until the platform has told. */
  items: readonly Notification[] | undefined;
  readonly #changed: () => void;
  readonly #leave: readonly (() => void)[];

  constructor(channel: ChannelOf<'notifications'>, changed: () => void) {
    this.channel = channel;
    this.#changed = changed;
    const ask = (): void => channel.send('get_history', { limit: most });
    this.#leave = [
      channel.on('history', ({ notifications }) => this.#set(notifications)),
      channel.on('notification', ({ notification }) =>
        this.#set([notification, ...(this.items ?? []).filter(({ id }) => id !== notification.id)]),
      ),
      channel.onResync(ask),
    ];
    ask();
  }

  get unread(): number | undefined {
    return this.items?.filter(({ is_read }) => !is_read).length;
  }

  markRead(id: string): void {
    this.channel.send('mark_read', { notification_id: id });
    this.#set((this.items ?? []).map((one) => (one.id === id ? { ...one, is_read: true } : one)));
  }

  markAllRead(): void {
    this.channel.send('mark_all_read');
    this.#set((this.items ?? []).map((one) => ({ ...one, is_read: true })));
  }

  dispose(): void {
    for (const end of this.#leave) end();
  }

  #set(items: readonly Notification[]): void {
    this.items = items;
    this.#changed();
  }
}

import type { Format } from '../../messages/format.ts';
import { messages } from '../../messages/messages.ts';
import type { TableOf, TextsOf } from '../../messages/messages.ts';

export const notificationsMessages = messages(
  {
    title: 'Notifications',
    bell: (f: Format, unread: number) =>
      unread ? `Notifications, ${f.plural(unread, { one: '# unread', other: '# unread' })}` : 'Notifications',
    more: (f: Format, most: number) => `${f.number(most)}+`,
    all: 'All',
    unread: 'Unread',
    markRead: (_f: Format, title: string) => `Mark as read: ${title}`,
    markAllRead: 'Mark all as read',
    allRead: 'All notifications are read.',
    showMore: 'Show older ones',
    arrived: (f: Format, count: number) => f.plural(count, { one: '# new notification', other: '# new notifications' }),
    failed: 'This couldn’t be saved. Please try again.',
    emptyTitle: 'Nothing yet',
    emptyText: 'Grades, deadlines and messages from your courses will appear here.',
    noneUnreadTitle: 'You’re up to date',
    noneUnreadText: 'Everything here has been read.',
  },
  { de: () => import('./notifications.messages.de.ts'), ar: () => import('./notifications.messages.ar.ts') },
);

export type NotificationsTable = TableOf<typeof notificationsMessages>;
export type NotificationsTexts = TextsOf<typeof notificationsMessages>;

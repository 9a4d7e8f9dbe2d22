import type { NotificationsTable } from './notifications.messages.ts';

export default {
  title: 'Benachrichtigungen',
  bell: (f, unread) => (unread ? `Benachrichtigungen, ${f.number(unread)} ungelesen` : 'Benachrichtigungen'),
  more: (f, most) => `${f.number(most)}+`,
  all: 'Alle',
  unread: 'Ungelesen',
  markRead: (_f, title) => `Als gelesen markieren: ${title}`,
  markAllRead: 'Alle als gelesen markieren',
  allRead: 'Alle Benachrichtigungen sind gelesen.',
  showMore: 'Ältere anzeigen',
  arrived: (f, count) => f.plural(count, { one: '# neue Benachrichtigung', other: '# neue Benachrichtigungen' }),
  failed: 'Das ließ sich nicht speichern. Bitte versuche es noch einmal.',
  emptyTitle: 'Noch nichts',
  emptyText: 'Noten, Termine und Nachrichten aus deinen Kursen erscheinen hier.',
  noneUnreadTitle: 'Alles gelesen',
  noneUnreadText: 'Hier ist nichts mehr offen.',
} satisfies NotificationsTable;

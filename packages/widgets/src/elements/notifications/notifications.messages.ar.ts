import type { NotificationsTable } from './notifications.messages.ts';

export default {
  title: 'الإشعارات',
  bell: (f, unread) =>
    unread
      ? `الإشعارات، ${f.plural(unread, { one: 'إشعار غير مقروء', two: 'إشعاران غير مقروءين', few: '# إشعارات غير مقروءة', many: '# إشعارًا غير مقروء', other: '# إشعار غير مقروء' })}`
      : 'الإشعارات',
  more: (f, most) => `${f.number(most)}+`,
  all: 'الكل',
  unread: 'غير المقروءة',
  markRead: (_f, title) => `تحديد كمقروء: ${title}`,
  markAllRead: 'تحديد الكل كمقروء',
  allRead: 'كل الإشعارات مقروءة.',
  showMore: 'عرض الأقدم',
  arrived: (f, count) =>
    f.plural(count, {
      zero: 'لا إشعارات جديدة',
      one: 'إشعار جديد',
      two: 'إشعاران جديدان',
      few: '# إشعارات جديدة',
      many: '# إشعارًا جديدًا',
      other: '# إشعار جديد',
    }),
  failed: 'تعذّر حفظ ذلك. حاول مرة أخرى.',
  emptyTitle: 'لا شيء بعد',
  emptyText: 'ستظهر هنا الدرجات والمواعيد والرسائل من دوراتك.',
  noneUnreadTitle: 'اطّلعت على كل شيء',
  noneUnreadText: 'كل ما هنا مقروء.',
} satisfies NotificationsTable;

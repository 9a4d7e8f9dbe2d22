import type { Notification } from '@edurise/sdk/notifications';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import type { EduRiseNotifications } from './notifications.ts';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const notification = (
  id: string,
  type: string,
  title: string,
  message: string,
  minutes: number,
  more: Partial<Notification> = {},
): Notification => ({
  id,
  notification_type: type,
  title,
  message,
  data: { course: 'c-1', assignment: 'a-1' },
  is_read: false,
  created_at: ago(minutes),
  ...more,
});

export const list: readonly Notification[] = [
  notification(
    'n-1',
    'grade',
    'Graded: Read a leaf',
    'You have 17.5 of 20 points for “Read a leaf” in Introduction to Photosynthesis.',
    4,
  ),
  notification('n-2', 'message', 'Amara Okafor', 'I have looked at your draft: shall we talk on Thursday?', 55, {
    data: { conversation: 'm-1' },
  }),
  notification(
    'n-3',
    'assignment',
    'Due soon: Diary of a seed, with drawings of every stage and a table of what was measured',
    '“Diary of a seed” in Introduction to Photosynthesis is due tomorrow.',
    60 * 26,
  ),
  notification(
    'n-4',
    'certificate',
    'Your certificate is here',
    'You have completed Giving feedback that people can use. Congratulations!',
    60 * 24 * 9,
    { is_read: true },
  ),
  notification('n-5', 'enrollment', 'أهلًا بك في «مدخل إلى الخط العربي»', 'سجّلت: ابدأ متى شئت.', 60 * 24 * 30, {
    is_read: true,
  }),
  notification('n-6', 'parking', 'The school is closed on Friday', '', 60 * 24 * 90, { is_read: true, data: null }),
];

const answers = (listed: readonly Notification[], more: Answers = {}): Answers => ({
  'notifications.list': ({ url }) =>
    url.searchParams.get('is_read') === 'false' ? listed.filter(({ is_read }) => !is_read) : [...listed],
  'notifications.unreadCount': { unread_count: listed.filter(({ is_read }) => !is_read).length },
  'notifications.markRead': ({ params }) => ({ ...listed.find(({ id }) => id === params['id'])!, is_read: true }),
  'notifications.markAllRead': { updated: 3 },
  ...more,
});
const addresses = {
  'course-href': '#/courses/{course}',
  'assignment-href': '#/courses/{course}/assignments/{assignment}',
  'conversation-href': '#/messages/{conversation}',
};
export const open = (element: EduRiseNotifications): void =>
  element.renderRoot.querySelector<HTMLElement>('.bell')!.click();
const opened = (given: Answers, more: Partial<Fixture<EduRiseNotifications>> = {}): Fixture<EduRiseNotifications> => ({
  attributes: addresses,
  answers: given,
  act: open,
  shows: '.panel:popover-open .tab-panel > *',
  ...more,
});
const unread = (element: EduRiseNotifications): void => {
  open(element);
  queueMicrotask(() => void element.updateComplete.then(() => tab(element)));
};
const tab = (element: EduRiseNotifications): void => {
  const found = element.renderRoot.querySelector<HTMLElement>('#shown-tab-unread');
  if (found) found.click();
  else setTimeout(() => tab(element), 10);
};
const many = Array.from({ length: 60 }, (_, i) =>
  notification(`n-${i}`, 'grade', `Graded: leaf no. ${i + 1}`, 'You have 17.5 of 20 points.', i * 300, {
    is_read: i > 2,
  }),
);

export const fixtures: Fixtures<EduRiseNotifications> = {
  'some unread': { attributes: addresses, answers: answers(list), shows: '.count' },
  'none unread': { answers: answers(list.filter(({ is_read }) => is_read)), shows: '.bell' },
  'very many unread': {
    answers: answers(list, { 'notifications.unreadCount': { unread_count: 1204 } }),
    shows: '.count',
  },
  'not counted yet': { answers: answers(list, { 'notifications.unreadCount': pending }), shows: '.bell' },
  opened: opened(answers(list), { shows: '.panel:popover-open .notification.unread' }),
  'opened, where nothing has an address': opened(answers(list), { attributes: {}, shows: '.notification' }),
  'opened, only what is unread': opened(answers(list), {
    act: unread,
    shows: '#shown-tab-unread[aria-selected="true"]',
  }),
  'opened, all read': opened(answers(list.slice(3)), { act: unread, shows: '.tab-panel .state' }),
  'opened, with older ones': opened(answers(many), { shows: '.more' }),
  'opened, nothing there': opened(answers([]), { shows: '.tab-panel .state' }),
  'opened, loading': opened(answers(list, { 'notifications.list': pending }), { shows: '.skeleton' }),
  'opened, offline': opened(answers(list, { 'notifications.list': unreachable }), { shows: '.tab-panel .state' }),
  'opened, broken': opened(answers(list, { 'notifications.list': refusals.broken }), { shows: '.tab-panel .state' }),
  'on a page': { attributes: { ...addresses, inline: '' }, answers: answers(list), shows: '.notification' },
  'on a page, signed out': {
    attributes: { inline: '' },
    answers: { 'notifications.list': refusals.unauthenticated },
    user: null,
    shows: '.state',
  },
  'on a page, of a platform that has none': {
    attributes: { inline: '' },
    answers: {
      'notifications.list': reply(404, { detail: 'Not found.' }),
      'notifications.unreadCount': reply(404, { detail: 'Not found.' }),
    },
    shows: '.state',
  },
  'without a school': { unconfigured: true },
};

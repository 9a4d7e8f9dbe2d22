import { expect } from '@open-wc/testing';
import { createClient } from '@edurise/sdk/core';
import { assignments } from '@edurise/sdk/assignments';
import { auth } from '@edurise/sdk/auth';
import { enrollments } from '@edurise/sdk/enrollments';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { sandbox } from '/__sandbox.js';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import { refusals, reply } from '../../../test/fixture-fetch.ts';
import { hearing } from '../../../test/hearing.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/notifications.ts';
import type { EduRiseNotifications } from './notifications.ts';
import { fixtures, list, open } from './notifications.fixtures.ts';

testStates('edurise-notifications', fixtures);

const tag = 'edurise-notifications';
const mounted = (state: string, more: object = {}) =>
  mount<EduRiseNotifications>(tag, { ...fixtures[state]!, ...more });
const name = (element: Element): string => textOf(find(element, '.bell .visually-hidden')!);
const isOpen = (element: Element): boolean => find(element, '#panel')!.matches(':popover-open');

describe('<edurise-notifications>', () => {
  afterEach(() => document.body.replaceChildren());

  it('says in its name how many are unread', async () => {
    expect(name(await mounted('some unread'))).to.equal('Notifications, 3 unread');
    expect(name(await mounted('none unread'))).to.equal('Notifications');
    const many = await mounted('very many unread');
    expect(textOf(find(many, '.count')!)).to.equal('99+');
    expect(name(many), 'in full').to.equal('Notifications, 1,204 unread');
  });

  it('moves the focus into its list, and back when Escape closes it', async () => {
    const element = await mounted('some unread');
    const bell = find(element, '.bell')!;
    bell.focus();
    bell.click();
    await until(() => element.shadowRoot!.activeElement?.id === 'title', 'the list has the focus');
    find(element, '#panel')!.hidePopover();
    await until(() => element.shadowRoot!.activeElement === bell, 'the focus is back');
  });

  it('stays inside the window, and follows its bell', async () => {
    const element = await mounted('some unread');
    element.style.cssText = 'position: absolute; left: 0; bottom: 0';
    open(element);
    await until(() => find(element, '.notification'), 'the list is there');
    const panel = find(element, '#panel')!.getBoundingClientRect();
    const bell = find(element, '.bell')!.getBoundingClientRect();
    expect(panel.left).to.be.at.least(0);
    expect(panel.right).to.be.at.most(innerWidth);
    expect(panel.bottom, 'above a bell at the foot').to.be.at.most(bell.top);
    expect(panel.top).to.be.at.least(0);
  });

  it('asks the page before it leads anywhere, and marks as read what is opened', async () => {
    const element = await mounted('opened');
    const heard: unknown[] = [];
    element.addEventListener('edurise-notification-open-request', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });
    const link = find<HTMLAnchorElement>(element, 'a.open')!;
    expect(link.getAttribute('href')).to.equal('#/courses/c-1/assignments/a-1');
    const before = location.hash;
    link.click();
    expect(location.hash).to.equal(before);
    expect(heard).to.deep.equal([{ notification: 'n-1', type: 'grade', data: { course: 'c-1', assignment: 'a-1' } }]);
    await until(() => !isOpen(element), 'the list is closed');
    const { asked } = element.client as unknown as { asked: readonly FixtureRequest[] };
    await until(
      () => asked.some(({ operation, params }) => operation === 'notifications.markRead' && params['id'] === 'n-1'),
      'it is marked as read',
    );
  });

  it('shows at once what is marked as read, and keeps the focus in the list', async () => {
    const element = await mounted('opened', {
      answers: { ...fixtures['opened']!.answers, 'notifications.markRead': () => new Promise(() => undefined) },
    });
    const button = find(element, '.read')!;
    button.focus();
    button.click();
    await until(() => name(element) === 'Notifications, 2 unread', 'one less is unread');
    expect(element.shadowRoot!.querySelectorAll('.notification.unread').length).to.equal(2);
    await until(() => element.shadowRoot!.activeElement?.id === 'title', 'the focus is in the list');
  });

  it('takes back what could not be saved, and says so', async () => {
    const element = await mounted('opened', {
      answers: { ...fixtures['opened']!.answers, 'notifications.markAllRead': refusals.broken },
    });
    find(element, '.head .button')!.click();
    await until(() => find(element, '.notice.error'), 'it is said');
    await until(() => name(element) === 'Notifications, 3 unread', 'they are unread again');
  });

  it('tells the page how many are unread, and a screen reader of several new ones once', async () => {
    let unread = 3;
    const element = await mounted('some unread', {
      answers: {
        ...fixtures['some unread']!.answers,
        'notifications.unreadCount': () => ({ unread_count: unread }),
      },
    });
    const heard: number[] = [];
    element.addEventListener('edurise-unread-changed', ({ detail }) => heard.push(detail.unread));
    for (unread of [4, 6]) {
      element.edu.cache.invalidate({ tags: ['notification'] });
      await until(() => heard.at(-1) === unread, `${unread} are unread`);
    }
    const said = (): string => find(element, '.root > [role="status"]')!.textContent;
    expect(said()).to.equal('');
    await until(() => said() === '3 new notifications', 'it is said');
  });

  it('draws what others wrote as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const element = await mounted('opened', {
      answers: { ...fixtures['opened']!.answers, 'notifications.list': [{ ...list[0]!, title, message: title }] },
    });
    expect(find(element, '.open bdi')!.textContent).to.equal(title);
    expect(find(element, '.notification img')).to.equal(null);
  });

  it('takes no place where nobody is signed in, or the platform has no notifications', async () => {
    const { answers } = fixtures['some unread']!;
    const visitor = await mount<EduRiseNotifications>(tag, { answers: answers!, user: null });
    expect(find(visitor, '.bell')).to.equal(null);
    const missing = reply(404, { detail: 'Not found.' });
    const without = await mount<EduRiseNotifications>(tag, {
      answers: { 'notifications.unreadCount': missing, 'notifications.list': missing },
    });
    await until(() => !find(without, '.bell'), 'the bell is gone');
    expect(textOf(without)).to.equal('');
  });
});

describe('<edurise-notifications> and a platform that tells on its channel alone', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows what it is told, and says there what has been read', async () => {
    const missing = reply(404, { detail: 'Not found.' });
    const element = await mount<EduRiseNotifications>(tag, {
      answers: { 'notifications.unreadCount': missing, 'notifications.list': missing },
    });
    const { said, say } = hearing(element);
    await until(() => said.length, 'it asks for what was');
    expect(said).to.deep.equal([['get_history', { limit: 100 }]]);
    say('history', { notifications: list.slice(1) });
    await until(() => find(element, '.bell') && name(element) === 'Notifications, 2 unread', 'the bell is there');
    say('notification', { notification: list[0] });
    await until(() => name(element) === 'Notifications, 3 unread', 'one more is unread');
    open(element);
    const button = await until(() => find(element, '.read'), 'the list is there');
    button.click();
    await until(() => name(element) === 'Notifications, 2 unread', 'one less is unread');
    expect(said.at(-1)).to.deep.equal(['mark_read', { notification_id: 'n-1' }]);
    find(element, '.head .button')!.click();
    await until(() => name(element) === 'Notifications', 'everything is read');
    expect(said.at(-1)).to.deep.equal(['mark_all_read']);
  });
});

describe('<edurise-notifications> and a platform', function () {
  this.timeout(20_000);
  afterEach(() => document.body.replaceChildren());

  it('hears of what happens elsewhere, and shows what is read in one place as read in the other', async () => {
    const made = () =>
      createClient({
        baseUrl: sandbox.url,
        tenant: sandbox.tenant,
        resources: { auth, assignments, enrollments },
        realtime: lazyRealtime(),
      });
    const [here, elsewhere] = [made(), made()];
    const credentials = { email: `bell-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
    await here.auth.register({ ...credentials, first_name: 'Nora', last_name: 'Haddad' });
    for (const client of [here, elsewhere]) await client.session.signIn(credentials);
    const show = (client: typeof here, properties: Partial<EduRiseNotifications>): EduRiseNotifications => {
      const element = Object.assign(document.createElement(tag), { client, locale: 'en' }, properties);
      document.body.append(element);
      return element;
    };
    const bell = show(here, {});
    await until(() => find(bell, '.bell'), 'the bell is there');
    await until(() => here.realtime?.state.status === 'live', 'it listens', 10_000);
    await elsewhere.courses.enroll(sandbox.course);
    await until(() => name(bell).endsWith('unread'), 'something is unread', 10_000);

    const page = show(elsewhere, { inline: true });
    await until(() => find(page, '.read'), 'the list is there', 10_000);
    (await until(() => find(page, '.head .button'), 'it knows that something is unread', 10_000)).click();
    await until(() => name(bell) === 'Notifications', 'everything is read', 10_000);
    for (const client of [here, elsewhere]) client.dispose();
  });
});

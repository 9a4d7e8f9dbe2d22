import { expect } from '@open-wc/testing';
import { sandbox } from '/__sandbox.js';
import { auth } from '@edurise/sdk/auth';
import { courses } from '@edurise/sdk/courses';
import { createClient } from '@edurise/sdk/core';
import { find, textOf, until } from '../../../test/mount.ts';
import '../../define/catalog.ts';
import '../../define/course.ts';
import '../../define/dashboard.ts';

/** A new learner at a platform. */
const newcomer = async (baseUrl: string) => {
  const client = createClient({ baseUrl, tenant: sandbox.tenant, resources: { auth, courses } });
  const credentials = { email: `catalogue-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
  await client.auth.register({ ...credentials, first_name: 'Nora', last_name: 'Haddad' });
  await client.session.signIn(credentials);
  return client;
};
type Learner = Awaited<ReturnType<typeof newcomer>>;

const show = <N extends 'edurise-catalog' | 'edurise-course' | 'edurise-dashboard'>(
  tag: N,
  client: Learner,
  properties: Partial<HTMLElementTagNameMap[N]> = {},
): HTMLElementTagNameMap[N] => {
  const element = Object.assign(document.createElement(tag), { client, locale: 'en' }, properties);
  document.body.append(element);
  return element;
};

for (const [kind, url] of [
  ['with every extension', sandbox.url],
  ['as an ordinary platform', sandbox.plainUrl],
] as const)
  describe(`From the catalogue to the dashboard, ${kind}`, function () {
    afterEach(() => document.body.replaceChildren());

    it('finds a course, enrols in it, and has it on the dashboard', async () => {
      const client = await newcomer(url);

      const dashboard = show('edurise-dashboard', client);
      await until(() => textOf(dashboard).includes('Your courses will be here'), 'the dashboard is empty');

      const { title } = await client.courses.get(sandbox.course);
      const catalog = show('edurise-catalog', client, { query: title });
      const found = await until(() => find(catalog, '.card-link'), 'the course is found');
      let chosen = '';
      catalog.addEventListener('edurise-course-selected', ({ detail }) => (chosen = detail.course));
      found.click();
      expect(chosen).to.equal(sandbox.course);

      const page = show('edurise-course', client, { course: chosen });
      const enroll = await until(() => find(page, '.enroll button.primary'), 'the button to enrol');
      enroll.click();
      await until(() => textOf(page).includes('You’re enrolled'), 'the learner is enrolled');

      await until(() => find(catalog, '.card-foot .progress-bar'), 'the card shows it, without a reload');
      await until(() => find(dashboard, '.next-title')?.textContent?.includes(title), 'and so does the dashboard');
    });

    it('says of a course that has to be paid for what it costs', async () => {
      const client = await newcomer(url);
      const { items } = await client.courses.list({ min_price: 1, page_size: 1 });
      const page = show('edurise-course', client, { course: items[0]!.id });
      (await until(() => find(page, '.enroll button.primary'), 'the button to enrol')).click();
      await until(() => find(page, '.enroll-outcome'), 'the outcome');
      expect(textOf(page)).to.contain('has to be paid for');
    });

    it('says of a course that does not exist that it is not there', async () => {
      const client = await newcomer(url);
      const page = show('edurise-course', client, { course: crypto.randomUUID() });
      await until(() => textOf(page).includes('Not found'), 'not found');
    });
  });

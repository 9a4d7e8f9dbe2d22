import { expect } from '@open-wc/testing';
import { createClient } from '@edurise/sdk/core';
import { auth } from '@edurise/sdk/auth';
import { assignments } from '@edurise/sdk/assignments';
import { enrollments } from '@edurise/sdk/enrollments';
import { outbox } from '@edurise/sdk/outbox';
import { sandbox } from '/__sandbox.js';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import { savedFile } from '../../../test/saved-file.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/assignment.ts';
import type { EduRiseAssignment } from './assignment.ts';
import { assignment, choose, fixtures, submission, write } from './assignment.fixtures.ts';

testStates('edurise-assignment', fixtures);

const tag = 'edurise-assignment';
const clean = (): void => {
  document.body.replaceChildren();
  localStorage.clear();
};
const mounted = (state: string, more: object = {}) => mount<EduRiseAssignment>(tag, { ...fixtures[state]!, ...more });
const text = (element: EduRiseAssignment): string => find<HTMLTextAreaElement>(element, '#text')!.value;
const submit = (element: EduRiseAssignment): void => find<HTMLFormElement>(element, 'form')!.requestSubmit();

describe('<edurise-assignment>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('keeps what is written, and brings it back', async () => {
    write(await mounted('to be done'), 'Half a sentence');
    document.body.replaceChildren();
    const again = await mounted('to be done');
    expect(text(again)).to.equal('Half a sentence');
    document.body.replaceChildren();
    const other = { id: 'somebody-else', email: 'else@example.org', role: 'student' };
    const elses = await mounted('to be done', { user: other });
    expect(text(elses), 'nobody else is shown it').to.equal('');
  });

  it('opens what was being written over what is handed in', async () => {
    const first = await mounted('replacing');
    write(first, 'A better text');
    document.body.replaceChildren();
    const again = await mounted('handed in', { shows: 'form' });
    expect(text(again)).to.equal('A better text');
  });

  it('keeps the text when the platform refuses it', async () => {
    const element = await mounted('refused by the network');
    expect(text(element)).to.contain('lime tree');
    document.body.replaceChildren();
    const again = await mounted('refused by the network', { act: () => undefined, shows: 'form' });
    expect(text(again)).to.contain('lime tree');
  });

  it('hands out the due date as a file for a calendar', async () => {
    const element = await mounted('to be done');
    const { name, content } = await savedFile(() => find<HTMLButtonElement>(element, '.facts button')!.click());
    expect(name).to.match(/^Read a leaf +an essay on stomata\.ics$/);
    expect(content.type).to.equal('text/calendar;charset=utf-8');
    const lines = (await content.text()).split('\r\n');
    expect(lines[0]).to.equal('BEGIN:VCALENDAR');
    expect(lines).to.include(`DTSTART;VALUE=DATE:${assignment.due_date!.replaceAll('-', '')}`);
    expect(lines).to.include(`UID:assignment-${assignment.id}@${new URL(element.edu.baseUrl).host}`);
    expect(lines.at(-2)).to.equal('END:VCALENDAR');
  });

  it('offers no day that is past, and none where there is nothing more to do', async () => {
    for (const state of ['overdue', 'graded', 'with little in it']) {
      expect(find(await mounted(state), '.facts button'), state).to.equal(null);
      clean();
    }
  });

  it('does not take a file that cannot be sent in place of one that can', async () => {
    const element = await mounted('to be done', { attributes: { assignment: 'a-1', accept: '.pdf' } });
    await choose(element, new File(['x'], 'essay.pdf'));
    await choose(element, new File(['x'], 'essay.exe'));
    expect(textOf(find(element, '.chosen')!)).to.contain('essay.pdf');
    expect(textOf(find(element, '#file-errors')!)).to.contain('essay.exe is not one of these: .pdf.');
    await choose(element, new File([], 'none.pdf'));
    expect(textOf(find(element, '#file-errors')!)).to.contain('none.pdf is empty');
  });

  it('stops an upload and keeps the file', async () => {
    const element = await mounted('uploading');
    find(element, '.upload .button')!.click();
    await until(() => !find(element, '.upload'), 'the upload has ended');
    expect(textOf(find(element, '.chosen')!)).to.contain('lime leaf');
    expect(find(element, '.primary')!.getAttribute('aria-busy')).to.equal('false');
  });

  it('remembers what was handed in on a platform that does not tell', async () => {
    const { submission: _, ...plain } = assignment;
    const answers = { 'assignments.get': plain, 'assignments.submit': submission, 'submissions.get': submission };
    const element = await mounted('to be done', { answers });
    write(element, 'The leaf is of a lime tree.');
    submit(element);
    await until(() => find(element, '.written'), 'what was handed in is shown');
    document.body.replaceChildren();
    await mounted('handed in', { answers });
  });

  it('lets the page show a chosen assignment itself', async () => {
    const element = await mounted('list');
    const heard: unknown[] = [];
    element.addEventListener('edurise-assignment-open-request', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });
    find(element, '.row-open')!.click();
    await element.updateComplete;
    expect(heard).to.deep.equal([{ assignment: 'a-2', course: 'c-1' }]);
    expect(find(element, '.row')).not.to.equal(null);
  });

  it('draws what a learner wrote as text', async () => {
    const content = '<img src=x onerror=alert(1)>';
    const element = await mounted('handed in', {
      answers: {
        'assignments.get': { ...assignment, submission: { ...submission, content, file: 'javascript:alert(1)' } },
      },
    });
    expect(find(element, '.written')!.textContent).to.equal(content);
    expect(find(element, '.attached a')).to.equal(null);
  });

  it('takes what was handed in, tells the page, and lets it be replaced', async () => {
    const element = await mounted('to be done', {
      answers: {
        'assignments.get': ({ times }: FixtureRequest) => ({
          ...assignment,
          submission: times === 1 ? null : submission,
        }),
        'assignments.submit': submission,
      },
    });
    const heard: unknown[] = [];
    element.addEventListener('edurise-assignment-submitted', ({ detail }) => heard.push(detail));
    write(element, 'The leaf is of a lime tree.');
    submit(element);
    await until(() => find(element, '.written'), 'what was handed in is shown');
    expect(heard).to.deep.equal([{ assignment: 'a-1', submission: 's-1' }]);
    find(element, '.panel .actions .button')!.click();
    await until(() => find(element, '#text'), 'the form is back');
    expect(text(element)).to.equal(submission.content);
  });
});

for (const [kind, url] of [
  ['with every extension', sandbox.url],
  ['as an ordinary platform', sandbox.plainUrl],
] as const)
  describe(`<edurise-assignment> and a platform ${kind}`, function () {
    this.timeout(20_000);
    beforeEach(clean);
    afterEach(clean);

    it('hands in a text, replaces it by a file, and finds it again', async () => {
      const client = createClient({
        baseUrl: url,
        tenant: sandbox.tenant,
        resources: { auth, assignments, enrollments },
        outbox: outbox(),
      });
      const credentials = { email: `essay-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
      await client.auth.register({ ...credentials, first_name: 'Nora', last_name: 'Haddad' });
      await client.session.signIn(credentials);
      const { course } = sandbox;
      await client.courses.enroll(course);
      const [given] = await client.courses.listAssignments(course).toArray({ limit: 1 });
      const { id } = given!;
      const show = (properties: Partial<EduRiseAssignment>): EduRiseAssignment => {
        const element = Object.assign(document.createElement(tag), { client, locale: 'en' }, properties);
        document.body.append(element);
        return element;
      };

      const list = show({ course });
      await until(() => find(list, '.row-open'), 'the list is there');
      list.remove();

      const element = show({ assignment: id });
      await until(() => find(element, '#text'), 'the form is there');
      write(element, 'The leaf is of a lime tree.');
      submit(element);
      await until(() => find(element, '.written'), 'the text is handed in', 10_000);

      find(element, '.panel .actions .button')!.click();
      await until(() => find(element, '#file'), 'the form is back');
      write(element, '');
      await choose(element, new File(['# A leaf'], 'leaf.md'));
      submit(element);
      await until(() => find(element, '.attached'), 'the file is handed in', 10_000);
      expect(find(element, '.written'), 'the text is replaced').to.equal(null);
      element.remove();

      const again = show({ assignment: id });
      await until(() => find(again, '.attached'), 'it is found again', 10_000);
      client.dispose();
    });
  });

import { expect } from '@open-wc/testing';
import { refusals, reply } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import { student } from '../../../test/fixture.ts';
import { find, fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/course.ts';
import { enrollments } from '../course-card/courses.fixtures.ts';
import type { EduRiseCourse } from './course.ts';
import { fixtures } from './course.fixtures.ts';

testStates('edurise-course', fixtures);

const button = (page: EduRiseCourse): HTMLElement => find(page, '.enroll .button')!;
const enrollment = { ...enrollments[0]!, id: 'e-new', course: 'python', progress_percentage: '0.00' };

/** A platform that enrols, and knows it afterwards. */
const enrolling = (answer: object = reply(201, enrollment)): Answers => {
  let known: object[] = [];
  return {
    'enrollments.list': () => known,
    'courses.enroll': () => {
      known = [enrollment];
      return answer;
    },
  };
};

/** The page for somebody who is signed in, and what was asked of the platform. */
const open = async (more: Answers, user: typeof student | null = student) => {
  const answers = { ...fixtures['to a learner']!.answers, ...more };
  const client = await fixtureClient({ answers, user });
  const page = await mount<EduRiseCourse>('edurise-course', {
    unconfigured: true,
    attributes: { course: 'python' },
    properties: { client },
  });
  const sent = (operation: string): number => client.asked.filter((request) => request.operation === operation).length;
  return { page, client, sent };
};

describe('<edurise-course>', () => {
  afterEach(() => document.body.replaceChildren());

  it('enrols, says so, and puts the focus on the way in', async () => {
    const { page, sent } = await open(enrolling());
    const heard: unknown[] = [];
    page.addEventListener('edurise-course-enrolled', ({ detail }) => heard.push(detail));
    const said: string[] = [];
    page.announce = (text) => void said.push(text);
    button(page).click();
    button(page).click();
    await until(() => textOf(page).includes('Start learning'), 'the way in is shown');
    expect(sent('courses.enroll'), 'pressed twice, sent once').to.equal(1);
    expect(heard).to.deep.equal([{ course: 'python', title: 'Python from the first line', enrollment: 'e-new' }]);
    expect(said).to.deep.equal(['You’re enrolled. Start whenever you like.']);
    await until(() => page.shadowRoot!.activeElement === button(page), 'the new button has the focus');
  });

  for (const status of [409, 400])
    it(`takes "already enrolled" (${status}) for enrolled`, async () => {
      const { page } = await open(enrolling(reply(status, { detail: 'You are already enrolled.' })));
      button(page).click();
      await until(() => textOf(page).includes('Start learning'), 'the way in is shown');
    });

  it('lets the page take the payment over', async () => {
    const { page } = await open({ ...fixtures['to be paid for']!.answers });
    const heard: unknown[] = [];
    page.addEventListener('edurise-checkout-request', (event) => {
      event.preventDefault();
      heard.push(event.detail);
    });
    button(page).click();
    await until(() => heard.length, 'the page is asked');
    expect(heard).to.deep.equal([
      { course: 'python', title: 'Python from the first line', amount: 79, currency: 'EUR' },
    ]);
    await page.updateComplete;
    expect(find(page, '.enroll-outcome')).to.equal(null);
  });

  it('says what the platform says when it refuses', async () => {
    const { page } = await open({ 'courses.enroll': reply(403, { detail: 'Enrolment closed on 1 November.' }) });
    button(page).click();
    await until(() => find(page, '[role=alert]')?.textContent?.includes('closed on 1 November'), 'the reason is shown');
  });

  it('tells the next person nothing of what this one was told', async () => {
    const { page, client } = await open({ 'courses.enroll': reply(403, { detail: 'You have not passed, Mira.' }) });
    button(page).click();
    await until(() => find(page, '[role=alert]'), 'the reason is shown');
    await client.session.signOut();
    await until(() => !find(page, '[role=alert]'), 'the reason is gone');
  });

  it('can enrol again after it was taken out of the page meanwhile', async () => {
    let ask: (() => void) | undefined;
    const { page } = await open({
      'courses.enroll': () => new Promise((resolve) => (ask = () => resolve(refusals.broken))),
    });
    button(page).click();
    await until(() => ask, 'it is asked for');
    page.remove();
    ask!();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(page);
    await until(() => button(page).getAttribute('aria-busy') === 'false', 'the button can be pressed');
  });

  it('asks a visitor to sign in, then enrols without being asked again', async () => {
    const { page, client, sent } = await open({ ...enrolling(), 'users.me': student }, null);
    let asked = 0;
    page.addEventListener('edurise-sign-in-request', (event) => {
      asked++;
      event.preventDefault();
    });
    button(page).click();
    await until(() => asked === 1, 'a sign-in is asked for');
    expect(sent('courses.enroll')).to.equal(0);
    await client.session.setTokens({
      access: `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600, user_id: student.id }))}.x`,
      refresh: 'r',
    });
    await until(() => textOf(page).includes('Start learning'), 'the way in is shown');
    expect(sent('courses.enroll')).to.equal(1);
  });

  it('shows no trace of what an ordinary platform lacks', async () => {
    const page = await mount<EduRiseCourse>('edurise-course', fixtures['on an ordinary platform']!);
    expect(find(page, '#reviews')).to.equal(null);
    expect(find(page, '#prerequisites')).to.equal(null);
    expect(find(page, '.state, [role=alert]')).to.equal(null);
  });

  it('opens previews for everybody, the rest for those who are enrolled', async () => {
    const { page } = await open({});
    const heard: unknown[] = [];
    page.addEventListener('edurise-learn-request', ({ detail }) => heard.push(detail.lecture));
    for (const row of page.shadowRoot!.querySelectorAll<HTMLElement>('.lecture-row')) row.click();
    expect(heard).to.deep.equal(['l-1', 'l-2']);
  });

  it('puts what is learnt first before what builds on it', async () => {
    const { page } = await open({});
    await until(() => find(page, '.prerequisites'), 'prerequisites are shown');
    const names = [...page.shadowRoot!.querySelectorAll('.prerequisites .link-button')].map((one) =>
      one.textContent.trim(),
    );
    expect(names).to.deep.equal(['Thinking in steps', 'Files, folders and the command line']);
  });

  it('keeps standing and button side by side on a telephone, in every language', async () => {
    const telephone = document.createElement('div');
    Object.assign(telephone.style, { inlineSize: '358px' });
    document.body.append(telephone);
    for (const locale of ['en', 'de', 'ar'])
      for (const state of ['enrolled', 'not started', 'completed']) {
        const page = await mount<EduRiseCourse>('edurise-course', fixtures[state]!, { locale }, telephone);
        const words = [...find(page, '.standing')!.children].map((one) => one.getBoundingClientRect());
        const { left, right, height } = button(page).getBoundingClientRect();
        const what = `${state}, ${locale}`;
        expect(Math.round(height), `one line on the button: ${what}`).to.equal(44);
        for (const word of words)
          expect(word.right <= left || word.left >= right, `no overlap: ${what}`).to.equal(true);
        page.remove();
      }
  });

  it('shows how far one is beside the button, and says it with the button', async () => {
    const page = await mount<EduRiseCourse>('edurise-course', fixtures['enrolled']!);
    expect(find(page, '.standing .percent')!.textContent).to.equal('43%');
    const seen = [...button(page).querySelectorAll('span:not(.visually-hidden)')].map((one) => one.textContent);
    expect(seen).to.deep.equal(['Continue']);
    expect(find(page, '.enroll .button .visually-hidden')!.textContent).to.equal('Continue, 43%');
  });

  it('says of every lecture in minutes how long it is', async () => {
    const { page } = await open({});
    const lengths = [...page.shadowRoot!.querySelectorAll('.lecture-length')].map((one) => one.textContent);
    expect(lengths.slice(0, 2)).to.deep.equal(['8 min', '6 min']);
  });

  it('begins anew for another course', async () => {
    const { page } = await open({ 'courses.enroll': refusals.broken });
    button(page).click();
    await until(() => find(page, '[role=alert]'), 'the failure is shown');
    page.course = 'charts';
    await until(() => !find(page, '[role=alert]'), 'it is gone with the course');
  });
});

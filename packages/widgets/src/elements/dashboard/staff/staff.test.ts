import { expect } from '@open-wc/testing';
import type { FixtureRequest } from '../../../../test/fixture-fetch.ts';
import type { Fixture } from '../../../../test/fixture.ts';
import { drawn, find, mount, textOf, until } from '../../../../test/mount.ts';
import '../../../define/dashboard.ts';
import { fixtures } from '../dashboard.fixtures.ts';
import type { EduRiseDashboard } from '../dashboard.ts';
import { administrator, staffFixtures, teacher } from './staff.fixtures.ts';

describe('<edurise-dashboard> for those who teach or run the school', () => {
  afterEach(() => document.body.replaceChildren());

  const show = (state: string): Promise<EduRiseDashboard> =>
    mount<EduRiseDashboard>('edurise-dashboard', staffFixtures[state] as Fixture<EduRiseDashboard>);
  const asked = (element: EduRiseDashboard): string[] =>
    (element.client as unknown as { asked: readonly FixtureRequest[] }).asked
      .map(({ operation }) => operation)
      .filter((operation) => operation.startsWith('dashboards.'));
  const all = (element: EduRiseDashboard, selector: string): HTMLElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
  ];
  const titles = (element: EduRiseDashboard): string[] =>
    all(element, '.data-table tbody .course-name').map(({ textContent }) => textContent.trim());

  for (const [user, answers, operation] of [
    [teacher, 'instructor', 'dashboards.instructor'],
    [administrator, 'admin', 'dashboards.admin'],
  ] as const)
    it(`asks for ${operation}, and for nothing else, when a ${user.role} comes`, async () => {
      const dashboard = await show(answers);
      expect(asked(dashboard)).to.deep.equal([operation]);
    });

  it('can be told whose it is', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', {
      ...fixtures['in the middle of it']!,
      user: teacher,
      attributes: { audience: 'student' },
    });
    expect(asked(dashboard)).to.deep.equal(['dashboards.student']);
    expect(find(dashboard, '.next-title')).not.to.equal(null);
  });

  it('becomes the teacher’s when a teacher signs in where nobody was', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', {
      answers: { ...fixtures['signed out']!.answers, ...staffFixtures['instructor']!.answers, 'users.me': teacher },
      user: null,
    });
    expect(textOf(dashboard)).to.contain('Sign in');
    const exp = Date.now() / 1000 + 3600;
    await dashboard.edu.session.setTokens({
      access: `x.${btoa(JSON.stringify({ exp, user_id: teacher.id }))}.x`,
      refresh: 'refresh',
    });
    await until(() => textOf(dashboard).includes('Welcome back, Amara'), 'the teacher is greeted');
    await drawn(dashboard);
    expect(find(dashboard, '.figures')).not.to.equal(null);
  });

  it('puts the numbers that matter first, and adds up no two currencies', async () => {
    const dashboard = await show('instructor, all well, two currencies');
    const figures = all(dashboard, '.figures > div').map((figure) => textOf(figure));
    expect(figures).to.deep.equal([
      'Learners 163 18 new this month',
      'Courses 6',
      'Completion 32% 53 of 136 finished',
      'Revenue €10,180 and $940.50',
      'Rating 4.4 48 ratings',
    ]);
    expect(find(dashboard, '.dashboard')!.children[1]).to.equal(find(dashboard, '.figures'));
  });

  it('says what needs somebody, and that nothing does', async () => {
    const busy = await show('instructor');
    expect(all(busy, '.attention .row').map((row) => textOf(row))).to.deep.equal([
      'Tests that fail when they should Rated 3.2 by 9 learners',
      'Statistics without fear: from the first average to the confidence interval 38 learners have come 18% of the way on average',
      'Git, drawn Published, but nobody has enrolled yet',
      'Rust: what the borrow checker wants Still a draft: learners cannot see it',
    ]);
    const calm = await show('instructor, all well, two currencies');
    expect(textOf(calm)).to.contain('Nothing needs you just now');
  });

  it('sorts courses by any column, figures from the largest, and turns round when asked again', async () => {
    const dashboard = await show('instructor');
    expect(titles(dashboard)[0]).to.equal('Python from the first line');
    const heads = all(dashboard, '.sort');
    const head = (name: string): HTMLElement => heads.find((each) => each.textContent.trim() === name)!;
    head('Rating').click();
    await dashboard.updateComplete;
    expect(head('Rating').parentElement!.ariaSort).to.equal('descending');
    expect(head('Learners').parentElement!.hasAttribute('aria-sort')).to.equal(false);
    head('Rating').click();
    await dashboard.updateComplete;
    expect(titles(dashboard).slice(0, 1)).to.deep.equal(['Tests that fail when they should']);
    expect(titles(dashboard).slice(-2), 'what has no rating comes last either way').to.have.members([
      'Git, drawn',
      'Rust: what the borrow checker wants',
    ]);
    head('Course').click();
    await dashboard.updateComplete;
    expect(head('Course').parentElement!.ariaSort).to.equal('ascending');
    expect(titles(dashboard)[0]).to.equal('Git, drawn');
  });

  it('opens a course by its address, or by an event the page can take over', async () => {
    const linked = await show('instructor');
    expect(find<HTMLAnchorElement>(linked, '.data-table .title-link')!.getAttribute('href')).to.equal(
      '/courses/py-101',
    );
    const dashboard = await show('instructor, nobody yet');
    const heard: string[] = [];
    dashboard.addEventListener('edurise-course-open-request', ({ detail }) => heard.push(detail.course));
    find(dashboard, '.data-table .title-link')!.click();
    expect(heard).to.deep.equal(['gi-090']);
  });

  it('shows an ordinary platform’s figures without charts of nothing', async () => {
    const dashboard = await show('instructor, ordinary platform');
    expect(all(dashboard, '.chart')).to.have.length(0);
    expect(titles(dashboard)).to.deep.equal(['Weaving', 'Dyeing']);
    expect(all(dashboard, '.sort').map(({ textContent }) => textContent.trim())).to.deep.equal(['Course', 'Learners']);
  });

  it('says first what does not work', async () => {
    const dashboard = await show('admin, something is wrong');
    expect(textOf(find(dashboard, '.health')!)).to.contain('Something is not working');
    expect(textOf(find(dashboard, '.health')!)).to.contain('The mail server has refused');
    expect(textOf(find(await show('admin'), '.health')!)).to.contain('Everything is working');
  });

  it('says in a sentence what each chart shows, in the reader’s language', async () => {
    const dashboard = await show('instructor');
    expect(find(dashboard, '#enrolments-summary')!.textContent).to.equal(
      '195 enrolments in the last 12 months. The best month was September 2026 (34). November 2026 so far: 18.',
    );
    dashboard.locale = 'de';
    await until(
      () => find(dashboard, '#enrolments-summary')?.textContent.startsWith('195 Einschreibungen'),
      'it speaks German',
    );
  });

  it('keeps what is shown when the network goes', async () => {
    const dashboard = await show('instructor, stale');
    expect(titles(dashboard)).to.have.length(6);
  });
});

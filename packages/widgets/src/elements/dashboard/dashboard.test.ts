import { expect } from '@open-wc/testing';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import '../../define/dashboard.ts';
import type { EduRiseDashboard } from './dashboard.ts';
import { fixtures } from './dashboard.fixtures.ts';

describe('<edurise-dashboard>', () => {
  afterEach(() => document.body.replaceChildren());

  it('puts the course opened last first, with one primary button on the whole page', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['in the middle of it']!);
    expect(find(dashboard, '.next-title')!.textContent.trim()).to.equal('Python from the first line');
    expect(dashboard.shadowRoot!.querySelectorAll('.button.primary')).to.have.length(1);
    const heard: unknown[] = [];
    dashboard.addEventListener('edurise-learn-request', ({ detail }) => heard.push(detail.course));
    find(dashboard, '.button.primary')!.click();
    expect(heard).to.deep.equal(['python']);
  });

  it('leaves no gap for what there is not yet', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['just begun']!);
    const parts = [...find(dashboard, '.dashboard')!.children];
    expect(parts.map(({ localName, className }) => className || localName)).to.deep.equal(['h2', 'next', 'section']);
  });

  it('takes the progress of plain courses from the enrolments', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['rows that are courses']!);
    expect(textOf(dashboard)).to.contain('43% done');
  });

  it('shows a long list whole when asked, and goes on where it was cut', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['many courses']!);
    expect(dashboard.shadowRoot!.querySelectorAll('.row')).to.have.length(4 + 1);
    find(dashboard, 'section > .button')!.click();
    await until(
      () => dashboard.shadowRoot!.activeElement?.matches('.row:nth-child(5) *'),
      'the fifth row has the focus',
    );
    expect(dashboard.shadowRoot!.querySelectorAll('.row')).to.have.length(7 + 1);
  });

  it('offers the catalogue where there is nothing yet', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['empty']!);
    let asked = 0;
    dashboard.addEventListener('edurise-catalog-request', () => asked++);
    find(dashboard, '.state .button')!.click();
    expect(asked).to.equal(1);
  });

  it('lets a stranger sign in in place', async () => {
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixtures['signed out']!);
    expect(textOf(dashboard)).to.contain('Sign in');
    expect(find(dashboard, '.state .button.primary')).not.to.equal(null);
  });
});

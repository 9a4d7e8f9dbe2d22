import { expect } from '@open-wc/testing';
import { find, fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/course-card.ts';
import type { EduRiseCourseCard } from './course-card.ts';
import { fixtures } from './course-card.fixtures.ts';
import { courses } from './courses.fixtures.ts';

testStates('edurise-course-card', fixtures);

describe('<edurise-course-card>', () => {
  afterEach(() => document.body.replaceChildren());

  it('needs no request for a course that the page has', async () => {
    const client = await fixtureClient({ user: null });
    await mount<EduRiseCourseCard>('edurise-course-card', {
      unconfigured: true,
      properties: { client, data: courses[1]! },
    });
    expect(client.asked.map(({ operation }) => operation)).not.to.include('courses.get');
    expect(client.asked.map(({ operation }) => operation)).not.to.include('enrollments.list');
  });

  it('says prices in words as well, the old one as the old one', async () => {
    const card = await mount<EduRiseCourseCard>('edurise-course-card', fixtures['discounted']!);
    expect(find(card, '.price .visually-hidden')!.textContent).to.equal('Now: €39. Before: €49');
  });

  it('writes prices as the reader’s language does', async () => {
    const card = await mount<EduRiseCourseCard>('edurise-course-card', fixtures['discounted']!, { locale: 'de' });
    expect(textOf(card)).to.contain('39 €').and.to.contain('Mittelstufe');
  });

  it('becomes the way to go on when its owner enrols', async () => {
    let enrolled: object[] = [];
    const client = await fixtureClient({ answers: { 'courses.get': courses[0]!, 'enrollments.list': () => enrolled } });
    const card = await mount<EduRiseCourseCard>('edurise-course-card', {
      unconfigured: true,
      attributes: { course: 'python' },
      properties: { client },
    });
    await until(() => textOf(card).includes('Free'), 'the price is shown');
    enrolled = [{ id: 'e', course: 'python', status: 'active', progress_percentage: '43.9' }];
    client.cache.invalidate({ tags: ['enrollment'] });
    await until(() => textOf(card).includes('Continue, 43%'), 'the way on is shown');
    expect(find(card, '.card-foot .percent')!.textContent, 'the figure stands beside the button').to.equal('43%');
    const heard: unknown[] = [];
    card.addEventListener('edurise-learn-request', ({ detail }) => heard.push(detail));
    find(card, '.card-foot .button')!.click();
    expect(heard).to.deep.equal([{ course: 'python', title: 'Python from the first line' }]);
  });

  it('keeps the drawing when the picture cannot be had', async () => {
    const card = await mount<EduRiseCourseCard>('edurise-course-card', fixtures['a picture that is missing']!);
    await until(() => find(card, 'img')?.hidden, 'the picture is hidden');
    expect(find(card, '.cover-drawing')).not.to.equal(null);
  });
});

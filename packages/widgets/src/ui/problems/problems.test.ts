import { expect } from '@open-wc/testing';
import '../../define/course-card.ts';
import type { EduRiseCourseCard } from '../../elements/course-card/course-card.ts';
import { refusals, webPage } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';

/** What a visitor reads where a course should be. */
async function read(answers: Answers): Promise<string> {
  const card = await mount<EduRiseCourseCard>('edurise-course-card', {
    user: null,
    attributes: { course: 'python' },
    answers,
  });
  await until(() => find(card, '.state-title'), 'the state is drawn');
  return textOf(card);
}

describe('A web page in place of an answer', () => {
  afterEach(() => document.body.replaceChildren());

  it('says that no platform is at this address, which it names, and what to check', async () => {
    const text = await read({ 'courses.get': webPage(200) });
    expect(text).to.contain('No EduRise platform').and.to.contain('https://school.test').and.to.contain('base-url');
  });

  it('says so too when the address is unknown to a server that knows no address of a platform', async () => {
    const text = await read({ 'courses.get': webPage(404), 'courses.list': webPage(404) });
    expect(text).to.contain('No EduRise platform').and.to.contain('https://school.test');
  });

  it('is “not found” at a platform, which answers a malformed id so', async () => {
    const text = await read({ 'courses.get': webPage(404), 'courses.list': [] });
    expect(text).to.contain('Not found').and.not.to.contain('base-url');
  });

  it('asks again whether a platform is there when the person does', async () => {
    let moved = false;
    const card = await mount<EduRiseCourseCard>('edurise-course-card', {
      user: null,
      attributes: { course: 'python' },
      answers: { 'courses.get': webPage(404), 'courses.list': () => (moved ? [] : webPage(404)) },
    });
    await until(() => textOf(card).includes('No EduRise platform'), 'nobody is there');
    moved = true;
    find(card, '.state-actions .button')!.click();
    await until(() => textOf(card).includes('Not found'), 'the platform is there, the course is not');
  });

  it('is a platform that is away for a moment when a proxy says so', async () => {
    for (const status of [500, 502, 503]) {
      const text = await read({ 'courses.get': webPage(status) });
      expect(text).to.contain('can’t be reached').and.to.contain('Try again').and.not.to.contain('base-url');
    }
  });

  it('leaves the platform’s own refusals as they are', async () => {
    expect(await read({ 'courses.get': refusals.notFound })).to.contain('Not found');
    expect(await read({ 'courses.get': refusals.broken })).to.contain('This didn’t work');
  });
});

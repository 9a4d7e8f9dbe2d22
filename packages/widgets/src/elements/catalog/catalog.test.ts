import { expect } from '@open-wc/testing';
import { pending } from '../../../test/fixture-fetch.ts';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/catalog.ts';
import type { EduRiseCatalog } from './catalog.ts';
import { fixtures } from './catalog.fixtures.ts';

testStates('edurise-catalog', fixtures);

const searchField = (element: EduRiseCatalog): HTMLInputElement => find<HTMLInputElement>(element, '.search input')!;
const titles = (element: EduRiseCatalog): string[] =>
  [...element.shadowRoot!.querySelectorAll('.card-title')].map((title) => title.textContent.trim());
const type = (element: EduRiseCatalog, text: string): void => {
  const input = searchField(element);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const mounted = async (
  fixture: (typeof fixtures)[string],
  properties: Partial<EduRiseCatalog> = {},
): Promise<{ element: EduRiseCatalog; asked: () => URLSearchParams[] }> => {
  const client = await fixtureClient(fixture);
  const element = await mount<EduRiseCatalog>('edurise-catalog', {
    ...fixture,
    unconfigured: true,
    properties: { client, ...properties },
  });
  const asked = (): URLSearchParams[] =>
    client.asked.filter(({ operation }) => operation === 'courses.list').map(({ url }) => url.searchParams);
  return { element, asked };
};

describe('<edurise-catalog>', () => {
  afterEach(() => document.body.replaceChildren());

  it('searches once a visitor pauses, not at every key', async () => {
    const { element, asked } = await mounted(fixtures['to a visitor']!);
    for (const text of ['t', 'te', 'tes', 'test', 'tests']) {
      type(element, text);
      await pause(20);
    }
    await until(() => titles(element).length === 1, 'one course is found');
    expect(asked().map((query) => query.get('search'))).to.deep.equal([null, 'tests']);
    expect(element.query).to.equal('tests');
  });

  it('searches at once on Enter', async () => {
    const { element, asked } = await mounted(fixtures['to a visitor']!);
    type(element, 'SQL');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => titles(element)[0]?.startsWith('SQL'), 'SQL is found');
    await pause(300);
    expect(asked()).to.have.length(2);
  });

  it('tells how many are found: to the page, and once to a screen reader', async () => {
    const { element } = await mounted(fixtures['to a visitor']!);
    const said: string[] = [];
    element.announce = (text) => void said.push(text);
    const changes: unknown[] = [];
    element.addEventListener('edurise-catalog-changed', ({ detail }) => changes.push([detail.level, detail.count]));
    const level = find<HTMLSelectElement>(element, '.choice:nth-of-type(2) select')!;
    level.value = 'Advanced';
    level.dispatchEvent(new Event('change'));
    await until(() => titles(element).length === 2, 'two are found');
    expect(changes).to.deep.equal([['Advanced', 2]]);
    expect(said).to.deep.equal(['2 courses']);
  });

  it('looks up a category by its slug, since the platform filters by id', async () => {
    const { asked } = await mounted(fixtures['filtered']!);
    expect(asked().map((query) => query.get('category'))).to.deep.equal(['c-data']);
  });

  it('keeps what is shown, pale, while the next result is on its way', async () => {
    const { answers } = fixtures['to a visitor']!;
    const list = answers!['courses.list'] as (request: FixtureRequest) => object;
    const slow = (request: FixtureRequest) => (request.url.searchParams.get('search') ? pending : list(request));
    const { element, asked } = await mounted({ answers: { ...answers, 'courses.list': slow } });
    type(element, 'sql');
    find<HTMLFormElement>(element, 'form')!.requestSubmit();
    await until(() => asked().length === 2, 'it is asked for');
    expect(find(element, '.results[data-outdated]'), 'not replaced by a skeleton').not.to.equal(null);
    expect(titles(element)).to.have.length(8);
  });

  it('shows more, and takes the focus to the first new course', async () => {
    const { element } = await mounted(fixtures['with more to show']!);
    expect(titles(element)).to.have.length(3);
    expect(textOf(element)).to.contain('Showing 3 of 8');
    find(element, '.more button')!.click();
    await until(() => titles(element).length === 6, 'three more');
    await until(() => element.shadowRoot!.activeElement?.textContent?.includes('Arabic'), 'the fourth has the focus');
  });

  it('can show more of what the page asks for while more of another list is on its way', async () => {
    const { element } = await mounted(fixtures['with more to show']!);
    find(element, '.more button')!.click();
    element.ordering = 'title';
    await element.updateComplete;
    await until(() => find(element, '.more button[aria-busy=false]'), 'there is more of it');
    expect(titles(element)).to.have.length(3);
    find(element, '.more button')!.click();
    await until(() => titles(element).length === 6, 'three more');
  });

  it('offers a way out of an empty search', async () => {
    const { element } = await mounted(fixtures['nothing found']!);
    find(element, '.state .button')!.click();
    await until(() => titles(element).length === 8, 'all courses are back');
    expect(element.query).to.equal('');
    expect(element.shadowRoot!.activeElement).to.equal(searchField(element));
  });

  it('asks the page before it follows a link', async () => {
    const { element } = await mounted(fixtures['to a visitor']!, { courseHref: '/courses/{slug}' });
    const link = find<HTMLAnchorElement>(element, '.card-link')!;
    expect(link.getAttribute('href')).to.equal('/courses/python-from-the-first-line');
    const heard: string[] = [];
    element.addEventListener('edurise-course-open-request', (event) => {
      event.preventDefault();
      heard.push(event.detail.course);
    });
    element.addEventListener('edurise-course-selected', ({ detail }) => heard.push(detail.title));
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(heard).to.deep.equal(['python', 'Python from the first line']);
  });

  it('leaves a click for a new tab to the browser', async () => {
    const { element } = await mounted(fixtures['to a visitor']!, { courseHref: '/courses/{id}' });
    let heard = 0;
    element.addEventListener('edurise-course-open-request', () => heard++);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    document.body.addEventListener('click', (event) => event.preventDefault(), { once: true });
    find(element, '.card-link')!.dispatchEvent(click);
    expect(heard).to.equal(0);
  });

  it('takes what the page sets after typing has begun', async () => {
    const { element } = await mounted(fixtures['to a visitor']!);
    element.query = 'colour';
    await until(() => titles(element).length === 1, 'one is found');
    expect(searchField(element).value).to.equal('colour');
  });
});

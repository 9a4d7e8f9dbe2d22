import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import type { Fixtures } from '../../../test/fixture.ts';
import { categories, courses, enrollments } from '../course-card/courses.fixtures.ts';
import type { EduRiseCatalog } from './catalog.ts';

/** A page of the catalogue, as the platform sends it, with the filters that the fixtures use. */
const list = ({ url }: FixtureRequest): object => {
  const ask = (name: string): string => url.searchParams.get(name) ?? '';
  const [page, size] = [Number(ask('page') || 1), Number(ask('page_size') || 12)];
  const found = courses.filter(
    ({ title, level, category }) =>
      title.toLowerCase().includes(ask('search').toLowerCase()) &&
      (!ask('level') || level === ask('level')) &&
      (!ask('category') || category === ask('category')),
  );
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return {
    count: found.length,
    next: page * size < found.length ? next.href : null,
    previous: null,
    results: found.slice((page - 1) * size, page * size),
  };
};

const answers = { 'courses.list': list, 'categories.list': categories, 'enrollments.list': enrollments };
const stranger = { user: null };

export const fixtures: Fixtures<EduRiseCatalog> = {
  'to a visitor': { answers, ...stranger },
  'to a learner': { answers, shows: '.progress-bar' },
  'with more to show': { answers, attributes: { 'page-size': '3' }, shows: '.more' },
  filtered: { answers, attributes: { category: 'data-analysis', 'course-href': '/courses/{id}' } },
  searched: { answers, attributes: { query: 'that' } },
  'filters open': {
    answers,
    act: (element) => element.shadowRoot!.querySelector<HTMLElement>('.filter-toggle')!.click(),
  },
  'nothing found': { answers, attributes: { query: 'underwater basket weaving' }, shows: '.state' },
  'filtered to nothing': { answers, attributes: { level: 'Expert' }, shows: '.state' },
  empty: { answers: { ...answers, 'courses.list': [] }, ...stranger, shows: '.state' },
  'without categories and enrolments': {
    answers: { 'courses.list': list, 'categories.list': refusals.broken, 'enrollments.list': refusals.broken },
  },
  'more failed': {
    answers: {
      ...answers,
      'courses.list': (request) => (request.url.searchParams.get('page') === '2' ? refusals.broken : list(request)),
    },
    attributes: { 'page-size': '3' },
    act: (element) => element.shadowRoot!.querySelector<HTMLElement>('.more button')!.click(),
    shows: '.more-failed',
  },
  loading: { answers: { 'courses.list': pending }, ...stranger },
  offline: { answers: { 'courses.list': unreachable }, ...stranger },
  'too many requests': { answers: { 'courses.list': refusals.rateLimited }, ...stranger },
  'not allowed': {
    answers: {
      'courses.list': reply(403, { detail: 'You do not belong to this school.', code: 'tenant_access_error' }),
    },
  },
  error: { answers: { 'courses.list': refusals.broken }, ...stranger },
  'without a school': { unconfigured: true },
};

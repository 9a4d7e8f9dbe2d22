import { messages } from '../../messages/messages.ts';
import type { TableOf, Texts } from '../../messages/messages.ts';
import type { Format } from '../../messages/format.ts';
import { courseCardEnglish } from '../course-card/course-card.messages.ts';

const english = {
  ...courseCardEnglish,
  title: 'Courses',
  search: 'Search courses',
  searchHint: 'What would you like to learn?',
  clearSearch: 'Clear search',
  filters: 'Filters',
  filtersSet: (f: Format, count: number) => `Filters (${f.number(count)})`,
  category: 'Category',
  anyCategory: 'All categories',
  level: 'Level',
  anyLevel: 'All levels',
  price: 'Price',
  anyPrice: 'Any price',
  paid: 'Paid',
  ordering: 'Sort by',
  newest: 'Newest first',
  bestRated: 'Best rated',
  byTitle: 'Title, A to Z',
  clear: 'Clear all',
  count: (f: Format, count: number) => f.plural(count, { one: '# course', other: '# courses' }),
  countFor: (f: Format, count: number, query: string) =>
    `${f.plural(count, { one: '# course', other: '# courses' })} for “${query}”`,
  shown: (f: Format, shown: number, count: number) => `Showing ${f.number(shown)} of ${f.number(count)}`,
  more: 'Show more courses',
  loadingMore: 'Loading more…',
  moreFailed: 'More courses could not be loaded.',
  moreShown: (f: Format, count: number) =>
    f.plural(count, { one: '# more course shown.', other: '# more courses shown.' }),
  noMatchTitle: 'No course matches',
  noMatchFor: (_f: Format, query: string) =>
    `Nothing was found for “${query}”. Check the spelling or try a broader word.`,
  noMatchText: 'No course fits all of these filters.',
  showAll: 'Show all courses',
  emptyTitle: 'Courses will be here',
  emptyText: 'As soon as the school publishes its first course, it appears here.',
};

export const catalogMessages = messages(english, {
  de: () => import('./catalog.messages.de.ts'),
  ar: () => import('./catalog.messages.ar.ts'),
});

export type CatalogTable = TableOf<typeof catalogMessages>;
export type CatalogEnglish = typeof english;
export type CatalogTexts = Texts<CatalogEnglish>;

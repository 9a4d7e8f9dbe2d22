import { messages, type TableOf, type TextsOf } from '../../../messages/messages.ts';

/** What is said while something is searched: in a transcript, a text, or a document. */
export const searchMessages = messages(
  {
    hits: (f, count: number) => f.plural(count, { one: '# match', other: '# matches' }),
    hitsSoFar: (f, count: number) => f.plural(count, { one: '# match so far', other: '# matches so far' }),
    hitOf: (f, number: number, count: number) => `${f.number(number)} of ${f.number(count)}`,
    noHits: 'No match',
    nextHit: 'Next match',
    previousHit: 'Previous match',
    searching: 'Searching…',
    searchText: 'Search this text',
    searchDocument: 'Search this document',
    endSearch: 'End the search',
    hitOnPage: (f, number: number, count: number, page: number) =>
      `${f.number(number)} of ${f.number(count)}, page ${f.number(page)}`,
    unread: (f, pages: number) =>
      f.plural(pages, { one: '# page can’t be searched', other: '# pages can’t be searched' }),
  },
  {
    de: () => import('./search.messages.de.ts'),
    ar: () => import('./search.messages.ar.ts'),
  },
);

export type SearchMessages = TextsOf<typeof searchMessages>;

export type SearchTable = TableOf<typeof searchMessages>;

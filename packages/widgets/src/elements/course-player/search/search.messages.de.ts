import type { SearchTable } from './search.messages.ts';

export default {
  hits: (f, count) => f.plural(count, { one: '# Treffer', other: '# Treffer' }),
  hitsSoFar: (f, count) => f.plural(count, { one: 'bisher # Treffer', other: 'bisher # Treffer' }),
  hitOf: (f, number, count) => `${f.number(number)} von ${f.number(count)}`,
  noHits: 'Kein Treffer',
  nextHit: 'Nächster Treffer',
  previousHit: 'Voriger Treffer',
  searching: 'Wird durchsucht …',
  searchText: 'Diesen Text durchsuchen',
  searchDocument: 'Dieses Dokument durchsuchen',
  endSearch: 'Suche beenden',
  hitOnPage: (f, number, count, page) => `${f.number(number)} von ${f.number(count)}, Seite ${f.number(page)}`,
  unread: (f, pages) =>
    f.plural(pages, { one: '# Seite ist nicht durchsuchbar', other: '# Seiten sind nicht durchsuchbar' }),
} satisfies SearchTable;

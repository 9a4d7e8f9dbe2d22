import type { SearchTable } from './search.messages.ts';

export default {
  hits: (f, count) =>
    f.plural(count, { one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', many: '# نتيجة', other: '# نتيجة' }),
  hitsSoFar: (f, count) =>
    f.plural(count, {
      one: 'نتيجة واحدة حتى الآن',
      two: 'نتيجتان حتى الآن',
      few: '# نتائج حتى الآن',
      many: '# نتيجة حتى الآن',
      other: '# نتيجة حتى الآن',
    }),
  hitOf: (f, number, count) => `${f.number(number)} من ${f.number(count)}`,
  noHits: 'لا نتائج',
  nextHit: 'النتيجة التالية',
  previousHit: 'النتيجة السابقة',
  searching: 'جارٍ البحث…',
  searchText: 'البحث في هذا النص',
  searchDocument: 'البحث في هذا المستند',
  endSearch: 'إنهاء البحث',
  hitOnPage: (f, number, count, page) => `${f.number(number)} من ${f.number(count)}، صفحة ${f.number(page)}`,
  unread: (f, pages) =>
    f.plural(pages, {
      one: 'صفحة واحدة لا يمكن البحث فيها',
      two: 'صفحتان لا يمكن البحث فيهما',
      few: '# صفحات لا يمكن البحث فيها',
      many: '# صفحة لا يمكن البحث فيها',
      other: '# صفحة لا يمكن البحث فيها',
    }),
} satisfies SearchTable;

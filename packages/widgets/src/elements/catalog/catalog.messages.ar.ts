import courseCard from '../course-card/course-card.messages.ar.ts';
import type { Format } from '../../messages/format.ts';
import type { CatalogTable } from './catalog.messages.ts';

const courses = (f: Format, count: number): string =>
  f.plural(count, {
    zero: 'لا دورات',
    one: 'دورة واحدة',
    two: 'دورتان',
    few: '# دورات',
    many: '# دورة',
    other: '# دورة',
  });

export default {
  ...courseCard,
  title: 'الدورات',
  search: 'البحث في الدورات',
  searchHint: 'ماذا تودّ أن تتعلم؟',
  clearSearch: 'مسح البحث',
  filters: 'التصفية',
  filtersSet: (f, count) => `التصفية (${f.number(count)})`,
  category: 'الفئة',
  anyCategory: 'كل الفئات',
  level: 'المستوى',
  anyLevel: 'كل المستويات',
  price: 'السعر',
  anyPrice: 'أي سعر',
  paid: 'مدفوعة',
  ordering: 'الترتيب',
  newest: 'الأحدث أولًا',
  bestRated: 'الأعلى تقييمًا',
  byTitle: 'العنوان أبجديًا',
  clear: 'مسح الكل',
  count: courses,
  countFor: (f, count, query) => `${courses(f, count)} عن «${query}»`,
  shown: (f, shown, count) => `معروض ${f.number(shown)} من ${f.number(count)}`,
  more: 'عرض المزيد من الدورات',
  loadingMore: 'جارٍ تحميل المزيد…',
  moreFailed: 'تعذر تحميل المزيد من الدورات.',
  moreShown: (f, count) => `${courses(f, count)} إضافية معروضة.`,
  noMatchTitle: 'لا توجد دورة مطابقة',
  noMatchFor: (_f, query) => `لم نجد شيئًا عن «${query}». تحقق من الإملاء أو جرّب كلمة أعم.`,
  noMatchText: 'لا توجد دورة تطابق كل عوامل التصفية هذه.',
  showAll: 'عرض كل الدورات',
  emptyTitle: 'ستظهر الدورات هنا',
  emptyText: 'حالما تنشر المدرسة أول دورة ستظهر هنا.',
} satisfies CatalogTable as CatalogTable;

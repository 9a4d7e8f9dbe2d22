import type { CourseCardTable } from './course-card.messages.ts';

export default {
  beginner: 'مبتدئ',
  intermediate: 'متوسط',
  advanced: 'متقدم',
  weeks: (f, count) =>
    f.plural(count, { one: 'أسبوع واحد', two: 'أسبوعان', few: '# أسابيع', many: '# أسبوعًا', other: '# أسبوع' }),
  learners: (f, count) =>
    f.plural(count, {
      zero: 'لا متعلمين بعد',
      one: 'متعلم واحد',
      two: 'متعلمان',
      few: '# متعلمين',
      many: '# متعلمًا',
      other: '# متعلم',
    }),
  ratingLabel: (f, rating) => `التقييم ${f.number(rating, { maximumFractionDigits: 1 })} من ${f.number(5)}`,
  free: 'مجانًا',
  priceBefore: (_f, price) => `السعر السابق: ${price}`,
  priceNow: (_f, price) => `السعر الآن: ${price}`,
  enrolled: 'مسجَّل',
  completed: 'مكتملة',
  start: 'ابدأ',
  continue: 'تابع',
  continueAt: (f, percent) => `تابع، ${f.percent(percent / 100)}`,
  again: 'افتح مجددًا',
  ofCourse: (_f, title) => `: ${title}`,
  progressOf: (_f, title) => `التقدم في ${title}`,
  courseMissing: 'حدّد الدورة: course="…".',
} satisfies CourseCardTable as CourseCardTable;

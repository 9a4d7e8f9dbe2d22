import chart from '../../../ui/chart/chart.messages.ar.ts';
import type { Format } from '../../../messages/format.ts';
import type { MonthsInWords, StaffTable } from './staff.messages.ts';

const months = (f: Format, count: number): string =>
  f.plural(count, {
    one: 'خلال الشهر الأخير',
    two: 'خلال آخر شهرين',
    few: 'خلال آخر # أشهر',
    many: 'خلال آخر # شهرًا',
    other: 'خلال آخر # شهر',
  });
const best = ({ peak, peakValue, current, currentValue }: MonthsInWords): string =>
  `أفضل شهر كان ${peak} (${peakValue}). ${current} حتى الآن: ${currentValue}.`;
const learners = (f: Format, count: number): string =>
  f.plural(count, {
    zero: 'لا متعلمين',
    one: 'متعلم واحد',
    two: 'متعلمين اثنين',
    few: '# متعلمين',
    many: '# متعلمًا',
    other: '# متعلم',
  });
const ratings = (f: Format, count: number): string =>
  f.plural(count, {
    zero: 'لا تقييمات',
    one: 'تقييم واحد',
    two: 'تقييمان',
    few: '# تقييمات',
    many: '# تقييمًا',
    other: '# تقييم',
  });

export default {
  ...chart,
  figures: 'نظرة سريعة',
  learners: 'المتعلمون',
  courses: 'الدورات',
  completion: 'نسبة الإكمال',
  revenue: 'الإيرادات',
  rating: 'التقييم',
  people: 'الأشخاص',
  enrolments: 'التسجيلات',
  newThisMonth: (f, count) => `الجدد هذا الشهر: ${f.number(count)}`,
  drafts: (f, count) =>
    f.plural(count, {
      zero: 'لا مسودات',
      one: 'مسودة واحدة',
      two: 'مسودتان',
      few: '# مسودات',
      many: '# مسودة',
      other: '# مسودة',
    }),
  published: (f, count) => `المنشورة: ${f.number(count)}`,
  finishedOf: (f, done, all) => `أكمل ${f.number(done)} من ${f.number(all)}`,
  ratings,
  outOfFive: (f, rating) => `${f.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} من 5`,
  thisMonth: (_f, amount) => `${amount} هذا الشهر`,
  andAlso: (_f, amounts) => `و${amounts}`,
  activeLately: (f, count) => `النشطون خلال آخر 30 يومًا: ${f.number(count)}`,
  underWay: (f, count) => `الجارية: ${f.number(count)}`,

  month: 'الشهر',
  enrolmentsTitle: 'التسجيلات',
  completions: 'حالات الإكمال',
  enrolmentsSummary: (f, count, over) =>
    `${f.plural(count, {
      one: 'تسجيل واحد',
      two: 'تسجيلان',
      few: '# تسجيلات',
      many: '# تسجيلًا',
      other: '# تسجيل',
    })} ${months(f, over.months)}. ${best(over)}`,
  joiningTitle: 'المنضمون الجدد',
  joined: 'انضموا',
  inAll: 'الإجمالي',
  joiningSummary: (f, count, over) =>
    `${f.plural(count, {
      one: 'انضم شخص واحد',
      two: 'انضم شخصان',
      few: 'انضم # أشخاص',
      many: 'انضم # شخصًا',
      other: 'انضم # شخص',
    })} ${months(f, over.months)}. ${best(over)}`,
  revenueTitle: 'الإيرادات حسب الشهر',
  sales: 'المبيعات',
  revenueSummary: (f, amount, over) => `${amount} ${months(f, over.months)}. ${best(over)}`,
  nothingSummary: (f, count) => `لا شيء ${months(f, count)}.`,
  progressTitle: 'أين وصل المتعلمون',
  progressOfCourse: 'التقدم',
  range: (f, from, to) => `${f.number(from)}–${f.percent(to / 100)}`,
  progressSummary: (f, count, far, from, near, below) =>
    `من بين ${learners(f, count)}: ${f.number(far)} عند ${f.percent(from / 100)} أو أكثر، و${f.number(near)} دون ${f.percent(below / 100)}.`,
  nobodySummary: 'لم يسجّل أحد بعد.',
  ratingsTitle: 'التقييمات',
  stars: (f, count) =>
    f.plural(count, { one: 'نجمة واحدة', two: 'نجمتان', few: '# نجوم', many: '# نجمة', other: '# نجمة' }),
  starsHead: 'النجوم',
  ratingsSummary: (f, count, average) =>
    `المتوسط ${f.number(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} من 5، والعدد: ${ratings(f, count)}.`,
  noRatings: 'لا تقييمات بعد.',
  rolesTitle: 'الأشخاص حسب الدور',
  role: 'الدور',
  students: 'الطلاب',
  instructors: 'المدرّسون',
  admins: 'الإداريون',
  others: 'آخرون',
  statesTitle: 'الدورات حسب الحالة',
  categoriesTitle: 'التسجيلات حسب الفئة',
  category: 'الفئة',
  noCategory: 'بلا فئة',
  largestSummary: (f, { name, value, total }) =>
    `أكبر مجموعة هي ${name}: ${f.number(value)} من ${f.number(total)}، أي ${f.percent(value / total)}.`,
  noneSummary: 'لا يوجد ما يُحصى بعد.',

  course: 'الدورة',
  state: 'الحالة',
  stateNames: (_f, state) => ({ published: 'منشورة', draft: 'مسودة', archived: 'مؤرشفة' })[state] ?? state,
  finished: 'أكملوا',
  averageProgress: 'متوسط التقدم',
  topCourses: 'الدورات الأكثر متعلمين',
  notKnown: 'غير معروف',

  currency: 'العملة',
  recent: 'أحدث التسجيلات',
  somebody: 'متعلم',
  progressOf: (_f, name) => `تقدم ${name}`,

  attention: 'يستحق نظرة',
  poorlyRated: (f, rating, count) =>
    `التقييم ${f.number(rating, { maximumFractionDigits: 1 })} بناءً على ${ratings(f, count)}`,
  littleProgress: (f, share, count) => `متوسط التقدم ${f.percent(share)} لدى ${learners(f, count)}`,
  nobodyThere: 'منشورة، ولم يسجّل فيها أحد بعد',
  isDraft: 'ما زالت مسودة لا يراها المتعلمون',
  allWell: 'لا شيء يحتاج إليك الآن',
  allWellText: 'ستظهر هنا الدورات التي يكملها قليلون، أو ذات التقييم المنخفض، أو التي لم يجدها أحد بعد.',

  emptyTitle: 'ستظهر هنا الدورات التي تدرّسها',
  emptyText: 'حالما تدرّس دورة سترى هنا من يسجّل فيها، ومدى تقدم المتعلمين، ورأيهم فيها.',

  health: 'حالة النظام',
  allUp: 'كل شيء يعمل',
  someSlow: 'هناك ما هو أبطأ مما ينبغي',
  someDown: 'هناك ما لا يعمل',
  up: 'يعمل',
  degraded: 'بطيء',
  down: 'لا يعمل',
  part: (_f, name) =>
    ({
      database: 'قاعدة البيانات',
      storage: 'الملفات',
      mail: 'البريد',
      cache: 'الذاكرة المؤقتة',
      realtime: 'التحديثات المباشرة',
    })[name] ?? name,
  answersIn: (f, ms) => f.number(ms, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 }),
  runningFor: (_f, duration) => `يعمل منذ ${duration}`,
  checked: (f, when) => `آخر فحص: ${f.relative(when)}`,
} satisfies StaffTable as StaffTable;

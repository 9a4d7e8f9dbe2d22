import type { PreviewTable } from './preview.messages.ts';

export default {
  nothing: 'لا شيء للعرض بعد',
  nothingText: 'أضف سؤالًا أولًا. لا يلزم حفظه لتجربته هنا.',
  how: 'ما تنظر إليه',
  learner: 'كما يراه المتعلم',
  simulate: 'تجربة إجابات',
  note: 'الأسئلة والإعدادات كما هي مكتوبة الآن، محفوظة أو لا؛ وما لا يصح من الإعدادات يؤخذ كما حُفظ. لا يبقى من هذا شيء.',
  again: 'من البداية',
  restarted: 'تبدأ المعاينة من جديد.',

  score: 'النتيجة',
  scoreOf: (f, points, of, percent) =>
    `${f.number(points, { maximumFractionDigits: 2 })} من ${f.number(of, { maximumFractionDigits: 2 })} نقطة، ${f.percent(percent / 100)}`,
  pools: (f, asked, all) =>
    `تسحب كل محاولة ${f.number(asked)} من هذه الأسئلة البالغ عددها ${f.number(all)}. وهنا تُحسب كلها.`,
  passed: 'ناجح',
  failed: 'غير ناجح',
  open: 'يتوقف على ما يقيّمه شخص',
  question: (f, n) => `السؤال ${f.number(n)}`,
  answerTo: (f, n) => `إجابة السؤال ${f.number(n)}`,
  isTrue: 'صح',
  isFalse: 'خطأ',
  certainty: 'مدى التأكد',
  certainty1: 'غير متأكد',
  certainty2: 'متأكد إلى حد ما',
  certainty3: 'متأكد',
  fillRight: 'الإجابة عن الكل بشكل صحيح',
  clear: 'إفراغ الكل',

  guessTitle: (f, size) => `صف من ${f.number(size)} يخمّنون`,
  guessText: (f, mean, best) => `يبلغون في المتوسط ${f.percent(mean / 100)}، وأوفرهم حظًا ${f.percent(best / 100)}.`,
  guessPassed: (f, passed) =>
    f.plural(passed, {
      one: 'ينجح واحد منهم.',
      two: 'ينجح اثنان منهم.',
      few: 'ينجح # منهم.',
      many: 'ينجح # منهم.',
      other: 'ينجح # منهم.',
    }),
  nobodyPasses: 'لا ينجح أحد منهم.',
  tenth: (f, from, to) => `${f.number(from)}–${f.percent(to / 100)}`,
  learners: (f, n) =>
    f.plural(n, {
      zero: 'لا أحد',
      one: 'متعلم واحد',
      two: 'متعلمان',
      few: '# متعلمين',
      many: '# متعلمًا',
      other: '# متعلم',
    }),
} satisfies PreviewTable;

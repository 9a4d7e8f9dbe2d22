import type { StartTable } from './start.messages.ts';

export default {
  rules: 'قبل أن تبدأ',
  questions: (f, count) =>
    f.plural(count, { one: 'سؤال واحد', two: 'سؤالان', few: '# أسئلة', many: '# سؤالًا', other: '# سؤال' }),
  timeLimit: (f, minutes) => `المدة ${f.duration(minutes * 60)}`,
  noTimeLimit: 'بلا حد زمني: خذ ما تحتاجه من الوقت',
  timeUnknown: 'إن كان هناك حد زمني فإنه يبدأ مع بدئك',
  passing: (f, percent) => `${f.percent(percent / 100)} من النقاط للنجاح`,
  attempts: (f, left) =>
    f.plural(left, {
      one: 'بقيت محاولة واحدة',
      two: 'بقيت محاولتان',
      few: 'بقيت # محاولات',
      many: 'بقيت # محاولة',
      other: 'بقيت # محاولة',
    }),
  attemptsOf: (f, max) =>
    f.plural(max, {
      one: 'محاولة واحدة',
      two: 'محاولتان على الأكثر',
      few: '# محاولات على الأكثر',
      many: '# محاولة على الأكثر',
      other: '# محاولة على الأكثر',
    }),
  attemptsUnlimited: 'أي عدد من المحاولات',
  savedAsYouGo: 'تُحفظ كل إجابة فور كتابتها. إن انقطع الاتصال فتابع: لن يضيع شيء.',
  keptOnDevice: 'تبقى إجاباتك على هذا الجهاز حتى التسليم. أكمل على الجهاز الذي بدأت عليه.',
  autoSubmitEarly: (f, seconds) =>
    `حين يقترب الوقت من النهاية تُسلَّم إجاباتك تلقائيًا قبل النهاية بنحو ${f.duration(seconds)}.`,
  autoSubmit: 'حين ينتهي الوقت تُسلَّم إجاباتك تلقائيًا.',
  leaving: 'مغادرة الصفحة ليست تسليمًا. يمكنك العودة والمتابعة.',
  start: 'ابدأ الاختبار',
  starting: 'جارٍ البدء…',
  resume: 'متابعة',
  openAttempt: 'لقد بدأت هذا الاختبار.',
  openAttemptTime: (f, seconds) => `لقد بدأت هذا الاختبار والوقت يجري: بقي ${f.duration(seconds)}.`,
  startRefused: 'تعذر بدء الاختبار',
  usedUpTitle: 'لم تبقَ محاولات',
  usedUpText: 'استخدمت كل محاولات هذا الاختبار.',
  lastResult: 'نتيجتك الأخيرة',
  seeResult: 'عرض النتيجة',
  passed: 'ناجح',
  failed: 'لم تنجح',
  timeOwn: (f, minutes, base, factor, extra) =>
    `المدة ${f.number(minutes)} دقيقة (${f.number(base)}${factor === 1 ? '' : ` × ${f.number(factor)}`}${extra ? ` + ${f.number(extra)}` : ''})`,
  timeNoneOwn: 'لا حد زمني لك: خذ ما تحتاجه من الوقت',
  timeCut: (f, available, allowed, closes) =>
    `سيكون لديك ${f.number(Math.floor(available))} من ${f.number(allowed)} دقيقة: يُغلق الاختبار في ${f.dateTime(closes)}`,
  sectionLimit: (f, title, seconds) => `${title}: ${f.duration(seconds)}`,
  gradeOf: (_f, which) =>
    which === 'average'
      ? 'يُحتسب متوسط محاولاتك'
      : which === 'first'
        ? 'تُحتسب محاولتك الأولى'
        : which === 'last'
          ? 'تُحتسب محاولتك الأخيرة'
          : 'تُحتسب أفضل محاولاتك',
  goFreely: 'يمكنك التنقل بين الأسئلة حتى التسليم.',
  goForward: 'يأتي سؤال بعد سؤال. لا يمكنك العودة إلى سؤال تركته.',
  goSections: 'تتقدم قسمًا بعد قسم. لا يمكنك العودة إلى قسم تركته.',
  confidence: 'مع كل إجابة تقول مدى تأكدك. التأكد مع الصواب يزيد النقاط، والتأكد مع الخطأ ينقصها.',
  practice: 'هذا تدريب: لا درجات، ويمكنك تكرار ما فاتك كما تشاء.',
  scoring: 'كيف تُحسب النقاط',
  scoringRule: (_f, rule) =>
    ({
      exact: 'الكل أو لا شيء: السؤال ذو الخيارات الصحيحة المتعددة يعطي نقاطه فقط إذا اختيرت هي وحدها.',
      right_minus_wrong: 'الصحيح ناقص الخطأ: كل خيار صحيح يعطي حصته من النقاط، وكل خيار خاطئ يأخذ حصة.',
      right_minus_wrong_all:
        'الصحيح ناقص الخطأ على كل الخيارات: كل صحيح يعطي جزءًا من عدد الخيارات، وكل خاطئ يأخذ جزءًا.',
      per_option: 'كل خيار يُحتسب: اختيار الصحيح وترك الخاطئ يعطيان الحصة نفسها.',
      author_fractions: 'لكل خيار حصته من النقاط كما حددها معلمك.',
      threshold: 'كل النقاط ابتداءً من نسبة معينة من الاختيارات الصحيحة، ولا شيء دونها.',
      mapped: 'لكل خيار نقاطه كما حددها معلمك.',
    })[rule] ?? '',
  scoringExample: (f, points, total) =>
    `مثال: ${f.number(total)} نقاط، و٣ من ٥ خيارات صحيحة. من يختار صحيحين وخاطئًا واحدًا يحصل على ${f.number(points, { maximumFractionDigits: 2 })}.`,
  penalty: (f, share) => `الإجابة الخاطئة تكلّف ${f.percent(share)} من نقاط السؤال. السؤال بلا إجابة لا يكلّف شيئًا.`,
  noPenalty: 'الإجابة الخاطئة لا تكلّف شيئًا: أجب حتى لو لم تكن متأكدًا.',
  floor: (_f, floor) =>
    floor === 'none'
      ? 'قد ينزل المجموع تحت الصفر.'
      : floor === 'quiz'
        ? 'لا ينزل المجموع تحت الصفر.'
        : 'لا ينزل أي سؤال تحت الصفر.',
  integrity: 'يمكن لمعلمك أن يرى متى كانت هذه الصفحة في الخلفية وكم حرفًا أُلصق. هذا وحده لا يقرر شيئًا.',
  elsewhere: 'إن تابعت هنا فإن التبويبات والأجهزة الأخرى تقرأ فقط.',
  notOpen: (f, at) => `يُفتح في ${f.dateTime(at)}`,
  closed: (f, at) => `أُغلق في ${f.dateTime(at)}`,
  closedNow: 'هذا الاختبار غير مفتوح.',
  pausedNow: 'هذا الاختبار متوقف مؤقتًا. يمكن بدؤه حين يُستأنف.',
  practise: 'ابدأ التدريب',
  handInFile: 'تسليم ملف استرداد',
  fileWrong: 'هذا ليس ملف استرداد.',
  fileFailed: 'تعذر تسليم الملف. حاول مرة أخرى أو أعطه لمعلمك.',
  recoveredCounted: (f, count) =>
    f.plural(count, {
      one: 'وصلت إجابة واحدة كانت محفوظة على جهاز، وهي تُحتسب.',
      two: 'وصلت إجابتان كانتا محفوظتين على جهاز، وهما تُحتسبان.',
      few: 'وصلت # إجابات كانت محفوظة على جهاز، وهي تُحتسب.',
      other: 'وصلت # إجابة كانت محفوظة على جهاز، وهي تُحتسب.',
    }),
  recoveredKept: (f, count) =>
    f.plural(count, {
      one: 'وصلت إجابة واحدة بعد النهاية. معلمك يقرر إن كانت تُحتسب.',
      two: 'وصلت إجابتان بعد النهاية. معلمك يقرر إن كانتا تُحتسبان.',
      few: 'وصلت # إجابات بعد النهاية. معلمك يقرر إن كانت تُحتسب.',
      other: 'وصلت # إجابة بعد النهاية. معلمك يقرر إن كانت تُحتسب.',
    }),
} satisfies StartTable as StartTable;

import type { QuizTable } from './quiz.messages.ts';

export default {
  quiz: 'اختبار',
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
  noQuestionsTitle: 'لا أسئلة بعد',
  noQuestionsText: 'ما زال هذا الاختبار قيد الإعداد. عد بعد قليل.',
  notEnrolledTitle: 'هذا الاختبار جزء من دورة',
  notEnrolledText: 'سجّل في الدورة لتقدّمه. إن كنت مسجلًا فاسأل مدرستك.',
  noTargetTitle: 'أي اختبار؟',
  noTargetText: (_f, tag) => `حدّد واحدًا: <${tag} lecture="…"> أو quiz="…" أو attempt="…" مع المعرّف.`,
  passed: 'ناجح',
  failed: 'لم تنجح',
} satisfies QuizTable as QuizTable;

import type { ProblemTable } from './problem.messages.ts';

export default {
  supportId: (_f, id) => `رقم الدعم: ${id}`,
  emptyTitle: 'لا شيء هنا بعد',
  emptyText: 'سيظهر المحتوى هنا حالما يتوفر.',
  crashTitle: 'توقف هذا الجزء من الصفحة عن العمل',
  crashText: 'بقية الصفحة لم تتأثر، وكل ما حفظته محفوظ.',
  offlineTitle: 'أنت غير متصل بالإنترنت',
  unreachableTitle: 'يتعذر الوصول إلى المدرسة',
  awayText: 'هي غائبة للحظات، وكل شيء محفوظ. حاول مجددًا بعد قليل.',
  noPlatformTitle: 'لا توجد منصة EduRise على هذا العنوان',
  noPlatformText: (_f, address) =>
    `ما يجيب على \u2066${address}\u2069 صفحة ويب وليس منصة. إن كانت هذه الصفحة لك فتحقق من العنوان في \u2066base-url\u2069.`,
  forbiddenTitle: 'هذا غير متاح لك',
  forbiddenText: 'لا يملك حسابك صلاحية الوصول. إن كنت ترى أن ذلك خطأ فاسأل مدرستك.',
  unauthenticatedTitle: 'سجّل الدخول للمتابعة',
  unauthenticatedText: 'دوراتك وتقدمك محفوظان في حسابك.',
  expiredText: 'لقد غبت فترة. سجّل الدخول مجددًا لتتابع من حيث توقفت.',
  notFoundTitle: 'غير موجود',
  notFoundText: 'ربما نُقل أو حُذف، أو أن العنوان غير صحيح.',
  rateLimitedTitle: 'لحظة من فضلك',
  rateLimitedText: (f, seconds) =>
    f.plural(seconds, {
      one: 'طلبات كثيرة. المتابعة بعد ثانية واحدة.',
      two: 'طلبات كثيرة. المتابعة بعد ثانيتين.',
      few: 'طلبات كثيرة. المتابعة بعد # ثوانٍ.',
      other: 'طلبات كثيرة. المتابعة بعد # ثانية.',
    }),
  paymentTitle: 'يلزم الدفع',
  paymentText: 'هذا جزء من دورة أو خطة مدفوعة.',
  notConfiguredTitle: 'لم تُحدَّد مدرسة لهذا العنصر بعد',
  notConfiguredText: (_f, tag) =>
    `ضعه داخل \u2066<edurise-provider base-url="…">\u2069 أو أعطه عنوانًا: \u2066<${tag} base-url="https://…">\u2069.`,
  staleText: 'معروض كما حُمّل آخر مرة، وتعذر تحديثه.',
} satisfies ProblemTable;

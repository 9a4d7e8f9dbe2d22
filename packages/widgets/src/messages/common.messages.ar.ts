import type { CommonTable } from './common.messages.ts';

export default {
  loading: 'جارٍ التحميل…',
  retry: 'حاول مرة أخرى',
  close: 'إغلاق',
  cancel: 'إلغاء',
  save: 'حفظ',
  dismiss: 'إخفاء',
  back: 'رجوع',
  signIn: 'تسجيل الدخول',
  errorTitle: 'لم ينجح ذلك',
  errorText: 'المشكلة من جانبنا. لم يُفقد أي شيء مما فعلته.',
  offlineText: 'سنحاول مرة أخرى تلقائيًا حالما يعود الاتصال.',
  unreachableText: 'عملك محفوظ. سنحاول مرة أخرى حالما يعود الاتصال.',
} satisfies CommonTable;

import certificate from '../certificate/certificate.words.ar.ts';
import type { CertificatesTable } from './certificates.messages.ts';

export default {
  ...certificate,
  title: 'شهاداتك',
  count: (f, count) =>
    f.plural(count, {
      zero: 'لا شهادات',
      one: 'شهادة واحدة',
      two: 'شهادتان',
      few: '# شهادات',
      many: '# شهادة',
      other: '# شهادة',
    }),
  emptyTitle: 'لا شهادات بعد',
  emptyText: 'أكمل دورة تمنح شهادة وستظهر هنا.',
  issuedOn: (f, date) => `صدرت في ${f.date(date)}`,
  show: 'عرض',
  showOf: (_f, course) => `عرض شهادة ${course}`,
  print: 'طباعة أو حفظ بصيغة PDF',
  copyLink: 'نسخ الرابط',
  copyCode: 'نسخ الرمز',
  copied: 'تم النسخ.',
  notCopied: 'تعذّر النسخ. حدّد الرمز وانسخه بنفسك.',
  close: 'إغلاق',
} satisfies CertificatesTable;

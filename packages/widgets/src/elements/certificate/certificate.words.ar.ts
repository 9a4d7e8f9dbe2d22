import type { CertificateTable } from './certificate.words.ts';

export default {
  heading: 'شهادة إتمام',
  certifies: 'نشهد بأن',
  someone: 'أحد متعلّمي هذه المدرسة',
  completed: 'قد أتمّ دورة',
  someCourse: 'إحدى دورات هذه المدرسة',
  issued: 'تاريخ الإصدار',
  code: 'الرمز',
  day: (f, date) => f.date(date, { day: 'numeric', month: 'long', year: 'numeric' }),
} satisfies CertificateTable;

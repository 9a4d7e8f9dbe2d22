import type { CertificateTable } from './certificate.words.ts';

export default {
  heading: 'Teilnahmezertifikat',
  certifies: 'Hiermit wird bescheinigt, dass',
  someone: 'eine Person dieser Schule',
  completed: 'diesen Kurs abgeschlossen hat:',
  someCourse: 'ein Kurs dieser Schule',
  issued: 'Ausgestellt am',
  code: 'Code',
  day: (f, date) => f.date(date, { day: 'numeric', month: 'long', year: 'numeric' }),
} satisfies CertificateTable;

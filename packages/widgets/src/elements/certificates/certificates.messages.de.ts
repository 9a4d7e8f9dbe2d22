import certificate from '../certificate/certificate.words.de.ts';
import type { CertificatesTable } from './certificates.messages.ts';

export default {
  ...certificate,
  title: 'Deine Zertifikate',
  count: (f, count) => f.plural(count, { one: '# Zertifikat', other: '# Zertifikate' }),
  emptyTitle: 'Noch keine Zertifikate',
  emptyText: 'Schließe einen Kurs mit Zertifikat ab, dann erscheint es hier.',
  issuedOn: (f, date) => `Ausgestellt am ${f.date(date)}`,
  show: 'Ansehen',
  showOf: (_f, course) => `Zertifikat für ${course} ansehen`,
  print: 'Drucken oder als PDF sichern',
  copyLink: 'Link kopieren',
  copyCode: 'Code kopieren',
  copied: 'Kopiert.',
  notCopied: 'Das ließ sich nicht kopieren. Markiere den Code und kopiere ihn selbst.',
  close: 'Schließen',
} satisfies CertificatesTable;

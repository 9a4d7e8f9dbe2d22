import type { Format } from '../../messages/format.ts';
import { messages } from '../../messages/messages.ts';
import type { TableOf } from '../../messages/messages.ts';
import { certificateEnglish } from '../certificate/certificate.words.ts';

export const certificatesMessages = messages(
  {
    ...certificateEnglish,
    title: 'Your certificates',
    count: (f: Format, count: number) => f.plural(count, { one: '# certificate', other: '# certificates' }),
    emptyTitle: 'No certificates yet',
    emptyText: 'Complete a course that gives one, and it appears here.',
    issuedOn: (f: Format, date: string) => `Issued ${f.date(date)}`,
    show: 'Show',
    showOf: (_f: Format, course: string) => `Show the certificate for ${course}`,
    print: 'Print or save as PDF',
    copyLink: 'Copy link',
    copyCode: 'Copy code',
    copied: 'Copied.',
    notCopied: 'This couldn’t be copied. Select the code and copy it yourself.',
    close: 'Close',
  },
  { de: () => import('./certificates.messages.de.ts'), ar: () => import('./certificates.messages.ar.ts') },
);

export type CertificatesTable = TableOf<typeof certificatesMessages>;

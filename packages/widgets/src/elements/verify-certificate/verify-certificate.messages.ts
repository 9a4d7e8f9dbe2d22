import { messages } from '../../messages/messages.ts';
import type { TableOf } from '../../messages/messages.ts';
import { certificateEnglish } from '../certificate/certificate.words.ts';

export const verifyMessages = messages(
  {
    ...certificateEnglish,
    title: 'Check a certificate',
    text: 'The code stands on the certificate. It tells whether the school has given it out, and for what.',
    label: 'Code of the certificate',
    check: 'Check',
    checking: 'Checking…',
    needed: 'Type the code first.',
    valid: 'This certificate is genuine.',
    withdrawn: 'This certificate has been withdrawn.',
    withdrawnText: 'The school gave it out, and no longer stands by it.',
    unknown: 'No certificate has this code.',
    unknownText: 'Compare every letter and digit. If they are right, the school has not given it out.',
    another: 'Check another',
  },
  { de: () => import('./verify-certificate.messages.de.ts'), ar: () => import('./verify-certificate.messages.ar.ts') },
);

export type VerifyTable = TableOf<typeof verifyMessages>;

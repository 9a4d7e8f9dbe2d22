import type { Format } from '../../messages/format.ts';

/** What stands on a certificate: a part of the table of every element that shows one. */
export const certificateEnglish = {
  heading: 'Certificate of completion',
  certifies: 'This is to certify that',
  someone: 'A learner of this school',
  completed: 'has completed the course',
  someCourse: 'A course of this school',
  issued: 'Issued on',
  code: 'Code',
  day: (f: Format, date: string) => f.date(date, { day: 'numeric', month: 'long', year: 'numeric' }),
};

export type CertificateTable = typeof certificateEnglish;

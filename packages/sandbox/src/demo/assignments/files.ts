import type { Calendar } from '../authoring/calendar.ts';
import { courseId, personId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import type { DemoFile } from '../shape.ts';

const noor = personId('student@acme.test');
const oskar = personId('student@linden.test');

export const fileId = (owner: string, name: string): string => identity(owner, 'file', name);

/** What people keep in the two schools: handed in, shared with a course, or for themselves alone. */
export function files({ ago }: Calendar): DemoFile[] {
  const file = (
    tenant: string,
    owner: string,
    name: string,
    of: Omit<DemoFile, 'id' | 'tenant' | 'uploaded_by' | 'file_name'>,
  ) => ({
    id: fileId(owner, name),
    tenant,
    uploaded_by: owner,
    file_name: name,
    ...of,
  });
  const mira = personId('teacher@acme.test');
  const eleanor = personId('teacher@linden.test');
  return [
    file('acme', noor, 'expenses.py', {
      course: null,
      file: 'files/expenses.py',
      description: '',
      created_at: ago(250.2),
    }),
    file('acme', noor, 'rename_plates.py', {
      course: null,
      file: 'files/rename_plates.py',
      description: '',
      created_at: ago(30.4),
    }),
    file('acme', noor, 'plate readings, week 12.csv', {
      course: null,
      file: 'files/plate-readings.csv',
      description: 'For trying things out. No patients in it.',
      created_at: ago(12.4),
    }),
    file('acme', noor, 'study plan.md', {
      course: null,
      file: 'files/study-plan.md',
      description: '',
      created_at: ago(3.3),
    }),
    file('acme', mira, 'How I mark.md', {
      course: courseId('acme', 'PY-120'),
      file: 'files/how-i-mark.md',
      description: 'What I look at, in this order.',
      created_at: ago(70),
    }),
    file('acme', mira, 'Binary search, on one page.pdf', {
      course: courseId('acme', 'ALG-101'),
      file: 'handouts/binary-search.pdf',
      description: 'To hang over your desk.',
      created_at: ago(60),
    }),
    file('linden', eleanor, 'A line of verse.pdf', {
      course: courseId('linden', 'LIT-110'),
      file: 'handouts/line-of-verse.pdf',
      description: 'The handout, for printing.',
      created_at: ago(90),
    }),
    file('linden', oskar, 'From Kashgar to Samarkand.md', {
      course: null,
      file: 'files/letter-from-kashgar.md',
      description: '',
      created_at: ago(180.3),
    }),
  ];
}

export const noorsFile = (name: string): string => fileId(noor, name);
export const oskarsFile = (name: string): string => fileId(oskar, name);

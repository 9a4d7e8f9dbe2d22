import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import type { DemoCourse, DemoData, DemoEnrollment } from '../shape.ts';
import { acmeAssignments } from './acme.ts';
import { assignmentsOf } from './draft.ts';
import { files } from './files.ts';
import { lindenAssignments } from './linden.ts';
import { submissionsOf } from './submissions.ts';
import { noorsWork, oskarsWork } from './told.ts';

interface Schools {
  acme: DemoCourse[];
  linden: DemoCourse[];
  enrollments: DemoEnrollment[];
}

/** What the teachers of both schools have set, and what their learners have made of it. */
export function schoolwork(
  { acme, linden, enrollments }: Schools,
  calendar: Calendar,
  now: Date,
): Required<Pick<DemoData, 'assignments' | 'submissions' | 'files'>> {
  const atAcme = assignmentsOf(acme, acmeAssignments, calendar);
  const atLinden = assignmentsOf(linden, lindenAssignments, calendar);
  const assignments = [...atAcme, ...atLinden];
  const work = { courses: [...acme, ...linden], assignments, enrollments };
  const crowd = { enrollments, besides: new Set(['student@acme.test', 'student@linden.test'].map(personId)) };
  return {
    assignments,
    submissions: [
      ...noorsWork(work, calendar),
      ...oskarsWork(work, calendar),
      ...submissionsOf({ ...crowd, courses: acme, assignments: atAcme, drafts: acmeAssignments }, calendar, now),
      ...submissionsOf({ ...crowd, courses: linden, assignments: atLinden, drafts: lindenAssignments }, calendar, now),
    ],
    files: files(calendar),
  };
}

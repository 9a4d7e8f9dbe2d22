import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import type { DemoAssignment, DemoCourse, DemoEnrollment, DemoSubmission } from '../shape.ts';
import { assignmentId } from './draft.ts';
import { noorsFile, oskarsFile } from './files.ts';
import { submission, type SubmissionDraft } from './submissions.ts';

export interface Work {
  courses: DemoCourse[];
  assignments: DemoAssignment[];
  enrollments: DemoEnrollment[];
}

/** Graded with praise and with doubts, late, and still waiting; of the rest one is due soon and one overdue. */
export const noorsWork = (work: Work, calendar: Calendar): DemoSubmission[] =>
  told('student@acme.test', work, calendar, [
    [
      'PY-101',
      0,
      {
        content:
          'It reads the file that my bank gives me. The trouble was the date: I compared texts until I saw that “10” comes before “9”.',
        file: noorsFile('expenses.py'),
        submitted: 250.2,
        grade: {
          score: 19,
          graded: 248.5,
          feedback:
            'A pleasure to read: each function does what its name says. One point is missing because the program is silent when a line cannot be read. Let it say which one, and you will thank yourself on the first of the month.',
        },
      },
    ],
    [
      'DATA-101',
      0,
      {
        content:
          'Our own quarterly report: the axis begins at 94 per cent, so that one point looks like twice as much. Mine begins at zero. My boss asked whether we could keep the old one.',
        submitted: 139,
        grade: {
          score: 17.5,
          graded: 135.4,
          feedback:
            'Well found, and brave. Zero is right for bars; for a line, ask first what change would matter to a reader, and choose the axis so that just that can be seen. Read lesson six again with your chart beside it.',
        },
      },
    ],
    [
      'PY-120',
      0,
      {
        content:
          'A day late, sorry: the freezer alarm went off. The dry run is the default, and nothing is ever overwritten.',
        file: noorsFile('rename_plates.py'),
        submitted: 30.4,
        grade: {
          score: 16,
          graded: 28.7,
          feedback:
            'Freezers come first. The dry run is done well. Two things: the script asks whether a name is taken and then renames, and between the two somebody else may take it; and the log should say how many it left alone.',
        },
      },
    ],
    [
      'PY-120',
      1,
      {
        content:
          'Three of the forty have the headings in another order, and one calls the column “Volume (µl)”. My check stops at the first of them; I then sort the columns by name. The totals agree.',
        submitted: 2.2,
      },
    ],
    [
      'SYS-101',
      0,
      {
        content:
          'ls *.csv | cut -d_ -f2 | sort | uniq -c: how many readings come from which instrument. The underscores do the work.',
        submitted: 6.4,
        grade: {
          score: 9.5,
          graded: 1.4,
          feedback:
            'Short, and each step earns its place. Ask yourself what happens to a file with a space in its name, then try it: that is worth more than the half point.',
        },
      },
    ],
  ]);

/** One of them graded long ago, one waiting. */
export const oskarsWork = (work: Work, calendar: Calendar): DemoSubmission[] =>
  told('student@linden.test', work, calendar, [
    [
      'HIS-160',
      0,
      {
        content:
          'I have written it as an engineer would: first what it weighs, then what it costs, then what can break.',
        file: oskarsFile('From Kashgar to Samarkand.md'),
        submitted: 180.3,
        grade: {
          score: 20,
          graded: 176,
          feedback:
            'I could smell the camels. Every price rests on a source and none of them feels like a footnote. Full marks, and I should like to keep a copy.',
        },
      },
    ],
    [
      'LIT-110',
      1,
      {
        content: 'The engine stops; the harbour comes to me / with all its lamps, and one of them is mine …',
        submitted: 22.5,
        grade: {
          score: 9,
          graded: 20.1,
          feedback: 'The first line turns its third foot exactly where the ship does. Did you hear it, or count it?',
        },
      },
    ],
    [
      'PHI-101',
      0,
      {
        content: '“Was it a good life?” became “Good for what?”, “By whose log?” and “At which hour would you ask?”.',
        submitted: 9.2,
      },
    ],
  ]);

type Told = [code: string, place: number, draft: SubmissionDraft];

const told = (email: string, { courses, assignments, enrollments }: Work, calendar: Calendar, work: Told[]) =>
  work.map(([code, place, draft]) => {
    const course = courses.find(({ course_code }) => course_code === code);
    const assignment = course && assignments.find(({ id }) => id === assignmentId(course.id, place));
    const enrollment = enrollments.find((one) => one.user === personId(email) && one.course === course?.id);
    if (!course || !assignment || !enrollment) throw new Error(`${email} cannot hand in work ${place} of ${code}.`);
    return submission({ course, assignment, enrollment }, draft, calendar);
  });

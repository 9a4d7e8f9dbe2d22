import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import { random } from '../authoring/random.ts';
import type { DemoCourse, DemoEnrollment } from '../shape.ts';
import { acmeClass, lindenClass, type ClassDraft } from './draft.ts';
import type { DemoClass, DemoLiveClass } from './shape.ts';

/** A sheet that fits on a screen. */
const classSize = 24;

/** One class of each school, made of those who take its course, and one live hour. */
export function classes(
  { acme, linden, enrollments }: { acme: DemoCourse[]; linden: DemoCourse[]; enrollments: DemoEnrollment[] },
  calendar: Calendar,
): { classes: DemoClass[]; liveClasses: DemoLiveClass[] } {
  const both = [
    { draft: acmeClass, course: courseOf(acme, acmeClass) },
    { draft: lindenClass, course: courseOf(linden, lindenClass) },
  ];
  return {
    classes: both.map(({ draft, course }) => classOf(draft, course, enrollments, calendar)),
    liveClasses: both.map(({ draft, course }) => liveClassOf(draft, course, calendar)),
  };
}

function courseOf(courses: DemoCourse[], { code }: ClassDraft): DemoCourse {
  const course = courses.find(({ course_code }) => course_code === code);
  if (!course) throw new Error(`There is no course ${code}.`);
  return course;
}

function classOf(draft: ClassDraft, course: DemoCourse, enrollments: DemoEnrollment[], { ago }: Calendar): DemoClass {
  const { next } = random(draft.code.length * 7919 + draft.columns.length);
  const students = enrollments
    .filter((enrollment) => enrollment.course === course.id && enrollment.status !== 'cancelled')
    .slice(0, classSize)
    .map(({ user }) => user);
  const assignments = draft.columns.map((column, place) => ({ ...column, id: identity(course.id, 'column', place) }));
  const marked = assignments.slice(0, -1);
  return {
    id: identity(course.id, 'class'),
    tenant: course.tenant,
    title: draft.title,
    course: course.id,
    teacher: course.created_by,
    students,
    assignments,
    cells: students.flatMap((student) =>
      marked
        .filter(() => next() < 0.9)
        .map(({ id, max_score }) => ({
          assignment: id,
          student,
          score: Math.round(max_score * (0.5 + next() / 2) * 2) / 2,
        })),
    ),
    created_at: ago(60),
  };
}

const liveClassOf = ({ live }: ClassDraft, course: DemoCourse, { ago }: Calendar): DemoLiveClass => ({
  id: identity(course.id, 'live', 0),
  tenant: course.tenant,
  course: course.id,
  instructor: course.created_by,
  title: live.title,
  starts_at: ago(0),
  duration_minutes: 1440,
  status: 'live',
  polls: [
    {
      id: identity(course.id, 'live', 0, 'poll', 0),
      question: live.question,
      options: live.options.map((text, place) => ({ id: 'abcdef'[place]!, text })),
    },
  ],
  created_at: ago(14),
});

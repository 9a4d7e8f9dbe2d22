import { identity } from '../authoring/identity.ts';
import type { Calendar } from '../authoring/calendar.ts';
import type { DemoAssignment, DemoCourse } from '../shape.ts';

/** An assignment as its author writes it. */
export interface AssignmentDraft {
  title: string;
  description: string;
  /** Days from now until it is due, negative where that day is over; without it, no day is set. */
  due?: number;
  /** 20 without it. */
  points?: number;
  /** What learners hand in. */
  answers: string[];
}

/** By course code. */
export type AssignmentDrafts = Readonly<Record<string, AssignmentDraft[]>>;

/** Set six weeks before it is due. */
const openDays = 42;

export const assignmentId = (course: string, place: number): string => identity(course, 'assignment', place);

export const assignmentsOf = (courses: DemoCourse[], drafts: AssignmentDrafts, { ago }: Calendar): DemoAssignment[] =>
  courses.flatMap((course) =>
    (drafts[course.course_code] ?? []).map(({ title, description, due, points = 20 }, place) => ({
      id: assignmentId(course.id, place),
      course: course.id,
      title,
      description,
      max_score: points,
      due_date: due === undefined ? null : ago(-due).slice(0, 10),
      // Those without a day are as old as the course, or nearly so.
      created_at: due === undefined ? course.created_at : latest(course.created_at, ago(openDays - due)),
    })),
  );

const latest = (one: string, other: string): string => (one > other ? one : other);

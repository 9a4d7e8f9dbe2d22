import type { Calendar } from '../authoring/calendar.ts';
import type { DemoCourse, DemoData, DemoEnrollment, DemoPerson } from '../shape.ts';
import { skillAssessments } from './assessments.ts';
import { learningPaths } from './paths.ts';
import { shadowingSessions } from './shadowing.ts';

/** Paths through the courses, hours of looking on, and what people tried their skills at. */
export const learningBeyondCourses = (
  { courses, enrollments, people }: { courses: DemoCourse[]; enrollments: DemoEnrollment[]; people: DemoPerson[] },
  calendar: Calendar,
): Pick<DemoData, 'learningPaths' | 'shadowingSessions' | 'skillAssessments'> => ({
  learningPaths: learningPaths(courses, enrollments, calendar),
  shadowingSessions: shadowingSessions(calendar),
  skillAssessments: skillAssessments(people, calendar),
});

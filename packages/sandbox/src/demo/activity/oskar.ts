import type { DemoCourse } from '../shape.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import type { Activity } from './crowd.ts';
import { study } from './study.ts';

/** The college's own demo student: one course done, two under way. */
export function oskarsStudies(courses: DemoCourse[], calendar: Calendar): Activity {
  const user = personId('student@linden.test');
  const plan: [code: string, done: number | 'all', from: number, until: number][] = [
    ['HIS-160', 'all', 260, 170],
    ['LIT-110', 4, 40, 1.3],
    ['IT-110', 5, 120, 3.5],
    ['PHI-101', 2, 30, 9],
    ['MUS-120', 0, 2, 2],
  ];
  const enrollments = plan.map(([code, done, from, until]) => {
    const course = courses.find(({ course_code }) => course_code === code);
    if (!course) throw new Error(`There is no course ${code}.`);
    return study({ user, course, done, from, until }, calendar);
  });
  return { enrollments, attempts: [], reviews: [] };
}

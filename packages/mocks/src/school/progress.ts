import type { Row } from '../plausible/surroundings.ts';
import type { School } from './school.ts';

export const percent = (part: number, whole: number): string => (whole ? (100 * part) / whole : 0).toFixed(2);

/** How far an enrolment is: the sum of what stands against its lectures. */
export const progressOf = (school: School, enrollment: Row) => {
  const course = enrollment['course'] as string;
  const lectures = school.rows('lecture').filter((row) => row['course'] === course);
  const progress = school.rows('lecture_progress').filter((row) => row['enrollment'] === enrollment.id);
  const completed = progress.filter((row) => row['is_completed'] === true).length;
  return {
    enrollment: enrollment.id,
    course,
    status: enrollment['status'],
    total_lectures: lectures.length,
    completed_lectures: completed,
    progress_percentage: percent(completed, lectures.length),
    total_watched_seconds: progress.reduce((sum, row) => sum + Number(row['watched_seconds'] ?? 0), 0),
    lectures: progress,
  };
};

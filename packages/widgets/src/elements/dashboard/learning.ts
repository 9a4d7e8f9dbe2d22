import type { DashboardCertificate, DashboardCourse, StudentDashboard } from '@edurise/sdk/dashboards';
import type { Enrollment } from '@edurise/sdk/enrollments';
import { standing, standings, summaryOf } from '../course-card/course-summary.ts';
import type { CourseSummary, Standing } from '../course-card/course-summary.ts';

/** A learner's course, from a row that is a course or an enrolment in one. */
export interface LearningCourse extends CourseSummary, Standing {
  readonly completedAt: string | undefined;
}

export interface Learning {
  /** The one thing to do next. */
  readonly next: LearningCourse | undefined;
  /** Begun or not, but not complete; the one opened last comes first. `next` is not among them. */
  readonly inProgress: readonly LearningCourse[];
  readonly completed: readonly LearningCourse[];
  readonly certificates: readonly DashboardCertificate[];
  readonly recommendations: readonly LearningCourse[];
  readonly hours: number;
  /** All that is not complete, `next` included. */
  readonly active: number;
}

/**
 * `enrollments` fill in what a dashboard of courses does not say: how far one is in each.
 * Platforms differ in which list holds a course, and may name it in several.
 */
export const learningOf = (
  dashboard: StudentDashboard,
  enrollments: readonly Enrollment[],
  baseUrl: string,
): Learning => {
  const known = standings(enrollments);
  const read = (row: DashboardCourse): LearningCourse => courseOf(row, known, baseUrl);
  const done = dashboard.completed_courses.map((row) => ({ ...read(row), percent: 100, completed: true }));
  const taken = unique([...done, ...dashboard.current_courses.map(read), ...dashboard.enrolled_courses.map(read)]);
  const [next, ...inProgress] = taken.filter(({ completed }) => !completed).sort(byLastOpened);
  const mine = new Set(taken.map(({ id }) => id));
  return {
    next,
    inProgress,
    completed: taken.filter(({ completed }) => completed),
    certificates: dashboard.certificates,
    recommendations: unique(dashboard.recommendations.map(read)).filter(({ id }) => !mine.has(id)),
    hours: Number(dashboard.total_hours) || 0,
    active: inProgress.length + (next ? 1 : 0),
  };
};

/** Does the dashboard leave open how far somebody is? */
export const lacksProgress = ({ enrolled_courses, current_courses }: StudentDashboard): boolean =>
  [...enrolled_courses, ...current_courses].some(
    (row) => row.progress_percentage == null && row.status !== 'completed',
  );

const courseOf = (row: DashboardCourse, known: ReadonlyMap<string, Standing>, baseUrl: string): LearningCourse => {
  const { course } = row;
  const inner = typeof course === 'object' ? (course ?? undefined) : undefined;
  const id = typeof course === 'string' ? course : (inner?.id ?? row.id);
  const own = standing({ ...row, enrollment: course ? row.id : undefined });
  const enrolled = known.get(id);
  return {
    // Whatever else a platform sends of the course (price, rating, length) is read as in a catalogue.
    ...summaryOf(
      { ...row, ...inner, id, title: row.course_title || inner?.title || row.title || '', category: null },
      baseUrl,
    ),
    ...(row.progress_percentage == null && !own.completed && enrolled ? enrolled : own),
    lastAccessed: own.lastAccessed ?? enrolled?.lastAccessed,
    completedAt: row.completed_at ?? undefined,
  };
};

const byLastOpened = (a: LearningCourse, b: LearningCourse): number =>
  (b.lastAccessed ?? '').localeCompare(a.lastAccessed ?? '') || b.percent - a.percent;

/** The first row of a course counts. */
const unique = (courses: readonly LearningCourse[]): LearningCourse[] =>
  [...new Map([...courses].reverse().map((course) => [course.id, course])).values()].reverse();

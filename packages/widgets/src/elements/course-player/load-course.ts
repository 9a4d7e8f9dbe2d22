import { isForbidden, isNotFound, isUnauthenticated } from '@edurise/sdk/core';
import type { Section } from '@edurise/sdk/content';
import type { CourseDetail } from '@edurise/sdk/courses';
import type { Enrollment } from '@edurise/sdk/enrollments';
import type { EnrollmentProgress } from '@edurise/sdk/progress';
import type { LockReason } from './outline.ts';
import type { PlayerClient } from './player-areas.ts';

/** A course and how the learner stands to it. */
export interface CourseData {
  readonly course: CourseDetail;
  readonly sections: readonly Section[];
  readonly enrollment: Enrollment | undefined;
  readonly progress: EnrollmentProgress | undefined;
  /** What opens the lectures that are not previews, if they are closed. */
  readonly locked: LockReason | undefined;
}

const MOST_ROWS = 500;

export const isSignedIn = (edu: PlayerClient): boolean => ['active', 'degraded'].includes(edu.session.state.status);

export async function loadCourse(edu: PlayerClient, id: string, signal: AbortSignal): Promise<CourseData> {
  const parts = Promise.all([
    loadSections(edu, id, signal),
    isSignedIn(edu) ? findEnrollment(edu, id, signal) : undefined,
  ]);
  // Of an id that cannot be one each of them complains in its own way: what the course itself says is what counts.
  parts.catch(() => {});
  const course = await edu.courses.get(id, { signal });
  const [sections, enrollment] = await parts;
  const progress = enrollment && (await edu.enrollments.progress(enrollment.id, { signal }).catch(absent));
  const open = enrollment || course.is_enrolled || mayTeach(edu);
  return { course, sections, enrollment, progress, locked: open ? undefined : isSignedIn(edu) ? 'enrol' : 'sign-in' };
}

async function loadSections(edu: PlayerClient, course: string, signal: AbortSignal): Promise<Section[]> {
  const sections = await edu.sections.list(course, {}, { signal }).toArray({ limit: MOST_ROWS });
  return Promise.all(
    sections.map(async (section) => {
      if (section.lectures) return section;
      const lectures = await edu.sections
        .listLectures(section.id, {}, { signal })
        .toArray({ limit: MOST_ROWS })
        .catch(absent);
      return { ...section, lectures: lectures ?? [] };
    }),
  );
}

/** A platform may not know the filter, and answer with every enrolment. */
async function findEnrollment(edu: PlayerClient, course: string, signal: AbortSignal): Promise<Enrollment | undefined> {
  const rows = await edu.enrollments.list({ course }, { signal }).toArray({ limit: MOST_ROWS });
  return rows.find((row) => row.course === course && row.status !== 'cancelled');
}

function mayTeach(edu: PlayerClient): boolean {
  const { user } = edu.session.state;
  return (
    user !== undefined &&
    (user.is_teacher === true || user.is_staff === true || user.role === 'instructor' || user.role === 'admin')
  );
}

/** What this person has no part of is simply not there. Anything else is a real failure. */
export function absent(error: unknown): undefined {
  if (isNotFound(error) || isForbidden(error) || isUnauthenticated(error)) return undefined;
  throw error;
}

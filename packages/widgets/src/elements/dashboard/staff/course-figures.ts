import type { CourseStat } from '@edurise/sdk/dashboards';

/** A course as those who teach it count it. Shares run from 0 to 1; what is not known is undefined. */
export interface CourseFigures {
  readonly id: string;
  readonly title: string;
  readonly code: string | undefined;
  readonly state: string | undefined;
  readonly learners: number;
  readonly finished: number | undefined;
  readonly completion: number | undefined;
  readonly progress: number | undefined;
  readonly rating: number | undefined;
  readonly ratings: number;
  readonly revenue: number | undefined;
  readonly currency: string | undefined;
}

export const figuresOf = (stat: CourseStat, currency: string | null | undefined): CourseFigures => {
  const learners = stat.total_enrollments ?? 0;
  const finished = stat.completed_enrollments ?? undefined;
  const counted = finished !== undefined && learners ? finished / learners : undefined;
  return {
    id: stat.id,
    title: stat.title || stat.course_code || stat.id,
    code: stat.course_code || undefined,
    state: stat.status || undefined,
    learners,
    finished,
    // Of nobody, no share has finished.
    completion: learners ? (share(stat.completion_rate) ?? counted) : undefined,
    progress: learners ? share(stat.average_progress) : undefined,
    rating: known(stat.average_rating) || undefined,
    ratings: stat.total_reviews ?? 0,
    revenue: known(stat.revenue),
    currency: stat.currency ?? currency ?? undefined,
  };
};

/** A decimal, which may come as text; undefined where there is none. */
export const known = (value: string | number | null | undefined): number | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

/** A percentage as a share. */
export const share = (percent: string | number | null | undefined): number | undefined => {
  const value = known(percent);
  return value === undefined ? undefined : value / 100;
};

export interface Together {
  readonly finished: number;
  readonly enrolled: number;
  readonly rating: number | undefined;
  readonly ratings: number;
  readonly drafts: number;
}

/** What several courses come to: a rating by many weighs more than one by few. */
export const together = (courses: readonly CourseFigures[]): Together => {
  const sum = (of: (course: CourseFigures) => number): number => courses.reduce((total, one) => total + of(one), 0);
  const ratings = sum(({ rating, ratings }) => (rating === undefined ? 0 : ratings));
  return {
    finished: sum(({ finished = 0 }) => finished),
    enrolled: sum(({ learners }) => learners),
    rating: ratings ? sum(({ rating = 0, ratings }) => rating * ratings) / ratings : undefined,
    ratings,
    drafts: courses.filter(({ state }) => state === 'draft').length,
  };
};

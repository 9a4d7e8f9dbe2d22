import type { CourseFigures } from './course-figures.ts';

export type Reason = 'rating' | 'progress' | 'nobody' | 'draft';

export interface Attention {
  readonly reason: Reason;
  readonly course: CourseFigures;
}

/** Fewer voices or learners than these are chance, and would point at persons. */
const voices = 3;
const learners = 8;
const poorRating = 3.5;
const littleProgress = 0.25;

/** The courses that somebody should look at, the most pressing first; a course is named once, for its worst. */
export const attentionFor = (courses: readonly CourseFigures[]): Attention[] =>
  order.flatMap((reason) =>
    courses
      .filter((course) => reasonFor(course) === reason)
      .sort(worstFirst[reason])
      .map((course) => ({ reason, course })),
  );

const order: readonly Reason[] = ['rating', 'progress', 'nobody', 'draft'];

const reasonFor = ({ state, ...course }: CourseFigures): Reason | undefined => {
  if (state === 'draft') return 'draft';
  if (state === 'archived') return undefined;
  if (course.rating !== undefined && course.rating < poorRating && course.ratings >= voices) return 'rating';
  if (course.progress !== undefined && course.progress < littleProgress && course.learners >= learners)
    return 'progress';
  return course.learners === 0 ? 'nobody' : undefined;
};

const inOrder = (): number => 0;
const worstFirst: Record<Reason, (a: CourseFigures, b: CourseFigures) => number> = {
  rating: (a, b) => (a.rating ?? 0) - (b.rating ?? 0),
  progress: (a, b) => b.learners - a.learners,
  nobody: inOrder,
  draft: inOrder,
};

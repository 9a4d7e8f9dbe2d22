import type { Review } from '@edurise/sdk/courses';

export interface RatingSummary {
  readonly average: number;
  readonly count: number;
}

/** The course's own average where it gives one, since a list of reviews may be only its first page. */
export const ratingSummary = (
  reviews: readonly Review[],
  count: number | undefined,
  average: number | undefined,
): RatingSummary | undefined => {
  if (!reviews.length) return undefined;
  const own = reviews.reduce((total, { rating }) => total + rating, 0) / reviews.length;
  return { average: average ?? own, count: count ?? reviews.length };
};

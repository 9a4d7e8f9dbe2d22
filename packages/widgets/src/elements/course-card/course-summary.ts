import type { Course, CourseDetail } from '@edurise/sdk/courses';
import type { Enrollment } from '@edurise/sdk/enrollments';
import { mediaAddress } from '../../ui/media-address.ts';

/** A course as a card shows it. What the platform did not say is undefined and not drawn. */
export interface CourseSummary {
  readonly id: string;
  readonly slug: string | undefined;
  readonly title: string;
  readonly category: string | undefined;
  readonly level: string | undefined;
  readonly instructor: string | undefined;
  readonly image: string | undefined;
  /** Of all its lectures, in seconds. */
  readonly duration: number | undefined;
  readonly weeks: number | undefined;
  /** 1 to 5; undefined until somebody has rated it. */
  readonly rating: number | undefined;
  readonly learners: number | undefined;
  readonly price: Price | undefined;
}

export interface Price {
  /** What it costs now; 0 is free. */
  readonly amount: number;
  /** What it cost before a discount. */
  readonly before: number | undefined;
  /** ISO 4217, upper case. */
  readonly currency: string | undefined;
}

/** How far a learner is in a course. */
export interface Standing {
  readonly enrollment: string | undefined;
  /** Whole percent, rounded down: 100 is only said of what is complete. */
  readonly percent: number;
  readonly completed: boolean;
  readonly lastAccessed: string | undefined;
}

/** Rows of the older API are flat: names and the price stand on the row itself, the category is text. */
type FlatCourse = Partial<Record<'instructor_name' | 'price' | 'currency' | 'is_free', unknown>>;

/** Addresses of pictures may be relative to the platform's, `baseUrl`. */
export const summaryOf = (course: Course | CourseDetail, baseUrl: string): CourseSummary => {
  const flat = course as FlatCourse;
  const minutes = course.metadata?.duration_minutes;
  return {
    id: course.id,
    slug: course.slug ?? undefined,
    title: course.title,
    category: course.category_name || textual(course.category),
    level: course.level ?? undefined,
    instructor: instructorOf(course) ?? (text(flat.instructor_name) || course.created_by_name || undefined),
    image: mediaAddress(course.thumbnail_url, baseUrl),
    duration: minutes ? minutes * 60 : undefined,
    weeks: course.duration_weeks || undefined,
    rating: Number(course.average_rating) || undefined,
    learners: course.total_enrollments ?? undefined,
    price: priceOf(course.pricing ?? flat),
  };
};

const instructorOf = (course: CourseDetail): string | undefined => {
  const all = course.instructors ?? [];
  return (all.find((one) => one.is_primary) ?? all[0])?.instructor.name;
};

/** Decimals come as text or numbers; `undefined` when the platform says nothing about money. */
export const priceOf = (pricing: {
  price?: unknown;
  discount_price?: unknown;
  currency?: unknown;
  is_free?: unknown;
}): Price | undefined => {
  const full = decimal(pricing.price);
  const reduced = decimal(pricing.discount_price);
  if (pricing.is_free === true) return { amount: 0, before: undefined, currency: undefined };
  if (full === undefined) return undefined;
  const discounted = reduced !== undefined && reduced < full;
  const currency = text(pricing.currency).toUpperCase();
  return {
    amount: discounted ? reduced : full,
    before: discounted ? full : undefined,
    // `Intl` throws on anything that is not three letters.
    currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  };
};

export const standingOf = (enrollment: Enrollment): Standing => standing({ ...enrollment, enrollment: enrollment.id });

/** From any row that tells progress: an enrolment, or a dashboard's course. */
export const standing = (row: {
  enrollment?: string | undefined;
  status?: string | null | undefined;
  progress_percentage?: string | number | null | undefined;
  completed_at?: string | null | undefined;
  last_accessed?: string | null | undefined;
}): Standing => {
  const completed = row.status === 'completed' || Boolean(row.completed_at);
  const percent = Math.floor(decimal(row.progress_percentage) ?? 0);
  return {
    enrollment: row.enrollment,
    percent: completed ? 100 : Math.min(99, Math.max(0, percent)),
    completed,
    lastAccessed: row.last_accessed ?? undefined,
  };
};

/** By course id; a cancelled enrolment is none. */
export const standings = (enrollments: readonly Enrollment[]): ReadonlyMap<string, Standing> =>
  new Map(
    enrollments
      .filter(({ status }) => status !== 'cancelled')
      .map((enrollment) => [enrollment.course, standingOf(enrollment)]),
  );

const decimal = (value: unknown): number | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A category's id says nothing to a reader; its name does. */
const textual = (category: string | null | undefined): string | undefined =>
  category && !/^([\da-f]{8}-[\da-f-]{27}|\d+)$/i.test(category) ? category : undefined;

import type { CourseChoice } from '../course-card/course-card.events.ts';

export interface CheckoutChoice extends CourseChoice {
  /** What it costs now; undefined where the platform does not say. */
  readonly amount: number | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
}

export interface CourseEnrolled extends CourseChoice {
  readonly enrollment: string;
}

declare global {
  interface HTMLElementEventMap {
    /** The course has to be paid for. Cancel it to let people pay your way; otherwise a text says so. */
    'edurise-checkout-request': CustomEvent<CheckoutChoice>;
    /** The platform has enrolled the learner. */
    'edurise-course-enrolled': CustomEvent<CourseEnrolled>;
  }
}

import { isApiError, isConflict, isConnectionError, isPaymentRequired, isUnauthenticated } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import type { Enrollment, enrollments } from '@edurise/sdk/enrollments';

export type EnrollmentClient = Client<{ enrollments: typeof enrollments }>;

/** How an attempt to enrol ended. */
export type EnrollOutcome =
  | { readonly kind: 'enrolled'; readonly enrollment: Enrollment }
  /** Who was enrolled already is enrolled: in another tab, or before the page was loaded. */
  | { readonly kind: 'known'; readonly enrollment: Enrollment }
  | { readonly kind: 'payment' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'offline' }
  /** `reason` in the platform's words, where it gives one. */
  | { readonly kind: 'refused'; readonly reason: string | undefined }
  | { readonly kind: 'failed' };

export const isSignedIn = ({ session: { state } }: EnrollmentClient): boolean =>
  state.status === 'active' || state.status === 'degraded';

/** The visitor's own enrolment in a course, if any. */
export const findEnrollment = async (
  edu: EnrollmentClient,
  course: string,
  options: { signal?: AbortSignal; cache?: 'reload' } = {},
): Promise<Enrollment | undefined> => {
  if (!isSignedIn(edu)) return undefined;
  const { items } = await edu.enrollments.list({ course }, options);
  // A platform that does not know the filter sends all of them.
  return items.find((one) => one.course === course && one.status !== 'cancelled');
};

export const enroll = async (edu: EnrollmentClient, course: string): Promise<EnrollOutcome> => {
  if (!isSignedIn(edu)) return { kind: 'sign-in' };
  try {
    return { kind: 'enrolled', enrollment: await edu.courses.enroll(course) };
  } catch (error) {
    if (isPaymentRequired(error)) return { kind: 'payment' };
    if (isUnauthenticated(error)) return { kind: 'sign-in' };
    if (isConnectionError(error)) return { kind: 'offline' };
    if (!isApiError(error) || error.status >= 500) return { kind: 'failed' };
    // "Already enrolled" is a 409 on some platforms and a 400 on others: what counts is the list.
    if (isConflict(error) || error.status === 400) {
      const enrollment = await findEnrollment(edu, course, { cache: 'reload' }).catch(() => undefined);
      if (enrollment) return { kind: 'known', enrollment };
    }
    return { kind: 'refused', reason: /\s/.test(error.message) ? error.message : undefined };
  }
};

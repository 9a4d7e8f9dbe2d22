import {
  isConnectionError,
  isForbidden,
  isNotFound,
  isOffline,
  isPaymentRequired,
  isRateLimited,
  isSessionExpired,
  isUnauthenticated,
} from '@edurise/sdk/core';
import type { ResourceStatus } from './resource.ts';

/** What a failure means to the person in front of it. */
export const statusOf = (error: unknown): ResourceStatus => {
  if (isUnauthenticated(error) || isSessionExpired(error)) return 'unauthenticated';
  if (isPaymentRequired(error)) return 'payment-required';
  if (isForbidden(error)) return 'forbidden';
  if (isNotFound(error)) return 'not-found';
  if (isRateLimited(error)) return 'rate-limited';
  if (isOffline(error) || isConnectionError(error)) return 'offline';
  return 'error';
};

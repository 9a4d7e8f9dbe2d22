import type { OperationRow } from '@edurise/contract';
import { isApiError, isConnectionError, isEduRiseError, isOffline } from './errors.ts';

/** How often and how patiently a call is repeated. Only calls that are safe to repeat are. */
export interface RetryPolicy {
  /** Attempts after the first. */
  limit: number;
  /** The first wait is drawn from 0 to this many milliseconds; each further one from twice as many. */
  baseMs: number;
  /** No drawn wait is longer. */
  capMs: number;
  /** A `Retry-After` beyond this fails at once instead of keeping the caller waiting. */
  maxRetryAfterMs: number;
}

export const retryPolicy = (...layers: (false | Partial<RetryPolicy> | undefined)[]): RetryPolicy => {
  const policy = { limit: 2, baseMs: 500, capMs: 8_000, maxRetryAfterMs: 30_000 };
  for (const layer of layers) Object.assign(policy, layer === false ? { limit: 0 } : layer);
  return policy;
};

/** A lost answer does not mean that nothing happened: a POST goes out again only where twice is like once. */
export const isRepeatable = ({ method, repeatable }: OperationRow, hasKey: boolean): boolean =>
  !!repeatable || hasKey || (method !== 'POST' && method !== 'PATCH');

/** May the same request fare better in a moment? */
export const isTransient = (error: unknown): boolean =>
  isApiError(error)
    ? error.status === 429 || error.status === 408 || (error.status >= 500 && error.status !== 501)
    : isConnectionError(error) || (isEduRiseError(error) && error.code === 'unexpected_answer');

/** Milliseconds before the next attempt, or undefined when there is to be none. Full jitter, so that a crowd spreads out. */
export const waitBefore = (
  attempt: number,
  error: unknown,
  policy: RetryPolicy,
  random: () => number,
): number | undefined => {
  if (attempt > policy.limit || !isTransient(error) || isOffline(error)) return undefined;
  const asked = isApiError(error) ? error.retryAfterMs : undefined;
  if (asked !== undefined) return asked > policy.maxRetryAfterMs ? undefined : asked * (1 + random() / 10);
  return random() * Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
};

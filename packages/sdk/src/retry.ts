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

export const defaultRetry: RetryPolicy = { limit: 2, baseMs: 500, capMs: 8_000, maxRetryAfterMs: 30_000 };

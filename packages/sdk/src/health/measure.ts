import type { Method } from '@edurise/contract';
import type { ClientCore } from '../client.ts';
import { isApiError } from '../errors.ts';

/** One call, finished. Names, numbers and codes only: neither addresses, nor ids, nor anything that was sent. */
export interface CallRecord {
  /** `courses.get`; for an address of your own `GET /api/shop/{id}/`. Few enough to be the label of a metric. */
  readonly operation: string;
  /** Unknown where a call failed before the first of its kind was sent. */
  readonly method: Method | undefined;
  /** Of the answer, where there was one. */
  readonly status: number | undefined;
  /** How long the last attempt took, in milliseconds; undefined where nothing was sent. */
  readonly ms: number | undefined;
  readonly attempts: number;
  readonly fromCache: boolean;
  /** The code of the error that it ended with: `timeout`, `http_503`. */
  readonly error: string | undefined;
}

/** A segment with a digit in it, or one that is encoded or very long, is somebody's id; `v1` and the like are not. */
const generic = (operation: string): string =>
  operation.replace(/\/([^/]+)/g, (whole, segment: string) =>
    !/^v\d+$/.test(segment) && /\d|%|.{33}/.test(segment) ? '/{id}' : whole,
  );

/**
 * Tells of every call that the platform answered or that failed; answers from the cache are counted in `edu.cache.metrics`.
 * Calls that were given up are not told of. Returns its own undoing.
 * @example
 * const duration = meter.createHistogram('http.client.request.duration', { unit: 's' });
 * measure(edu, ({ operation, method, status, ms, error }) =>
 *   duration.record((ms ?? 0) / 1000, {
 *     'edurise.operation': operation,
 *     'http.request.method': method,
 *     'http.response.status_code': status,
 *     'error.type': error,
 *   }),
 * );
 */
export const measure = (edu: Pick<ClientCore, 'on'>, record: (call: CallRecord) => void): (() => void) => {
  const methods = new Map<string, Method>();
  const ends = [
    edu.on('request', ({ operation, method }) => methods.set(generic(operation), method)),
    edu.on('response', ({ operation: name, status, ms, attempts, fromCache }) => {
      const operation = generic(name);
      record({ operation, method: methods.get(operation), status, ms, attempts, fromCache, error: undefined });
    }),
    edu.on('error', (error) => {
      const operation = generic(error.operation ?? '');
      record({
        operation,
        method: methods.get(operation),
        status: isApiError(error) && error.ms !== undefined ? error.status : undefined,
        ms: error.ms,
        attempts: error.attempts ?? 0,
        fromCache: false,
        error: error.code,
      });
    }),
  ];
  return () => ends.forEach((end) => end());
};

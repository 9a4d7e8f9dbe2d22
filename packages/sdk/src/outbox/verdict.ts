import type { Answered } from '../call.ts';
import { isApiError, isEduRiseError, isMissingOperation, type ApiError } from '../errors.ts';
import { isTransient } from '../retry.ts';
import type { Wait } from './pacing.ts';
import { isSave } from './quiz-lane.ts';
import type { OutboxRecord } from './record.ts';

export type Verdict =
  | { readonly is: 'done'; readonly answered: Answered<unknown>; readonly replayed?: boolean }
  | { readonly is: 'refused'; readonly error: unknown }
  | ({
      readonly is: 'later';
      readonly error: unknown;
      /** It never reached the platform. */
      readonly unsent?: boolean;
      /** The platform, or the way to it, is to blame. */
      readonly troubled?: boolean;
      /** Nothing else is to be sent before, either. */
      readonly everything?: boolean;
    } & Wait)
  /** Until the same person has signed in again. */
  | { readonly is: 'held' }
  /** The platform takes answers with the submission only. */
  | { readonly is: 'lacking' };

/** Where the platform does not say. */
const retryAfter = 30_000;
const inProgress = 1_000;
const done: Answered<undefined> = { data: undefined, status: 200, fromCache: false, attempts: 1, roundTripMs: 0 };

/** `{"id": ["… already exists."]}`: known by its field, for the words are translated. */
const isDuplicate = ({ status, fields }: ApiError): boolean =>
  status === 400 && fields.length > 0 && fields.every(({ path }) => path[0] === 'id' || path[0] === 'client_event_id');

/** What becomes of an entry after an attempt that failed. Only what could not be otherwise at another time is final. */
export const verdictOn = (error: unknown, record: OutboxRecord, signedIn: boolean): Verdict => {
  if (!isEduRiseError(error)) return { is: 'later', error, suspect: true };
  const repeated = record.attempts > 1;
  const afterMs = (error as { retryAfterMs?: number }).retryAfterMs;
  // Aborted when somebody else came: it may have arrived.
  if (error.code === 'aborted') return { is: 'later', error };
  if (error.code === 'circuit_open') return { is: 'later', error, unsent: true, afterMs };
  const refused: Verdict = { is: 'refused', error };
  // A captive portal, a redirect, half an answer: not the platform's word.
  if (!isApiError(error)) return isTransient(error) ? { is: 'later', error, troubled: true } : refused;
  const { status, code, webPage } = error;
  if (isMissingOperation(error)) return isSave(record) ? { is: 'lacking' } : refused;
  if (status === 401) return signedIn ? { is: 'held' } : refused;
  if (status === 429) return { is: 'later', error, afterMs: afterMs ?? retryAfter, everything: true };
  if (status === 409 && /idempoten/.test(code)) return { is: 'later', error, afterMs: afterMs ?? inProgress };
  if (repeated && isDuplicate(error)) return { is: 'done', answered: done, replayed: true };
  // What an earlier attempt has deleted.
  if (repeated && record.operation.method === 'DELETE' && status === 404 && !webPage)
    return { is: 'done', answered: { ...done, status: 204 }, replayed: true };
  if (status === 408 || status === 425 || (status > 501 && status < 505) || (status >= 520 && status <= 524))
    return { is: 'later', error, troubled: true, afterMs };
  if (status !== 413 && (webPage || (status >= 500 && status !== 501)))
    return { is: 'later', error, suspect: true, afterMs };
  return refused;
};

import { isApiError, isEduRiseError } from '../errors.ts';
import type { Refusal } from './outbox.ts';

/** What is kept with a dead letter. */
export const refusalOf = (error: unknown, at: number): Refusal => ({
  reason: (error as Error).message,
  code: isEduRiseError(error) ? error.code : 'unreadable',
  at,
  ...(isApiError(error)
    ? { status: error.status, fields: error.fields, ...(error.requestId ? { requestId: error.requestId } : {}) }
    : {}),
});

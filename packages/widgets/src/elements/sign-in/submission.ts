import { isApiError, isConnectionError, isRateLimited, isUnauthenticated, isValidationError } from '@edurise/sdk/core';
import { waitOf } from '../../controllers/resource.ts';
import { meaningOfPage } from '../../ui/problems/web-page.ts';

/** What became of a form: still to be sent, on its way, or refused. */
export type Submission =
  | { readonly at: 'rest' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'refused';
      readonly reason: 'credentials' | 'throttled' | 'offline' | 'no-platform' | 'failed' | 'fields';
      /** What is wrong with single fields, in the platform's words, by field name. */
      readonly fields: Readonly<Record<string, readonly string[]>>;
      /** What concerns the whole form, in the platform's words. */
      readonly general?: string | undefined;
      /** When it may be tried again, in milliseconds since 1970. */
      readonly until?: number | undefined;
    };

export const rest: Submission = { at: 'rest' };

/** Sorts a failure of signing in, registering or resetting by what the person can do about it. */
export const refusalOf = (error: unknown, shown: readonly string[]): Submission => {
  if (isRateLimited(error))
    return { at: 'refused', reason: 'throttled', fields: {}, until: Date.now() + waitOf(error) * 1000 };
  if (isUnauthenticated(error)) return { at: 'refused', reason: 'credentials', fields: {} };
  if (isConnectionError(error)) return { at: 'refused', reason: 'offline', fields: {} };
  const page = meaningOfPage(error);
  // Every platform has these addresses.
  if (page === 'elsewhere' || page === 'unknown-address') return { at: 'refused', reason: 'no-platform', fields: {} };
  if (isValidationError(error)) {
    const fields: Record<string, readonly string[]> = {};
    const general: string[] = [];
    for (const { path, messages } of error.fields) {
      const name = String(path[0] ?? '');
      if (shown.includes(name)) fields[name] = [...(fields[name] ?? []), ...messages];
      else general.push(...messages);
    }
    return { at: 'refused', reason: 'fields', fields, general: general.join(' ') || undefined };
  }
  const spoken = isApiError(error) && error.status < 500 && !error.webPage ? error.message : undefined;
  return { at: 'refused', reason: 'failed', fields: {}, general: spoken };
};

import { dialectOf, type Dialect } from '@edurise/contract/dialect';
import { isObject } from '../bodies.ts';
import type { Answer } from '../platform.ts';
import type { Finding } from '../report.ts';

/** Messages by field: lists of texts, or what is nested. */
const isFieldErrors = (body: object): boolean => {
  const values: unknown[] = Object.values(body);
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null);
};

/** `{"error": "no"}` is in none. */
function dialectsOfRefusal(body: unknown): Dialect[] {
  if (Array.isArray(body)) return ['bare'];
  if (!isObject(body)) return [];
  const { success, message, detail, errors } = body;
  if (success === false) return typeof message === 'string' ? ['envelope'] : [];
  if (typeof detail === 'string') return ['bare', 'ninja'];
  if (Array.isArray(detail)) return ['ninja'];
  if (Array.isArray(errors)) return ['graphql'];
  return isFieldErrors(body) ? ['bare'] : [];
}

/** Is a refusal one that a client can read, in the dialect of its path? */
export function checkRefusal(path: string, { status, type, body }: Answer): Finding[] {
  const found = dialectsOfRefusal(body);
  const due = dialectOf(path);
  if (found.includes(due)) return [];
  if (!found.length) {
    const what = body === undefined ? `no JSON (${type || 'no type'})` : 'in no shape that is known';
    return [{ check: 'errors', message: `The refusal with ${status} is ${what}.` }];
  }
  return [{ check: 'dialect', message: `The refusal with ${status} is ${found[0]}, where the path’s is ${due}.` }];
}

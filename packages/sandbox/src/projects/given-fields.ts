/** What the schemas leave open in the fields of a request. Each throws a 400 that names the field. */
import { isUuid } from '../accounts/access.ts';
import { invalid } from '../http/problem.ts';
import { isDay } from './days.ts';
import { cents } from './money.ts';

export function checkUuid(field: string, value: string | null | undefined): void {
  if (value != null && !isUuid(value)) throw invalid({ [field]: [`“${value}” is not a valid UUID.`] });
}

export function checkDay(field: string, value: string | null | undefined): void {
  if (value != null && !isDay(value)) {
    throw invalid({ [field]: ['Date has wrong format. Use one of these formats instead: YYYY-MM-DD.'] });
  }
}

/** Cents, more than 0. */
export function readAmount(field: string, value: string | number): bigint {
  const read = cents(value);
  if (read === null) {
    throw invalid({ [field]: ['A positive amount with at most two decimal places is required.'] });
  }
  if (read === 0n) throw invalid({ [field]: ['Ensure this value is greater than or equal to 0.01.'] });
  return read;
}

/** The same where there may be none. */
export function checkAmount(field: string, value: string | number | null | undefined): void {
  if (value != null) readAmount(field, value);
}

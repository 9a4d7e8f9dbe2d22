import type { FieldErrors } from '../http/problem.ts';
import { invalid } from '../http/problem.ts';
import { dateOf, following, lastYear, periodsOf, startOf, type Interval, type Window } from './periods.ts';

export interface Period {
  start_date?: string | undefined;
  end_date?: string | undefined;
}

const day = 86_400_000;
/** More points than a series can be read with. */
const longest = 750;

/** The days from the first to the last, both included. `refuse` says where the dates stood. */
export function windowOf(
  { start_date, end_date }: Period,
  now: Date,
  refuse: (fields: FieldErrors) => Error = (fields) => invalid(fields, 'query'),
): Window {
  const last = end_date === undefined ? startOf(now, 'day') : read(end_date);
  const first = start_date === undefined ? lastYear(last ?? now).from : read(start_date);
  const wrong = { ...(first ? {} : { start_date: [wrongDate] }), ...(last ? {} : { end_date: [wrongDate] }) };
  if (!first || !last) throw refuse(wrong);
  if (last < first) throw refuse({ end_date: ['The last day comes before the first.'] });
  return { from: first, until: following(last, 'day') };
}

const wrongDate = 'Date has wrong format. Use one of these formats instead: YYYY-MM-DD.';

function read(text: string): Date | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && dateOf(date) === text ? date : undefined;
}

/** The first days of a window's periods, unless they are too many. */
export function pointsOf(window: Window, interval: Interval): string[] {
  if ((window.until.getTime() - window.from.getTime()) / day > longest * 31)
    throw invalid({ start_date: ['The period is too long.'] }, 'query');
  const points = periodsOf(window, interval);
  if (points.length > longest) throw invalid({ interval: ['The period has too many of these.'] }, 'query');
  return points;
}

/** As many days, just before. */
export const before = ({ from, until }: Window): Window => ({
  from: new Date(2 * from.getTime() - until.getTime()),
  until: from,
});

export const daysOf = ({ from, until }: Window): { start_date: string; end_date: string } => ({
  start_date: dateOf(from),
  end_date: dateOf(new Date(until.getTime() - day)),
});

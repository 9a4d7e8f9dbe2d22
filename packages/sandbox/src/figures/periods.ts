/** Days, weeks and months, in UTC: what series of figures run over. */
import { sql, type RawBuilder } from 'kysely';

export type Interval = 'day' | 'week' | 'month';

/** From one moment up to, not including, another. */
export interface Window {
  from: Date;
  until: Date;
}

const day = 86_400_000;

/** `2026-03-01` */
export const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** When the day, the week (on Monday) or the month began that a moment lies in. */
export function startOf(moment: Date, interval: Interval): Date {
  const start = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
  if (interval === 'month') start.setUTCDate(1);
  if (interval === 'week') start.setTime(start.getTime() - ((start.getUTCDay() + 6) % 7) * day);
  return start;
}

/** The start of the period after one that starts then; with `count`, of a later or an earlier one. */
export function following(start: Date, interval: Interval, count = 1): Date {
  if (interval === 'month') return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count, 1));
  return new Date(start.getTime() + count * (interval === 'week' ? 7 : 1) * day);
}

/** The last twelve months, the one under way included. */
export function lastYear(now: Date): Window {
  const thisMonth = startOf(now, 'month');
  return { from: following(thisMonth, 'month', -11), until: following(thisMonth, 'month') };
}

/** The first days of all periods that a window touches. */
export function periodsOf({ from, until }: Window, interval: Interval): string[] {
  const periods: string[] = [];
  for (let start = startOf(from, interval); start < until; start = following(start, interval))
    periods.push(dateOf(start));
  return periods;
}

/** The first day of the period that a column's moment lies in. */
export const periodOf = (column: string, interval: Interval): RawBuilder<string> =>
  sql`to_char(date_trunc(${sql.lit(interval)}, ${sql.ref(column)} at time zone 'UTC'), 'YYYY-MM-DD')`;

/** A series without gaps: periods in which nothing happened stand there as `nothing`. */
export function withoutGaps<T extends { date: string }>(
  periods: readonly string[],
  rows: readonly T[],
  nothing: Omit<T, 'date'>,
): T[] {
  const byDate = new Map(rows.map((row) => [row.date, row]));
  return periods.map((date) => byDate.get(date) ?? ({ ...nothing, date } as T));
}

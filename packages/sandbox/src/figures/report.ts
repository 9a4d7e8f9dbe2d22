/** Reports that people put together themselves: measures of enrolments, by dimensions, over what filters leave. */
import type { Report, ReportFilter, ReportRequest, ReportRow } from '@edurise/contract/models';
import { sql, type RawBuilder } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { invalid, Problem } from '../http/problem.ts';
import { periodOf, type Window } from './periods.ts';
import { earned } from './revenue.ts';
import type { Scope } from './scope.ts';
import { daysOf, windowOf } from './window.ts';

const counted = (condition: string): RawBuilder<unknown> => sql`count(*) filter (where ${sql.raw(condition)})::int`;

const measures: Readonly<Record<string, RawBuilder<unknown>>> = {
  enrollments: counted("enrollments.status <> 'cancelled'"),
  active_enrollments: counted("enrollments.status = 'active'"),
  completions: counted("enrollments.status = 'completed'"),
  cancellations: counted("enrollments.status = 'cancelled'"),
  learners: sql`count(distinct enrollments.user_id) filter (where enrollments.status <> 'cancelled')::int`,
  completion_rate: sql`coalesce(round(100.0 * count(*) filter (where enrollments.status = 'completed')
    / nullif(count(*) filter (where enrollments.status <> 'cancelled'), 0), 2), 0)::float8`,
  average_progress: sql`coalesce(round(avg(enrollments.progress_percentage)
    filter (where enrollments.status <> 'cancelled'), 2), 0)::float8`,
  revenue: earned,
  sales: counted("enrollments.payment_status = 'paid'"),
  refunds: counted("enrollments.payment_status = 'refunded'"),
  watched_hours: sql`round(coalesce(sum((select sum(watched_seconds) from lecture_progress
    where lecture_progress.enrollment_id = enrollments.id)), 0) / 3600.0, 2)::float8`,
  certificates: sql`coalesce(sum((select count(*) from certificates
    where certificates.enrollment_id = enrollments.id)), 0)::int`,
};

interface Dimension {
  value: RawBuilder<unknown>;
  /** What people call it, where the value is an id. */
  name?: RawBuilder<unknown>;
  /** Periods are chosen by the report's period, not by a filter. */
  isPeriod?: true;
}

const dimensions: Readonly<Record<string, Dimension>> = {
  day: { value: periodOf('enrollments.enrolled_at', 'day'), isPeriod: true },
  week: { value: periodOf('enrollments.enrolled_at', 'week'), isPeriod: true },
  month: { value: periodOf('enrollments.enrolled_at', 'month'), isPeriod: true },
  course: { value: sql`courses.id::text`, name: sql`courses.title` },
  category: { value: sql`categories.id::text`, name: sql`categories.name` },
  level: { value: sql`courses.level` },
  instructor: { value: sql`teacher.id::text`, name: sql`teacher.name` },
  currency: { value: sql`courses.currency` },
  enrollment_status: { value: sql`enrollments.status` },
  payment_status: { value: sql`enrollments.payment_status` },
};

export async function runReport(
  { db, now }: Pick<AnyCall, 'db' | 'now'>,
  scope: Scope,
  request: ReportRequest,
): Promise<Report> {
  const wanted = { measures: unique(request.measures), dimensions: unique(request.dimensions ?? []) };
  const filters = request.filters ?? [];
  checkNames(wanted, filters);
  const columns = wanted.dimensions.flatMap((name) => [name, ...(dimensions[name]!.name ? [`${name}_name`] : [])]);
  const order = orderOf(request.order_by, [...columns, ...wanted.measures]);
  const window = windowOf(request.period ?? {}, now, (fields) => invalid({ period: fields }));
  if (wanted.measures.includes('revenue') && !wanted.dimensions.includes('currency'))
    await checkCurrency(db, scope, window, filters);

  const selected = wanted.measures.map((name) => measures[name]!.as(name));
  const grouped = wanted.dimensions.flatMap((name) => {
    const { value, name: label } = dimensions[name]!;
    return [value.as(name), ...(label ? [label.as(`${name}_name`)] : [])];
  });
  const base = selectRows(db, scope, window, filters);
  const places = columns.map((_, index) => sql`${sql.lit(index + 1)}`);
  const [totals, found] = await Promise.all([
    base.select(selected).executeTakeFirstOrThrow(),
    places.length
      ? base
          .select([...grouped, ...selected])
          .groupBy(places as never)
          .execute()
      : undefined,
  ]);
  const rows = ((found ?? [totals]) as ReportRow[]).toSorted(order);
  return {
    ...wanted,
    period: daysOf(window),
    rows: rows.slice(0, request.limit ?? 1000),
    totals: totals as ReportRow,
    row_count: rows.length,
  };
}

function selectRows(db: Queries, scope: Scope, window: Window, filters: readonly ReportFilter[]) {
  let rows = db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .leftJoin('categories', 'categories.id', 'courses.category_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('course_instructors')
          .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
          .whereRef('course_instructors.course_id', '=', 'courses.id')
          .orderBy('course_instructors.is_primary', 'desc')
          .orderBy('instructors.name')
          .limit(1)
          .select(['instructors.id', 'instructors.name'])
          .as('teacher'),
      (join) => join.onTrue(),
    )
    .where('enrollments.course_id', 'in', scope)
    .where('enrollments.enrolled_at', '>=', window.from)
    .where('enrollments.enrolled_at', '<', window.until);
  for (const { field, operator, values } of filters) {
    const among = sql<boolean>`coalesce(${dimensions[field]!.value} in (${sql.join(values)}), false)`;
    rows = rows.where(operator === 'not_in' ? sql<boolean>`not ${among}` : among);
  }
  return rows;
}

/** All that is not known is named at once. */
function checkNames(wanted: { measures: string[]; dimensions: string[] }, filters: readonly ReportFilter[]): void {
  const filterable = Object.keys(dimensions).filter((name) => !dimensions[name]!.isPeriod);
  const complaints = [
    complaint('measure', wanted.measures, Object.keys(measures)),
    complaint('dimension', wanted.dimensions, Object.keys(dimensions)),
    complaint(
      'filter',
      filters.map(({ field }) => field),
      filterable,
    ),
  ].filter((text) => text !== undefined);
  if (complaints.length) throw new Problem(400, complaints.join(' '), { code: 'unknown_name' });
}

function complaint(kind: string, names: readonly string[], known: readonly string[]): string | undefined {
  const unknown = unique(names).filter((name) => !known.includes(name));
  if (!unknown.length) return undefined;
  const quoted = unknown.map((name) => `"${name}"`).join(', ');
  return `Unknown ${kind}${unknown.length > 1 ? 's' : ''}: ${quoted}. Known are ${known.join(', ')}.`;
}

/** By one column, then by those before it in turn; what has no value comes last. */
function orderOf(
  orderBy: string | undefined,
  columns: readonly string[],
): (one: ReportRow, other: ReportRow) => number {
  const first = orderBy?.replace(/^-/, '');
  const wrong = first === undefined ? undefined : complaint('column', [first], columns);
  if (wrong) throw new Problem(400, `order_by: ${wrong}`, { code: 'unknown_name' });
  const sign = orderBy?.startsWith('-') ? -1 : 1;
  return (one, other) => {
    for (const column of first === undefined ? columns : [first, ...columns]) {
      const difference = compare(one[column], other[column]) * (column === first ? sign : 1);
      if (difference) return difference;
    }
    return 0;
  };
}

type Cell = ReportRow[string] | undefined;

function compare(one: Cell, other: Cell): number {
  if (one == null || other == null) return Number(one == null) - Number(other == null);
  const [a, b] = [Number(one), Number(other)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return String(one).localeCompare(String(other), 'en');
}

/** Sums of different currencies are no sum. */
async function checkCurrency(
  db: Queries,
  scope: Scope,
  window: Window,
  filters: readonly ReportFilter[],
): Promise<void> {
  const rows = await selectRows(db, scope, window, filters).select('courses.currency').distinct().execute();
  if (rows.length > 1)
    throw new Problem(400, 'revenue: the courses have several currencies. Add the dimension or a filter "currency".', {
      code: 'several_currencies',
    });
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

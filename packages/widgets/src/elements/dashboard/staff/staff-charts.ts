/** The dashboards' figures as charts, each with the sentence that says what it shows. */
import type {
  CategoryStat,
  MonthOfEnrollments,
  MonthOfRevenue,
  MonthOfUsers,
  ProgressRange,
  RatingCount,
} from '@edurise/sdk/dashboards';
import type { Format } from '../../../messages/format.ts';
import type { ChartData, ChartPoint } from '../../../ui/chart/chart-data.ts';
import { known } from './course-figures.ts';
import { money, shortMoney } from './money.ts';
import { overMonths } from './over-months.ts';
import type { MonthsInWords, StaffTexts } from './staff.messages.ts';

export interface Wording {
  readonly t: StaffTexts;
  readonly format: Format;
}

export const enrolmentsChart = (months: readonly MonthOfEnrollments[], { t, format }: Wording): ChartData => {
  const values = months.map(({ enrollments }) => enrollments);
  const completions = months.map(({ completions }) => completions ?? 0);
  const { number } = format;
  return {
    id: 'enrolments',
    title: t.enrolmentsTitle,
    form: 'line',
    axis: t.month,
    points: pointsOf(months, { t, format }),
    series: [
      { name: t.enrolments, values, format: number },
      ...(months.some(({ completions }) => completions != null)
        ? [{ name: t.completions, values: completions, format: number }]
        : []),
    ],
    summary: inWords(months, values, number, { t, format }, (total, over) => t.enrolmentsSummary(total, over)),
  };
};

export const joiningChart = (months: readonly MonthOfUsers[], { t, format }: Wording): ChartData => {
  const values = months.map(({ new_users }) => new_users);
  const { number } = format;
  return {
    id: 'joining',
    title: t.joiningTitle,
    form: 'columns',
    axis: t.month,
    points: pointsOf(months, { t, format }),
    series: [
      { name: t.joined, values, format: number },
      { name: t.inAll, values: months.map(({ total_users }) => total_users ?? 0), format: number, tableOnly: true },
    ],
    summary: inWords(months, values, number, { t, format }, (total, over) => t.joiningSummary(total, over)),
  };
};

export const revenueChart = (
  months: readonly MonthOfRevenue[],
  currency: string | null | undefined,
  { t, format }: Wording,
): ChartData => {
  const values = months.map(({ revenue }) => known(revenue) ?? 0);
  const amount = (value: number): string => money(format, value, currency);
  return {
    id: 'revenue',
    title: t.revenueTitle,
    form: 'columns',
    axis: t.month,
    points: pointsOf(months, { t, format }),
    series: [
      { name: t.revenue, values, format: amount, tick: (value) => shortMoney(format, value, currency) },
      { name: t.sales, values: months.map(({ sales }) => sales ?? 0), format: format.number, tableOnly: true },
    ],
    summary: inWords(months, values, amount, { t, format }, (total, over) => t.revenueSummary(amount(total), over)),
  };
};

export const progressChart = (ranges: readonly ProgressRange[], { t, format }: Wording): ChartData => {
  const values = ranges.map(({ learners }) => learners);
  const total = sum(values);
  const [first, last] = [ranges[0], ranges.at(-1)];
  return {
    id: 'progress',
    title: t.progressTitle,
    form: 'columns',
    axis: t.progressOfCourse,
    points: ranges.map(({ from, to }) => ({ name: t.range(from, to) })),
    series: [{ name: t.learners, values, format: format.number }],
    summary:
      first && last && total
        ? t.progressSummary(total, last.learners, last.from, first.learners, first.to)
        : t.nobodySummary,
  };
};

export const ratingsChart = (
  counts: readonly RatingCount[],
  average: number | undefined,
  { t, format }: Wording,
): ChartData => {
  const values = counts.map(({ count }) => count);
  const total = sum(values);
  const own = total ? sum(counts.map(({ rating, count }) => rating * count)) / total : 0;
  return {
    id: 'ratings',
    title: t.ratingsTitle,
    form: 'bars',
    axis: t.starsHead,
    points: counts.map(({ rating }) => ({ name: t.stars(rating) })),
    series: [{ name: t.ratingsTitle, values, format: format.number }],
    summary: total ? t.ratingsSummary(total, average ?? own) : t.noRatings,
  };
};

export const categoriesChart = (categories: readonly CategoryStat[], { t, format }: Wording): ChartData => {
  const groups = categories.map(({ name, enrollments }) => ({ name: name || t.noCategory, value: enrollments }));
  return {
    id: 'categories',
    title: t.categoriesTitle,
    form: 'bars',
    axis: t.category,
    points: groups.map(({ name }) => ({ name, short: cut(name) })),
    series: [
      { name: t.enrolments, values: groups.map(({ value }) => value), format: format.number },
      { name: t.courses, values: categories.map(({ courses }) => courses), format: format.number, tableOnly: true },
    ],
    summary: largest(groups, t),
  };
};

export interface Group {
  readonly name: string;
  readonly value: number;
}

/** How a whole is made up of a few groups. */
export const groupsChart = (
  { id, title, axis, counted }: { id: string; title: string; axis: string; counted: string },
  groups: readonly Group[],
  { t, format }: Wording,
): ChartData => ({
  id,
  title,
  form: 'bars',
  axis,
  points: groups.map(({ name }) => ({ name })),
  series: [{ name: counted, values: groups.map(({ value }) => value), format: format.number }],
  summary: largest(groups, t),
});

const largest = (groups: readonly Group[], t: StaffTexts): string => {
  const total = sum(groups.map(({ value }) => value));
  const [first] = [...groups].sort((a, b) => b.value - a.value);
  return first?.value ? t.largestSummary({ ...first, total }) : t.noneSummary;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A name beside a bar has to leave room for the bar. */
const cut = (name: string): string => (name.length > 18 ? `${name.slice(0, 17).trimEnd()}…` : name);

/** The last month of a series is the one under way. */
const pointsOf = (months: readonly { readonly date: string }[], { t, format }: Wording): ChartPoint[] =>
  months.map(({ date }, at) => {
    const name = monthName(date, format);
    const unfinished = at === months.length - 1;
    return {
      name: unfinished ? t.soFar(name) : name,
      short: format.date(date, { month: 'short' }),
      ...(unfinished && { unfinished }),
    };
  });

const monthName = (date: string, format: Format): string => format.date(date, { month: 'long', year: 'numeric' });

const inWords = (
  months: readonly { readonly date: string }[],
  values: readonly number[],
  written: (value: number) => string,
  { t, format }: Wording,
  say: (total: number, over: MonthsInWords) => string,
): string => {
  const { total, peak, current } = overMonths(values);
  if (peak === undefined) return t.nothingSummary(months.length);
  return say(total, {
    months: months.length,
    peak: monthName(months[peak]!.date, format),
    peakValue: written(values[peak]!),
    current: monthName(months.at(-1)!.date, format),
    currentValue: written(current),
  });
};

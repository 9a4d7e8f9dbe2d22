import { csvOf } from '../csv.ts';

/** What a chart shows. Its picture, its table and its file are made of the same rows, and so cannot differ. */
export interface ChartData {
  /** Unique in its element. */
  readonly id: string;
  readonly title: string;
  /** A sentence that says what is to be seen. */
  readonly summary: string;
  /** `line` and `columns` run over time; `bars` compare a few things by name. */
  readonly form: 'line' | 'columns' | 'bars';
  /** What the points are: “Month”. */
  readonly axis: string;
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
}

export interface ChartPoint {
  readonly name: string;
  /** Where there is little room. */
  readonly short?: string;
  /** Not over yet, such as the month under way: drawn as something that will still change. */
  readonly unfinished?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  /** One a point. */
  readonly values: readonly number[];
  readonly format: (value: number) => string;
  /** On the axis; by default as `format`. */
  readonly tick?: (value: number) => string;
  /** Stands in the table and the file, but is not drawn: another scale, or too much for one picture. */
  readonly tableOnly?: boolean;
}

export const pictured = ({ series }: ChartData): readonly ChartSeries[] => series.filter(({ tableOnly }) => !tableOnly);

/** The table behind the chart as a file. */
export const chartCsv = ({ axis, points, series }: ChartData): string =>
  csvOf([
    [axis, ...series.map(({ name }) => name)],
    ...points.map(({ name }, at) => [name, ...series.map(({ values }) => values[at])]),
  ]);

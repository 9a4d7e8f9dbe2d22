import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin, TooltipItem } from 'chart.js';
import { pictured } from './chart-data.ts';
import type { ChartData, ChartSeries } from './chart-data.ts';
import type { Look } from './look.ts';

type Form = 'line' | 'bar';

/** Everything is said here: defaults of Chart.js belong to the whole page, which may have changed them. */
export const configurationOf = (data: ChartData, look: Look): ChartConfiguration<Form, number[]> => {
  const { form, points } = data;
  const series = pictured(data);
  const lying = form === 'bars';
  const values = valueAxis(data, series[0], look);
  const names = nameAxis(data, look);
  return {
    type: form === 'line' ? 'line' : 'bar',
    data: {
      labels: points.map(({ name, short }) => short ?? name),
      datasets: series.map((one, at) => (form === 'line' ? line(data, one, at, look) : bars(data, one, at, look))),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      // Nothing moves: a picture that grows into place says nothing that it does not say at once.
      animation: false,
      indexAxis: lying ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false, axis: lying ? 'y' : 'x' },
      events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
      layout: { padding: lying ? besideBars(series[0], look) : { top: 8 } },
      scales: lying ? { x: values, y: names } : { x: names, y: values },
      plugins: { tooltip: tooltip(data, series, look) },
    },
    plugins: lying ? [figuresBesideBars(series[0], look)] : [],
  };
};

const line = ({ points }: ChartData, series: ChartSeries, at: number, look: Look): ChartDataset<'line', number[]> => {
  const colour = look.series[at]!;
  const dashes = at === 0 ? [] : [2, 4];
  return {
    label: series.name,
    data: [...series.values],
    borderColor: colour,
    borderWidth: 2,
    borderCapStyle: 'round',
    borderDash: dashes,
    // Two lines differ in more than their colour, and a month that is not over has not been drawn to its end.
    segment: {
      borderDash: ({ p1DataIndex }) => (points[p1DataIndex]?.unfinished ? [5, 5] : dashes),
      backgroundColor: ({ p1DataIndex }) => (points[p1DataIndex]?.unfinished ? 'transparent' : undefined),
    },
    // The first and the last point lie on the edge, and are whole all the same.
    clip: 8,
    cubicInterpolationMode: 'monotone',
    fill: at === 0 ? 'origin' : false,
    backgroundColor: look.area,
    pointStyle: at === 0 ? 'circle' : 'rect',
    pointRadius: points.length === 1 ? 4 : 0,
    pointHitRadius: 16,
    pointHoverRadius: 5,
    pointBackgroundColor: colour,
    pointBorderColor: look.ground,
    pointHoverBackgroundColor: colour,
    pointHoverBorderColor: look.ground,
    pointHoverBorderWidth: 2,
  };
};

const bars = (
  { form, points }: ChartData,
  series: ChartSeries,
  at: number,
  look: Look,
): ChartDataset<'bar', number[]> => {
  const colour = look.series[at]!;
  const fills = points.map(({ unfinished }) => (unfinished ? look.area : colour));
  return {
    label: series.name,
    data: [...series.values],
    backgroundColor: fills,
    hoverBackgroundColor: fills,
    borderColor: colour,
    hoverBorderColor: colour,
    borderWidth: points.map(({ unfinished }) => (unfinished ? 1.5 : 0)),
    borderRadius: form === 'bars' ? 3 : { topLeft: 4, topRight: 4 },
    maxBarThickness: form === 'bars' ? 14 : 32,
    categoryPercentage: 0.75,
    barPercentage: 0.9,
  };
};

const fontOf = ({ font }: Look, weight: 'normal' | 'bold' = 'normal') => ({ ...font, weight, lineHeight: 1.4 });

type Axis = NonNullable<ChartOptions<Form>['scales']>[string];

const valueAxis = ({ form }: ChartData, series: ChartSeries | undefined, look: Look): Axis => ({
  type: 'linear',
  display: form !== 'bars',
  position: look.rightToLeft ? 'right' : 'left',
  // Bars that lie begin where one begins to read.
  reverse: form === 'bars' && look.rightToLeft,
  beginAtZero: true,
  // Where there is nothing at all, the axis does not run into fractions.
  ...(form === 'bars' ? { max: Math.max(1, ...(series?.values ?? [])) } : { suggestedMax: 4 }),
  grid: { color: look.line, drawTicks: false },
  border: { display: false },
  ticks: {
    color: look.muted,
    font: fontOf(look),
    maxTicksLimit: 5,
    precision: 0,
    padding: 8,
    callback: (value: number | string) => (series?.tick ?? series?.format ?? String)(Number(value)),
  },
});

const nameAxis = ({ form }: ChartData, look: Look): Axis => {
  const lying = form === 'bars';
  return {
    type: 'category',
    position: lying ? (look.rightToLeft ? 'right' : 'left') : 'bottom',
    // Time runs as one reads.
    reverse: !lying && look.rightToLeft,
    grid: { display: false },
    border: { display: false },
    ticks: {
      color: lying ? look.text : look.muted,
      font: fontOf(look),
      padding: 8,
      autoSkip: !lying,
      autoSkipPadding: 12,
      maxRotation: 0,
    },
  };
};

const tooltip = (data: ChartData, series: readonly ChartSeries[], look: Look) => ({
  enabled: true,
  animation: false as const,
  rtl: look.rightToLeft,
  textDirection: look.rightToLeft ? 'rtl' : 'ltr',
  backgroundColor: look.text,
  titleColor: look.ground,
  bodyColor: look.ground,
  titleFont: fontOf(look, 'bold'),
  bodyFont: fontOf(look),
  padding: 10,
  cornerRadius: 6,
  caretSize: 5,
  // Names tell the lines apart here; a colour on this ground might not.
  displayColors: false,
  callbacks: {
    title: ([item]: TooltipItem<Form>[]) => data.points[item?.dataIndex ?? 0]?.name ?? '',
    label: ({ datasetIndex, dataIndex }: TooltipItem<Form>) => {
      const one = series[datasetIndex];
      return one ? `${one.name}: ${one.format(one.values[dataIndex] ?? 0)}` : '';
    },
  },
});

/** The room that the longest figure takes beside its bar. */
const besideBars = (series: ChartSeries | undefined, { font, rightToLeft }: Look) => {
  const longest = Math.max(0, ...(series?.values ?? []).map((value) => series!.format(value).length));
  const room = 10 + longest * font.size * 0.62;
  return rightToLeft ? { left: room } : { right: room };
};

/** Each bar says its own figure, so that nobody has to point at it. */
const figuresBesideBars = (series: ChartSeries | undefined, look: Look): Plugin<Form> => ({
  id: 'edurise-figures',
  afterDatasetsDraw: (chart) => {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `600 ${look.font.size}px ${look.font.family}`;
    ctx.fillStyle = look.text;
    ctx.textBaseline = 'middle';
    ctx.textAlign = look.rightToLeft ? 'right' : 'left';
    for (const [at, { x, y }] of chart.getDatasetMeta(0).data.entries())
      ctx.fillText(series?.format(series.values[at] ?? 0) ?? '', x + (look.rightToLeft ? -8 : 8), y);
    ctx.restore();
  },
});

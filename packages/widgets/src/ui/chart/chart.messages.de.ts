import type { ChartTable } from './chart.messages.ts';

export default {
  asTable: 'Als Tabelle zeigen',
  saveCsv: 'Als CSV herunterladen',
  ofChart: (_f, title) => `: ${title}`,
  soFar: (_f, period) => `${period} (bisher)`,
} satisfies ChartTable as ChartTable;

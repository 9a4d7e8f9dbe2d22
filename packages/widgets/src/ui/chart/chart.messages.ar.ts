import type { ChartTable } from './chart.messages.ts';

export default {
  asTable: 'عرض كجدول',
  saveCsv: 'تنزيل بصيغة CSV',
  ofChart: (_f, title) => `: ${title}`,
  soFar: (_f, period) => `${period} (حتى الآن)`,
} satisfies ChartTable as ChartTable;

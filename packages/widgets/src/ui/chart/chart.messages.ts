import { messages } from '../../messages/messages.ts';
import type { TableOf, Texts } from '../../messages/messages.ts';
import type { Format } from '../../messages/format.ts';

/** The words around a chart; elements that hold charts take them into their own tables. */
export const chartEnglish = {
  asTable: 'Show as table',
  saveCsv: 'Download as CSV',
  /** Said of a button or a table, after its visible words. */
  ofChart: (_f: Format, title: string) => `: ${title}`,
  /** A month that is not over. */
  soFar: (_f: Format, period: string) => `${period} (so far)`,
};

export const chartMessages = messages(chartEnglish, {
  de: () => import('./chart.messages.de.ts'),
  ar: () => import('./chart.messages.ar.ts'),
});

export type ChartTable = TableOf<typeof chartMessages>;
export type ChartTexts = Texts<typeof chartEnglish>;

import { messages, type Messages, type TableOf, type Texts } from '../../../messages/messages.ts';

/** What is said of how far somebody has read. Fetched with the lectures that are read. */
export const readingMessages = messages(
  {
    share: (f, share: number) => `${f.percent(share)} read`,
    toSkipped: 'Go to what I skipped',
    toPage: (f, page: number) => `Go to page ${f.number(page)}, which I skipped`,
    stopped: 'Last time you read further down.',
    goOn: 'Go on there',
  },
  {
    de: () => import('./reading.messages.de.ts'),
    ar: () => import('./reading.messages.ar.ts'),
  },
);

export type ReadingMessages = typeof readingMessages extends Messages<infer T> ? Texts<T> : never;

export type ReadingTable = TableOf<typeof readingMessages>;

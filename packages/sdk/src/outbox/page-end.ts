import { isTelemetry, type OutboxRecord } from './record.ts';

/** Browsers let 64 KiB outlive a page, over all its requests together; some count headers. */
const most = { bytes: 60_000, requests: 8 };
const headers = 1_000;

const rank = (record: OutboxRecord): number => (record.lane.startsWith('quiz:') ? 0 : isTelemetry(record) ? 2 : 1);

/** What is sent with a page that is being left, answers first: at most one of each lane, and no files. */
export const lastWords = (heads: readonly OutboxRecord[], leaving: ReadonlySet<OutboxRecord>): OutboxRecord[] => {
  const cost = ({ bytes }: OutboxRecord) => bytes + headers;
  let room = most.bytes - [...leaving].reduce((sum, one) => sum + cost(one), 0);
  return heads
    .filter(({ fields }) => !fields)
    .sort((a, b) => rank(a) - rank(b) || a.seq! - b.seq!)
    .filter((one) => cost(one) <= room && ((room -= cost(one)), true))
    .slice(0, most.requests - leaving.size);
};

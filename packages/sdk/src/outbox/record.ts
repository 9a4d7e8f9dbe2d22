import type { OperationRow } from '@edurise/contract';
import type { OutboxEntry, Owner } from './outbox.ts';

/** An entry as the device keeps it: what was meant, not a finished request. Tokens and headers are added when it is sent. */
export interface OutboxRecord {
  /** The order of entry; given by the store. */
  seq?: number;
  readonly id: string;
  /** What the platform recognises a repetition by; a new one when the body changes. */
  key: string;
  readonly owner: string;
  readonly name: string;
  readonly lane: string;
  readonly operation: OperationRow;
  readonly path: Readonly<Record<string, string>>;
  body: unknown;
  readonly createdAt: number;
  /** Counted before each is made, so that a crash in between is an attempt with an unknown outcome. */
  attempts: number;
  /** Not to be sent earlier. */
  nextAt: number;
  /** While sending: when another tab may take over, should this one have died. */
  leasedUntil: number;
  failed?: string;
}

export const ownerKey = ({ baseUrl, tenant, user }: Owner): string => [baseUrl, tenant, user].join('\n');

export const entryOf = (record: OutboxRecord, now: number): OutboxEntry => ({
  id: record.id,
  operation: record.name,
  method: record.operation.method,
  lane: record.lane,
  path: record.path,
  body: record.body,
  createdAt: record.createdAt,
  attempts: record.attempts,
  status: record.failed !== undefined ? 'failed' : record.leasedUntil > now ? 'sending' : 'waiting',
  ...(record.failed === undefined ? {} : { reason: record.failed }),
});

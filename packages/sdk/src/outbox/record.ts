import type { OperationRow } from '@edurise/contract';
import type { OutboxEntry, Owner, Refusal } from './outbox.ts';

/** The shape of the records that this release writes. It reads all earlier ones, and leaves later ones alone. */
export const version = 2;

/** An entry as the device keeps it: what was meant, not a finished request. Tokens and headers are added when it is sent. */
export interface OutboxRecord {
  /** The order of entry; given by the store. */
  readonly seq?: number;
  readonly v: number;
  readonly id: string;
  /** What the platform recognises a repetition by; a new one when the body changes. */
  readonly key: string;
  readonly owner: string;
  readonly name: string;
  readonly lane: string;
  readonly operation: OperationRow;
  readonly path: Readonly<Record<string, string>>;
  /** JSON. Absent where there is none, or a file is part of it. */
  readonly body?: string | undefined;
  /** A body with files. */
  readonly fields?: object | undefined;
  /** The body as this platform takes it, byte by byte the same for as long as the key is. */
  readonly sent?: string | undefined;
  readonly bytes: number;
  readonly createdAt: number;
  /** Counted before each is made, so that a crash in between is an attempt with an unknown outcome. */
  readonly attempts: number;
  /** How many of them ended in a way that may be the entry's own fault. */
  readonly suspect: number;
  /** When the waits below were decided. */
  readonly since: number;
  /** Rather not earlier, out of politeness. */
  readonly nextAt: number;
  /** Not earlier, whoever asks. */
  readonly notBefore: number;
  /** While sending: when another tab may take over, should this one have died. */
  readonly leasedUntil: number;
  /** The tab that sends it. Empty where the request may outlive its tab. */
  readonly leasedBy?: string;
  /** Counts the leases: a verdict under an old one comes too late. */
  readonly fence: number;
  /** There was no room for it: it is sent once, past the disk. */
  readonly once?: true;
  readonly failed?: Refusal | undefined;
}

export const ownerKey = ({ baseUrl, tenant, user }: Owner): string => [baseUrl, tenant, user].join('\n');

export const bodyOf = ({ body, fields }: OutboxRecord): unknown => fields ?? (body && JSON.parse(body));

/** What was played is told again, and more of it, by the next beat: it is the first to go where there is no room. */
export const isTelemetry = ({ lane }: OutboxRecord): boolean => lane.startsWith('progress:');

/** Still to be sent, by a release as old as this one. */
export const isLive = ({ failed, v }: OutboxRecord): boolean => !failed && v <= version;

export const entryOf = (record: OutboxRecord, now: number): OutboxEntry => {
  const { id, lane, path, createdAt, attempts, failed } = record;
  return {
    id,
    operation: record.name,
    method: record.operation.method,
    lane,
    path,
    body: bodyOf(record),
    createdAt,
    attempts,
    status: failed ? 'failed' : record.leasedUntil > now ? 'sending' : 'waiting',
    ...(failed && { reason: failed.reason, refusal: failed }),
  };
};

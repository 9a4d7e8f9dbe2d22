import { encode } from '../wire/body.ts';
import { version, type OutboxRecord } from './record.ts';

/** A record of some release, of which only the number of its shape is certain. */
type Stored = Readonly<Record<string, unknown>> & { readonly v?: number };

/** From each shape to the next. What is written by a step is never changed again. */
export const steps: readonly ((record: Stored) => Stored)[] = [
  // 2: the body is text, so that each attempt sends the same bytes; a refusal has details; leases are counted.
  ({ body: given, failed, ...record }) => {
    const { body, fields } = encode(given);
    return {
      ...record,
      ...(fields ? { fields } : { body }),
      bytes: typeof body === 'string' ? body.length : 0,
      suspect: 0,
      since: 0,
      notBefore: 0,
      fence: 0,
      ...(failed === undefined ? {} : { failed: { reason: failed, code: 'refused', at: record['createdAt'] } }),
    };
  },
];

/** A record of an earlier release as this one has it. Pure: the device is not written to until the entry changes. */
export const upgrade = (stored: unknown, through = steps): OutboxRecord => {
  let record = stored as Stored;
  for (let v = record.v ?? 1; v <= through.length; v++) record = { ...through[v - 1]!(record), v: v + 1 };
  return record as unknown as OutboxRecord;
};

/** The same, and a dead letter where the record cannot be read: it must not hold up what stands behind it. */
export const readable = (stored: unknown, now: number): OutboxRecord => {
  try {
    return upgrade(stored);
  } catch (error) {
    return {
      ...(stored as OutboxRecord),
      v: version,
      body: undefined,
      bytes: 0,
      failed: { reason: String(error), code: 'unreadable', at: now },
    };
  }
};

import { isRepeatable } from '../retry.ts';
import { remaining } from './pacing.ts';
import { isLive, type OutboxRecord } from './record.ts';
import type { Store } from './store.ts';

/** Longer than an attempt takes, in milliseconds; one that takes longer renews it. */
export const lease = 30_000;

/** Who wants to send an entry. */
export interface Claimant {
  readonly tab: string;
  /** It has the lock: whoever else has leased an entry is dead. */
  readonly exclusive: boolean;
  /** The platform takes idempotency keys. */
  readonly keyed: boolean;
}

/** May it be sent by two at once? The platform knows the key, or twice is like once. */
export const isHarmless = ({ operation }: OutboxRecord, keyed: boolean): boolean => isRepeatable(operation, keyed);

/**
 * Milliseconds until somebody may lease an entry. A request of a dead tab may still be on its way: what must not arrive
 * twice waits for its lease to end. So does what was sent to outlive its tab, unless the platform knows it by its key: it may
 * arrive after what follows it.
 */
export const leasedFor = (record: OutboxRecord, { tab, exclusive, keyed }: Claimant, now: number): number => {
  const { leasedUntil, leasedBy } = record;
  const outlives = leasedBy === '';
  if (exclusive && leasedBy !== tab && isHarmless(record, keyed) && (keyed || !outlives)) return 0;
  return remaining(leasedUntil, leasedUntil - lease, now);
};

export interface Claim {
  /** The head of the lane as the device has it. */
  readonly found?: OutboxRecord | undefined;
  /** The same, leased; missing where it is another than was thought, or not to be had. */
  readonly claimed?: OutboxRecord | undefined;
}

/** Leases the head of a lane, in one transaction: whichever tab asks, nothing else of the lane is sent before it. */
export const claim = async (
  store: Store,
  head: OutboxRecord,
  take: (record: OutboxRecord) => OutboxRecord | undefined,
): Promise<Claim> => {
  const claimed = await store.within(head.seq!, async (records): Promise<Claim> => {
    const found = await records.seek(head.owner, head.lane, 'next', isLive);
    const taken = found?.seq === head.seq ? take(found!) : undefined;
    if (taken) await records.put(taken);
    return { found: taken ?? found, claimed: taken };
  });
  // A device that cannot be written to must not keep what it holds from leaving.
  return claimed ?? { claimed: take(head), found: head };
};

/** Changes a record as it is now; `undefined` leaves it alone, and is what comes back when it is gone. */
export const change = async (
  store: Store,
  known: OutboxRecord,
  to: (record: OutboxRecord) => OutboxRecord | undefined,
): Promise<OutboxRecord | undefined> => {
  const changed = await store.within(known.seq!, async (records) => {
    const record = await records.get(known.seq!);
    const next = record && to(record);
    if (next) await records.put(next);
    return { next };
  });
  return changed ? changed.next : to(known);
};

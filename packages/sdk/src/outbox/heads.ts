import type { Office } from './office.ts';
import { isSave, isSubmit } from './quiz-lane.ts';
import { isLive, type OutboxRecord } from './record.ts';

type Desk = Pick<Office, 'host' | 'ledger'>;

/** A platform without autosave gets answers with the submission: until there is one, they wait for it and not for a time. */
const isHeld = ({ host }: Desk, record: OutboxRecord): boolean =>
  isSave(record) && host.features.lacks(record.operation);

/** What each lane would send next. */
export const headsOf = (desk: Desk): OutboxRecord[] => {
  const heads = new Map<string, OutboxRecord>();
  for (const record of desk.ledger.own) {
    const { lane } = record;
    if (!isLive(record)) continue;
    const head = heads.get(lane);
    if (!head) heads.set(lane, record);
    else if (isHeld(desk, head) && isSubmit(record)) heads.set(lane, record);
  }
  return [...heads.values()].filter((head) => !isHeld(desk, head));
};

/** The answers that go with a submission, the oldest first. */
export const heldFor = (submission: OutboxRecord, desk: Desk): OutboxRecord[] =>
  desk.ledger.own.filter(
    (one) => one.lane === submission.lane && isLive(one) && one.seq! < submission.seq! && isHeld(desk, one),
  );

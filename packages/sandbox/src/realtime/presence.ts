/** Who is where: a row for each socket, kept alive by the sandbox that holds it. */
import type { ChannelName } from '@edurise/contract/channels';
import type { Queries } from '../database/tables.ts';
import type { Stream } from './streams.ts';

export interface Participant {
  user_id: string;
  user_name: string;
  /** Tells two tabs of one person apart. */
  session_id: string;
}

export interface Occasion {
  readonly db: Queries;
  readonly now: Date;
}

/** What a channel tells of those who come and go. `others` are there already, or still. */
export interface Presence<C extends ChannelName> {
  arrived(occasion: Occasion, stream: Stream<C>, who: Participant, others: readonly Participant[]): Promise<void>;
  departed(occasion: Occasion, stream: Stream<C>, who: Participant, others: readonly Participant[]): Promise<void>;
}

/** A socket whose sandbox has not been heard of for so long is gone with it. */
const forgottenAfter = 30_000;

const columns = ['user_id', 'user_name', 'id as session_id'] as const;

export async function arrive<C extends ChannelName>(
  { db, now }: Occasion,
  presence: Presence<C>,
  stream: Stream<C>,
  { session_id, ...person }: Participant,
  process: string,
): Promise<void> {
  const others = await presentIn(db, stream.name);
  await db
    .insertInto('realtime_sessions')
    .values({ ...person, id: session_id, stream: stream.name, process, joined_at: now, seen_at: now })
    .execute();
  await presence.arrived({ db, now }, stream, { session_id, ...person }, others);
}

export async function depart<C extends ChannelName>(
  { db, now }: Occasion,
  presence: Presence<C>,
  stream: Stream<C>,
  who: Participant,
): Promise<void> {
  const gone = await db
    .deleteFrom('realtime_sessions')
    .where('id', '=', who.session_id)
    .returning('id')
    .executeTakeFirst();
  // Of several that see it go one tells.
  if (gone) await presence.departed({ db, now }, stream, who, await presentIn(db, stream.name));
}

/** In the order in which they came. */
export const presentIn = (db: Queries, stream: string): Promise<Participant[]> =>
  db
    .selectFrom('realtime_sessions')
    .select(columns)
    .where('stream', '=', stream)
    .orderBy('joined_at')
    .orderBy('id')
    .execute();

export async function beat({ db, now }: Occasion, process: string): Promise<void> {
  await db.updateTable('realtime_sessions').set({ seen_at: now }).where('process', '=', process).execute();
}

/** Those whose sandbox is gone. */
export const forgotten = ({ db, now }: Occasion): Promise<(Participant & { stream: string })[]> =>
  db
    .selectFrom('realtime_sessions')
    .select([...columns, 'stream'])
    .where('seen_at', '<', new Date(now.getTime() - forgottenAfter))
    .execute();

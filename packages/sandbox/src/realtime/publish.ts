/** Where everything that sockets hear begins. */
import { randomUUID } from 'node:crypto';
import type { ChannelEvent, ChannelName } from '@edurise/contract/channels';
import { sql } from 'kysely';
import { longestSignal, signalChannel } from '../database/signals.ts';
import { json, type Queries } from '../database/tables.ts';
import { send, type Signal } from './signal.ts';
import type { Stream } from './streams.ts';

/** For how long, and how many, events are kept for those who were away. */
export const keptFor = 120_000;
export const keptEvents = 1000;

interface Occasion {
  db: Queries;
  now: Date;
  /** Of the action that caused it, where that came on a socket. */
  ref?: string | undefined;
}

/** The rest of the signal, in bytes. */
const envelope = 400;

/**
 * Says something in a stream. Inside a transaction hand over its queries: it is heard when that is committed, or never.
 * Events of a stream are numbered without a gap, whichever process says them. `about`: a person; only those who may know of what
 * that person does hear it.
 *
 * @example
 * await publish({ ...call, db: trx }, talkIn(conversation), { type: 'message', ...message });
 */
export async function publish<C extends ChannelName>(
  { db, now, ref }: Occasion,
  { name }: Stream<C>,
  event: ChannelEvent<C>,
  about: { readonly id: string } | null = null,
): Promise<void> {
  const body = json({ ...event, ref });
  const carried = Buffer.byteLength(body) + envelope < longestSignal ? body : null;
  const kind: Signal['kind'] = 'event';
  await sql`
    with stream as (
      insert into realtime_streams (name, epoch, seq) values (${name}, ${randomUUID()}, 1)
      on conflict (name) do update set seq = realtime_streams.seq + 1
      returning name, epoch, seq
    ), event as (
      insert into realtime_events (stream, seq, body, about, created_at)
      select name, seq, ${body}::json, ${about?.id ?? null}::uuid, ${now}::timestamptz from stream
    ), forgotten as (
      delete from realtime_events using stream
      where realtime_events.stream = stream.name
        and (realtime_events.seq <= stream.seq - ${keptEvents}::int
          or realtime_events.created_at < ${new Date(now.getTime() - keptFor)}::timestamptz)
    )
    select pg_notify(${signalChannel}, json_build_object('kind', ${kind}::text, 'stream', name, 'seq', seq, 'epoch', epoch,
      'about', ${about?.id ?? null}::text, 'body', ${carried}::json)::text) from stream`.execute(db);
}

/** Says something that is worthless a moment later: it has no number and is not kept. `except` is the socket that said it. */
export const mention = <C extends ChannelName>(
  db: Queries,
  { name }: Stream<C>,
  event: ChannelEvent<C>,
  except: string | null = null,
): Promise<void> => send(db, { kind: 'passing', stream: name, body: event, except });

import { randomUUID } from 'node:crypto';
import type { learning } from '@edurise/contract/learning';
import type { ShadowingPatch } from '@edurise/contract/models';
import { isStaff, isUuid } from '../../accounts/access.ts';
import { given } from '../../database/changes.ts';
import type { Queries } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, forbidden, invalid } from '../../http/problem.ts';
import { findSession, presentSession, selectSessions, takenPlaces, type SessionRow } from './shadowing-rows.ts';

export const shadowingHandlers: Handlers<typeof learning>['shadowing'] = {
  list(call) {
    const { status, host, search, mine } = call.query;
    let sessions = selectSessions(call);
    if (status) sessions = sessions.where('shadowing_sessions.status', '=', status);
    if (host !== undefined) {
      if (!isUuid(host)) throw invalid({ host: [`“${host}” is not a valid UUID.`] }, 'query');
      sessions = sessions.where('shadowing_sessions.host_id', '=', host);
    }
    if (search) {
      const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      sessions = sessions.where((eb) =>
        eb.or([
          eb('shadowing_sessions.title', 'ilike', pattern),
          eb('shadowing_sessions.description', 'ilike', pattern),
          eb('shadowing_sessions.skill', 'ilike', pattern),
        ]),
      );
    }
    if (mine !== undefined)
      sessions = sessions.where((eb) => {
        const concerns = eb.or([
          eb('shadowing_sessions.host_id', '=', call.user.id),
          eb.and([eb('own.status', 'is not', null), eb('own.status', '<>', 'cancelled')]),
        ]);
        return mine ? concerns : eb.not(concerns);
      });
    return paginate(
      call.page,
      sessions.orderBy('shadowing_sessions.starts_at').orderBy('shadowing_sessions.id'),
      (row) => presentSession(row, call),
    );
  },

  async book(call) {
    const { db, body, user, tenant, now } = call;
    if (!isUuid(body.session)) throw invalid({ session: [`“${body.session}” is not a valid UUID.`] });
    const session = await findSession(call, body.session);
    if (session.host_id === user.id) throw conflict('You host this session.');
    await db.transaction().execute(async (trx) => {
      // Two learners must not both take the last place.
      const { status, starts_at, capacity } = await lock(trx, session.id);
      if (status !== 'scheduled' || starts_at <= now) throw conflict('This session cannot be booked any more.');
      if (session.booking_status && session.booking_status !== 'cancelled')
        throw conflict('You have a place in this session already.', 'already_booked');
      if ((await takenPlaces(trx, session.id)) >= capacity) throw conflict('This session is full.', 'session_full');
      await trx
        .insertInto('shadowing_bookings')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          session_id: session.id,
          user_id: user.id,
          status: 'booked',
          note: body.note ?? '',
          created_at: now,
          updated_at: now,
        })
        .onConflict((clash) =>
          clash
            .columns(['session_id', 'user_id'])
            .doUpdateSet({ status: 'booked', note: body.note ?? '', updated_at: now }),
        )
        .execute();
    });
    return created(presentSession(await findSession(call, session.id), call));
  },

  async update(call) {
    const session = await findSession(call, call.path.id);
    const { booking_status, ...changes } = call.body;
    const changesSession = Object.values(changes).some((value) => value !== undefined);
    if (changesSession && session.host_id !== call.user.id && !isStaff(call.user)) throw forbidden();
    await call.db.transaction().execute(async (trx) => {
      if (booking_status !== undefined) await giveBack(trx, call, session);
      if (changesSession) await change(trx, call, session, changes);
    });
    return presentSession(await findSession(call, session.id), call);
  },
};

const lock = (db: Queries, id: string) =>
  db.selectFrom('shadowing_sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

async function giveBack(db: Queries, { user, now }: AnyCall, session: SessionRow): Promise<void> {
  const { status, starts_at } = await lock(db, session.id);
  if (session.booking_status !== 'booked') throw conflict('You have no place in this session.');
  if (status !== 'scheduled' || starts_at <= now) throw conflict('This session has begun.');
  await db
    .updateTable('shadowing_bookings')
    .set({ status: 'cancelled', updated_at: now })
    .where('session_id', '=', session.id)
    .where('user_id', '=', user.id)
    .execute();
}

/** Where each state leads. */
const followers: Readonly<Record<string, readonly string[]>> = {
  scheduled: ['in_progress', 'cancelled'],
  in_progress: ['completed'],
};

async function change(
  db: Queries,
  { now }: AnyCall,
  { id }: SessionRow,
  { status, ...changes }: Omit<ShadowingPatch, 'booking_status'>,
): Promise<void> {
  const session = await lock(db, id);
  if (status !== undefined && status !== session.status && !followers[session.status]?.includes(status))
    throw conflict(`A session that is ${session.status} cannot become ${status}.`, 'invalid_transition');
  const starts_at = moment(changes.starts_at, 'starts_at') ?? session.starts_at;
  const ends_at = moment(changes.ends_at, 'ends_at') ?? session.ends_at;
  if (ends_at <= starts_at) throw invalid({ ends_at: ['A session ends after it starts.'] });
  if (changes.capacity !== undefined && changes.capacity < (await takenPlaces(db, id)))
    throw conflict('More places than that are taken.');
  await db
    .updateTable('shadowing_sessions')
    .set({ ...given({ ...changes, status, starts_at, ends_at }), updated_at: now })
    .where('id', '=', id)
    .execute();
  if (status === 'completed' || status === 'cancelled')
    await db
      .updateTable('shadowing_bookings')
      .set({ status: status === 'completed' ? 'attended' : 'cancelled', updated_at: now })
      .where('session_id', '=', id)
      .where('status', '=', 'booked')
      .execute();
}

function moment(text: string | undefined, field: string): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw invalid({ [field]: ['Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm:ssZ.'] });
  return date;
}

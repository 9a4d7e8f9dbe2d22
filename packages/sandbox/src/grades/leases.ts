/**
 * Cells that somebody is writing in. A lock is a lease: it ends by itself unless it is renewed. Its fence counts the holders, so
 * that what an earlier one still sends can be told from what the present one does.
 */
import { sql } from 'kysely';
import { isUuid } from '../accounts/access.ts';
import type { Queries } from '../database/tables.ts';
import { conflict, type Problem } from '../http/problem.ts';

export interface Cell {
  readonly student_id: string;
  readonly assignment_id: string;
}

export interface Holder {
  readonly user_id: string;
  readonly session_id: string;
  /** Of a lease taken on an earlier socket. */
  readonly fence?: number | null | undefined;
}

export interface Lease {
  fence: number;
  expires: Date;
}

const lifetime = 15_000;

/** Scripts of old name a cell by one text. */
export const cellReference = ({ student_id, assignment_id }: Cell): string => `${student_id}:${assignment_id}`;

/** A cell that nobody else holds, from now on the caller's; or 15 seconds more of one that is his. */
export async function lock(
  db: Queries,
  classId: string,
  { student_id, assignment_id }: Cell,
  holder: Holder,
  now: Date,
): Promise<Lease> {
  const { user_id, session_id } = holder;
  const expires_at = new Date(now.getTime() + lifetime);
  const held = await db
    .insertInto('cell_leases')
    .values({ class_id: classId, student_id, assignment_id, fence: 1, user_id, session_id, expires_at })
    .onConflict((clash) =>
      clash
        .columns(['assignment_id', 'student_id'])
        .doUpdateSet({
          fence: sql<number>`cell_leases.fence + case when ${heldBy(holder)} then 0 else 1 end`,
          user_id,
          session_id,
          expires_at,
        })
        .where(
          sql<boolean>`cell_leases.session_id is null or cell_leases.expires_at <= ${now}::timestamptz or ${heldBy(holder)}`,
        ),
    )
    .returning(['fence'])
    .executeTakeFirst();
  if (!held) throw await taken(db, { student_id, assignment_id });
  return { fence: held.fence, expires: expires_at };
}

/** Was it the caller's? */
export async function unlock(db: Queries, { student_id, assignment_id }: Cell, holder: Holder): Promise<boolean> {
  const freed = await db
    .updateTable('cell_leases')
    .set(nobody)
    .where('student_id', '=', student_id)
    .where('assignment_id', '=', assignment_id)
    .where(heldBy(holder))
    .returning('fence')
    .executeTakeFirst();
  return freed !== undefined;
}

/** @throws Problem `lease_lost` for a fence that counts no more, `cell_locked` where somebody else writes there. */
export async function mayWrite(
  db: Queries,
  { student_id, assignment_id }: Cell,
  { user_id, session_id, fence }: Holder,
  now: Date,
): Promise<void> {
  const lease = await db
    .selectFrom('cell_leases')
    .selectAll()
    .where('student_id', '=', student_id)
    .where('assignment_id', '=', assignment_id)
    .executeTakeFirst();
  const stands = lease?.expires_at != null && lease.expires_at > now;
  if (fence != null) {
    if (stands && lease.fence === fence && lease.user_id === user_id) return;
    throw conflict('The cell is no longer locked for you.', 'lease_lost');
  }
  if (stands && lease.session_id !== session_id) throw await taken(db, { student_id, assignment_id });
}

/** Ends the leases that were not renewed, and says which. */
export async function releaseExpired(db: Queries, now: Date): Promise<(Cell & { class_id: string })[]> {
  return db
    .updateTable('cell_leases')
    .set(nobody)
    .where('expires_at', '<=', now)
    .returning(['class_id', 'student_id', 'assignment_id'])
    .execute();
}

export const standingLeases = (db: Queries, classId: string, now: Date) =>
  db
    .selectFrom('cell_leases')
    .innerJoin('users', 'users.id', 'cell_leases.user_id')
    .selectAll('cell_leases')
    .select(['users.first_name', 'users.last_name'])
    .where('class_id', '=', classId)
    .where('expires_at', '>', now)
    .execute();

const nobody = { user_id: null, session_id: null, expires_at: null };

/** This very socket, or one that the same person held it on before. */
const heldBy = ({ user_id, session_id, fence }: Holder) =>
  sql<boolean>`coalesce(cell_leases.session_id = ${session_id}
    or (cell_leases.user_id = ${user_id} and cell_leases.fence = ${fence ?? null}::int), false)`;

async function taken(db: Queries, cell: Cell): Promise<Problem> {
  const holder = await db
    .selectFrom('cell_leases')
    .innerJoin('users', 'users.id', 'cell_leases.user_id')
    .select(['users.first_name', 'users.last_name'])
    .where('student_id', '=', cell.student_id)
    .where('assignment_id', '=', cell.assignment_id)
    .executeTakeFirst();
  const name = holder ? `${holder.first_name} ${holder.last_name}`.trim() : 'Somebody else';
  return conflict(`${name} is writing there.`, 'cell_locked');
}

export const isCell = ({ student_id, assignment_id }: Cell): boolean => isUuid(student_id) && isUuid(assignment_id);

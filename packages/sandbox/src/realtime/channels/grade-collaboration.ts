import type { CellLock, CollaborationState } from '@edurise/contract/channels';
import { iso } from '../../clock.ts';
import { requireCell, writeCells, type Change, type WrittenCell } from '../../grades/cells.ts';
import { findGradedClass, readSheet, type ClassRow } from '../../grades/class.ts';
import {
  cellReference,
  lock,
  releaseExpired,
  standingLeases,
  unlock,
  type Cell,
  type Holder,
} from '../../grades/leases.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict } from '../../http/problem.ts';
import type { Channel, SocketCall } from '../channel.ts';
import { presentIn } from '../presence.ts';
import { mention, publish } from '../publish.ts';
import { sheetOf } from '../streams.ts';

type GradeCall = SocketCall<'gradeCollaboration'>;

export const gradeCollaboration: Channel<'gradeCollaboration'> = {
  async enter(call, { class_id }) {
    const sheet = await findGradedClass(call, class_id);
    const stream = sheetOf(sheet);
    return {
      stream,
      actions: {
        async get_state(call) {
          call.say({ type: 'collaboration_state', state: await stateOf(call, sheet) });
        },
        async update_grade(call, change) {
          const [cell] = await write(call, sheet, [change], async (occasion, [cell]) =>
            publish(occasion, stream, { type: 'grade_updated', ...cell!, ...by(call) }),
          );
          return cell;
        },
        async bulk_update(call, { updates }) {
          const cells = await write(call, sheet, updates, (occasion, cells) =>
            publish(occasion, stream, { type: 'bulk_updated', updates: cells, ...by(call) }),
          );
          return { updates: cells };
        },
        async lock_cell(call, { fence, ...cell }) {
          await findGradedClass(call, sheet.id);
          return call.db.transaction().execute(async (db) => {
            await requireCell(db, sheet.id, cell);
            const lease = await lock(db, sheet.id, cell, holder(call, fence), call.now);
            const locked = { ...held(cell), ...heldBy(call), expires_at: iso(lease.expires) };
            await publish({ ...call, db }, stream, { type: 'cell_locked', ...locked });
            return { fence: lease.fence, expires_at: iso(lease.expires) };
          });
        },
        async unlock_cell(call, { fence, ...cell }) {
          await call.db.transaction().execute(async (db) => {
            await requireCell(db, sheet.id, cell);
            if (await unlock(db, cell, holder(call, fence)))
              await publish({ ...call, db }, stream, { type: 'cell_unlocked', ...held(cell) });
          });
        },
        async cursor_move({ db, participant, session }, cell) {
          await mention(db, stream, { type: 'cursor_moved', ...participant, ...held(cell) }, session);
        },
      },
    };
  },

  presence: {
    arrived: (occasion, stream, who) => publish(occasion, stream, { type: 'user_joined', ...who }),
    departed: (occasion, stream, who) => publish(occasion, stream, { type: 'user_left', ...who }),
  },

  async passTime({ db, now }) {
    await db.transaction().execute(async (trx) => {
      for (const { class_id, ...cell } of await releaseExpired(trx, now))
        await publish({ db: trx, now }, sheetOf({ id: class_id }), { type: 'cell_unlocked', ...held(cell) });
    });
  },
};

/** Writes, tells everybody, and says what is there now; or says to the caller what stood there before, and refuses. */
async function write(
  call: GradeCall,
  { id }: ClassRow,
  changes: readonly Change[],
  tell: (occasion: Pick<AnyCall, 'db' | 'now'>, cells: WrittenCell[]) => Promise<void>,
): Promise<WrittenCell[]> {
  const sheet = await findGradedClass(call, id);
  const outcome = await call.db.transaction().execute(async (db) => {
    const outcome = await writeCells(db, sheet, changes, holder(call), call.now);
    if ('written' in outcome) await tell({ ...call, db }, outcome.written);
    return outcome;
  });
  if ('written' in outcome) return outcome.written;
  for (const cell of outcome.standing) call.say({ type: 'conflict', ...cell });
  throw conflict('Somebody else has changed this meanwhile.', 'conflict');
}

/** The number is read first: events after it may be in the sheet already, none before it is missing. */
async function stateOf({ db, now }: GradeCall, { id }: ClassRow): Promise<CollaborationState> {
  const { name } = sheetOf({ id });
  const stream = await db
    .selectFrom('realtime_streams')
    .select('seq')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  const [sheet, leases, users] = await Promise.all([
    readSheet(db, id),
    standingLeases(db, id, now),
    presentIn(db, name),
  ]);
  return {
    active_users: users,
    locks: leases.map((lease): CellLock => ({
      ...held(lease),
      locked_by: lease.user_id,
      locked_by_name: `${lease.first_name} ${lease.last_name}`.trim(),
      session_id: lease.session_id,
      expires_at: lease.expires_at && iso(lease.expires_at),
    })),
    ...stream,
    ...sheet,
  };
}

const holder = ({ user, session }: GradeCall, fence?: number | null): Holder => ({
  user_id: user.id,
  session_id: session,
  fence,
});

const held = ({ student_id, assignment_id }: Cell) => ({
  cell_reference: cellReference({ student_id, assignment_id }),
  student_id,
  assignment_id,
});

const heldBy = ({ participant, session }: GradeCall) => ({
  locked_by: participant.user_id,
  locked_by_name: participant.user_name,
  session_id: session,
});

const by = ({ participant, now }: GradeCall) => ({
  updated_by: participant.user_id,
  updated_by_name: participant.user_name,
  updated_at: iso(now),
});

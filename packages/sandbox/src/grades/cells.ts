/** The cells of a grade sheet. Each counts its changes, and a change says which one it builds on. */
import type { Queries } from '../database/tables.ts';
import { invalid, notFound } from '../http/problem.ts';
import { isCell, mayWrite, type Cell, type Holder } from './leases.ts';

export interface Change extends Cell {
  /** `null` empties the cell. */
  readonly score: number | null;
  readonly max_score?: number | undefined;
  /** What the change builds on: 0 for a cell that was never filled. Without it, whatever stands there. */
  readonly version?: number | null | undefined;
  readonly fence?: number | null | undefined;
}

export interface WrittenCell extends Cell {
  score: string | null;
  max_score: string;
  version: number;
}

/** All of the changes, or none where one builds on what has changed since: then what stands there instead. */
export async function writeCells(
  db: Queries,
  sheet: { id: string; tenant_id: string },
  changes: readonly Change[],
  writer: Omit<Holder, 'fence'>,
  now: Date,
): Promise<{ written: WrittenCell[] } | { standing: WrittenCell[] }> {
  // Who writes on a sheet does so alone: a cell that is not there yet cannot be locked itself.
  await db.selectFrom('classes').select('id').where('id', '=', sheet.id).forUpdate().execute();
  const columns = await columnsFor(db, sheet.id, changes);
  const before = await cellsAt(db, sheet.id, changes);
  const standing: WrittenCell[] = [];
  for (const change of changes) {
    await mayWrite(db, change, { ...writer, fence: change.fence }, now);
    const { score, version } = before.get(keyOf(change)) ?? { score: null, version: 0 };
    if (change.version != null && change.version !== version)
      standing.push({ ...placeOf(change), score, max_score: columns.get(change.assignment_id)!, version });
  }
  if (standing.length) return { standing };

  const written: WrittenCell[] = [];
  for (const change of changes) {
    const score = change.score === null ? null : change.score.toFixed(2);
    const { version } = await db
      .insertInto('grade_cells')
      .values({
        ...placeOf(change),
        class_id: sheet.id,
        tenant_id: sheet.tenant_id,
        score,
        version: 1,
        updated_by: writer.user_id,
        updated_at: now,
      })
      .onConflict((clash) =>
        clash.columns(['assignment_id', 'student_id']).doUpdateSet((eb) => ({
          score,
          version: eb('grade_cells.version', '+', 1),
          updated_by: writer.user_id,
          updated_at: now,
        })),
      )
      .returning('version')
      .executeTakeFirstOrThrow();
    written.push({ ...placeOf(change), score, max_score: columns.get(change.assignment_id)!, version });
  }
  return { written };
}

/** @throws Problem 404 where the sheet has no such cell. */
export async function requireCell(db: Queries, classId: string, cell: Cell): Promise<void> {
  const found = isCell(cell)
    ? await db
        .selectFrom('class_assignments')
        .innerJoin('class_students', 'class_students.class_id', 'class_assignments.class_id')
        .select('class_assignments.id')
        .where('class_assignments.class_id', '=', classId)
        .where('class_assignments.id', '=', cell.assignment_id)
        .where('class_students.user_id', '=', cell.student_id)
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('Cell');
}

/** The highest score of each column that is written in, once all is checked against it. */
async function columnsFor(db: Queries, classId: string, changes: readonly Change[]): Promise<Map<string, string>> {
  const columns = new Map<string, string>();
  for (const change of changes) {
    await requireCell(db, classId, change);
    const { max_score } = await db
      .selectFrom('class_assignments')
      .select('max_score')
      .where('id', '=', change.assignment_id)
      .executeTakeFirstOrThrow();
    const most = Number(max_score);
    if (change.score !== null && !(change.score >= 0 && change.score <= most))
      throw invalid({ score: [`Ensure this value is between 0 and ${most}.`] });
    if (change.max_score !== undefined && change.max_score !== most)
      throw invalid({ max_score: [`The assignment is marked out of ${most}.`] });
    columns.set(change.assignment_id, max_score);
  }
  const places = new Set(changes.map(keyOf));
  if (places.size < changes.length) throw invalid({ updates: ['Each cell is changed once.'] });
  return columns;
}

async function cellsAt(db: Queries, classId: string, changes: readonly Change[]) {
  const rows = await db
    .selectFrom('grade_cells')
    .select(['student_id', 'assignment_id', 'score', 'version'])
    .where('class_id', '=', classId)
    .where(
      'student_id',
      'in',
      changes.map(({ student_id }) => student_id),
    )
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row]));
}

const placeOf = ({ student_id, assignment_id }: Cell): Cell => ({ student_id, assignment_id });
const keyOf = ({ student_id, assignment_id }: Cell): string => `${student_id}:${assignment_id}`;

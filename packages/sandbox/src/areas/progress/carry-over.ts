/** What learners have of a film, or of a text, when another takes its place. */
import type { LectureRules, Note } from '@edurise/contract/models';
import { json, type Queries } from '../../database/tables.ts';
import { moved, secondAfter, type Move } from '../../learning/film.ts';
import { total } from '../../learning/played.ts';
import type { ProgressRow } from './progress-rows.ts';
import type { LectureRow } from '../content/lecture-rows.ts';

/**
 * Takes what was watched, where learners are and what they marked over into the new film, as far as that can be told. The
 * rest is kept as a number, and said; who has completed the lecture has.
 * @param was how long a film was, and `length` how long what has taken its place is; 0 where nobody knows.
 * @returns the lecture's rules, of which a second may have moved.
 */
export async function carryOver(
  db: Queries,
  { lecture, moves, length, was = 0 }: { lecture: LectureRow; moves: readonly Move[]; length: number; was?: number },
  now: Date,
): Promise<LectureRules> {
  const rules = rulesAfter(lecture.rules, moves);
  for (const row of await rowsOf(db, lecture)) {
    const played = moved(row.played, moves);
    const watched_seconds = Math.floor(total(played)) + countedOnly(row, moves, [was, length]);
    await db
      .updateTable('lecture_progress')
      .set({
        played: json(played),
        unverified: json(moved(row.unverified, moves)),
        watched_seconds,
        carried_seconds: watched_seconds,
        dropped_seconds: row.dropped_seconds + Math.max(0, row.watched_seconds - watched_seconds),
        total_seconds: Math.round(length),
        last_position_seconds: Math.round(secondAfter(row.last_position_seconds, moves) ?? 0),
        updated_at: now,
      })
      .where('id', '=', row.id)
      .execute();
  }
  for (const table of ['notes', 'bookmarks'] as const) await moveMarks(db, table, lecture.id, moves);
  return rules;
}

/** Of other content nothing was seen or read yet; who has completed the lecture has. */
export async function startOver(db: Queries, lecture: LectureRow, now: Date): Promise<void> {
  for (const row of await rowsOf(db, lecture))
    await db
      .updateTable('lecture_progress')
      .set({
        played: json([]),
        pages: json([]),
        unverified: json([]),
        unverified_seconds: 0,
        watched_seconds: 0,
        carried_seconds: 0,
        dropped_seconds: row.dropped_seconds + row.watched_seconds,
        last_position_seconds: 0,
        updated_at: now,
      })
      .where('id', '=', row.id)
      .execute();
}

/** Locked: a report that is on its way comes before or after. */
const rowsOf = (db: Queries, { id }: LectureRow): Promise<ProgressRow[]> =>
  db.selectFrom('lecture_progress').selectAll().where('lecture_id', '=', id).orderBy('id').forUpdate().execute();

/** Seconds that lie nobody knows where are still in a film of which every second is where it was. */
function countedOnly(row: ProgressRow, moves: readonly Move[], [was, is]: readonly [number, number]): number {
  const stays = moves.filter(({ from: [start], to }) => start === to).map(({ from }) => from);
  const both = Math.min(was, is);
  if (!both || total(stays) < both - 1) return 0;
  return Math.max(0, Math.min(row.watched_seconds, Math.floor(is)) - Math.floor(total(row.played)));
}

/** Where the end titles begin is of no use once nobody knows which second that is. */
function rulesAfter(rules: LectureRules, moves: readonly Move[]): LectureRules {
  const { credits_from, ...others } = rules;
  const second = credits_from ? secondAfter(credits_from, moves) : undefined;
  return second === undefined ? others : { ...others, credits_from: second };
}

/** A mark whose place is gone stays where it was: its words are the learner's. */
async function moveMarks(
  db: Queries,
  table: 'notes' | 'bookmarks',
  lecture: string,
  moves: readonly Move[],
): Promise<void> {
  const marks = await db
    .selectFrom(table)
    .select(['id', 'timestamp_seconds', 'selector'])
    .where('lecture_id', '=', lecture)
    .where('timestamp_seconds', 'is not', null)
    .execute();
  for (const { id, timestamp_seconds, selector } of marks) {
    const second = secondAfter(timestamp_seconds!, moves);
    if (second === undefined || second === timestamp_seconds) continue;
    await db
      .updateTable(table)
      .set({ timestamp_seconds: Math.round(second), selector: json(selectorAt(selector, Math.round(second))) })
      .where('id', '=', id)
      .execute();
  }
}

const selectorAt = (selector: Note['selector'] | null, second: number): Note['selector'] | null =>
  selector && !Array.isArray(selector) && selector['type'] === 'FragmentSelector'
    ? { ...selector, value: `t=${second}` }
    : (selector ?? null);

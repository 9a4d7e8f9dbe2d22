/** What learners have of a film, when another takes its place. */
import type { LectureRules, Note } from '@edurise/contract/models';
import { json, type Queries } from '../../database/tables.ts';
import { moved, movesBetween, secondAfter, type Film, type Move } from '../../learning/film.ts';
import { coverage } from '../../learning/playback.ts';
import { total } from '../../learning/played.ts';
import type { LectureRow } from '../content/lecture-rows.ts';

/**
 * Takes what was watched, where learners are and what they marked over into the new film, as far as that can be told. The
 * rest is kept as a number, and said; who has completed the lecture has.
 * @returns the lecture's rules, of which a second may have moved.
 */
export async function carryOver(
  db: Queries,
  { lecture, before, after }: { lecture: LectureRow; before: Film; after: Film },
  now: Date,
): Promise<LectureRules> {
  const moves = movesBetween(before, after);
  const rules = rulesAfter(lecture.rules, moves);
  const rows = await db.selectFrom('lecture_progress').selectAll().where('lecture_id', '=', lecture.id).execute();
  for (const row of rows) {
    const played = moved(row.played, moves);
    const watched_seconds = Math.floor(total(played));
    const share = coverage({ played, watched_seconds }, after.length, rules.credits_from);
    await db
      .updateTable('lecture_progress')
      .set({
        played: json(played),
        unverified: json(moved(row.unverified, moves)),
        watched_seconds,
        carried_seconds: watched_seconds,
        dropped_seconds: row.dropped_seconds + Math.max(0, row.watched_seconds - watched_seconds),
        total_seconds: Math.round(after.length),
        last_position_seconds: Math.round(secondAfter(row.last_position_seconds, moves) ?? 0),
        ...(row.is_completed ? {} : { completion_percentage: (100 * share).toFixed(2) }),
        updated_at: now,
      })
      .where('id', '=', row.id)
      .execute();
  }
  for (const table of ['notes', 'bookmarks'] as const) await moveMarks(db, table, lecture.id, moves);
  return rules;
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

import type { Bookmark, LectureProgress, Note } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { BookmarksTable, LectureProgressTable, LecturesTable, NotesTable } from '../../database/tables.ts';
import { digestOf, rangesOfPages } from '../../learning/played.ts';

export type ProgressRow = Selectable<LectureProgressTable>;

export function presentProgress(
  row: ProgressRow,
  lecture: Pick<Selectable<LecturesTable>, 'content_type' | 'content_changed_at'>,
): LectureProgress {
  const isDocument = lecture.content_type === 'pdf';
  const { completed_at, rule_version } = row;
  return {
    id: row.id,
    enrollment: row.enrollment_id,
    lecture: row.lecture_id,
    watched_seconds: row.watched_seconds,
    total_seconds: row.total_seconds,
    last_position_seconds: row.last_position_seconds,
    completion_percentage: row.completion_percentage,
    is_completed: row.is_completed,
    played: row.played,
    pages: isDocument ? row.pages : null,
    session: row.session,
    seq: row.seq,
    digest: digestOf(isDocument ? rangesOfPages(row.pages) : row.played),
    engaged_seconds: Number(row.engaged_seconds),
    unverified: isDocument ? null : row.unverified,
    unverified_seconds: Number(row.unverified_seconds),
    position_at: isoOrNull(row.position_at),
    completed_at: isoOrNull(completed_at),
    rule_version,
    carried_seconds: row.carried_seconds,
    dropped_seconds: row.dropped_seconds,
    self_reported: rule_version?.startsWith('word-') ?? false,
    updated_since_completed:
      completed_at !== null && lecture.content_changed_at !== null && lecture.content_changed_at > completed_at,
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}

export const presentBookmark = (row: Selectable<BookmarksTable>): Bookmark => ({
  id: row.id,
  enrollment: row.enrollment_id,
  lecture: row.lecture_id,
  title: row.title,
  timestamp_seconds: row.timestamp_seconds,
  selector: row.selector,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export const presentNote = (row: Selectable<NotesTable>): Note => ({
  id: row.id,
  enrollment: row.enrollment_id,
  lecture: row.lecture_id,
  content: row.content,
  timestamp_seconds: row.timestamp_seconds,
  selector: row.selector,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

import type { Bookmark, LectureProgress, Note } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { BookmarksTable, LectureProgressTable, NotesTable } from '../../database/tables.ts';

export const presentProgress = (row: Selectable<LectureProgressTable>): LectureProgress => ({
  id: row.id,
  enrollment: row.enrollment_id,
  lecture: row.lecture_id,
  watched_seconds: row.watched_seconds,
  total_seconds: row.total_seconds,
  last_position_seconds: row.last_position_seconds,
  completion_percentage: row.completion_percentage,
  is_completed: row.is_completed,
  played: row.played,
  session: row.session,
  seq: row.seq,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

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

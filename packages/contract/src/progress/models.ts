export type {
  Bookmark,
  BookmarkWrite,
  EnrollmentProgress,
  LectureProgress,
  Note,
  NoteWrite,
  ProgressWrite,
} from './schemas.ts';

export { progress } from '@edurise/contract/progress';
export type {
  Bookmark,
  BookmarkWrite,
  EnrollmentProgress,
  LectureProgress,
  Note,
  NoteWrite,
  ProgressWrite,
} from '@edurise/contract/models';

export type {
  Assignment,
  AssignmentPatch,
  AssignmentWrite,
  Submission,
  SubmissionGrade,
  SubmissionWrite,
} from './schemas.ts';

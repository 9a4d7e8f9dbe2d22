import type { NumericKey, WordRange } from '@edurise/contract/models';

/** Statements that add to the quizzes what forms, walks through them and richer questions need. */
export const quizzesStatements: readonly string[] = [
  "alter table questions add column details jsonb not null default '{}'",
  'alter table quiz_attempts add column form jsonb',
  'alter table quiz_attempts add column walk jsonb',
  "alter table quiz_attempts add column confidence jsonb not null default '{}'",
  'alter table quiz_attempts add column extension_seen integer not null default 0',
];

/** What a question may have beside its columns. */
export interface QuestionDetails {
  section?: string | null;
  pinned?: boolean | null;
  time_limit_seconds?: number | null;
  numeric?: NumericKey | null;
  pattern?: string | null;
  case_sensitive?: boolean | null;
  ignore_accents?: boolean | null;
  words?: WordRange | null;
  general_feedback?: string | null;
}

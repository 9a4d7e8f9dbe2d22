import type { Answer, GradedAnswer, NumericKey, Option, QuizRules, WordRange } from '@edurise/contract/models';
import { of, type Decimal, type Json } from '../columns.ts';

/** Statements that add to the quizzes what forms, walks through them and richer questions need. */
export const quizzesStatements: readonly string[] = [
  "alter table questions add column details jsonb not null default '{}'",
  'alter table quiz_attempts add column form jsonb',
  'alter table quiz_attempts add column walk jsonb',
  "alter table quiz_attempts add column confidence jsonb not null default '{}'",
  'alter table quiz_attempts add column extension_seen integer not null default 0',
];

export const attemptMarksStatements: readonly string[] = [
  "alter table quiz_attempts add column flagged jsonb not null default '[]'",
  'alter table quiz_attempts add column seen_at timestamptz',
  'alter table quiz_attempts add column marking jsonb',
];

export const answeredStatements: readonly string[] = [
  "alter table quiz_attempts add column answered_at jsonb not null default '{}'",
];

/** What an attempt was graded by, whatever its quiz says by now. */
export interface Marking {
  readonly rules: QuizRules;
  readonly passing_score: string;
}

/** What a learner is asked, and what grades it: whatever of it changes makes another version. */
const content = ['question_text', 'question_type', 'options', 'correct_answer', 'explanation', 'points', 'details'];
const contentOf = (row: string): string => content.map((column) => `${row}.${column}`).join(', ');

/**
 * Statements that keep every version of every question. The database itself writes them, so that no way of making or
 * changing a question can forget it.
 */
export const questionVersionsStatements: readonly string[] = [
  'alter table questions add column version integer not null default 1',
  // No key points to the question: attempts outlive it.
  `create table question_versions (question_id uuid not null, version integer not null,
     tenant_id uuid not null references tenants on delete cascade, ${of('quiz_id', 'quizzes')},
     question_text text not null, question_type text not null, options jsonb not null, correct_answer jsonb,
     explanation text not null, points numeric(7, 2) not null, details jsonb not null, created_at timestamptz not null,
     updated_at timestamptz not null, primary key (question_id, version))`,
  'create index on question_versions (quiz_id)',
  `insert into question_versions (question_id, version, tenant_id, quiz_id, ${content.join(', ')}, created_at, updated_at)
     select id, version, tenant_id, quiz_id, ${content.join(', ')}, created_at, updated_at from questions`,
  `create function count_question_version() returns trigger language plpgsql as $$ begin
     if tg_op = 'INSERT' then new.version := 1;
     elsif (${contentOf('new')}) is distinct from (${contentOf('old')}) then new.version := old.version + 1;
     else new.version := old.version;
     end if;
     return new;
   end $$`,
  `create function keep_question_version() returns trigger language plpgsql as $$ begin
     if tg_op = 'INSERT' or new.version > old.version then
       insert into question_versions (question_id, version, tenant_id, quiz_id, ${content.join(', ')}, created_at, updated_at)
         values (new.id, new.version, new.tenant_id, new.quiz_id, ${contentOf('new')}, new.created_at, new.updated_at);
     end if;
     return null;
   end $$`,
  `create trigger count_version before insert or update on questions
     for each row execute function count_question_version()`,
  `create trigger keep_version after insert or update on questions
     for each row execute function keep_question_version()`,
  // Attempts from before forms were drawn were asked everything in order; those that are graded, what was graded.
  `update quiz_attempts set form = jsonb_build_object('seed', '', 'navigation', 'free', 'confidence', false,
     'practice', false, 'sections', '[]'::jsonb, 'questions', (
       select coalesce(jsonb_agg(jsonb_build_object('id', id, 'section', null, 'time_limit_seconds', null, 'options', (
         select coalesce(jsonb_agg(case jsonb_typeof(option) when 'string' then option else option->'id' end
           order by place), '[]') from jsonb_array_elements(options) with ordinality as offered (option, place)
       )) order by order_index, id), '[]') from questions
       where questions.quiz_id = quiz_attempts.quiz_id and (jsonb_typeof(graded) is distinct from 'array'
         or graded @> jsonb_build_array(jsonb_build_object('question', id)))
     )) where form is null`,
  `update quiz_attempts set form = jsonb_set(form, '{questions}', (
     select coalesce(jsonb_agg(question || '{"version": 1}' order by place), '[]')
     from jsonb_array_elements(form->'questions') with ordinality as asked (question, place)))`,
  'alter table quiz_attempts alter column form set not null',
];

/** What of a question has versions. */
export interface QuestionContent {
  question_text: string;
  question_type: string;
  options: Json<Option[]>;
  correct_answer: Json<Answer | null>;
  explanation: string;
  points: Decimal;
  details: Json<QuestionDetails>;
}

/** A question as it was from one change to the next. Nobody writes it but the database. */
export interface QuestionVersionsTable extends QuestionContent {
  question_id: string;
  /** From 1. */
  version: number;
  tenant_id: string;
  quiz_id: string;
  /** Of the question. */
  created_at: Date;
  /** When this version came. */
  updated_at: Date;
}

/** A grade as an attempt keeps it. */
export interface KeptGrade extends GradedAnswer {
  /** By which version's key; by that of the one that was asked, where it says none. */
  version?: number;
}

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

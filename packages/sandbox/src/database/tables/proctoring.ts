import type { RecoveredAnswer } from '@edurise/contract/models';
import { of, tenantRow, type Decimal, type Json, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const proctoringStatements: readonly string[] = [
  'alter table quiz_attempts add column extra_minutes integer not null default 0',
  'alter table quiz_attempts add column paused_at timestamptz',
  `create table quiz_pauses (${tenantRow}, ${of('quiz_id', 'quizzes')}, ${of('paused_by', 'users', 'set null')},
     reason text not null, paused_at timestamptz not null, resumed_at timestamptz)`,
  'create unique index one_pause on quiz_pauses (quiz_id) where resumed_at is null',
  `create table accommodations (tenant_id uuid not null references tenants on delete cascade, ${of('user_id', 'users')},
     time_factor numeric(4, 2) not null, extra_minutes integer not null, untimed boolean not null,
     extra_attempts integer not null, updated_at timestamptz not null, primary key (tenant_id, user_id))`,
  `create table attempt_events (id uuid not null, tenant_id uuid not null references tenants on delete cascade,
     ${of('attempt_id', 'quiz_attempts')}, kind text not null, at timestamptz not null, question_id text,
     amount double precision, received_at timestamptz not null, primary key (attempt_id, id))`,
  `create table attempt_recoveries (${tenantRow}, ${of('attempt_id', 'quiz_attempts')},
     ${of('handed_in_by', 'users', 'set null')}, outcome text not null, answers jsonb not null)`,
  'create index on attempt_recoveries (attempt_id)',
];

export interface QuizPausesTable extends TenantRow {
  quiz_id: string;
  paused_by: string | null;
  reason: string;
  paused_at: Date;
  resumed_at: Date | null;
}

export interface AccommodationsTable {
  tenant_id: string;
  user_id: string;
  time_factor: Decimal;
  extra_minutes: number;
  untimed: boolean;
  extra_attempts: number;
  updated_at: Date;
}

export interface AttemptEventsTable {
  /** The device's own. */
  id: string;
  tenant_id: string;
  attempt_id: string;
  kind: string;
  /** By the device's clock. */
  at: Date;
  question_id: string | null;
  amount: number | null;
  received_at: Date;
}

export interface AttemptRecoveriesTable extends TenantRow {
  attempt_id: string;
  handed_in_by: string | null;
  outcome: string;
  answers: Json<RecoveredAnswer[]>;
}

export interface ProctoringTables {
  quiz_pauses: QuizPausesTable;
  accommodations: AccommodationsTable;
  attempt_events: AttemptEventsTable;
  attempt_recoveries: AttemptRecoveriesTable;
}

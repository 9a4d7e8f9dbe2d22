import { of, tenantRow, type Json, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const realtimeStatements: readonly string[] = [
  'create table realtime_streams (name text primary key, epoch text not null, seq integer not null)',
  // JSON rather than JSONB, which would not keep what was said as it was said.
  `create table realtime_events (stream text not null references realtime_streams on delete cascade, seq integer not null,
     body json not null, about uuid, created_at timestamptz not null, primary key (stream, seq))`,
  `create table realtime_sessions (id uuid primary key, stream text not null, ${of('user_id', 'users')},
     user_name text not null, process uuid not null, joined_at timestamptz not null, seen_at timestamptz not null)`,
  'create index on realtime_sessions (stream)',
  `create table realtime_tickets (hash text primary key, ${of('user_id', 'users')}, ${of('tenant_id', 'tenants')},
     session_id uuid, token_expires_at timestamptz not null, expires_at timestamptz not null)`,

  `create table classes (${tenantRow}, title text not null, ${of('course_id', 'courses', 'set null')},
     ${of('teacher_id', 'users', 'restrict')})`,
  `create table class_students (tenant_id uuid not null references tenants on delete cascade, ${of('class_id', 'classes')},
     ${of('user_id', 'users')}, primary key (class_id, user_id))`,
  `create table class_assignments (${tenantRow}, ${of('class_id', 'classes')}, title text not null, kind text not null,
     max_score numeric(7, 2) not null, weight numeric(5, 2) not null, order_index integer not null)`,
  'create index on class_assignments (class_id)',
  `create table grade_cells (tenant_id uuid not null references tenants on delete cascade, ${of('class_id', 'classes')},
     ${of('assignment_id', 'class_assignments')}, ${of('student_id', 'users')}, score numeric(7, 2),
     version integer not null, ${of('updated_by', 'users', 'set null')}, updated_at timestamptz not null,
     primary key (assignment_id, student_id))`,
  'create index on grade_cells (class_id)',
  `create table cell_leases (${of('class_id', 'classes')}, ${of('assignment_id', 'class_assignments')},
     ${of('student_id', 'users')}, fence integer not null, ${of('user_id', 'users', 'set null')}, session_id uuid,
     expires_at timestamptz, primary key (assignment_id, student_id))`,

  `create table live_classes (${tenantRow}, ${of('course_id', 'courses')}, ${of('instructor_id', 'users', 'restrict')},
     title text not null, starts_at timestamptz not null, duration_minutes integer not null, status text not null)`,
  `create table live_polls (${tenantRow}, ${of('live_class_id', 'live_classes')}, question text not null,
     options jsonb not null, is_open boolean not null)`,
  `create table live_votes (tenant_id uuid not null references tenants on delete cascade, ${of('poll_id', 'live_polls')},
     ${of('user_id', 'users')}, option_id text not null, primary key (poll_id, user_id))`,
];

/** What is said in one place: `chat/{conversation}`. */
export interface RealtimeStreamsTable {
  name: string;
  /** Numbers of another epoch say nothing about this one's. */
  epoch: string;
  /** Of the last event. */
  seq: number;
}

/** The last minutes of a stream, for whoever was away. */
export interface RealtimeEventsTable {
  stream: string;
  seq: number;
  body: Json<{ readonly type: string }>;
  /** Whom it is about, where not all may hear of it. */
  about: string | null;
  created_at: Date;
}

/** A socket that is open somewhere. */
export interface RealtimeSessionsTable {
  id: string;
  stream: string;
  user_id: string;
  user_name: string;
  /** The sandbox that holds it. */
  process: string;
  joined_at: Date;
  /** When that sandbox last said so. */
  seen_at: Date;
}

/** Lets one socket in, once. Only a hash is kept. */
export interface RealtimeTicketsTable {
  hash: string;
  user_id: string;
  tenant_id: string;
  session_id: string | null;
  /** Of the access token that asked for it. */
  token_expires_at: Date;
  expires_at: Date;
}

/** Those whose grades stand on one sheet. */
export interface ClassesTable extends TenantRow {
  title: string;
  course_id: string | null;
  teacher_id: string;
}

export interface ClassStudentsTable {
  tenant_id: string;
  class_id: string;
  user_id: string;
}

/** A column of the sheet. */
export interface ClassAssignmentsTable extends TenantRow {
  class_id: string;
  title: string;
  kind: string;
  max_score: string;
  /** Percent of the final grade. */
  weight: string;
  order_index: number;
}

/** A cell that was filled at least once. */
export interface GradeCellsTable {
  tenant_id: string;
  class_id: string;
  assignment_id: string;
  student_id: string;
  score: string | null;
  /** Counts its changes. */
  version: number;
  updated_by: string | null;
  updated_at: Date;
}

/** A cell that was locked at least once. */
export interface CellLeasesTable {
  class_id: string;
  assignment_id: string;
  student_id: string;
  /** Counts its holders. */
  fence: number;
  /** `null`, as the next two: nobody holds it. */
  user_id: string | null;
  session_id: string | null;
  expires_at: Date | null;
}

export interface LiveClassesTable extends TenantRow {
  course_id: string;
  instructor_id: string;
  title: string;
  starts_at: Date;
  duration_minutes: number;
  status: string;
}

export interface LivePollsTable extends TenantRow {
  live_class_id: string;
  question: string;
  options: Json<{ id: string; text: string }[]>;
  is_open: boolean;
}

export interface LiveVotesTable {
  tenant_id: string;
  poll_id: string;
  user_id: string;
  option_id: string;
}

export interface RealtimeTables {
  realtime_streams: RealtimeStreamsTable;
  realtime_events: RealtimeEventsTable;
  realtime_sessions: RealtimeSessionsTable;
  realtime_tickets: RealtimeTicketsTable;
  classes: ClassesTable;
  class_students: ClassStudentsTable;
  class_assignments: ClassAssignmentsTable;
  grade_cells: GradeCellsTable;
  cell_leases: CellLeasesTable;
  live_classes: LiveClassesTable;
  live_polls: LivePollsTable;
  live_votes: LiveVotesTable;
}

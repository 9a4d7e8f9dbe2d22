import { of, tenantRow, type Decimal, type DecimalOrNull, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const assignmentsStatements: readonly string[] = [
  // A text: a day has no time zone, and the drivers would turn it into a moment that has one.
  `create table assignments (${tenantRow}, ${of('course_id', 'courses')}, title text not null, description text not null,
     max_score numeric(7, 2) not null check (max_score > 0), due_date text check (due_date ~ '^\\d{4}-\\d\\d-\\d\\d$'))`,
  'create index on assignments (course_id)',
  `create table submissions (${tenantRow}, ${of('assignment_id', 'assignments')}, ${of('enrollment_id', 'enrollments')},
     ${of('user_id', 'users')}, content text not null, ${of('file_id', 'file_uploads', 'set null')}, status text not null,
     score numeric(7, 2) check (score >= 0), feedback text not null, ${of('graded_by', 'users', 'set null')},
     submitted_at timestamptz, graded_at timestamptz, unique (assignment_id, user_id))`,
  'create index on submissions (user_id)',
  'create index on submissions (file_id)',
];

export interface AssignmentsTable extends TenantRow {
  course_id: string;
  title: string;
  description: string;
  max_score: Decimal;
  /** `2026-01-31`: the last day on which work is in time. */
  due_date: string | null;
}

/** One for each learner: another takes its place until it is graded. */
export interface SubmissionsTable extends TenantRow {
  assignment_id: string;
  enrollment_id: string;
  user_id: string;
  content: string;
  file_id: string | null;
  status: 'pending' | 'submitted' | 'graded';
  score: DecimalOrNull;
  feedback: string;
  graded_by: string | null;
  submitted_at: Date | null;
  graded_at: Date | null;
}

export interface AssignmentsTables {
  assignments: AssignmentsTable;
  submissions: SubmissionsTable;
}

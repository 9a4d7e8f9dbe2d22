/** Which tables hold something on a person, and where: what an export reads, and what a test holds the database against. */
import { sql } from 'kysely';
import { iso } from '../clock.ts';
import type { Tables } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';

export interface PersonalTable {
  table: keyof Tables;
  /** The column with the person's id; or the one that points to a table with such a column. */
  by: string;
  through?: { table: keyof Tables; by: string };
  /** Columns that are no business of the person's: secrets, and the keys of quizzes. */
  hidden?: readonly string[];
}

/** One line for each kind. An area that keeps more adds its line. */
export const personalTables: Readonly<Record<string, PersonalTable>> = {
  memberships: { table: 'memberships', by: 'user_id' },
  sessions: { table: 'sessions', by: 'user_id' },
  social_accounts: { table: 'social_accounts', by: 'user_id' },
  audit_log: { table: 'audit_log', by: 'actor_id', hidden: ['changes'] },
  skills: { table: 'skills', by: 'user_id' },
  instructor: { table: 'instructors', by: 'user_id' },
  courses: { table: 'courses', by: 'created_by' },
  enrollments: { table: 'enrollments', by: 'user_id' },
  progress: { table: 'lecture_progress', by: 'enrollment_id', through: { table: 'enrollments', by: 'user_id' } },
  bookmarks: { table: 'bookmarks', by: 'enrollment_id', through: { table: 'enrollments', by: 'user_id' } },
  notes: { table: 'notes', by: 'enrollment_id', through: { table: 'enrollments', by: 'user_id' } },
  certificates: { table: 'certificates', by: 'enrollment_id', through: { table: 'enrollments', by: 'user_id' } },
  playback: { table: 'playback_time', by: 'user_id' },
  playback_sessions: {
    table: 'playback_sessions',
    by: 'enrollment_id',
    through: { table: 'enrollments', by: 'user_id' },
  },
  reviews: { table: 'reviews', by: 'user_id' },
  accommodations: { table: 'accommodations', by: 'user_id' },
  quiz_attempts: { table: 'quiz_attempts', by: 'user_id', hidden: ['lease', 'written_at', 'form', 'graded'] },
  quiz_events: { table: 'attempt_events', by: 'attempt_id', through: { table: 'quiz_attempts', by: 'user_id' } },
  quiz_recoveries: {
    table: 'attempt_recoveries',
    by: 'attempt_id',
    through: { table: 'quiz_attempts', by: 'user_id' },
  },
  quiz_pauses: { table: 'quiz_pauses', by: 'paused_by' },
  submissions: { table: 'submissions', by: 'user_id' },
  files: { table: 'file_uploads', by: 'uploaded_by', hidden: ['location'] },
  notifications: { table: 'notifications', by: 'user_id', hidden: ['event'] },
  projects: { table: 'projects', by: 'owner_id' },
  project_memberships: { table: 'project_members', by: 'user_id' },
  tasks: { table: 'tasks', by: 'assignee_id' },
  payment_methods: { table: 'payment_methods', by: 'user_id', hidden: ['token'] },
  milestone_payments: { table: 'milestone_payments', by: 'paid_by' },
  disputes: { table: 'disputes', by: 'opened_by' },
  matching_preferences: { table: 'matching_preferences', by: 'user_id' },
  conversations: { table: 'conversation_participants', by: 'user_id' },
  messages: { table: 'messages', by: 'sender_id' },
  message_attachments: { table: 'message_attachments', by: 'uploaded_by' },
  learning_paths: { table: 'learning_path_enrollments', by: 'user_id' },
  shadowing_hosted: { table: 'shadowing_sessions', by: 'host_id' },
  shadowing_booked: { table: 'shadowing_bookings', by: 'user_id' },
  classes: { table: 'class_students', by: 'user_id' },
  grades: { table: 'grade_cells', by: 'student_id', hidden: ['updated_by'] },
  live_votes: { table: 'live_votes', by: 'user_id' },
  skill_assessments: { table: 'assessment_results', by: 'user_id', hidden: ['graded'] },
};

/** What else points to a person, and why an export is without it. */
export const notExported: Readonly<Record<string, string>> = {
  'refresh_tokens.user_id': 'sessions tell of them',
  'mailed_tokens.user_id': 'a hash, gone when used',
  'submissions.graded_by': "another's work",
  'attempt_recoveries.handed_in_by': "another's work, or in quiz_recoveries",
  'tasks.created_by': 'part of a project, whoever wrote it',
  'disputes.resolved_by': "another's dispute",
  'conversations.created_by': 'its members share it',
  'realtime_sessions.user_id': 'gone when the socket closes',
  'realtime_tickets.user_id': 'a hash, gone within half a minute',
  'classes.teacher_id': "the school's",
  'grade_cells.updated_by': "another's grade",
  'cell_leases.student_id': 'holds nothing but who writes there now',
  'cell_leases.user_id': 'gone within seconds',
  'live_classes.instructor_id': "the school's",
};

/** The caller's rows of one kind in this school, as they are stored, oldest first. */
export async function personalRows(
  { db, tenant, user }: Pick<AnyCall, 'db' | 'tenant' | 'user'>,
  { table, by, through, hidden = [] }: PersonalTable,
): Promise<Record<string, unknown>[]> {
  const owner = through
    ? sql`row.${sql.ref(by)} in (select id from ${sql.table(through.table)} where ${sql.ref(through.by)} = ${user.id})`
    : sql`row.${sql.ref(by)} = ${user.id}`;
  // As JSON, so that a table without a tenant can be asked for one.
  const { rows } = await sql<{ data: Record<string, unknown> }>`
    select to_jsonb(row) as data, to_jsonb(row)->>'created_at' as at from ${sql.table(table)} as row
    where ${owner} and coalesce(to_jsonb(row)->>'tenant_id', ${tenant.id}) = ${tenant.id}
    order by at nulls first`.execute(db);
  return rows.map(({ data }) =>
    Object.fromEntries(
      Object.entries(data)
        .filter(([column]) => column !== 'tenant_id' && !hidden.includes(column))
        .map(([column, value]) => [column, moment(value)]),
    ),
  );
}

/** PostgreSQL writes `2026-03-02T09:00:00.123+00:00`; everything else here writes Django's way. */
const moment = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d$/.test(value) ? iso(new Date(value)) : value;

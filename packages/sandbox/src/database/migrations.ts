import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { of, row, tenantRow } from './columns.ts';
import { accountsStatements } from './tables/accounts.ts';
import { assignmentsStatements } from './tables/assignments.ts';
import { certificateNamesStatements } from './tables/certificates.ts';
import { filesStatements } from './tables/files.ts';
import { notificationsStatements } from './tables/notifications.ts';
import { proctoringStatements } from './tables/proctoring.ts';
import { projectsStatements } from './tables/projects.ts';
import {
  answeredStatements,
  attemptMarksStatements,
  questionVersionsStatements,
  quizzesStatements,
} from './tables/quizzes.ts';
import { messagingStatements } from './tables/messaging.ts';
import { learningStatements } from './tables/learning.ts';
import { playbackStatements } from './tables/playback.ts';
import { realtimeStatements } from './tables/realtime.ts';

const firstTables = [
  `create table tenants (${row}, name text not null, slug text not null unique, branding jsonb not null,
     locale text not null, features jsonb not null, payment_providers jsonb not null)`,
  `create table users (${row}, email text not null unique, password text not null, first_name text not null,
     last_name text not null, bio text not null, location text not null, avatar text, is_active boolean not null,
     is_verified boolean not null, is_superuser boolean not null, settings jsonb not null, preferences jsonb not null,
     social jsonb not null)`,
  `create table memberships (${of('user_id', 'users')}, ${of('tenant_id', 'tenants')}, role text not null,
     is_staff boolean not null, is_home boolean not null, primary key (user_id, tenant_id))`,
  `create table skills (${row}, ${of('user_id', 'users')}, name text not null, proficiency text not null)`,
  'create index on skills (user_id)',
  `create table refresh_tokens (jti uuid primary key, ${of('user_id', 'users')}, ${of('tenant_id', 'tenants')},
     expires_at timestamptz not null, blacklisted_at timestamptz)`,
  'create index on refresh_tokens (user_id)',
  `create table mailed_tokens (hash text primary key, ${of('user_id', 'users')}, purpose text not null,
     expires_at timestamptz not null)`,
  'create table secrets (name text primary key, value text not null)',

  `create table categories (${tenantRow}, name text not null, slug text not null, description text not null,
     ${of('parent_id', 'categories', 'set null')}, unique (tenant_id, slug))`,
  `create table instructors (${tenantRow}, ${of('user_id', 'users')}, name text not null, title text not null,
     bio text not null, rating numeric(3, 2), avatar text, unique (tenant_id, user_id))`,
  `create table courses (${tenantRow}, course_code text not null, title text not null, slug text not null,
     description text not null, level text not null, status text not null, ${of('category_id', 'categories', 'set null')},
     ${of('created_by', 'users', 'restrict')}, thumbnail text, is_public boolean not null, duration_weeks integer,
     average_rating numeric(3, 2), metadata jsonb not null, price numeric(10, 2) not null, discount_price numeric(10, 2),
     currency text not null, is_free boolean not null, unique (tenant_id, slug))`,
  'create index on courses (tenant_id, status, created_at desc)',
  'create index on courses (category_id)',
  `create table course_instructors (id uuid primary key, tenant_id uuid not null references tenants on delete cascade,
     ${of('course_id', 'courses')}, ${of('instructor_id', 'instructors')}, is_primary boolean not null,
     unique (course_id, instructor_id))`,
  `create table prerequisites (id uuid primary key, tenant_id uuid not null references tenants on delete cascade,
     ${of('course_id', 'courses')}, ${of('requires_id', 'courses')}, unique (course_id, requires_id),
     check (course_id <> requires_id))`,
  `create table reviews (${tenantRow}, ${of('course_id', 'courses')}, ${of('user_id', 'users')},
     rating integer not null check (rating between 1 and 5), comment text not null, unique (course_id, user_id))`,

  `create table sections (${tenantRow}, ${of('course_id', 'courses')}, title text not null, description text not null,
     order_index integer not null)`,
  'create index on sections (course_id, order_index)',
  `create table lectures (${tenantRow}, ${of('course_id', 'courses')}, ${of('section_id', 'sections')},
     title text not null, description text not null, content_type text not null, order_index integer not null,
     duration_seconds integer, is_preview boolean not null, text_content text)`,
  'create index on lectures (section_id, order_index)',
  'create index on lectures (course_id)',
  `create table videos (${tenantRow}, ${of('lecture_id', 'lectures')} unique, video_url text, video_file text,
     video_provider text not null, duration_seconds integer, thumbnail text, quality text, captions jsonb not null)`,
  `create table pdfs (${tenantRow}, ${of('lecture_id', 'lectures')} unique, pdf_url text, pdf_file text,
     page_count integer)`,
  `create table resources (${tenantRow}, ${of('lecture_id', 'lectures')}, title text not null,
     resource_type text not null, url text, file text)`,
  'create index on resources (lecture_id)',

  `create table enrollments (${tenantRow}, ${of('user_id', 'users')}, ${of('course_id', 'courses', 'restrict')},
     status text not null, payment_status text not null, progress_percentage numeric(5, 2) not null,
     enrolled_at timestamptz not null, completed_at timestamptz, last_accessed timestamptz, unique (user_id, course_id))`,
  'create index on enrollments (course_id)',
  `create table lecture_progress (${tenantRow}, ${of('enrollment_id', 'enrollments')}, ${of('lecture_id', 'lectures')},
     watched_seconds integer not null, total_seconds integer not null, last_position_seconds integer not null,
     completion_percentage numeric(5, 2) not null, is_completed boolean not null, played jsonb not null, session text,
     seq integer, unverified_seconds numeric(12, 2) not null, unique (enrollment_id, lecture_id))`,
  `create table playback_credit (user_id uuid primary key references users on delete cascade,
     seconds numeric(12, 3) not null, counted_at timestamptz not null)`,
  `create table bookmarks (${tenantRow}, ${of('enrollment_id', 'enrollments')}, ${of('lecture_id', 'lectures')},
     title text not null, timestamp_seconds double precision, selector jsonb)`,
  'create index on bookmarks (enrollment_id)',
  `create table notes (${tenantRow}, ${of('enrollment_id', 'enrollments')}, ${of('lecture_id', 'lectures')},
     content text not null, timestamp_seconds double precision, selector jsonb)`,
  'create index on notes (enrollment_id)',
  `create table certificates (id uuid primary key, tenant_id uuid not null references tenants on delete cascade,
     ${of('enrollment_id', 'enrollments')} unique, code text not null unique, issued_at timestamptz not null)`,

  `create table quizzes (${tenantRow}, ${of('lecture_id', 'lectures')} unique, ${of('course_id', 'courses')},
     title text not null, description text not null, passing_score numeric(5, 2) not null, time_limit_minutes integer,
     max_attempts integer, rules jsonb not null)`,
  `create table questions (${tenantRow}, ${of('quiz_id', 'quizzes')}, question_text text not null,
     question_type text not null, options jsonb not null, correct_answer jsonb, explanation text not null,
     points numeric(7, 2) not null, order_index integer not null)`,
  'create index on questions (quiz_id, order_index)',
  `create table quiz_attempts (${tenantRow}, ${of('quiz_id', 'quizzes')}, ${of('enrollment_id', 'enrollments')},
     ${of('user_id', 'users')}, attempt_number integer not null, status text not null, answers jsonb not null,
     written_at jsonb not null, rev integer not null, lease text not null, score numeric(9, 2), max_score numeric(9, 2),
     percentage numeric(5, 2), passed boolean, started_at timestamptz not null, expires_at timestamptz,
     submitted_at timestamptz, submitted_by text, graded jsonb, unique (quiz_id, user_id, attempt_number))`,
  // Two starts at the same moment must end in one attempt.
  `create unique index one_open_attempt on quiz_attempts (quiz_id, user_id) where status = 'in_progress'`,

  `create table idempotency_keys (scope text primary key, fingerprint text not null, status integer, body text,
     created_at timestamptz not null)`,
  'create index on idempotency_keys (created_at)',
];

/** Which school answers whoever names none. */
const defaultTenant = ['alter table tenants add column is_default boolean not null default false'];

/** What each area of the learning side keeps. */
const learningSide = [
  ...accountsStatements,
  ...proctoringStatements,
  ...filesStatements,
  ...assignmentsStatements,
  ...notificationsStatements,
  ...projectsStatements,
  ...messagingStatements,
  ...learningStatements,
];

const videoTracks = ["alter table videos add column tracks jsonb not null default '[]'"];

const films = [
  `alter table videos add column chapters jsonb not null default '[]', add column earlier jsonb not null default '[]'`,
  `alter table lecture_progress add column carried_seconds integer not null default 0,
     add column dropped_seconds integer not null default 0`,
];

const visits = ['alter table playback_sessions add column heard_at timestamptz'];

const runs = (statements: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    // One by one: the embedded database takes a single statement at a time.
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

/** In the order in which they run. A migration that was published is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': runs(firstTables),
  '0002-default-tenant': runs(defaultTenant),
  '0003-learning-side': runs(learningSide),
  '0004-realtime': runs(realtimeStatements),
  '0005-playback': runs(playbackStatements),
  '0006-quiz-forms': runs(quizzesStatements),
  '0007-video-tracks': runs(videoTracks),
  '0008-films': runs(films),
  '0009-visits': runs(visits),
  '0010-question-versions': runs(questionVersionsStatements),
  '0011-attempt-marks': runs(attemptMarksStatements),
  '0012-answered-at': runs(answeredStatements),
  '0013-certificate-names': runs(certificateNamesStatements),
};

/** Changes whenever the tables do: what a kept snapshot of the database is named by. */
export const schemaText = JSON.stringify([
  firstTables,
  defaultTenant,
  learningSide,
  realtimeStatements,
  playbackStatements,
  quizzesStatements,
  videoTracks,
  films,
  visits,
  questionVersionsStatements,
  attemptMarksStatements,
  answeredStatements,
  certificateNamesStatements,
]);

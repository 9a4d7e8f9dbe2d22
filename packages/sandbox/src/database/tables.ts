import type { Note } from '@edurise/contract/models';
import type { AccountsTables } from './tables/accounts.ts';
import type { AssignmentsTables } from './tables/assignments.ts';
import type { FilesTables } from './tables/files.ts';
import type { NotificationsTables } from './tables/notifications.ts';
import type { ProctoringTables } from './tables/proctoring.ts';
import type { ProjectsTables } from './tables/projects.ts';
import type { MessagingTables } from './tables/messaging.ts';
import type { LearningTables } from './tables/learning.ts';
import type { PlaybackTables } from './tables/playback.ts';
import type { KeptGrade, Marking, QuestionContent, QuestionVersionsTable } from './tables/quizzes.ts';
import type { RealtimeTables } from './tables/realtime.ts';
import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { Form } from '../learning/form.ts';
import type { Walk } from '../learning/walk.ts';
import type { Decimal, DecimalOrNull, Defaulted, Json, Row, TenantRow } from './columns.ts';
import type {
  Answers,
  Branding,
  Caption,
  Chapter,
  Certainties,
  CourseMetadata,
  Features,
  LectureRules,
  Preferences,
  QuizRules,
  Social,
  UserSettings,
  VideoTrack,
} from '@edurise/contract/models';

export interface TenantsTable extends Row {
  name: string;
  slug: string;
  branding: Json<Branding>;
  locale: string;
  features: Json<Features>;
  payment_providers: Json<string[]>;
  /** Answers whoever names no school. */
  is_default: boolean;
}

export interface UsersTable extends Row {
  /** Lower case. */
  email: string;
  password: string;
  first_name: string;
  last_name: string;
  bio: string;
  location: string;
  avatar: string | null;
  is_active: boolean;
  is_verified: boolean;
  is_superuser: boolean;
  settings: Json<UserSettings>;
  preferences: Json<Preferences>;
  social: Json<Social>;
}

export interface MembershipsTable {
  user_id: string;
  tenant_id: string;
  role: string;
  is_staff: boolean;
  /** Where the person signs in. */
  is_home: boolean;
}

export interface SkillsTable extends Row {
  user_id: string;
  name: string;
  proficiency: string;
}

/** Every refresh token that was given out: the blacklist, and what a rotation checks. */
export interface RefreshTokensTable {
  jti: string;
  session_id: string;
  user_id: string;
  tenant_id: string;
  expires_at: Date;
  blacklisted_at: Date | null;
}

/** Tokens sent by mail. Only a hash is kept. */
export interface MailedTokensTable {
  hash: string;
  user_id: string;
  purpose: 'verify-email' | 'reset-password';
  expires_at: Date;
}

export interface SecretsTable {
  name: string;
  value: string;
}

export interface CategoriesTable extends TenantRow {
  name: string;
  slug: string;
  description: string;
  parent_id: string | null;
}

export interface InstructorsTable extends TenantRow {
  user_id: string;
  name: string;
  title: string;
  bio: string;
  rating: DecimalOrNull;
  avatar: string | null;
}

export interface CoursesTable extends TenantRow {
  course_code: string;
  title: string;
  slug: string;
  description: string;
  level: string;
  status: string;
  category_id: string | null;
  created_by: string;
  thumbnail: string | null;
  is_public: boolean;
  duration_weeks: number | null;
  /** `null` until somebody has rated it. */
  average_rating: DecimalOrNull;
  metadata: Json<CourseMetadata>;
  price: Decimal;
  discount_price: DecimalOrNull;
  currency: string;
  is_free: boolean;
}

export interface CourseInstructorsTable {
  id: string;
  tenant_id: string;
  course_id: string;
  instructor_id: string;
  is_primary: boolean;
}

export interface PrerequisitesTable {
  id: string;
  tenant_id: string;
  course_id: string;
  requires_id: string;
}

export interface ReviewsTable extends TenantRow {
  course_id: string;
  user_id: string;
  rating: number;
  comment: string;
}

export interface SectionsTable extends TenantRow {
  course_id: string;
  title: string;
  description: string;
  order_index: number;
}

export interface LecturesTable extends TenantRow {
  course_id: string;
  section_id: string;
  title: string;
  description: string;
  content_type: string;
  order_index: number;
  duration_seconds: number | null;
  is_preview: boolean;
  text_content: string | null;
  rules: Defaulted<Json<LectureRules>>;
  /** When what it teaches was last replaced. */
  content_changed_at: Defaulted<Date | null>;
}

export interface EarlierFilm {
  /** When the next one came. */
  until: string;
  length: number;
  chapters: Chapter[];
}

export interface VideosTable extends TenantRow {
  lecture_id: string;
  video_url: string | null;
  video_file: string | null;
  video_provider: string;
  duration_seconds: number | null;
  thumbnail: string | null;
  quality: string | null;
  captions: Json<Caption[]>;
  tracks: Defaulted<Json<VideoTrack[]>>;
  chapters: Defaulted<Json<Chapter[]>>;
  /** The films that this one took the place of, oldest first. */
  earlier: Defaulted<Json<EarlierFilm[]>>;
}

export interface PdfsTable extends TenantRow {
  lecture_id: string;
  pdf_url: string | null;
  pdf_file: string | null;
  page_count: number | null;
}

export interface ResourcesTable extends TenantRow {
  lecture_id: string;
  title: string;
  resource_type: string;
  url: string | null;
  file: string | null;
}

export interface QuizzesTable extends TenantRow {
  lecture_id: string;
  course_id: string;
  title: string;
  description: string;
  passing_score: Decimal;
  time_limit_minutes: number | null;
  max_attempts: number | null;
  rules: Json<QuizRules>;
}

export interface QuestionsTable extends TenantRow, QuestionContent {
  quiz_id: string;
  order_index: number;
  /** From 1. The database counts. */
  version: GeneratedAlways<number>;
}

export interface QuizAttemptsTable extends TenantRow {
  quiz_id: string;
  enrollment_id: string;
  user_id: string;
  attempt_number: number;
  status: string;
  answers: Json<Answers>;
  /** The `rev` at which each answer was last written, by question id. */
  written_at: Json<Record<string, number>>;
  /** The same by the clock; what was written before this was kept has none. */
  answered_at: Defaulted<Json<Record<string, string>>>;
  rev: number;
  lease: string;
  score: DecimalOrNull;
  max_score: DecimalOrNull;
  percentage: DecimalOrNull;
  passed: boolean | null;
  started_at: Date;
  expires_at: Date | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  extra_minutes: Generated<number>;
  /** Since when its clock stands still. */
  paused_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  graded: Json<KeptGrade[] | null>;
  form: Json<Form>;
  walk: Defaulted<Json<Walk | null>>;
  confidence: Defaulted<Json<Certainties>>;
  /** Ids of questions. */
  flagged: Defaulted<Json<string[]>>;
  /** When its learner has last seen how its answers came out. */
  seen_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** `null` until it is graded, and for what was graded before this was kept. */
  marking: Defaulted<Json<Marking | null>>;
  /** How many of the extra minutes the learner's device has shown. */
  extension_seen: Generated<number>;
}

export interface EnrollmentsTable extends TenantRow {
  user_id: string;
  course_id: string;
  status: string;
  payment_status: string;
  progress_percentage: Decimal;
  enrolled_at: Date;
  completed_at: Date | null;
  last_accessed: Date | null;
}

export interface LectureProgressTable extends TenantRow {
  enrollment_id: string;
  lecture_id: string;
  watched_seconds: number;
  total_seconds: number;
  last_position_seconds: number;
  completion_percentage: Decimal;
  is_completed: boolean;
  played: Json<[number, number][]>;
  session: string | null;
  seq: number | null;
  /** Page numbers from 1, of a document. */
  pages: Defaulted<Json<number[]>>;
  /** What was claimed and is not granted, in seconds; of a document in pages, the first from 0 to 1. */
  unverified: Defaulted<Json<[number, number][]>>;
  unverified_seconds: Decimal;
  engaged_seconds: Defaulted<Decimal>;
  position_at: Defaulted<Date | null>;
  completed_at: Defaulted<Date | null>;
  rule_version: Defaulted<string | null>;
  /** Of an earlier film of the lecture: what of it is in this one, and what is not. */
  carried_seconds: Defaulted<number>;
  dropped_seconds: Defaulted<number>;
}

export interface BookmarksTable extends TenantRow {
  enrollment_id: string;
  lecture_id: string;
  title: string;
  timestamp_seconds: ColumnType<number | null, number | null, number | null>;
  selector: Json<Note['selector'] | null>;
}

export interface NotesTable extends TenantRow {
  enrollment_id: string;
  lecture_id: string;
  content: string;
  timestamp_seconds: number | null;
  selector: Json<Note['selector'] | null>;
}

export interface CertificatesTable {
  id: string;
  tenant_id: string;
  enrollment_id: string;
  code: string;
  issued_at: Date;
  /** These as they were on that day. */
  student_name: Defaulted<string>;
  course_title: Defaulted<string>;
  tenant_name: Defaulted<string>;
}

export interface IdempotencyKeysTable {
  /** Of the caller, the tenant and the key. */
  scope: string;
  /** Of the method, the path and the payload. */
  fingerprint: string;
  /** `null` while the first request is still at work. */
  status: number | null;
  body: string | null;
  created_at: Date;
}

/** Tables as Kysely sees them. What belongs to a tenant carries `tenant_id`, and every query says which. */
export interface Tables
  extends
    AccountsTables,
    AssignmentsTables,
    FilesTables,
    NotificationsTables,
    ProctoringTables,
    ProjectsTables,
    MessagingTables,
    LearningTables,
    PlaybackTables,
    RealtimeTables {
  tenants: TenantsTable;
  users: UsersTable;
  memberships: MembershipsTable;
  skills: SkillsTable;
  refresh_tokens: RefreshTokensTable;
  mailed_tokens: MailedTokensTable;
  secrets: SecretsTable;
  categories: CategoriesTable;
  instructors: InstructorsTable;
  courses: CoursesTable;
  course_instructors: CourseInstructorsTable;
  prerequisites: PrerequisitesTable;
  reviews: ReviewsTable;
  sections: SectionsTable;
  lectures: LecturesTable;
  videos: VideosTable;
  pdfs: PdfsTable;
  resources: ResourcesTable;
  quizzes: QuizzesTable;
  questions: QuestionsTable;
  question_versions: QuestionVersionsTable;
  quiz_attempts: QuizAttemptsTable;
  enrollments: EnrollmentsTable;
  lecture_progress: LectureProgressTable;
  bookmarks: BookmarksTable;
  notes: NotesTable;
  certificates: CertificatesTable;
  idempotency_keys: IdempotencyKeysTable;
}

export type Db = Kysely<Tables>;
/** A database, or a transaction on it. */
export type Queries = Db | Transaction<Tables>;

export const json = (value: unknown): string => JSON.stringify(value);

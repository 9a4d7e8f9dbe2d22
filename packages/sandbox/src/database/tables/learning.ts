import type { Answer, Answers, GradedAnswer, Option } from '@edurise/contract/models';
import { of, tenantRow, type Decimal, type Json, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const learningStatements: readonly string[] = [
  `create table learning_paths (${tenantRow}, title text not null, slug text not null, description text not null,
     level text not null, thumbnail text, skills jsonb not null, unique (tenant_id, slug))`,
  `create table learning_path_courses (${of('path_id', 'learning_paths')}, ${of('course_id', 'courses')},
     order_index integer not null, is_required boolean not null, primary key (path_id, course_id))`,
  `create table learning_path_enrollments (${tenantRow}, ${of('path_id', 'learning_paths')}, ${of('user_id', 'users')},
     enrolled_at timestamptz not null, unique (path_id, user_id))`,

  `create table shadowing_sessions (${tenantRow}, ${of('host_id', 'users')}, title text not null,
     description text not null, skill text, location text not null, starts_at timestamptz not null,
     ends_at timestamptz not null, status text not null, capacity integer not null check (capacity > 0),
     check (ends_at > starts_at))`,
  'create index on shadowing_sessions (tenant_id, starts_at)',
  `create table shadowing_bookings (${tenantRow}, ${of('session_id', 'shadowing_sessions')}, ${of('user_id', 'users')},
     status text not null, note text not null, unique (session_id, user_id))`,

  `create table skill_assessments (${tenantRow}, title text not null, description text not null, skill text not null,
     duration_minutes integer, passing_score numeric(5, 2) not null, max_attempts integer, questions jsonb not null)`,
  `create table assessment_results (${tenantRow}, ${of('assessment_id', 'skill_assessments')}, ${of('user_id', 'users')},
     attempt_number integer not null, answers jsonb not null, graded jsonb not null, score numeric(9, 2) not null,
     max_score numeric(9, 2) not null, percentage numeric(5, 2) not null, passed boolean not null, proficiency text,
     unique (assessment_id, user_id, attempt_number))`,
];

export interface LearningPathsTable extends TenantRow {
  title: string;
  slug: string;
  description: string;
  level: string;
  thumbnail: string | null;
  skills: Json<string[]>;
}

export interface LearningPathCoursesTable {
  path_id: string;
  course_id: string;
  /** From 1. */
  order_index: number;
  is_required: boolean;
}

export interface LearningPathEnrollmentsTable extends TenantRow {
  path_id: string;
  user_id: string;
  enrolled_at: Date;
}

export interface ShadowingSessionsTable extends TenantRow {
  host_id: string;
  title: string;
  description: string;
  skill: string | null;
  location: string;
  starts_at: Date;
  ends_at: Date;
  status: string;
  capacity: number;
}

export interface ShadowingBookingsTable extends TenantRow {
  session_id: string;
  user_id: string;
  status: string;
  note: string;
}

export interface KeyedAssessmentQuestion {
  id: string;
  question_text: string;
  question_type: string;
  options: Option[];
  correct_answer: Answer | null;
  explanation: string;
  points: string;
  order_index: number;
}

export interface SkillAssessmentsTable extends TenantRow {
  title: string;
  description: string;
  skill: string;
  duration_minutes: number | null;
  passing_score: Decimal;
  max_attempts: number | null;
  /** In order, with their keys. */
  questions: Json<KeyedAssessmentQuestion[]>;
}

export interface AssessmentResultsTable extends TenantRow {
  assessment_id: string;
  user_id: string;
  attempt_number: number;
  answers: Json<Answers>;
  graded: Json<GradedAnswer[]>;
  score: Decimal;
  max_score: Decimal;
  percentage: Decimal;
  passed: boolean;
  proficiency: string | null;
}

export interface LearningTables {
  learning_paths: LearningPathsTable;
  learning_path_courses: LearningPathCoursesTable;
  learning_path_enrollments: LearningPathEnrollmentsTable;
  shadowing_sessions: ShadowingSessionsTable;
  shadowing_bookings: ShadowingBookingsTable;
  skill_assessments: SkillAssessmentsTable;
  assessment_results: AssessmentResultsTable;
}

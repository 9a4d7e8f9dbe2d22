import type { Distribution, ProjectSkill } from '@edurise/contract/models';
import { of, tenantRow, type Decimal, type DecimalOrNull, type Json, type TenantRow } from '../columns.ts';

// A text: a day has no time zone, and the drivers would turn it into a moment that has one.
const day = (column: string): string => `${column} text check (${column} ~ '^\\d{4}-\\d\\d-\\d\\d$')`;

/** Statements that make the tables, in order. */
export const projectsStatements: readonly string[] = [
  `create table projects (${tenantRow}, ${of('owner_id', 'users')}, title text not null, description text not null,
     status text not null, budget numeric(12, 2), currency text not null, required_skills jsonb not null,
     weekly_hours double precision not null, ${day('start_date')}, ${day('due_date')})`,
  'create index on projects (tenant_id, status, created_at desc)',
  `create table project_members (${tenantRow}, ${of('project_id', 'projects')}, ${of('user_id', 'users')},
     role text not null, weekly_hours double precision not null, rating double precision check (rating between 1 and 5),
     unique (project_id, user_id))`,
  'create index on project_members (user_id)',
  `create table tasks (${tenantRow}, ${of('project_id', 'projects')}, title text not null, description text not null,
     status text not null, priority text not null, ${of('assignee_id', 'users', 'set null')}, ${day('due_date')},
     estimated_hours numeric(7, 2) check (estimated_hours >= 0), order_index double precision not null,
     ${of('created_by', 'users', 'set null')}, completed_at timestamptz)`,
  'create index on tasks (project_id, order_index)',
  `create table milestones (${tenantRow}, ${of('project_id', 'projects')}, title text not null,
     description text not null, status text not null, amount numeric(12, 2) not null check (amount > 0),
     ${day('due_date')}, order_index double precision not null)`,
  'create index on milestones (project_id, order_index)',

  `create table payment_methods (${tenantRow}, ${of('user_id', 'users')}, provider text not null, token text not null,
     brand text not null, last4 text check (last4 ~ '^\\d{4}$'), exp_month integer, exp_year integer,
     is_default boolean not null)`,
  'create index on payment_methods (user_id)',
  'create unique index one_default_payment_method on payment_methods (tenant_id, user_id) where is_default',
  // Paid twice is what must never happen: the milestone's uniqueness is the guard.
  `create table milestone_payments (${tenantRow}, ${of('milestone_id', 'milestones', 'restrict')} unique,
     amount numeric(12, 2) not null, currency text not null, status text not null, distributions jsonb not null,
     ${of('payment_method_id', 'payment_methods', 'set null')}, ${of('paid_by', 'users', 'set null')},
     paid_at timestamptz not null)`,
  `create table disputes (${tenantRow}, ${of('project_id', 'projects')}, ${of('milestone_id', 'milestones')},
     ${of('opened_by', 'users', 'set null')}, reason text not null, description text not null, status text not null,
     outcome text, resolution text not null, ${of('resolved_by', 'users', 'set null')}, resolved_at timestamptz)`,
  'create index on disputes (project_id)',
  `create unique index one_open_dispute on disputes (milestone_id) where status = 'open'`,

  `create table matching_preferences (${tenantRow}, ${of('user_id', 'users')}, is_available boolean not null,
     weekly_hours double precision not null, ${day('available_from')}, minimum_budget numeric(12, 2),
     excluded_skills jsonb not null, unique (tenant_id, user_id))`,
];

export interface ProjectsTable extends TenantRow {
  owner_id: string;
  title: string;
  description: string;
  status: string;
  budget: DecimalOrNull;
  currency: string;
  required_skills: Json<ProjectSkill[]>;
  /** What the work asks of one person. */
  weekly_hours: number;
  /** `2026-01-31`, as all days here. */
  start_date: string | null;
  due_date: string | null;
}

/** The owner is on the team too. */
export interface ProjectMembersTable extends TenantRow {
  project_id: string;
  user_id: string;
  role: string;
  /** What the person gives to this project. */
  weekly_hours: number;
  rating: number | null;
}

export interface TasksTable extends TenantRow {
  project_id: string;
  title: string;
  description: string;
  status: string;
  priority: string;
  assignee_id: string | null;
  due_date: string | null;
  estimated_hours: DecimalOrNull;
  /** May be a fraction: a task is put between two others without moving them. */
  order_index: number;
  created_by: string | null;
  completed_at: Date | null;
}

export interface MilestonesTable extends TenantRow {
  project_id: string;
  title: string;
  description: string;
  status: string;
  amount: Decimal;
  due_date: string | null;
  order_index: number;
}

/** Never a card's number. */
export interface PaymentMethodsTable extends TenantRow {
  user_id: string;
  provider: string;
  token: string;
  brand: string;
  last4: string | null;
  exp_month: number | null;
  exp_year: number | null;
  is_default: boolean;
}

export interface MilestonePaymentsTable extends TenantRow {
  milestone_id: string;
  amount: Decimal;
  currency: string;
  status: 'completed' | 'refunded';
  distributions: Json<Distribution[]>;
  payment_method_id: string | null;
  paid_by: string | null;
  paid_at: Date;
}

export interface DisputesTable extends TenantRow {
  project_id: string;
  milestone_id: string;
  opened_by: string | null;
  reason: string;
  description: string;
  status: string;
  outcome: string | null;
  resolution: string;
  resolved_by: string | null;
  resolved_at: Date | null;
}

export interface MatchingPreferencesTable extends TenantRow {
  user_id: string;
  is_available: boolean;
  weekly_hours: number;
  available_from: string | null;
  minimum_budget: DecimalOrNull;
  excluded_skills: Json<string[]>;
}

export interface ProjectsTables {
  projects: ProjectsTable;
  project_members: ProjectMembersTable;
  tasks: TasksTable;
  milestones: MilestonesTable;
  payment_methods: PaymentMethodsTable;
  milestone_payments: MilestonePaymentsTable;
  disputes: DisputesTable;
  matching_preferences: MatchingPreferencesTable;
}

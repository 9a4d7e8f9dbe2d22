import type { ColumnType } from 'kysely';
import type { Change } from '../../accounts/audit.ts';

/** Statements that make the tables, in order. */
export const accountsStatements: readonly string[] = [
  `create table audit_log (id uuid primary key, created_at timestamptz not null,
     tenant_id uuid not null references tenants on delete cascade, actor_id uuid references users on delete set null,
     action text not null, target_type text not null, target_id text not null, changes jsonb not null)`,
  'create index on audit_log (tenant_id, created_at desc)',
  // A session is a family of refresh tokens: each but the newest is dead. Tokens of old become sessions of their own.
  `create table sessions (id uuid primary key, created_at timestamptz not null,
     user_id uuid not null references users on delete cascade, tenant_id uuid not null references tenants on delete cascade,
     user_agent text not null, address text not null, last_used_at timestamptz not null, expires_at timestamptz not null,
     ended_at timestamptz)`,
  'create index on sessions (user_id)',
  `insert into sessions select jti, now(), user_id, tenant_id, '', '', now(), expires_at, blacklisted_at from refresh_tokens`,
  'alter table refresh_tokens add column session_id uuid references sessions on delete cascade',
  'update refresh_tokens set session_id = jti',
  'alter table refresh_tokens alter column session_id set not null',
  'create index on refresh_tokens (session_id)',
  `create table social_accounts (id uuid primary key, created_at timestamptz not null,
     user_id uuid not null references users on delete cascade, provider text not null, subject text not null,
     email text not null, unique (provider, subject))`,
  'create index on social_accounts (user_id)',
];

export interface AuditLogTable {
  id: string;
  tenant_id: string;
  /** `null` when the account is gone. */
  actor_id: string | null;
  /** `course.update` */
  action: string;
  target_type: string;
  target_id: string;
  changes: ColumnType<Record<string, Change>, string, string>;
  created_at: Date;
}

/** Where somebody is signed in: a browser, an app. */
export interface SessionsTable {
  id: string;
  user_id: string;
  tenant_id: string;
  user_agent: string;
  address: string;
  created_at: Date;
  last_used_at: Date;
  /** Of its newest refresh token. */
  expires_at: Date;
  ended_at: Date | null;
}

/** Who a person is at Google, GitHub, … */
export interface SocialAccountsTable {
  id: string;
  user_id: string;
  provider: string;
  /** The person's id there, which outlives a change of address. */
  subject: string;
  email: string;
  created_at: Date;
}

export interface AccountsTables {
  audit_log: AuditLogTable;
  sessions: SessionsTable;
  social_accounts: SocialAccountsTable;
}

/** What the tables have in common: as SQL for the migrations, and as Kysely reads it. */
import type { ColumnType } from 'kysely';

export const row = 'id uuid primary key, created_at timestamptz not null, updated_at timestamptz not null';
/** A row that belongs to a school, and goes with it. */
export const tenantRow = `${row}, tenant_id uuid not null references tenants on delete cascade`;
/** A column that points to another table's row. */
export const of = (column: string, table: string, then: 'cascade' | 'restrict' | 'set null' = 'cascade'): string =>
  `${column} uuid ${then === 'set null' ? '' : 'not null'} references ${table} on delete ${then}`;

export interface Row {
  id: string;
  created_at: Date;
  updated_at: Date;
}

export interface TenantRow extends Row {
  tenant_id: string;
}

/** Read as a value, written as JSON text: the drivers disagree on what a bare array means. */
export type Json<T> = ColumnType<T, string, string>;
/** Decimals stay texts on the way out, so that no cent is lost. */
export type Decimal = ColumnType<string, string | number, string | number>;
export type DecimalOrNull = ColumnType<string | null, string | number | null, string | number | null>;
/** A column that has a default: a new row may leave it out. */
export type Defaulted<C> = [C] extends [ColumnType<infer Selected, infer Inserted, infer Updated>]
  ? ColumnType<Selected, Inserted | undefined, Updated>
  : ColumnType<C, C | undefined, C>;

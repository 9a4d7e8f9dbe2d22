import { of, tenantRow, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const filesStatements: readonly string[] = [
  `create table file_uploads (${tenantRow}, ${of('uploaded_by', 'users')}, ${of('course_id', 'courses', 'set null')},
     file_name text not null, content_type text not null, size_bytes integer not null, checksum text not null,
     description text not null, category text not null, location text not null)`,
  'create index on file_uploads (tenant_id, uploaded_by)',
  'create index on file_uploads (course_id)',
];

/** What somebody uploaded for few eyes: who may read it follows from its owner, its course, and where it was handed in. */
export interface FileUploadsTable extends TenantRow {
  uploaded_by: string;
  /** Those in this course may read it too. */
  course_id: string | null;
  /** As its owner calls it. */
  file_name: string;
  content_type: string;
  size_bytes: number;
  /** SHA-256, in hexadecimal digits. */
  checksum: string;
  description: string;
  /** A category's slug. */
  category: string;
  /** Where the bytes are: what `Vault` knows. */
  location: string;
}

export interface FilesTables {
  file_uploads: FileUploadsTable;
}

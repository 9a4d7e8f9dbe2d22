/** What the tables of the demo data have in common on their way in. */
import type { Insertable } from 'kysely';
import type { Queries, Tables } from '../database/tables.ts';
import type { DemoCourse, DemoData, DemoLecture, MediaPath } from '../demo/shape.ts';

/** PostgreSQL takes 65,535 parameters in a statement. */
const batch = 500;

export async function insert<T extends keyof Tables>(
  db: Queries,
  table: T,
  rows: Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + batch))
      .execute();
  }
}

export const media = (path: MediaPath): string => `/media/${path}`;
export const mediaOrNull = (path: MediaPath | null): string | null => (path === null ? null : media(path));

export const at = (created: string, updated = created) => ({
  created_at: new Date(created),
  updated_at: new Date(updated),
});

export const lecturesOf = (course: DemoCourse): DemoLecture[] => course.sections.flatMap(({ lectures }) => lectures);

/** The demo data names tenants by slug, the tables by id. */
export function tenantIds({ tenants }: DemoData): (slug: string) => string {
  const ids = new Map(tenants.map(({ slug, id }) => [slug, id]));
  return (slug) => ids.get(slug)!;
}

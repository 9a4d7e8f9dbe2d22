import { randomUUID } from 'node:crypto';
import type { Prerequisites } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { selectVisibleCourses, type CourseRow } from './course-rows.ts';

/** The whole chain that leads to a course, the course itself included; each edge runs from what comes first. */
export async function prerequisitesOf(
  call: Pick<AnyCall, 'db' | 'tenant' | 'person'>,
  course: CourseRow,
): Promise<Prerequisites> {
  const { db, person } = call;
  // `union`, not `union all`: a ring of courses would otherwise never end.
  const { rows: edges } = await sql<{ from: string; to: string }>`
    with recursive chain (requires_id, course_id) as (
      select requires_id, course_id from prerequisites where course_id = ${course.id}
      union
      select p.requires_id, p.course_id from prerequisites p join chain on p.course_id = chain.requires_id
    )
    select requires_id as "from", course_id as "to" from chain`.execute(db);
  const ids = [...new Set([course.id, ...edges.flatMap(({ from, to }) => [from, to])])];
  const nodes = await selectVisibleCourses(call).where('courses.id', 'in', ids).orderBy('courses.title').execute();
  const passed = person
    ? await db
        .selectFrom('enrollments')
        .select('course_id')
        .where('user_id', '=', person.id)
        .where('course_id', 'in', ids)
        .where('status', '=', 'completed')
        .execute()
    : [];
  const passedIds = new Set(passed.map((row) => row.course_id));
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    course_id: course.id,
    nodes: nodes.map(({ id, title, course_code, level }) => ({
      id,
      title,
      course_code,
      level,
      is_passed: person ? passedIds.has(id) : null,
    })),
    edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}

/** Replaces what a course asks for. Of two writes at once the second waits, as each alone might close no ring. */
export async function writePrerequisites(
  { db, tenant }: Pick<AnyCall, 'tenant'> & { db: Queries },
  courseId: string,
  required: readonly string[],
): Promise<void> {
  await db.selectFrom('tenants').select('id').where('id', '=', tenant.id).forUpdate().execute();
  const ids = [...new Set(required)];
  const known = ids.length
    ? await db
        .selectFrom('courses')
        .select('id')
        .where('tenant_id', '=', tenant.id)
        .where(sql`id::text`, 'in', ids)
        .execute()
    : [];
  const missing = ids.find((id) => !known.some((course) => course.id === id));
  if (missing !== undefined) throw invalid({ prerequisites: [`Invalid pk "${missing}" - object does not exist.`] });
  if (await leadsBack(db, courseId, ids))
    throw conflict('These courses would wait for each other: nobody could begin any of them.', 'prerequisite_cycle');
  await db.deleteFrom('prerequisites').where('course_id', '=', courseId).execute();
  if (ids.length) {
    await db
      .insertInto('prerequisites')
      .values(ids.map((id) => ({ id: randomUUID(), tenant_id: tenant.id, course_id: courseId, requires_id: id })))
      .execute();
  }
}

/** Does one of these courses ask, in the end, for that course? */
async function leadsBack(db: Queries, courseId: string, ids: readonly string[]): Promise<boolean> {
  if (ids.includes(courseId)) return true;
  if (!ids.length) return false;
  const { rows } = await sql<{ found: boolean }>`
    with recursive chain (id) as (
      select requires_id from prerequisites where course_id in (${sql.join(ids)})
      union
      select p.requires_id from prerequisites p join chain on p.course_id = chain.id
    )
    select exists (select 1 from chain where id = ${courseId}) as found`.execute(db);
  return rows[0]!.found;
}

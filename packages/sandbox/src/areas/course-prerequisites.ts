import type { Prerequisites } from '@edurise/contract/models';
import { sql } from 'kysely';
import type { AnyCall } from '../http/call.ts';
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

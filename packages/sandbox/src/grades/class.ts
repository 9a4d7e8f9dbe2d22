/** Classes, and the sheet that the grades of one stand on. */
import type { CollaborationState } from '@edurise/contract/channels';
import type { Selectable } from 'kysely';
import { isStaff, isUuid, manages } from '../accounts/access.ts';
import type { ClassesTable } from '../database/tables/realtime.ts';
import type { Queries } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';
import { forbidden, notFound } from '../http/problem.ts';

export type ClassRow = Selectable<ClassesTable>;

/** A class that the caller grades: 404 where it is none of the school's, 403 where others grade it. */
export async function findGradedClass(call: Pick<AnyCall, 'db' | 'tenant' | 'user'>, id: string): Promise<ClassRow> {
  const { db, tenant, user } = call;
  const found = isUuid(id)
    ? await db
        .selectFrom('classes')
        .selectAll()
        .where('id', '=', id)
        .where('tenant_id', '=', tenant.id)
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('Class');
  if (isStaff(user) || found.teacher_id === user.id || (await managesCourse(call, found.course_id))) return found;
  throw forbidden();
}

async function managesCourse({ db, user }: Pick<AnyCall, 'db' | 'user'>, id: string | null): Promise<boolean> {
  if (id === null) return false;
  const course = await db.selectFrom('courses').select(['id', 'created_by']).where('id', '=', id).executeTakeFirst();
  return course !== undefined && manages(db, user, course);
}

type Sheet = Pick<CollaborationState, 'students' | 'assignments' | 'cells'>;

export async function readSheet(db: Queries, classId: string): Promise<Required<Sheet>> {
  const [students, assignments, cells] = await Promise.all([
    db
      .selectFrom('class_students')
      .innerJoin('users', 'users.id', 'class_students.user_id')
      .select(['users.id', 'users.first_name', 'users.last_name'])
      .where('class_students.class_id', '=', classId)
      .orderBy('users.last_name')
      .orderBy('users.first_name')
      .orderBy('users.id')
      .execute(),
    db
      .selectFrom('class_assignments')
      .select(['id as assignment_id', 'title', 'max_score'])
      .where('class_id', '=', classId)
      .orderBy('order_index')
      .execute(),
    db
      .selectFrom('grade_cells')
      .innerJoin('class_assignments', 'class_assignments.id', 'grade_cells.assignment_id')
      .select(['student_id', 'assignment_id', 'score', 'class_assignments.max_score', 'version'])
      .where('grade_cells.class_id', '=', classId)
      .orderBy('student_id')
      .orderBy('class_assignments.order_index')
      .execute(),
  ]);
  return {
    students: students.map(({ id, first_name, last_name }) => ({
      student_id: id,
      student_name: `${first_name} ${last_name}`.trim(),
    })),
    assignments,
    cells,
  };
}

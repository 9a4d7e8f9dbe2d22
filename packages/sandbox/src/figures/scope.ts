/** Which courses somebody's figures are about. */
import type { ExpressionBuilder } from 'kysely';
import { isStaff } from '../accounts/access.ts';
import type { Tables } from '../database/tables.ts';
import type { AnyCall } from '../http/call.ts';

type Asks = Pick<AnyCall, 'db' | 'tenant'>;

export const allCourses = ({ db, tenant }: Asks) =>
  db.selectFrom('courses').select('courses.id').where('courses.tenant_id', '=', tenant.id);

/** Ids of courses, for `where … in`. */
export type Scope = ReturnType<typeof allCourses>;

/** Those that the caller made or teaches; staff answer for all of the school's. */
export function ownCourses(call: Asks & Pick<AnyCall, 'user'>): Scope {
  const { user } = call;
  return isStaff(user) ? allCourses(call) : allCourses(call).where((eb) => madeOrTaughtBy(eb, user.id));
}

const madeOrTaughtBy = (eb: ExpressionBuilder<Tables, 'courses'>, userId: string) =>
  eb.or([
    eb('courses.created_by', '=', userId),
    eb.exists(
      eb
        .selectFrom('course_instructors')
        .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
        .whereRef('course_instructors.course_id', '=', 'courses.id')
        .where('instructors.user_id', '=', userId)
        .select('course_instructors.id'),
    ),
  ]);

import type { CourseQuery } from '@edurise/contract/models';
import { sql } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import type { AnyCall } from '../../http/call.ts';
import { invalid } from '../../http/problem.ts';
import { selectVisibleCourses } from './course-rows.ts';

/** What is really paid. */
const effectivePrice = sql<string>`case when courses.is_free then 0 else coalesce(courses.discount_price, courses.price) end`;

/** The catalogue, filtered, searched and put in order; the same order each time, so that pages don't overlap. */
export function searchCourses(call: Pick<AnyCall, 'db' | 'tenant' | 'person'>, query: CourseQuery) {
  let courses = selectVisibleCourses(call);
  for (const word of (query.search ?? '').split(/[\s,]+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    courses = courses.where((eb) =>
      eb.or([
        eb('courses.title', 'ilike', pattern),
        eb('courses.description', 'ilike', pattern),
        eb('courses.course_code', 'ilike', pattern),
        eb('categories.name', 'ilike', pattern),
      ]),
    );
  }
  if (query.level) courses = courses.where('courses.level', '=', query.level);
  if (query.status) courses = courses.where('courses.status', '=', query.status);
  if (query.is_public !== undefined) courses = courses.where('courses.is_public', '=', query.is_public);
  if (query.category) {
    const column = isUuid(query.category) ? 'id' : 'slug';
    // A category stands for its subcategories too.
    courses = courses.where((eb) =>
      eb.or([
        eb(`categories.${column}`, '=', query.category!),
        eb('categories.parent_id', 'in', (parents) =>
          parents
            .selectFrom('categories as parent')
            .select('parent.id')
            .where(`parent.${column}`, '=', query.category!)
            .where('parent.tenant_id', '=', call.tenant.id),
        ),
      ]),
    );
  }
  if (query.instructor) {
    const instructor = query.instructor;
    if (!isUuid(instructor)) throw invalid({ instructor: [`“${instructor}” is not a valid UUID.`] });
    courses = courses.where((eb) =>
      eb.exists(
        eb
          .selectFrom('course_instructors')
          .select('course_instructors.id')
          .whereRef('course_instructors.course_id', '=', 'courses.id')
          .where('course_instructors.instructor_id', '=', instructor),
      ),
    );
  }
  for (const [name, sign] of [
    ['min_price', '>='],
    ['max_price', '<='],
  ] as const) {
    const price = query[name];
    if (price === undefined) continue;
    if (!Number.isFinite(Number(price))) throw invalid({ [name]: ['Enter a number.'] });
    courses = courses.where(effectivePrice, sign, String(price));
  }
  for (const { column, direction } of ordering(query.ordering)) {
    courses = courses.orderBy(column, (order) =>
      direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
    );
  }
  return courses.orderBy('courses.id');
}

const sortable = {
  created_at: 'courses.created_at',
  title: 'courses.title',
  average_rating: 'courses.average_rating',
} as const;

function ordering(text = '') {
  const terms = text.split(',').flatMap((term) => {
    const name = term.trim().replace(/^-/, '');
    if (!Object.hasOwn(sortable, name)) return [];
    return [
      { column: sortable[name as keyof typeof sortable], direction: term.trim().startsWith('-') ? 'desc' : 'asc' },
    ];
  });
  return terms.length ? terms : [{ column: sortable.created_at, direction: 'desc' }];
}

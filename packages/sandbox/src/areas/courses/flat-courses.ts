/** The catalogue once more, as the envelope API has it: flat rows, for those who are signed in. Beside the contract. */
import { randomUUID } from 'node:crypto';
import { area } from '@edurise/contract';
import { decimal, model, nullish, request, row as modelRow } from '@edurise/contract/fields';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { given } from '../../database/changes.ts';
import { iso } from '../../clock.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { invalid } from '../../http/problem.ts';
import { blankCourse, findCourse, findManagedCourse, type CourseRow } from './course-rows.ts';
import { searchCourses } from './course-search.ts';
import { deleteCourse, freeSlug, isPrice, noPrice, writeColumns } from './course-write.ts';

const flatCourse = model({
  ...modelRow,
  tenant: z.string(),
  instructor: z.string(),
  instructor_name: z.string(),
  title: z.string(),
  description: z.string(),
  category: nullish(z.string()),
  price: decimal,
  is_public: z.boolean(),
  is_published: z.boolean(),
  duration_weeks: nullish(z.number()),
  average_rating: nullish(decimal),
  total_enrollments: z.number(),
});
type FlatCourse = z.infer<typeof flatCourse>;

const flatWrite = request({
  title: z.string().check(z.minLength(1), z.maxLength(255)),
  description: z.optional(z.string()),
  category: z.optional(z.string()),
  price: z.optional(decimal),
  is_public: z.optional(z.boolean()),
  is_published: z.optional(z.boolean()),
  duration_weeks: nullish(z.number()),
});
const flatPatch = z.partial(flatWrite);
type FlatWrite = z.infer<typeof flatPatch>;

const query = z.strictObject({
  page: z.optional(z.number()),
  page_size: z.optional(z.number()),
  search: z.optional(z.string()),
  ordering: z.optional(z.string()),
  category: z.optional(z.string()),
  is_public: z.optional(z.boolean()),
  instructor: z.optional(z.string()),
});

const schemas = {
  flatCourses: {
    list: { query, item: flatCourse },
    get: { answer: flatCourse },
    create: { body: flatWrite, answer: flatCourse },
    replace: { body: flatWrite, answer: flatCourse },
    update: { body: flatPatch, answer: flatCourse },
    delete: {},
  },
};

const all = '/api/v1/courses/courses/';
const one = '/api/v1/courses/courses/{id}/';
const flatCourses = area<typeof schemas>()({
  flatCourses: {
    list: { method: 'GET', path: all, source: '000', access: 'user', list: true },
    get: { method: 'GET', path: one, source: '000', access: 'user' },
    create: { method: 'POST', path: all, source: '000', access: 'instructor' },
    replace: { method: 'PUT', path: one, source: '000', access: 'instructor' },
    update: { method: 'PATCH', path: one, source: '000', access: 'instructor' },
    delete: { method: 'DELETE', path: one, source: '000', access: 'instructor' },
  },
});

export const flatCourseRoutes = implement(flatCourses, schemas, {
  flatCourses: {
    list: (call) => paginate(call.page, searchCourses(call, call.query), (row) => present(row, call)),
    get: async (call) => present(await findCourse(call, call.path.id), call),
    async create(call) {
      const { db, tenant, user, body, now } = call;
      const id = randomUUID();
      const slug = await freeSlug(db, tenant.id, body.title);
      await db
        .insertInto('courses')
        .values({
          id,
          tenant_id: tenant.id,
          course_code: slug.slice(0, 12).toUpperCase(),
          title: body.title,
          slug,
          created_by: user.id,
          created_at: now,
          updated_at: now,
          ...blankCourse,
          ...(await columns(call, body)),
        })
        .execute();
      return created(present(await findCourse(call, id), call));
    },
    replace: (call) => change(call, call.path.id, { description: '', ...call.body }),
    update: (call) => change(call, call.path.id, call.body),
    delete: (call) => deleteCourse(call, call.path.id),
  },
});

async function change(call: AnyCall, id: string, body: FlatWrite): Promise<FlatCourse> {
  const before = await findManagedCourse(call, id);
  const changes = await columns(call, body);
  await call.db.transaction().execute((trx) => writeColumns({ ...call, db: trx }, before, changes));
  return present(await findCourse(call, id), call);
}

const present = (row: CourseRow, { tenant }: Pick<AnyCall, 'tenant'>): FlatCourse => ({
  id: row.id,
  tenant: tenant.slug,
  instructor: row.created_by,
  instructor_name: `${row.first_name} ${row.last_name}`.trim(),
  title: row.title,
  description: row.description,
  category: row.category_name,
  price: row.price,
  is_public: row.is_public,
  is_published: row.status === 'published',
  duration_weeks: row.duration_weeks,
  average_rating: row.average_rating,
  total_enrollments: row.total_enrollments ?? 0,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

async function columns(call: Pick<AnyCall, 'db' | 'tenant' | 'now'>, body: FlatWrite) {
  const { title, description, price, is_public, is_published, duration_weeks } = body;
  if (!isPrice(price)) throw invalid({ price: [noPrice] });
  return given({
    title,
    description,
    is_public,
    duration_weeks,
    price,
    is_free: price === undefined ? undefined : Number(price) === 0,
    status: is_published === undefined ? undefined : is_published ? 'published' : 'draft',
    category_id: body.category === undefined ? undefined : await categoryNamed(call, body.category),
  });
}

/** Here a category is a text; one that is new is made. */
async function categoryNamed(
  { db, tenant, now }: Pick<AnyCall, 'db' | 'tenant' | 'now'>,
  name: string,
): Promise<string> {
  const known = await db
    .selectFrom('categories')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirst();
  if (known) return known.id;
  const id = randomUUID();
  const slug = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${id.slice(0, 4)}`;
  await db
    .insertInto('categories')
    .values({
      id,
      tenant_id: tenant.id,
      name,
      slug,
      description: '',
      parent_id: null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}

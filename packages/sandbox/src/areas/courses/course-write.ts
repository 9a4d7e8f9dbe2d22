import { randomUUID } from 'node:crypto';
import type { CourseDetail, CoursePatch, CourseWrite } from '@edurise/contract/models';
import { sql, type Updateable } from 'kysely';
import { audit, changed } from '../../accounts/audit.ts';
import { given } from '../../database/changes.ts';
import { json, type CoursesTable, type Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { certifyAll } from '../../learning/certification.ts';
import { cents } from '../../projects/money.ts';
import { reassess } from '../progress/reassess.ts';
import { writePrerequisites } from './course-prerequisites.ts';
import { blankCourse, findCourse, findManagedCourse, presentCourseDetail, type CourseRow } from './course-rows.ts';

/** A new course of the caller's: a draft, free and public, unless he says otherwise. */
export async function writeCourse(call: AnyCall, body: CourseWrite): Promise<CourseDetail> {
  const { db, tenant, user, now } = call;
  const id = randomUUID();
  await checkCategory(call, body.category);
  await db.transaction().execute(async (trx) => {
    const slug = await freeSlug(trx, tenant.id, body.slug ?? body.title);
    await trx
      .insertInto('courses')
      .values({
        id,
        tenant_id: tenant.id,
        created_by: user.id,
        created_at: now,
        updated_at: now,
        title: body.title,
        course_code: body.course_code ?? slug.slice(0, 12).toUpperCase(),
        ...blankCourse,
        ...columns(body),
        slug,
      })
      .execute();
    if (body.prerequisites) await writePrerequisites({ ...call, db: trx }, id, body.prerequisites);
    const teacher = await trx
      .selectFrom('instructors')
      .select('id')
      .where('user_id', '=', user.id)
      .where('tenant_id', '=', tenant.id)
      .executeTakeFirst();
    if (teacher) {
      await trx
        .insertInto('course_instructors')
        .values({
          id: randomUUID(),
          tenant_id: tenant.id,
          course_id: id,
          instructor_id: teacher.id,
          is_primary: true,
        })
        .execute();
    }
  });
  return presentCourseDetail(await findCourse(call, id), call);
}

export const noPrice = 'A valid price with at most two decimal places is required.';

export async function changeCourse(call: AnyCall, id: string, body: CoursePatch): Promise<CourseDetail> {
  const before = await findManagedCourse(call, id);
  await checkCategory(call, body.category);
  await call.db.transaction().execute(async (trx) => {
    // What isn't named stays, as with prices.
    const metadata = body.metadata && { ...before.metadata, ...body.metadata };
    await writeColumns({ ...call, db: trx }, before, columns({ ...body, metadata }));
    if (body.prerequisites) await writePrerequisites({ ...call, db: trx }, id, body.prerequisites);
    if (metadata && metadata.completion_threshold !== before.metadata.completion_threshold)
      await reassess(trx, { course: id }, call.now);
    if (metadata?.has_certificate && !before.metadata.has_certificate) await certifyAll(trx, id, call.now);
  });
  return presentCourseDetail(await findCourse(call, id), call);
}

/** Changes a course, and notes in the audit log what of it is money or says who may see it. */
export async function writeColumns(
  call: Pick<AnyCall, 'tenant' | 'user' | 'now'> & { db: Queries },
  before: CourseRow,
  columns: Updateable<CoursesTable>,
): Promise<void> {
  const { db, tenant, now } = call;
  const after = await db
    .updateTable('courses')
    .set({ ...columns, updated_at: now })
    .where('id', '=', before.id)
    .where('tenant_id', '=', tenant.id)
    .returning(['title', 'status', 'is_public', 'price', 'discount_price', 'currency'])
    .executeTakeFirstOrThrow();
  const changes = changed(before, after);
  if (Object.keys(changes).length) await audit(call, 'course.update', { type: 'course', id: before.id }, changes);
}

export async function deleteCourse(call: AnyCall, id: string): Promise<void> {
  const course = await findManagedCourse(call, id);
  if (course.total_enrollments) throw conflict('This course has learners: archive it instead.');
  await call.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('courses').where('id', '=', course.id).where('tenant_id', '=', call.tenant.id).execute();
    await audit({ ...call, db: trx }, 'course.delete', { type: 'course', id: course.id });
  });
}

/** Not less than nothing, in whole cents: to the database `NaN` is a number too. */
export function isPrice(value: string | number | null | undefined): boolean {
  return value == null || cents(value) !== null;
}

/** The wire's nested course as columns; what isn't there stays as it is. */
function columns({ category, thumbnail_url, metadata, pricing, ...rest }: CoursePatch | CourseWrite) {
  const { course_code, title, slug, description, level, status, is_public, duration_weeks } = rest;
  for (const name of ['price', 'discount_price'] as const)
    if (!isPrice(pricing?.[name])) throw invalid({ pricing: { [name]: [noPrice] } });
  return given({
    course_code,
    title,
    slug,
    description,
    level,
    status,
    is_public,
    duration_weeks,
    category_id: category,
    thumbnail: thumbnail_url,
    metadata: metadata && json(metadata),
    ...(pricing && {
      price: pricing.price ?? undefined,
      discount_price: pricing.discount_price,
      currency: pricing.currency ?? undefined,
      is_free: pricing.is_free ?? (pricing.price == null ? undefined : Number(pricing.price) === 0),
    }),
  });
}

async function checkCategory(
  { db, tenant }: Pick<AnyCall, 'db' | 'tenant'>,
  id: string | null | undefined,
): Promise<void> {
  if (!id) return;
  const found = await db
    .selectFrom('categories')
    .select('id')
    .where(sql`id::text`, '=', id)
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirst();
  if (!found) throw invalid({ category: [`Invalid pk "${id}" - object does not exist.`] });
}

/** `intro-to-python`, and `intro-to-python-2` where that is taken. */
export async function freeSlug(db: Queries, tenantId: string, text: string): Promise<string> {
  const slug =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'course';
  const taken = await db
    .selectFrom('courses')
    .select('slug')
    .where('tenant_id', '=', tenantId)
    .where('slug', 'like', `${slug}%`)
    .execute();
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

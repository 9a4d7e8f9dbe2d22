import { randomBytes, randomUUID } from 'node:crypto';
import { audit } from '../accounts/audit.ts';
import type { Queries } from '../database/tables.ts';
import { certified } from '../notifications/news.ts';
import { notify } from '../notifications/notify.ts';

/** Gives the certificate of a completed course, and tells the learner. A second time changes nothing. */
export async function certify(db: Queries, enrollmentId: string, now: Date): Promise<void> {
  const enrollment = await uncertified(db).where('enrollments.id', '=', enrollmentId).executeTakeFirst();
  if (enrollment) await issue(db, enrollment, now);
}

/** The same for all who completed a course before it gave any. */
export async function certifyAll(db: Queries, courseId: string, now: Date): Promise<void> {
  const enrollments = await uncertified(db)
    .where('enrollments.course_id', '=', courseId)
    .orderBy('enrollments.user_id')
    .execute();
  for (const enrollment of enrollments) await issue(db, enrollment, now);
}

type Completed = Awaited<ReturnType<ReturnType<typeof uncertified>['executeTakeFirstOrThrow']>>;

async function issue(db: Queries, enrollment: Completed, now: Date): Promise<void> {
  const { tenant_id, user_id, course_id, course_title, tenant_name } = enrollment;
  const issued = await db
    .insertInto('certificates')
    .values({
      id: randomUUID(),
      tenant_id,
      enrollment_id: enrollment.id,
      code: certificateCode(),
      // What was certified stays what it was, whoever is called something else by now.
      ...{ course_title, tenant_name, student_name: `${enrollment.first_name} ${enrollment.last_name}`.trim() },
      issued_at: now,
    })
    .onConflict((clash) => clash.column('enrollment_id').doNothing())
    .returning(['id', 'code'])
    .executeTakeFirst();
  if (!issued) return;
  const occasion = { db, tenant: { id: tenant_id }, user: { id: user_id }, now };
  await audit(occasion, 'certificate.issue', { type: 'certificate', id: issued.id });
  await notify(occasion, [user_id], certified({ id: course_id, title: course_title }, issued));
}

const uncertified = (db: Queries) =>
  db
    .selectFrom('enrollments')
    .innerJoin('users', 'users.id', 'enrollments.user_id')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .innerJoin('tenants', 'tenants.id', 'enrollments.tenant_id')
    .leftJoin('certificates', 'certificates.enrollment_id', 'enrollments.id')
    .select(['enrollments.id', 'enrollments.tenant_id', 'enrollments.user_id', 'enrollments.course_id'])
    .select(['users.first_name', 'users.last_name', 'courses.title as course_title', 'tenants.name as tenant_name'])
    .where('enrollments.status', '=', 'completed')
    .where('certificates.id', 'is', null);

/** `EDU-4QZK-9TRM-XW2H`: no letters that are read for others. */
function certificateCode(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  const text = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
  return `EDU-${text.replace(/(.{4})(?=.)/g, '$1-')}`;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../accounts/audit.ts';
import type { Queries } from '../database/tables.ts';
import { certified } from '../notifications/news.ts';
import { notify } from '../notifications/notify.ts';

export interface Completed {
  id: string;
  tenant_id: string;
  user_id: string;
  course_id: string;
  course_title: string;
}

/** Gives the certificate of a completed course, and tells the learner. A second time changes nothing. */
export async function certify(db: Queries, enrollment: Completed, now: Date): Promise<void> {
  const { tenant_id, user_id, course_id, course_title } = enrollment;
  const issued = await db
    .insertInto('certificates')
    .values({
      id: randomUUID(),
      tenant_id,
      enrollment_id: enrollment.id,
      code: certificateCode(),
      issued_at: now,
      // Never written again: others may have read it by then.
      student_name: db
        .selectFrom('users')
        .select(sql<string>`trim(first_name || ' ' || last_name)`.as('name'))
        .where('id', '=', user_id),
      course_title,
      tenant_name: db.selectFrom('tenants').select('name').where('id', '=', tenant_id),
    })
    .onConflict((clash) => clash.column('enrollment_id').doNothing())
    .returning(['id', 'code'])
    .executeTakeFirst();
  if (!issued) return;
  const occasion = { db, tenant: { id: tenant_id }, user: { id: user_id }, now };
  await audit(occasion, 'certificate.issue', { type: 'certificate', id: issued.id });
  await notify(occasion, [user_id], certified({ id: course_id, title: course_title }, issued));
}

/** A course gives certificates from now on: whoever has completed it gets one. */
export async function certifyAll(db: Queries, courseId: string, now: Date): Promise<void> {
  const completed = await db
    .selectFrom('enrollments')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .select(['enrollments.id', 'enrollments.tenant_id', 'user_id', 'course_id', 'courses.title as course_title'])
    .where('course_id', '=', courseId)
    .where('enrollments.status', '=', 'completed')
    .orderBy('user_id')
    .execute();
  for (const enrollment of completed) await certify(db, enrollment, now);
}

/** `EDU-4QZK-9TRM-XW2H`: no letters that are read for others. */
function certificateCode(): string {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  const text = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
  return `EDU-${text.replace(/(.{4})(?=.)/g, '$1-')}`;
}

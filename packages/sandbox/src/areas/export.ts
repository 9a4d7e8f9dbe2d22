import { presentMe } from '../accounts/me.ts';
import { iso } from '../clock.ts';
import type { AnyCall } from '../http/call.ts';
import { presentEnrollment, selectEnrollments } from './enrollment-rows.ts';
import { presentBookmark, presentNote, presentProgress } from './progress-rows.ts';
import { presentAttempt } from './quiz-rows.ts';

/** Everything that this school holds on the caller, by kind. */
export async function exportOf(call: AnyCall): Promise<Record<string, unknown>> {
  const { db, tenant, user, now } = call;
  const enrollments = await selectEnrollments(call)
    .where('enrollments.user_id', '=', user.id)
    .orderBy('enrolled_at')
    .execute();
  const ids = enrollments.map(({ id }) => id);
  const within = (table: 'lecture_progress' | 'bookmarks' | 'notes') =>
    ids.length
      ? db.selectFrom(table).selectAll().where('enrollment_id', 'in', ids).orderBy('created_at').execute()
      : [];
  const [progress, bookmarks, notes, attempts, certificates, reviews, skills] = await Promise.all([
    within('lecture_progress'),
    within('bookmarks'),
    within('notes'),
    db
      .selectFrom('quiz_attempts')
      .selectAll()
      .where('user_id', '=', user.id)
      .where('tenant_id', '=', tenant.id)
      .orderBy('started_at')
      .execute(),
    ids.length ? db.selectFrom('certificates').selectAll().where('enrollment_id', 'in', ids).execute() : [],
    db.selectFrom('reviews').selectAll().where('user_id', '=', user.id).where('tenant_id', '=', tenant.id).execute(),
    db.selectFrom('skills').selectAll().where('user_id', '=', user.id).execute(),
  ]);
  return {
    exported_at: iso(now),
    account: await presentMe(user, tenant, call),
    settings: user.settings,
    preferences: user.preferences,
    social: user.social,
    skills: skills.map(({ name, proficiency }) => ({ name, proficiency })),
    enrollments: enrollments.map(presentEnrollment),
    progress: (progress as Parameters<typeof presentProgress>[0][]).map(presentProgress),
    bookmarks: (bookmarks as Parameters<typeof presentBookmark>[0][]).map(presentBookmark),
    notes: (notes as Parameters<typeof presentNote>[0][]).map(presentNote),
    quiz_attempts: attempts.map((attempt) => presentAttempt(attempt, now)),
    certificates: certificates.map(({ id, enrollment_id, code, issued_at }) => ({
      id,
      enrollment: enrollment_id,
      code,
      issued_at: iso(issued_at),
    })),
    reviews: reviews.map(({ id, course_id, rating, comment, created_at }) => ({
      id,
      course: course_id,
      rating,
      comment,
      created_at: iso(created_at),
    })),
  };
}

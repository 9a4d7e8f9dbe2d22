/** Every total of a dashboard is counted again here, from the rows that the schools were filled with. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AdminDashboard, InstructorDashboard } from '@edurise/contract/models';
import { demo } from '../src/demo/index.ts';
import { startPlatform, type Platform } from './platform.ts';

const midnight = new Date('2026-03-02T00:00:00Z');
const data = demo(midnight);
let platform: Platform;
before(async () => void (platform = await startPlatform({ demo: data })));
after(() => platform.close());

const acme = data.courses.filter(({ tenant }) => tenant === 'acme');
const idsOf = (courses: typeof acme): Set<string> => new Set(courses.map(({ id }) => id));
const enrollmentsIn = (courses: typeof acme) => {
  const ids = idsOf(courses);
  return data.enrollments.filter(({ course, status }) => ids.has(course) && status !== 'cancelled');
};
const priceOf = new Map(data.courses.map(({ id, pricing }) => [id, pricing.discount_price ?? pricing.price]));
const revenueIn = (courses: typeof acme): string => {
  const cents = enrollmentsIn(courses)
    .filter(({ payment_status }) => payment_status === 'paid')
    .reduce((sum, { course }) => sum + Math.round(Number(priceOf.get(course)) * 100), 0);
  return (cents / 100).toFixed(2);
};
const sum = (numbers: (number | null | undefined)[]): number =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

async function ask<T>(email: string, path: string): Promise<T> {
  const signedIn = await platform.call('POST', '/api/auth/login/', {
    body: { email, password: data.password },
    tenant: null,
  });
  const { status, body } = await platform.call('GET', path, { token: signedIn.body.access, tenant: 'acme' });
  assert.equal(status, 200, JSON.stringify(body));
  return body.data as T;
}

test("a teacher's totals are those of the courses that she made or teaches", async () => {
  const dashboard = await ask<InstructorDashboard>(
    'teacher@acme.test',
    '/api/v1/courses/courses/instructor_analytics/',
  );
  const { id } = data.people.find(({ email }) => email === 'teacher@acme.test')!;
  const teaching = new Set(data.instructors.filter(({ user }) => user === id).map((instructor) => instructor.id));
  const hers = acme.filter(
    ({ created_by, instructors }) => created_by === id || instructors.some((one) => teaching.has(one.instructor)),
  );
  const enrollments = enrollmentsIn(hers);
  assert.ok(enrollments.length > 20, 'enough to be worth counting');
  assert.equal(dashboard.total_courses, hers.length);
  assert.equal(dashboard.total_students, new Set(enrollments.map(({ user }) => user)).size);
  assert.equal(dashboard.total_revenue, revenueIn(hers));
  assert.equal(dashboard.currency, 'USD');
  assert.deepEqual(new Set(dashboard.course_stats.map((row) => row.id)), idsOf(hers));
  assert.equal(sum(dashboard.course_stats.map((row) => row.total_enrollments)), enrollments.length);
  assert.equal(sum(dashboard.progress_distribution!.map(({ learners }) => learners)), enrollments.length);
  assert.equal(
    sum(dashboard.rating_distribution!.map(({ count }) => count)),
    data.reviews.filter(({ course }) => idsOf(hers).has(course)).length,
  );
  const dates = dashboard.recent_enrollments.map(({ enrolled_at }) => enrolled_at!);
  assert.deepEqual(dates, dates.toSorted().toReversed());
  assert.equal(
    Date.parse(dates[0]!),
    Math.max(...enrollments.map(({ enrolled_at }) => Date.parse(enrolled_at))),
    'nobody came later',
  );
});

test("a school's totals are those of its rows, month by month", async () => {
  const dashboard = await ask<AdminDashboard>('admin@acme.test', '/api/v1/admin/dashboard_stats/');
  const { user_stats: users, course_stats: courses, revenue_stats: revenue } = dashboard;
  const members = data.people.filter(({ tenants }) => tenants.includes('acme'));
  assert.equal(users.total_users, members.length);
  assert.equal(users.students, members.filter(({ role }) => role === 'student').length);
  assert.equal(users.growth!.length, 12);
  assert.equal(users.growth!.at(-1)!.total_users, members.length);
  const active = new Set(
    enrollmentsIn(acme)
      .filter((row) => [row.enrolled_at, row.last_accessed].some((at) => Date.parse(at ?? '') > thirtyDaysAgo))
      .map(({ user }) => user),
  );
  assert.ok(users.active_users! >= active.size && users.active_users! <= users.total_users);

  const enrollments = enrollmentsIn(acme);
  assert.equal(courses.total_courses, acme.length);
  assert.equal(courses.total_enrollments, enrollments.length);
  assert.equal(courses.completed_enrollments, enrollments.filter(({ status }) => status === 'completed').length);
  assert.equal(sum(courses.by_category!.map((row) => row.enrollments)), enrollments.length);
  assert.equal(sum(courses.by_category!.map((row) => row.courses)), acme.length);
  const months = courses.enrollment_trend!;
  assert.deepEqual([months.length, months[0]!.date, months.at(-1)!.date], [12, '2025-04-01', '2026-03-01']);
  for (const { date, enrollments: count, completions } of months) {
    const inMonth = (at: string | null): boolean => at !== null && at.slice(0, 7) === date.slice(0, 7);
    assert.equal(count, enrollments.filter(({ enrolled_at }) => inMonth(enrolled_at)).length, date);
    assert.equal(completions, enrollments.filter(({ completed_at }) => inMonth(completed_at)).length, date);
  }

  assert.equal(revenue.total_revenue, revenueIn(acme));
  assert.deepEqual(revenue.by_currency, [{ currency: 'USD', amount: revenueIn(acme) }]);
  assert.equal(revenue.paid_enrollments, enrollments.filter(({ payment_status }) => payment_status === 'paid').length);
  for (const { date, revenue: amount } of revenue.by_month!)
    assert.equal(amount, months.find((month) => month.date === date)!.revenue);
  assert.equal(revenue.monthly_revenue, revenue.by_month!.at(-1)!.revenue);
});

const thirtyDaysAgo = Date.parse('2026-03-02T09:00:00Z') - 30 * 86_400_000;

/** Every total of a dashboard is counted again here, from the rows that the schools were filled with. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  AdminDashboard,
  Conversation,
  FinancialAnalytics,
  InstructorDashboard,
  LearningPathDetail,
  Report,
} from '@edurise/contract/models';
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

async function ask<T>(email: string, path: string, body?: unknown): Promise<T> {
  const signedIn = await platform.call('POST', '/api/auth/login/', {
    body: { email, password: data.password },
    tenant: null,
  });
  const answer = await platform.call(body ? 'POST' : 'GET', path, {
    token: signedIn.body.access,
    tenant: 'acme',
    ...(body ? { body } : {}),
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return (answer.body.data ?? answer.body) as T;
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

test('a year of revenue is what the enrolments of that year paid, by any division', async () => {
  const figures = await ask<FinancialAnalytics>(
    'admin@acme.test',
    '/api/v1/analytics/financial_analytics/?start_date=2025-03-02&end_date=2026-03-01',
  );
  const paid = enrollmentsIn(acme).filter(
    ({ payment_status, enrolled_at }) =>
      payment_status === 'paid' && enrolled_at >= '2025-03-02' && enrolled_at < '2026-03-02',
  );
  const cents = (text: unknown): number => Math.round(Number(text) * 100);
  const expected = paid.reduce((all, { course }) => all + cents(priceOf.get(course)), 0);
  assert.ok(expected > 0);
  assert.equal(cents(figures.total_revenue), expected);
  assert.equal(figures.sales, paid.length);
  for (const parts of [figures.series, figures.by_course!, figures.by_category!])
    assert.equal(sum(parts.map(({ revenue }) => cents(revenue))), expected, 'the parts make the whole');
});

test('a report groups the rows, and its totals are those of all of them', async () => {
  const report = await ask<Report>('admin@acme.test', '/api/v2/analytics/custom/', {
    measures: ['enrollments', 'learners', 'completions', 'revenue'],
    dimensions: ['level', 'instructor'],
    filters: [{ field: 'level', operator: 'not_in', values: ['Advanced'] }],
    period: { start_date: '2020-01-01', end_date: '2026-03-02' },
    order_by: '-enrollments',
    limit: 3,
  });
  const chosen = acme.filter(({ level }) => level !== 'Advanced');
  const enrollments = enrollmentsIn(chosen);
  assert.equal(report.rows.length, 3);
  assert.ok(report.row_count! > 3);
  assert.deepEqual(report.totals, {
    enrollments: enrollments.length,
    learners: new Set(enrollments.map(({ user }) => user)).size,
    completions: enrollments.filter(({ status }) => status === 'completed').length,
    revenue: revenueIn(chosen),
  });
  for (const row of report.rows) {
    const group = chosen.filter(
      ({ level, instructors }) =>
        level === row['level'] && instructors.find(({ is_primary }) => is_primary)?.instructor === row['instructor'],
    );
    assert.equal(row['enrollments'], enrollmentsIn(group).length, String(row['instructor_name']));
    assert.equal(row['revenue'], revenueIn(group));
  }
});

test('what is unread, and how far a path has led, follow from the rows too', async () => {
  const { results } = await ask<{ results: Conversation[] }>('student@acme.test', '/api/conversations/?page_size=100');
  const noor = data.people.find(({ email }) => email === 'student@acme.test')!.id;
  const hers = data.conversations!.filter(
    ({ tenant, participants }) => tenant === 'acme' && participants.includes(noor),
  );
  assert.deepEqual(new Set(results.map(({ id }) => id)), new Set(hers.map(({ id }) => id)));
  for (const { id, unread_count, last_message } of results) {
    const { messages, seen } = hers.find((one) => one.id === id)!;
    const unread = messages.slice(seen[noor] ?? messages.length).filter(({ sender }) => sender !== noor);
    assert.deepEqual([unread_count, last_message?.content], [unread.length, messages.at(-1)!.content]);
  }
  assert.ok(results.some(({ unread_count }) => unread_count! > 0));

  const path = data.learningPaths!.find(({ slug }) => slug === 'working-program')!;
  const detail = await ask<LearningPathDetail>('student@acme.test', `/api/learning/paths/${path.id}/`);
  const required = detail.courses.filter(({ is_required }) => is_required);
  const mean = sum(required.map(({ progress_percentage }) => Number(progress_percentage))) / required.length;
  assert.ok(mean > 0 && Math.abs(Number(detail.progress_percentage) - mean) < 0.01);
  assert.equal(detail.courses[0]!.status, 'completed');
});

const thirtyDaysAgo = Date.parse('2026-03-02T09:00:00Z') - 30 * 86_400_000;

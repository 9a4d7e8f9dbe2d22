/** What the platform's own tests assert of its answers; where the envelope is in use, of the `data` in it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPlatform, type Platform } from './platform.ts';
import { courses } from './school.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const envelope = ['success', 'data', 'message', 'timestamp'];

test("a student's dashboard has all its fields, and none is null", async () => {
  const { token } = await platform.learner();
  await platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
  const { status, body } = await platform.call('GET', '/api/v1/courses/enrollments/dashboard/', { token });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), envelope);
  for (const field of [
    'enrolled_courses',
    'completed_courses',
    'total_hours',
    'certificates',
    'current_courses',
    'recommendations',
  ])
    assert.notEqual(body.data[field] ?? null, null, field);
  // A page counts what is in the lists.
  for (const list of ['enrolled_courses', 'completed_courses', 'certificates', 'current_courses', 'recommendations'])
    assert.ok(Array.isArray(body.data[list]), list);
  assert.equal(body.data.enrolled_courses.length, 1);
});

test("an instructor's dashboard has all its fields, and none is null", async () => {
  const { status, body } = await platform.call('GET', '/api/v1/courses/courses/instructor_analytics/', { as: 'tess' });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), envelope);
  for (const field of ['total_courses', 'total_students', 'total_revenue', 'course_stats', 'recent_enrollments'])
    assert.notEqual(body.data[field] ?? null, null, field);
  for (const list of ['course_stats', 'recent_enrollments']) assert.ok(Array.isArray(body.data[list]), list);
});

test("an admin's dashboard has all its fields, each an object", async () => {
  const { status, body } = await platform.call('GET', '/api/v1/admin/dashboard_stats/', { as: 'ada' });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), envelope);
  for (const field of ['user_stats', 'course_stats', 'revenue_stats', 'system_health']) {
    assert.equal(typeof body.data[field], 'object', field);
    assert.notEqual(body.data[field], null, field);
    assert.equal(Array.isArray(body.data[field]), false, field);
  }
});

test('the figures of a course, and those of all courses, have their fields', async () => {
  const stats = await platform.call('GET', '/api/v1/courses/courses/dashboard_stats/', { as: 'tess' });
  assert.deepEqual(Object.keys(stats.body), ['total_courses', 'published_courses', 'avg_rating', 'total_enrollments']);
  const course = await platform.call('GET', `/api/v1/courses/courses/${courses.basics}/analytics/`, { as: 'tess' });
  assert.deepEqual(Object.keys(course.body), ['enrollment_trend', 'completion_rate', 'engagement_metrics']);
});

test('a page of the envelope API says what it counts, and carries the envelope in its results', async () => {
  const { body } = await platform.call('GET', '/api/v1/courses/courses/', { as: 'sam' });
  assert.deepEqual(Object.keys(body), ['count', 'next', 'previous', 'results']);
  assert.deepEqual(Object.keys(body.results), ['success', 'data', 'timestamp']);
  assert.equal(body.results.success, true);
});

test('who is not signed in gets a 401 with a message', async () => {
  const { status, body } = await platform.call('GET', '/api/v1/courses/courses/');
  assert.equal(status, 401);
  assert.equal(typeof body.message, 'string');
  assert.equal(body.success, false);
});

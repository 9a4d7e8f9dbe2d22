/** What a certificate says, and who gets one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DemoData } from '@edurise/sandbox';
import { startPlatform, type Answer, type Platform } from '../platform.ts';
import { courses, id, north, people, school } from '../school.ts';

const opened = '2026-01-01T08:00:00Z';
const seeded = 'EDU-AAAA-BBBB-CCCC';
/** Sam has completed a course from the start. */
const demo: DemoData = {
  ...school,
  enrollments: [
    {
      ...{ id: id(800), user: people.sam.id, course: courses.members, status: 'completed', payment_status: 'free' },
      ...{ enrolled_at: opened, completed_at: opened, last_accessed: opened, progress: [], bookmarks: [], notes: [] },
      certificate: { id: id(801), code: seeded, issued_at: opened },
    },
  ],
};

let platform: Platform;
before(async () => void (platform = await startPlatform({ demo })));
after(() => platform.close());

async function call(method: string, path: string, init: Parameters<Platform['call']>[2]): Promise<Answer> {
  const answer = await platform.call(method, path, init);
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
const teach = (method: string, path: string, body: unknown) => call(method, path, { as: 'tess', body });

/** A course of one line. */
async function courseWith(metadata: object) {
  const title = `Light ${crypto.randomUUID()}`;
  const course = (await teach('POST', '/api/courses/', { title, status: 'published', metadata })).body.id as string;
  const section = (await teach('POST', `/api/courses/${course}/sections/`, { title: 'All' })).body.id as string;
  const line = { title: 'One line', content_type: 'text' };
  const lecture = (await teach('POST', `/api/sections/${section}/lectures/`, line)).body.id as string;
  return { course, title, lecture };
}

/** Somebody new in it; who has done it, unless something else is said. */
async function graduate({ course, lecture }: { course: string; lecture: string }, isDone = true) {
  const { token } = await platform.learner();
  const enrollment = (await call('POST', `/api/courses/${course}/enroll/`, { token })).body.id as string;
  if (isDone) await call('POST', `/api/lectures/${lecture}/progress/`, { token, body: { is_completed: true } });
  return {
    ...{ token, enrollment },
    certificates: async () => (await call('GET', '/api/v1/certificates/', { token })).body.results.data,
  };
}

test('a course that gives certificates from now on gives them to those who have completed it', async () => {
  const course = await courseWith({});
  const [ann, ben, cleo] = [await graduate(course), await graduate(course, false), await graduate(course)];
  await call('DELETE', `/api/enrollments/${cleo.enrollment}/`, { token: cleo.token });
  await teach('PATCH', `/api/courses/${course.course}/`, { title: course.title });
  assert.deepEqual(await ann.certificates(), []);
  for (const has_certificate of [true, false, true])
    await teach('PATCH', `/api/courses/${course.course}/`, { metadata: { has_certificate } });
  const counts = async () => [(await ann.certificates()).length, (await ben.certificates()).length];
  assert.deepEqual(await counts(), [1, 0]);
  const news = await call('GET', '/api/v1/notifications/?notification_type=certificate', { token: ann.token });
  assert.equal(news.body.count, 1);
  assert.deepEqual(await cleo.certificates(), [], 'who has left gets it on coming back');
  await call('POST', `/api/courses/${course.course}/enroll/`, { token: cleo.token });
  assert.equal((await cleo.certificates()).length, 1);
});

test('a certificate says what everybody was called when it was issued', async () => {
  const course = await courseWith({ has_certificate: true });
  const ann = await graduate(course);
  const [{ id: certificate, code }] = await ann.certificates();
  const names = async (code: string) => {
    const { data } = (await call('GET', `/api/v1/certificates/verify/${code}/`, { tenant: null })).body;
    return [data.student_name, data.course_title, data.tenant_name];
  };
  const then = ['New', course.title, 'North School'];
  assert.deepEqual(await names(code), then);

  await call('PATCH', '/api/users/me/', { token: ann.token, body: { first_name: 'Bob', last_name: 'Buyer' } });
  await call('PATCH', '/api/users/me/', { as: 'sam', body: { first_name: 'Bob', last_name: 'Buyer' } });
  for (const one of [course.course, courses.members])
    await teach('PATCH', `/api/courses/${one}/`, { title: 'Brain Surgery' });
  await call('PATCH', `/api/v1/tenants/${north.id}/`, { as: 'ada', body: { name: 'South Pole' } });

  assert.deepEqual(await names(code), then);
  assert.deepEqual(await names(seeded), ['Sam Test', 'Members only', 'North School']);
  const own = (await call('GET', `/api/v1/certificates/${certificate}/`, { token: ann.token })).body.data;
  assert.deepEqual([own.student_name, own.course_title, own.tenant_name], then);
  const dashboard = await call('GET', '/api/v1/courses/enrollments/dashboard/', { token: ann.token });
  assert.equal(dashboard.body.data.certificates[0].course_title, course.title);
});

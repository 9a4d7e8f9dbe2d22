/** How far somebody is in a course, what it says of that, and what a certificate of it says for ever. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz, type Set as Quiz } from '../quizzes/support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const teach = async (method: string, path: string, body?: object) => {
  const answer = await platform.call(method, path, { as: 'tess', ...(body ? { body } : {}) });
  assert.ok(answer.status < 300, `${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

async function courseOf(metadata: object, ...lectures: object[]) {
  const course = await teach('POST', '/api/courses/', { title: 'Optics', status: 'published', metadata });
  const section = await teach('POST', `/api/courses/${course.id}/sections/`, { title: 'All' });
  const ids: string[] = [];
  for (const lecture of lectures) {
    const body = { title: 'One', content_type: 'text', text_content: 'Read me.', ...lecture };
    ids.push((await teach('POST', `/api/sections/${section.id}/lectures/`, body)).id);
  }
  return { id: course.id as string, lectures: ids };
}

async function learnerIn(course: string) {
  const { token, id } = await platform.learner();
  const call = async (method: string, path: string, body?: object) =>
    (await platform.call(method, path, { token, ...(body ? { body } : {}) })).body;
  const join = async (): Promise<string> => (await call('POST', `/api/courses/${course}/enroll/`)).id;
  const enrollment = await join();
  return {
    id,
    call,
    join,
    leave: () => call('DELETE', `/api/enrollments/${enrollment}/`),
    standing: () => call('GET', `/api/enrollments/${enrollment}/`),
    say: (lecture: string) => call('POST', `/api/lectures/${lecture}/progress/`, { is_completed: true }),
    certificates: async () => (await call('GET', '/api/v1/certificates/')).results.data,
  };
}

/** Passes, and may know of it tomorrow. */
async function passToday({ call }: Awaited<ReturnType<typeof learnerIn>>, { id, questions }: Quiz): Promise<void> {
  const attempt = await call('POST', `/api/quizzes/${id}/start/`);
  const release_at = new Date(Date.parse(attempt.server_now) + 86_400_000).toISOString();
  await teach('PATCH', `/api/quizzes/${id}/`, { rules: { release_at } });
  await call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, { answers: { [questions[0]!]: 'a' } });
}

test('progress: whoever has left a course is not brought back by what he passed in it, and finds it when he returns', async () => {
  const quiz = await setQuiz(platform, {}, [choose()]);
  const { course } = await teach('GET', `/api/lectures/${quiz.lecture}/`);
  await teach('PATCH', `/api/courses/${course}/`, { metadata: { has_certificate: true } });
  const ann = await learnerIn(course);
  await passToday(ann, quiz);
  await ann.leave();
  platform.pass(2 * 86_400);
  await teach('GET', `/api/v1/courses/courses/${course}/students/`);
  assert.deepEqual((await ann.call('GET', '/api/enrollments/')).results, []);
  assert.deepEqual(await ann.certificates(), []);
  await teach('POST', `/api/quizzes/${quiz.id}/regrade/`, {});
  assert.deepEqual((await ann.call('GET', '/api/enrollments/')).results, []);
  await ann.join();
  const { status, progress_percentage } = await ann.standing();
  assert.deepEqual([status, progress_percentage, (await ann.certificates()).length], ['completed', '100.00', 1]);
});

test('a certificate says for ever what was so on its day', async () => {
  const course = await courseOf({ has_certificate: true }, {});
  const ann = await learnerIn(course.id);
  await ann.say(course.lectures[0]!);
  const [{ code, student_name }] = await ann.certificates();
  await ann.call('PATCH', '/api/users/me/', { first_name: 'Bob', last_name: 'Buyer' });
  await teach('PATCH', `/api/courses/${course.id}/`, { title: 'Brain surgery' });
  const said = (await platform.call('GET', `/api/v1/certificates/verify/${code}/`, { tenant: null })).body.data;
  assert.deepEqual([said.student_name, said.course_title], [student_name, 'Optics']);
  const { data } = await ann.call('GET', '/api/v1/courses/enrollments/dashboard/');
  assert.equal(data.certificates[0].course_title, 'Optics');
});

test('a course that gives certificates from now on gives them to those who have completed it', async () => {
  const course = await courseOf({}, {});
  const [ann, ben] = [await learnerIn(course.id), await learnerIn(course.id)];
  await ann.say(course.lectures[0]!);
  await teach('PATCH', `/api/courses/${course.id}/`, { metadata: { has_certificate: true } });
  assert.deepEqual([(await ann.certificates()).length, (await ben.certificates()).length], [1, 0]);
});

test('what a course says of itself and is not named in a change stays', async () => {
  const course = await courseOf({ has_certificate: true, language: 'en', completion_threshold: 0.5 });
  const { metadata } = await teach('PATCH', `/api/courses/${course.id}/`, { metadata: { completion_threshold: null } });
  assert.deepEqual([metadata.has_certificate, metadata.language, metadata.completion_threshold], [true, 'en', null]);
});

test('whoever has left counts in no figure of a course', async () => {
  const course = await courseOf({}, {});
  const [ann, ben] = [await learnerIn(course.id), await learnerIn(course.id)];
  await ann.say(course.lectures[0]!);
  await ben.leave();
  const { data } = await teach('GET', `/api/v1/courses/courses/${course.id}/statistics/`);
  assert.deepEqual([data.total_enrollments, data.completion_rate, data.average_progress], [1, 100, 100]);
});

test('only a learner’s own steps are a visit', async () => {
  const quiz = await setQuiz(platform, {}, [choose()]);
  const { course } = await teach('GET', `/api/lectures/${quiz.lecture}/`);
  const ann = await learnerIn(course);
  await passToday(ann, quiz);
  const before = (await ann.standing()).last_accessed;
  platform.pass(20 * 86_400);
  await teach('GET', `/api/v1/courses/courses/${course}/students/`);
  const { status, last_accessed } = await ann.standing();
  assert.deepEqual([status, last_accessed], ['completed', before]);
});

test('progress M11: who has all but a little is not told that nothing is missing', async () => {
  const course = await courseOf({}, { rules: { weight: 1000 } }, { rules: { weight: 0.01 } });
  const ann = await learnerIn(course.id);
  await ann.say(course.lectures[0]!);
  const { status, progress_percentage } = await ann.standing();
  assert.deepEqual([status, progress_percentage], ['active', '99.99']);
});

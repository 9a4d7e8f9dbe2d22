import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { courses, id, lectures, type people, quiz } from '../school.ts';

export function roles(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);
  const titles = ({ body }: { body: { results: { title: string }[] } }) =>
    body.results.map(({ title }) => title).sort();

  test('drafts are for those who write them and for staff, private courses for members', async () => {
    const seen = async (as?: keyof typeof people) =>
      titles(await call('GET', '/api/courses/?search=of', as ? { as } : {}));
    assert.deepEqual(await seen(), ['Basics of Light']);
    assert.deepEqual(await seen('sam'), ['Basics of Light']);
    assert.deepEqual(await seen('tom'), ['Basics of Light']);
    assert.deepEqual(await seen('tess'), ['Basics of Light', 'Draft of Colour']);
    assert.deepEqual(await seen('ada'), ['Basics of Light', 'Draft of Colour']);
    assert.equal((await call('GET', `/api/courses/${courses.members}/`)).status, 404);
    assert.equal((await call('GET', `/api/courses/${courses.members}/`, { as: 'sam' })).status, 200);
    assert.equal((await call('GET', `/api/courses/${courses.draft}/`, { as: 'sam' })).status, 404);
  });

  test('learners write no courses, teachers only their own, staff any', async () => {
    const write = (as: keyof typeof people) =>
      call('PATCH', `/api/courses/${courses.members}/`, { as, body: { description: `By ${as}.` } });
    assert.equal((await call('POST', '/api/courses/', { as: 'sam', body: { title: 'Mine' } })).status, 403);
    assert.equal((await write('sam')).status, 403);
    assert.deepEqual((await write('tom')).body, { detail: 'You do not have permission to perform this action.' });
    assert.equal((await write('tess')).body.description, 'By tess.');
    assert.equal((await write('ada')).body.description, 'By ada.');
    for (const [method, path, body] of [
      ['POST', `/api/courses/${courses.basics}/sections/`, { title: 'X' }],
      ['PATCH', `/api/sections/${id(150)}/`, { title: 'X' }],
      ['PATCH', `/api/lectures/${lectures.text}/`, { title: 'X' }],
      ['PATCH', `/api/quizzes/${quiz.id}/`, { title: 'X' }],
      [
        'PUT',
        `/api/questions/${quiz.truth}/`,
        { question_text: 'X', question_type: 'true_false', correct_answer: false },
      ],
      ['DELETE', `/api/questions/${quiz.truth}/`, undefined],
      ['DELETE', `/api/courses/${courses.basics}/`, undefined],
      ['GET', `/api/v1/courses/courses/${courses.basics}/students/`, undefined],
    ] as const) {
      assert.equal((await call(method, path, { as: 'tom', body })).status, 403, `${method} ${path}`);
    }
  });

  test('a teacher builds a course from nothing, and takes it away again', async () => {
    const made = await call('POST', '/api/courses/', {
      as: 'tess',
      body: { title: 'Mirrors', pricing: { price: '10.00' }, metadata: { language: 'de' } },
    });
    assert.equal(made.status, 201);
    assert.deepEqual([made.body.status, made.body.slug, made.body.pricing.is_free], ['draft', 'mirrors', false]);
    const course = made.body.id as string;
    const section = await call('POST', `/api/courses/${course}/sections/`, { as: 'tess', body: { title: 'One' } });
    const lecture = await call('POST', `/api/sections/${section.body.id}/lectures/`, {
      as: 'tess',
      body: { title: 'Film', content_type: 'video' },
    });
    assert.deepEqual([section.body.order_index, lecture.body.order_index], [1, 1]);
    const film = await call('POST', `/api/lectures/${lecture.body.id}/video/`, {
      as: 'tess',
      body: { video_url: 'https://vimeo.com/123', duration_seconds: 61 },
    });
    assert.deepEqual([film.status, film.body.video_provider, film.body.duration_seconds], [201, 'vimeo', 61]);
    const added = await call('POST', `/api/lectures/${lecture.body.id}/quiz/`, {
      as: 'tess',
      body: { title: 'Q', max_attempts: 1 },
    });
    assert.equal(added.status, 201);
    assert.equal(
      (await call('POST', `/api/lectures/${lecture.body.id}/quiz/`, { as: 'tess', body: { title: 'Q' } })).status,
      409,
    );
    const question = {
      question_text: 'Which?',
      question_type: 'multiple_choice',
      options: ['A', 'B'],
      correct_answer: 'C',
    };
    const unmet = await call('POST', `/api/quizzes/${added.body.id}/questions/`, { as: 'tess', body: question });
    assert.deepEqual(unmet.body, { correct_answer: ['Choose from the options.'] });
    const met = await call('POST', `/api/quizzes/${added.body.id}/questions/`, {
      as: 'tess',
      body: { ...question, correct_answer: 'B' },
    });
    assert.deepEqual([met.status, met.body.correct_answer], [201, 'B']);
    const copy = await call('POST', `/api/v1/courses/courses/${course}/duplicate/`, { as: 'tess', body: {} });
    assert.equal(copy.status, 201);
    const copied = await call('GET', `/api/courses/${copy.body.data.id}/sections/`, { as: 'tess' });
    const copiedQuiz = await call('GET', `/api/lectures/${copied.body[0].lectures[0].id}/quiz/`, { as: 'tess' });
    assert.deepEqual(
      copiedQuiz.body.questions.map(({ correct_answer }: { correct_answer: string }) => correct_answer),
      ['B'],
    );
    assert.notEqual(copiedQuiz.body.id, added.body.id);
    assert.equal((await call('DELETE', `/api/courses/${course}/`, { as: 'tess' })).status, 204);
    assert.equal((await call('GET', `/api/courses/${course}/`, { as: 'tess' })).status, 404);
  });

  test('the flat courses of the envelope API can be written too', async () => {
    const made = await call('POST', '/api/v1/courses/courses/', {
      as: 'tess',
      body: { title: 'Flat', category: 'Cooking', price: '5.00', is_published: true },
    });
    assert.equal(made.status, 201);
    assert.deepEqual(
      [made.body.data.category, made.body.data.price, made.body.data.is_published],
      ['Cooking', '5.00', true],
    );
    const path = `/api/v1/courses/courses/${made.body.data.id}/`;
    assert.equal(
      (await call('PATCH', path, { as: 'tess', body: { is_published: false } })).body.data.is_published,
      false,
    );
    assert.equal((await call('DELETE', path, { as: 'tess' })).status, 204);
    const { body } = await call('GET', `/api/v1/audit-logs/?target_id=${made.body.data.id}`, { as: 'ada' });
    assert.deepEqual(
      body.results.data.map(({ action }: { action: string }) => action).sort(),
      ['course.delete', 'course.update'],
      'in the audit log, as by the other address',
    );
  });

  test('a teacher sees his learners and his figures', async () => {
    const { token } = await platform().learner();
    await call('POST', `/api/courses/${courses.advanced}/enroll/`, { token });
    const students = await call('GET', `/api/v1/courses/courses/${courses.advanced}/students/?search=learner`, {
      as: 'tess',
    });
    assert.equal(students.body.results.data.length, 1);
    const statistics = await call('GET', `/api/v1/courses/courses/${courses.advanced}/statistics/`, { as: 'tess' });
    assert.equal(statistics.body.data.active_enrollments, 1);
    const analytics = await call('GET', `/api/v1/courses/courses/${courses.advanced}/analytics/`, { as: 'tess' });
    assert.deepEqual(analytics.body.enrollment_trend, [{ date: '2026-03-02', count: 1 }]);
  });

  test('a course with learners is not deleted under them', async () => {
    const { token } = await platform().learner();
    await call('POST', `/api/courses/${courses.advanced}/enroll/`, { token });
    assert.equal((await call('DELETE', `/api/courses/${courses.advanced}/`, { as: 'tess' })).status, 409);
  });

  test('courses that would wait for each other are refused, however long the ring', async () => {
    const create = async (title: string, prerequisites: string[]) =>
      (await call('POST', '/api/courses/', { as: 'tess', body: { title, prerequisites } })).body.id as string;
    const first = await create('Ring one', []);
    const second = await create('Ring two', [first]);
    const third = await create('Ring three', [second]);
    const ask = (id: string, prerequisites: string[]) =>
      call('PATCH', `/api/courses/${id}/`, { as: 'tess', body: { prerequisites } });
    for (const ring of [third, second, first]) {
      const { status, body } = await ask(first, [ring]);
      assert.deepEqual([status, body.code], [409, 'prerequisite_cycle']);
    }
    const foreign = await ask(first, [courses.southern]);
    assert.deepEqual([foreign.status, Object.keys(foreign.body)], [400, ['prerequisites']]);
    assert.equal((await ask(second, [])).status, 200);
    assert.equal((await ask(first, [third])).status, 200, 'the ring is open now');
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';

export function learning(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  async function enrolled(course = courses.basics) {
    const learner = await platform().learner();
    const { body } = await call('POST', `/api/courses/${course}/enroll/`, { token: learner.token });
    // Whoever asks how far he is starts the clock of the visit.
    if (course === courses.basics)
      await call('GET', `/api/lectures/${lectures.video}/progress/`, { token: learner.token });
    return { ...learner, enrollment: String(body.id) };
  }
  const report = (token: string, body: object, lecture = lectures.video) =>
    call('POST', `/api/lectures/${lecture}/progress/`, { token, body });

  test('enrolling: once, only in what is published, and not for nothing in what is paid', async () => {
    const { token } = await platform().learner();
    const enroll = (course: string) => call('POST', '/api/enrollments/', { token, body: { course } });
    const first = await enroll(courses.basics);
    assert.equal(first.status, 201);
    assert.deepEqual(
      [first.body.status, first.body.payment_status, first.body.progress_percentage],
      ['active', 'free', '0.00'],
    );
    assert.equal((await enroll(courses.basics)).status, 409);
    const paid = await enroll(courses.paid);
    assert.deepEqual([paid.status, paid.body.code], [402, 'payment_required']);
    assert.equal((await enroll(courses.draft)).status, 404);
    assert.deepEqual((await enroll('seven')).body, { course: ['“seven” is not a valid UUID.'] });
    assert.equal((await call('GET', `/api/courses/${courses.basics}/`, { token })).body.is_enrolled, true);
    assert.equal((await call('GET', `/api/courses/${courses.basics}/`)).body.is_enrolled, false);
  });

  test('two that enrol at the same moment: one succeeds', async () => {
    const { token } = await platform().learner();
    const tries = await Promise.all(
      [1, 2, 3].map(() => call('POST', `/api/courses/${courses.basics}/enroll/`, { token })),
    );
    assert.deepEqual(tries.map(({ status }) => status).sort(), [201, 409, 409]);
  });

  test('whoever leaves a course and comes back finds the progress', async () => {
    const { token, enrollment } = await enrolled();
    await report(token, { is_completed: true }, lectures.text);
    assert.equal((await call('DELETE', `/api/enrollments/${enrollment}/`, { token })).status, 204);
    assert.equal((await call('GET', '/api/enrollments/', { token })).body.count, 0);
    assert.equal((await call('GET', `/api/lectures/${lectures.text}/`, { token })).status, 403);
    const back = await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    assert.deepEqual([back.status, back.body.id, back.body.progress_percentage], [201, enrollment, '20.00']);
  });

  test('played ranges join, whatever their order and however often they come', async () => {
    const { token } = await enrolled();
    await report(token, { session: 's', seq: 0 });
    platform().pass(600);
    await report(token, { played: [[10, 20]], session: 's', seq: 2, last_position_seconds: 20 });
    await report(token, {
      played: [
        [0, 5],
        [18, 30],
      ],
      session: 's',
      seq: 1,
      last_position_seconds: 5,
    });
    const { body } = await report(token, { played: [[10, 20]], session: 's', seq: 2 });
    assert.deepEqual(body.played, [
      [0, 5],
      [10, 30],
    ]);
    assert.deepEqual([body.watched_seconds, body.total_seconds, body.completion_percentage], [25, 100, '25.00']);
    assert.equal(body.last_position_seconds, 20, 'an older report of the session does not move the position');
    assert.equal(body.is_completed, false);
  });

  test('nobody watches more than time allows: the rest is left out, not refused, and may come later', async () => {
    const { token } = await enrolled();
    platform().pass(10);
    const claim = { played: [[0, 100]] };
    const first = await report(token, claim);
    assert.equal(first.status, 200);
    assert.deepEqual([first.body.played, first.body.unverified], [[[0, 33]], [[33, 100]]]);
    const again = await report(token, claim);
    assert.deepEqual(
      [again.body.watched_seconds, again.body.unverified_seconds],
      [37, 62.5],
      'the time is used up, but for what a later report may be late',
    );
    platform().pass(30);
    assert.equal((await report(token, claim)).body.is_completed, true);
  });

  test('two lectures, or two tabs, share what time allows', async () => {
    const { token } = await enrolled();
    platform().pass(10);
    const answers = await Promise.all([report(token, { played: [[0, 30]] }), report(token, { played: [[50, 80]] })]);
    const last = Math.max(...answers.map(({ body }) => body.watched_seconds));
    assert.equal(last, 37, 'three times the ten seconds, a tenth, and what a later report may be late');
  });

  test('a client that only counts seconds is understood as well, and takes nothing back', async () => {
    const { token } = await enrolled();
    platform().pass(600);
    const up = await report(token, { watched_seconds: 50, total_seconds: 100, last_position_seconds: 50 });
    assert.deepEqual([up.body.watched_seconds, up.body.last_position_seconds, up.body.is_completed], [50, 50, false]);
    const down = await call('PUT', `/api/lectures/${lectures.video}/progress/`, {
      token,
      body: { watched_seconds: 20 },
    });
    assert.equal(down.body.watched_seconds, 50);
    const done = await report(token, { watched_seconds: 1000, total_seconds: 5 });
    assert.deepEqual(
      [done.body.watched_seconds, done.body.is_completed, done.body.completion_percentage],
      [100, true, '100.00'],
    );
    assert.equal((await report(token, { watched_seconds: -1 })).status, 400);
    assert.equal((await report(token, { watched_seconds: 1.5 })).status, 400);
  });

  test("completed stays completed, and a learner's word does not complete a film", async () => {
    const { token } = await enrolled();
    assert.equal((await report(token, { is_completed: true })).body.is_completed, false);
    platform().pass(600);
    assert.equal((await report(token, { played: [[5, 95]] })).body.is_completed, true);
    assert.equal((await report(token, { is_completed: false })).body.is_completed, true);
  });

  test('a course is complete when its lectures are: enrolment, certificate and dashboard follow', async () => {
    const { token, enrollment } = await enrolled();
    platform().pass(600);
    await report(token, { played: [[0, 100]] });
    for (const lecture of [lectures.preview, lectures.pdf, lectures.text])
      await report(token, { is_completed: true }, lecture);
    const before = await call('GET', `/api/enrollments/${enrollment}/progress/`, { token });
    assert.deepEqual(
      [before.body.completed_lectures, before.body.total_lectures, before.body.progress_percentage],
      [4, 5, '80.00'],
    );
    assert.deepEqual(
      [before.body.status, before.body.total_watched_seconds, before.body.lectures.length],
      ['active', 100, 4],
    );
    const { body: attempt } = await call('POST', `/api/quizzes/00000000-0000-4000-8000-000000000300/start/`, { token });
    const answers = Object.fromEntries(
      attempt.questions.map(({ id, question_type }: { id: string; question_type: string }) => [
        id,
        question_type === 'true_false' ? true : 'b',
      ]),
    );
    await call('POST', `/api/quiz-attempts/${attempt.id}/submit/`, {
      token,
      body: {
        answers: {
          ...answers,
          '00000000-0000-4000-8000-000000000311': ['a', 'c'],
          '00000000-0000-4000-8000-000000000313': 'focal length',
        },
      },
    });
    const after = await call('GET', `/api/enrollments/${enrollment}/`, { token });
    assert.deepEqual([after.body.status, after.body.progress_percentage], ['completed', '100.00']);
    const { data } = (await call('GET', '/api/v1/courses/enrollments/dashboard/', { token })).body;
    assert.deepEqual(Object.keys(data), [
      'enrolled_courses',
      'completed_courses',
      'total_hours',
      'certificates',
      'current_courses',
      'recommendations',
    ]);
    assert.equal(data.completed_courses[0].course, courses.basics);
    assert.match(data.certificates[0].code, /^EDU-\w{4}-\w{4}-\w{4}$/);
    assert.equal(data.current_courses.length, 0);
    assert.equal(
      data.recommendations.some(({ id }: { id: string }) => id === courses.basics),
      false,
    );
    const chain = await call('GET', `/api/v2/academics/courses/${courses.advanced}/prerequisites/`, { token });
    assert.equal(chain.body.nodes.find(({ id }: { id: string }) => id === courses.basics).is_passed, true);
  });

  test('progress is for those who are enrolled', async () => {
    const { token } = await platform().learner();
    const { status, body } = await report(token, { watched_seconds: 1 });
    assert.deepEqual([status, body.code], [403, 'not_enrolled']);
    assert.equal((await call('GET', `/api/lectures/${lectures.video}/progress/`)).status, 401);
  });

  test('bookmarks and notes are private, in order, and can be changed and thrown away', async () => {
    const { token, enrollment } = await enrolled();
    const add = (kind: string, body: object) =>
      call('POST', `/api/lectures/${lectures.video}/${kind}/`, { token, body });
    await add('bookmarks', { title: 'Later', timestamp_seconds: 50.5 });
    const early = await add('bookmarks', { title: 'Early', timestamp_seconds: 3 });
    assert.equal(early.status, 201);
    const list = await call('GET', `/api/enrollments/${enrollment}/bookmarks/`, { token });
    assert.deepEqual(
      list.body.map(({ title }: { title: string }) => title),
      ['Early', 'Later'],
    );
    const renamed = await call('PUT', `/api/bookmarks/${early.body.id}/`, { token, body: { title: 'First' } });
    assert.deepEqual([renamed.body.title, renamed.body.timestamp_seconds], ['First', 3]);

    const page = { type: 'FragmentSelector', value: 'page=2' };
    const note = await add('notes', { content: 'Convex!', selector: page });
    assert.deepEqual([note.body.timestamp_seconds, note.body.selector], [null, page]);
    const quote = [
      { type: 'TextQuoteSelector', exact: 'a hull', prefix: 'like ', suffix: ' of' },
      { type: 'TextPositionSelector', start: 5, end: 11 },
    ];
    const quoted = await call('PUT', `/api/notes/${note.body.id}/`, {
      token,
      body: { content: 'Convex!', selector: quote },
    });
    assert.deepEqual(quoted.body.selector, quote);
    assert.deepEqual((await add('notes', { content: '' })).body, { content: ['This field may not be blank.'] });
    for (const path of [`/api/notes/${note.body.id}/`, `/api/bookmarks/${early.body.id}/`]) {
      assert.equal((await call('DELETE', path, { as: 'bo' })).status, 404, 'not a stranger');
      assert.equal((await call('DELETE', path, { token })).status, 204);
      assert.equal((await call('DELETE', path, { token })).status, 404);
    }
    assert.equal((await call('GET', `/api/enrollments/${enrollment}/notes/`, { as: 'bo' })).status, 404);
    const elsewhere = await call('GET', `/api/enrollments/${enrollment}/bookmarks/?lecture=${lectures.text}`, {
      token,
    });
    assert.deepEqual(elsewhere.body, []);
  });

  test('settings, links, skills and what others see', async () => {
    const { token, id: me } = await platform().learner();
    const settings = await call('PATCH', '/api/users/me/settings/', { token, body: { playback_speed: 1.5 } });
    assert.deepEqual([settings.body.playback_speed, settings.body.theme], [1.5, 'system']);
    assert.equal((await call('GET', '/api/users/me/settings/', { token })).body.playback_speed, 1.5);
    await call('PUT', '/api/users/me/social/', { token, body: { github: 'https://github.com/x' } });
    const skill = await call('POST', '/api/users/me/skills/', {
      token,
      body: { name: 'Optics', proficiency: 'expert' },
    });
    assert.equal(skill.status, 201);
    const seen = await call('GET', `/api/users/${me}/`, { as: 'sam' });
    assert.deepEqual(
      [seen.body.social.github, seen.body.skills[0].name, seen.body.email],
      ['https://github.com/x', 'Optics', undefined],
    );
    assert.equal((await call('DELETE', `/api/users/me/skills/${skill.body.id}/`, { as: 'sam' })).status, 404);
    assert.equal((await call('DELETE', `/api/users/me/skills/${skill.body.id}/`, { token })).status, 204);
    const preferences = await call('PATCH', '/api/v1/users/preferences/', {
      token,
      body: { timezone: 'Europe/Berlin' },
    });
    assert.deepEqual([preferences.body.data.timezone, preferences.body.data.language], ['Europe/Berlin', 'en']);
    const replaced = await call('PUT', '/api/users/me/', { token, body: { first_name: 'Only' } });
    assert.deepEqual(replaced.body, { last_name: ['This field is required.'] });
  });

  test('an export holds everything, and no key of a quiz', async () => {
    const { token } = await enrolled();
    await report(token, { is_completed: true }, lectures.text);
    await call('POST', '/api/quizzes/00000000-0000-4000-8000-000000000300/start/', { token });
    const { body } = await call('GET', '/api/v1/users/export-data/', { token });
    assert.deepEqual(
      ['enrollments', 'progress', 'quiz_attempts', 'bookmarks'].map((kind) => body.data[kind].length),
      [1, 2, 1, 0],
    );
    assert.equal(JSON.stringify(body).includes('correct_answer'), false);
    assert.equal(JSON.stringify(body).includes('scrypt'), false);
  });
}

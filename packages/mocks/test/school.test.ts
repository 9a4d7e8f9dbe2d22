import assert from 'node:assert/strict';
import { test } from 'node:test';
import { school } from '@edurise/mocks';
import { isNotFound } from '@edurise/sdk';
import { mocked, now } from './support/mocked.ts';

test('an enrolment is in a course of the list, and its progress adds up', async (t) => {
  const { edu } = mocked(t);
  const courses = await edu.courses.list().toArray({ limit: 100 });
  const enrollments = await edu.enrollments.list().toArray({ limit: 100 });
  assert.ok(enrollments.length >= 3);
  for (const enrollment of enrollments) {
    const course = courses.find(({ id }) => id === enrollment.course);
    assert.equal(enrollment.course_title, course?.title);
    const progress = await edu.enrollments.progress(enrollment.id);
    const { items: sections } = await edu.sections.list(enrollment.course);
    const lectures = sections.flatMap((section) => section.lectures ?? []);
    const done = progress.lectures!.filter((lecture) => lecture.is_completed).length;
    assert.equal(progress.total_lectures, lectures.length);
    assert.equal(progress.completed_lectures, done);
    assert.equal(Number(progress.progress_percentage).toFixed(2), ((100 * done) / lectures.length).toFixed(2));
    assert.equal(enrollment.progress_percentage, progress.progress_percentage);
    for (const { lecture } of progress.lectures!) assert.ok(lectures.some(({ id }) => id === lecture));
  }
});

test('what is learnt shows everywhere', async (t) => {
  const { edu } = mocked(t);
  const { items } = await edu.courses.list();
  const course = items.at(-1)!;
  assert.equal((await edu.courses.get(course.id)).is_enrolled, false);
  const enrollment = await edu.courses.enroll(course.id);
  assert.equal((await edu.courses.get(course.id)).is_enrolled, true);
  const { items: sections } = await edu.sections.list(course.id);
  for (const lecture of sections.flatMap((section) => section.lectures ?? []))
    await edu.lectures.updateProgress(lecture.id, { is_completed: true });
  assert.equal(Number((await edu.enrollments.get(enrollment.id)).progress_percentage), 100);
  const dashboard = await edu.dashboards.student();
  assert.ok(dashboard.enrolled_courses.some(({ id }) => id === enrollment.id));
});

test('a quiz is taken, saved and graded by its keys', async (t) => {
  const own = school({
    now,
    lectures: [{ id: 'lecture', title: 'Rooks', content_type: 'quiz' }],
    quizzes: [{ id: 'quiz', lecture: 'lecture', title: 'Chess', passing_score: '50.00', time_limit_minutes: 5 }],
    questions: [
      {
        id: 'a',
        quiz: 'quiz',
        question_type: 'true_false',
        question_text: 'Rooks go straight.',
        points: '1',
        key: true,
      },
      {
        id: 'b',
        quiz: 'quiz',
        question_type: 'short_answer',
        question_text: 'And bishops?',
        points: '3',
        key: 'diagonally',
      },
    ],
  });
  const { edu } = mocked(t, { school: own });
  assert.equal((await edu.lectures.getQuiz('lecture')).title, 'Chess');
  const attempt = await edu.quizzes.start('quiz');
  assert.equal(attempt.expires_at, '2026-03-02T09:05:00.000Z');
  assert.deepEqual(
    attempt.questions?.map(({ id, correct_answer }) => [id, correct_answer]),
    [
      ['a', null],
      ['b', null],
    ],
  );
  assert.equal((await edu.quizzes.start('quiz')).id, attempt.id);
  await edu.quizAttempts.saveAnswers(attempt.id, { answers: { a: true } });
  assert.deepEqual((await edu.quizAttempts.get(attempt.id)).answers, { a: true });
  const done = await edu.quizAttempts.submit(attempt.id, { answers: { b: 'Diagonally ' } });
  assert.deepEqual([done.status, done.score, done.max_score, done.passed], ['submitted', '4.00', '4.00', true]);
  const result = await edu.quizAttempts.result(attempt.id);
  assert.deepEqual(
    result.questions?.map(({ is_correct }) => is_correct),
    [true, true],
  );
});

test('rows are made, changed and deleted', async (t) => {
  const { edu } = mocked(t);
  const course = await edu.courses.create({ title: 'Chess for Children' });
  assert.equal((await edu.courses.list()).items[0]?.title, 'Chess for Children');
  await edu.courses.update(course.id, { title: 'Chess' });
  assert.equal((await edu.courses.get(course.id)).title, 'Chess');
  await edu.courses.delete(course.id);
  await assert.rejects(edu.courses.get(course.id), isNotFound);
  assert.ok(!(await edu.courses.list()).items.some(({ id }) => id === course.id));

  // Kinds that nobody has written rows of, too.
  const { items } = await edu.projects.list();
  const task = await edu.projects.createTask(items[0]!.id, { title: 'Sketch' });
  assert.ok(
    (await edu.projects.listTasks(items[0]!.id)).items.some(({ id, title }) => id === task.id && title === 'Sketch'),
  );
});

test('two schools know nothing of each other', async (t) => {
  const { edu } = mocked(t);
  await edu.courses.create({ title: 'Chess' });
  const other = school();
  assert.ok(!other.rows('course').some(({ title }) => title === 'Chess'));
});

test('lists are searched, filtered, ordered and paged', async (t) => {
  const { edu } = mocked(t);
  const all = await edu.courses.list().toArray({ limit: 100 });
  const first = await edu.courses.list({ page_size: 2 });
  assert.deepEqual([first.items.length, first.count, first.hasNext], [2, all.length, true]);
  const pages = [];
  for await (const page of edu.courses.list({ page_size: 2 }).pages()) pages.push(page.items.length);
  assert.deepEqual(pages, [2, 2, 1]);
  assert.deepEqual(
    (await edu.courses.list({ search: 'python' })).items.map(({ title }) => title),
    ['First Steps in Python'],
  );
  const advanced = (await edu.courses.list({ level: 'Advanced' })).items;
  assert.ok(advanced.length > 0 && advanced.every(({ level }) => level === 'Advanced'));
  const titles = (await edu.courses.list({ ordering: '-title' })).items.map(({ title }) => title);
  assert.deepEqual(titles, titles.toSorted().reverse());
  await assert.rejects(edu.courses.list({ page: 9 }), isNotFound);
});

test('courses of your own bring their sections, and everything refers to them', async (t) => {
  const { edu } = mocked(t, {
    school: school({ courses: [{ id: 'chess', title: 'Chess' }], me: { first_name: 'Ada', role: 'instructor' } }),
  });
  assert.deepEqual(
    (await edu.courses.list()).items.map(({ title }) => title),
    ['Chess'],
  );
  assert.equal((await edu.enrollments.list()).items[0]?.course_title, 'Chess');
  assert.ok((await edu.sections.list('chess')).items.length > 0);
  const { first_name, role } = await edu.users.me();
  assert.deepEqual([first_name, role], ['Ada', 'instructor']);
});

test('an id that nobody has written a row for is answered all the same, and the same each time', async (t) => {
  const { edu } = mocked(t);
  const quiz = await edu.lectures.getQuiz('42');
  assert.equal(quiz.lecture, '42');
  const { items } = await edu.quizzes.listQuestions(quiz.id);
  assert.deepEqual(items, quiz.questions);
  assert.ok(items.length > 3);
});

test('anybody may sign in; tokens can be read, renewed, and belong to whom the school calls me', async (t) => {
  const own = school({ now });
  const { edu } = mocked(t, { school: own });
  const { access, refresh, user } = await edu.auth.login({ email: 'ada@example.com', password: 'anything' });
  const claims = JSON.parse(atob(access.split('.')[1]!)) as { user_id: string; exp: number };
  assert.equal(claims.user_id, own.me.id);
  assert.ok(claims.exp > Date.parse('2090-01-01') / 1000);
  assert.equal(user?.email, 'ada@example.com');
  const renewed = await edu.auth.refresh({ refresh: refresh! });
  assert.notEqual(renewed.access, access);
  await edu.session.signIn({ email: 'ada@example.com', password: 'anything' });
  assert.equal((await edu.users.me()).email, 'ada@example.com');
});

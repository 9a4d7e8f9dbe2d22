/** Several who change how far one learner is, at one moment, on a database that lets them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startPlatform, type Answer, type Platform } from '../platform.ts';
import { findServer } from '../postgres-server.ts';
import { choose } from '../quizzes/support.ts';

const server = await findServer();

describe('at one time', { skip: server ? false : 'PostgreSQL is not installed and DATABASE_URL is not set' }, () => {
  let platform: Platform;
  let url: string;
  before(async () => {
    url = await server!.createDatabase();
    platform = await startPlatform({ database: { url } });
  });
  after(async () => {
    await platform.close();
    await server!.stop();
  });

  const teach = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await platform.call(method, path, { as: 'tess', ...(body === undefined ? {} : { body }) });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };

  /** A course that gives a certificate for so many texts and quizzes. */
  async function courseOf(texts: number, quizzes: number) {
    const fields = { title: 'Together', status: 'published', metadata: { has_certificate: true } };
    const course = (await teach('POST', '/api/courses/', fields)).body.id as string;
    const section = (await teach('POST', `/api/courses/${course}/sections/`, { title: 'All' })).body.id as string;
    const lecture = async (content_type: string): Promise<string> =>
      (await teach('POST', `/api/sections/${section}/lectures/`, { title: 'One', content_type })).body.id;
    const quiz = async () => {
      const body = { title: 'Exam', passing_score: 60 };
      const id = (await teach('POST', `/api/lectures/${await lecture('quiz')}/quiz/`, body)).body.id as string;
      const question = (await teach('POST', `/api/quizzes/${id}/questions/`, choose())).body.id as string;
      return { id, question };
    };
    const all = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
      const made: T[] = [];
      while (made.length < count) made.push(await make());
      return made;
    };
    return { id: course, texts: await all(texts, () => lecture('text')), quizzes: await all(quizzes, quiz) };
  }

  async function learnerIn({ id }: { id: string }) {
    const { token } = await platform.learner();
    const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
      platform.call(method, path, { token, ...(body === undefined ? {} : { body }) });
    const enrollment = (await call('POST', `/api/courses/${id}/enroll/`)).body.id as string;
    return {
      enrollment,
      read: (text: string | undefined) => call('POST', `/api/lectures/${text}/progress/`, { is_completed: true }),
      start: async (quiz: string): Promise<string> => (await call('POST', `/api/quizzes/${quiz}/start/`)).body.id,
      submit: (attempt: string, answers: object) => call('POST', `/api/quiz-attempts/${attempt}/submit/`, { answers }),
      async standing() {
        const { status } = (await call('GET', `/api/enrollments/${enrollment}/`)).body;
        return [status, (await call('GET', '/api/v1/certificates/')).body.count];
      },
    };
  }

  /** Lets all of them come as far as rows that somebody else has, and then on. */
  async function meet(rows: string, requests: readonly (() => Promise<Answer>)[]): Promise<void> {
    const holder = new pg.Client(url);
    await holder.connect();
    await holder.query('begin');
    await holder.query(`${rows} for no key update`);
    const answers = requests.map(async (request, place) => {
      await wait(200 * place);
      return request();
    });
    await wait(200 * requests.length + 400);
    await holder.query('rollback');
    await holder.end();
    for (const { status, body } of await Promise.all(answers)) assert.ok(status < 300, JSON.stringify(body));
  }
  const enrollments = (...learners: { enrollment: string }[]): string =>
    `select from enrollments where id in (${learners.map(({ enrollment }) => `'${enrollment}'`).join(', ')})`;

  test('what a learner finishes and what a course asks for no longer are counted together', async () => {
    const course = await courseOf(3, 0);
    const [one, two, three] = course.texts;
    const ann = await learnerIn(course);
    await ann.read(one);
    await meet(enrollments(ann), [
      () => ann.read(two),
      () => teach('PATCH', `/api/lectures/${three}/`, { rules: { required: false } }),
    ]);
    assert.deepEqual(await ann.standing(), ['completed', 1]);
  });

  test('what is read in one tab and what is handed in in another are counted together', async () => {
    const course = await courseOf(1, 1);
    const ann = await learnerIn(course);
    const { id, question } = course.quizzes[0]!;
    const attempt = await ann.start(id);
    await meet(enrollments(ann), [() => ann.submit(attempt, { [question]: 'a' }), () => ann.read(course.texts[0])]);
    assert.deepEqual(await ann.standing(), ['completed', 1]);
  });

  test('a learner who reports and a teacher who completes his course do not wait for each other', async () => {
    const course = await courseOf(2, 0);
    const [one, two] = course.texts;
    const ann = await learnerIn(course);
    await ann.read(one);
    await meet(`select from lecture_progress where enrollment_id = '${ann.enrollment}' and lecture_id = '${one}'`, [
      () => ann.read(one),
      () => teach('PATCH', `/api/lectures/${two}/`, { rules: { required: false } }),
    ]);
    assert.deepEqual(await ann.standing(), ['completed', 1]);
  });

  test('nor do two who grade two quizzes of the same learners anew', async () => {
    const course = await courseOf(0, 2);
    const [ann, ben] = [await learnerIn(course), await learnerIn(course)];
    for (const [place, { id, question }] of course.quizzes.entries()) {
      for (const learner of place ? [ben, ann] : [ann, ben]) {
        platform.pass(1);
        await learner.submit(await learner.start(id), { [question]: 'b' });
      }
      await teach('PUT', `/api/questions/${question}/`, choose({ correct_answer: 'b' }));
    }
    await meet(
      enrollments(ann, ben),
      course.quizzes.map(
        ({ id }) =>
          () =>
            teach('POST', `/api/quizzes/${id}/regrade/`, {}),
      ),
    );
    for (const learner of [ann, ben]) assert.deepEqual(await learner.standing(), ['completed', 1]);
  });
});

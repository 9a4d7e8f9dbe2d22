import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  createEduRise,
  isApiError,
  isNotFound,
  isUnauthenticated,
  isValidationError,
  type EduRise,
} from '@edurise/sdk';
import { validation } from '@edurise/sdk/validation';
import { createSandbox } from '@edurise/sandbox';
import { freshDevice } from './support/device.ts';

for (const plain of [false, true]) {
  describe(plain ? 'an ordinary platform' : 'a platform with every extension', () => {
    let sandbox: Awaited<ReturnType<typeof createSandbox>>;
    let edu: EduRise;
    const drifts: unknown[] = [];

    before(async () => {
      freshDevice();
      sandbox = await createSandbox({ database: 'memory', plain });
      const { student } = sandbox.demo.accounts;
      edu = createEduRise({
        baseUrl: sandbox.url,
        tenant: sandbox.demo.tenants[0]!,
        validation: validation({ mode: 'strict' }),
      });
      edu.on('drift', (drift) => drifts.push(drift));
      await edu.session.signIn({ email: student.email, password: student.password });
    });
    after(async () => {
      edu.dispose();
      await sandbox.close();
    });

    test('the catalogue, page by page, every answer as promised', async () => {
      const page = await edu.courses.list({ page_size: 5 });
      assert.equal(page.items.length, 5);
      assert.ok(page.hasNext && page.count! > 5);
      const all = await edu.courses.list({ page_size: 20 }).toArray({ limit: 1_000 });
      assert.equal(all.length, page.count);
      assert.equal((await edu.courses.get(all[0]!.id)).id, all[0]!.id);
    });

    test('who is signed in, and what that person does', async () => {
      assert.equal((await edu.users.me()).email, edu.session.state.user?.email);
      assert.ok(await edu.dashboards.student());
      for (const enrollment of (await edu.enrollments.list()).items.slice(0, 2))
        await edu.enrollments.progress(enrollment.id);
    });

    test('refusals are what they are', async () => {
      await assert.rejects(Promise.resolve(edu.courses.get('00000000-0000-4000-8000-000000000000')), isNotFound);
      await assert.rejects(Promise.resolve(edu.enrollments.create({ course: 'nonsense' })), isApiError);
      await assert.rejects(
        Promise.resolve(edu.request('POST', '/api/auth/register/', { body: { email: 'x' } })),
        isValidationError,
      );
      const stranger = createEduRise({ baseUrl: sandbox.url, tenant: sandbox.demo.tenants[0]! });
      await assert.rejects(
        stranger.session.signIn({ email: 'nobody@example.com', password: 'wrong' }),
        isUnauthenticated,
      );
    });

    test('the session is renewed, and rotation is kept up with', async () => {
      for (let n = 0; n < 3; n++) await edu.session.refresh();
      await edu.users.me({ cache: 'reload' });
    });

    test('progress goes through the outbox and is there', async () => {
      const [enrollment] = (await edu.enrollments.list({ status: 'active' })).items;
      const sections = await edu.sections.list(enrollment!.course);
      const lecture = sections.items.flatMap((section) => section.lectures ?? [])[0]!;
      const receipt = edu.lectures.updateProgress(lecture.id, {
        played: [[0, 5]],
        watched_seconds: 5,
        total_seconds: 60,
        last_position_seconds: 5,
      });
      assert.equal(await receipt.durable, true);
      const saved = await receipt;
      assert.equal(saved.lecture, lecture.id);
      assert.equal(edu.features.has('played_ranges'), !plain);
    });

    test('a quiz, answered, saved as far as the platform saves, and submitted', async () => {
      let quiz: { id: string } | undefined;
      for await (const { course } of edu.enrollments.list()) {
        const lectures = (await edu.sections.list(course)).items.flatMap((section) => section.lectures ?? []);
        const lecture = lectures.find(({ content_type: type }) => type === 'quiz');
        quiz = lecture && (await edu.lectures.getQuiz(lecture.id).catch(() => undefined));
        if (quiz) break;
      }
      assert.ok(quiz, 'the demo data has a quiz for this student');
      const attempt = await edu.quizzes
        .start(quiz.id)
        .catch((error: unknown) => (isApiError(error) ? undefined : Promise.reject(error)));
      if (!attempt) return;
      const [question] = attempt.questions ?? (await edu.quizzes.listQuestions(quiz.id)).items;
      const saved = edu.quizAttempts.saveAnswers(attempt.id, { answers: { [question!.id]: 'text' } });
      assert.equal(await saved.durable, true);
      await edu.outbox.flush();
      const submitted = await edu.quizAttempts.submit(attempt.id, { answers: {} });
      assert.equal(submitted.status, 'submitted');
      assert.ok(await edu.quizAttempts.result(attempt.id));
      await saved;
      assert.deepEqual(await edu.outbox.entries(), []);
    });

    test('nothing drifted', () => assert.deepEqual(drifts, []));
  });
}

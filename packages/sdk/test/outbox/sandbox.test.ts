import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createSandbox, type Sandbox } from '@edurise/sandbox';
import { createEduRise, type EduRise } from '@edurise/sdk';
import { outbox } from '@edurise/sdk/outbox';
import { Clock } from '../support/clock.ts';
import { freshDevice } from '../support/device.ts';

const hour = 3_600_000;
/** What a storage would have kept over a reload. */
const tokensOf = ({ session }: EduRise): { access: string; refresh: string } => {
  const { access, refresh } = (session as unknown as { kept: { access: string; refresh: string } }).kept;
  return { access, refresh };
};

for (const plain of [false, true]) {
  describe(plain ? 'an ordinary platform' : 'a platform with every extension', () => {
    let sandbox: Sandbox;
    const clock = new Clock();
    /** `none`: nothing gets through. `deaf`: requests do, answers do not. */
    let network: 'well' | 'none' | 'deaf' = 'well';
    let lost = 0;
    let page: EduRise;
    let tokens: { access: string; refresh: string };

    const open = async (): Promise<EduRise> => {
      const edu = createEduRise({
        baseUrl: sandbox.url,
        tenant: sandbox.demo.tenants[0]!,
        validation: undefined,
        outbox: outbox(),
        retry: false,
        features: plain ? {} : { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true },
        environment: { ...clock.environment, now: () => clock.time, broadcast: () => undefined, locks: undefined },
        fetch: async (...args) => {
          if (network === 'none') throw new TypeError('Failed to fetch');
          const answer = await fetch(...args);
          if (network !== 'deaf' || (args[0] as Request).url.includes('/auth/')) return answer;
          lost++;
          throw new TypeError('Failed to fetch');
        },
      });
      if (tokens) await clock.through(edu.session.setTokens(tokens));
      await edu.outbox.ready;
      return edu;
    };
    /** `crash`: whatever it was about to do with its answers, it does not do. */
    const reload = async ({ crash = false } = {}): Promise<void> => {
      if (crash) {
        network = 'deaf';
        const before = lost;
        void page.outbox.flush();
        while (lost === before) await clock.pass(20);
      }
      tokens = tokensOf(page);
      page.dispose();
      network = 'none';
      page = await open();
    };

    before(async () => {
      freshDevice();
      clock.time = Date.now();
      sandbox = await createSandbox({ database: 'memory', plain });
      page = await open();
      const { student } = sandbox.demo.accounts;
      await page.session.signIn({ email: student.email, password: student.password });
      tokens = tokensOf(page);
    });
    after(async () => {
      page.dispose();
      await sandbox.close();
    });

    test('outbox O1 an hour offline in player and quiz, over reloads and a crash: everything arrives once', async () => {
      const enrollments = (await page.enrollments.list({ status: 'active' })).items;
      let lecture: { id: string } | undefined;
      let quiz: { id: string } | undefined;
      let enrollment = '';
      for (const { id, course } of enrollments) {
        const lectures = (await page.sections.list(course)).items.flatMap((section) => section.lectures ?? []);
        const video = lectures.find(({ content_type: type }) => type === 'video');
        if (video && !lecture) [lecture, enrollment] = [video, id];
        for (const one of lectures.filter(({ content_type: type }) => type === 'quiz'))
          quiz ??= await page.lectures.getQuiz(one.id).catch(() => undefined);
      }
      assert.ok(lecture && quiz);
      const attempt = await page.quizzes.start(quiz.id);
      const questions = attempt.questions ?? (await page.quizzes.listQuestions(quiz.id)).items;
      const notesBefore = (await page.enrollments.listNotes(enrollment)).items.length;
      // What the platform takes is known before the network goes.
      await page.lectures.updateProgress(lecture.id, { played: [[0, 1]], watched_seconds: 1, session: 's', seq: 0 });

      network = 'none';
      const durable: Promise<boolean>[] = [];
      const answers: Record<string, string> = {};
      for (let minute = 1; minute <= 60; minute++) {
        const played: [number, number][] = [[minute, minute + 1]];
        durable.push(
          page.lectures.updateProgress(lecture.id, {
            played,
            watched_seconds: minute,
            last_position_seconds: minute,
            session: 's',
            seq: minute,
          }).durable,
        );
        const { id } = questions[minute % questions.length]!;
        answers[id] = `answer ${minute}`;
        durable.push(page.quizAttempts.saveAnswers(attempt.id, { answers: { [id]: answers[id] } }).durable);
        if (minute % 15 === 0)
          durable.push(
            page.lectures.addNote(lecture.id, { content: `minute ${minute}`, timestamp_seconds: minute }).durable,
          );
        await Promise.all(durable);
        await clock.pass(hour / 60);
        if (minute % 20 === 0) await reload({ crash: minute === 40 });
      }
      assert.ok((await Promise.all(durable)).every(Boolean));
      const submitted = page.quizAttempts.submit(attempt.id, { answers: {} });
      await submitted.durable;
      await reload({ crash: true });

      network = 'well';
      // Nobody tells this tab that the one before is dead: its leases have to run out.
      await clock.pass(31_000);
      for (let turn = 0; turn < 400 && page.outbox.state.waiting + page.outbox.state.sending > 0; turn++) {
        await page.outbox.flush();
        await clock.pass(1_000);
      }
      assert.deepEqual(await page.outbox.entries(), []);
      const notes = (await page.enrollments.listNotes(enrollment, {}, { cache: 'reload' })).items;
      assert.equal(notes.length - notesBefore, 4);
      for (const minute of [15, 30, 45, 60])
        assert.equal(notes.filter(({ content }) => content === `minute ${minute}`).length, 1);
      const done = await page.quizAttempts.get(attempt.id);
      assert.equal(done.status, 'submitted');
      for (const [question, answer] of Object.entries(answers)) assert.equal(done.answers?.[question], answer);
      const progress = await page.lectures.getProgress(lecture.id, { cache: 'reload' });
      // How much of it counts is the platform's to say: it believes nobody who plays an hour in a moment.
      assert.equal(progress.last_position_seconds, 60);
    });
  });
}

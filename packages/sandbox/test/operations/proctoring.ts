import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Answer, QuizAttempt, RecoveryFile } from '@edurise/contract/models';
import { exam } from './exam.ts';
import { nowhere, refused, type Cases } from './stage.ts';

/** Writes a recovery file as a device does. */
function kept(ticket: string, answers: { question: string; answer: Answer; at: string }[]): RecoveryFile {
  let before = ticket;
  return {
    ticket,
    answers: answers.map(({ question, answer, at }, index) => {
      const seq = index + 1;
      before = createHash('sha256')
        .update(before + JSON.stringify([seq, at, question, answer]))
        .digest('hex');
      return { seq, at, question, answer, hash: before };
    }),
  };
}

const event = (number: number) => `00000000-0000-4000-8000-0000000eee${String(number).padStart(2, '0')}`;

export const proctoring: Cases = {
  'quizAttempts.extend': {
    async works(stage) {
      const { taker, quiz, tess, choice } = await exam(stage);
      const { edu } = await taker();
      const { id, expires_at } = await edu.quizzes.start(quiz.id);
      const longer = await tess.quizAttempts.extend(id, { minutes: 5, reason: 'The screen went dark.' });
      assert.equal(Date.parse(longer.expires_at!) - Date.parse(expires_at!), 300_000);
      stage.platform.pass(800);
      const saved = await edu.quizAttempts.saveAnswers(id, { answers: { [choice]: 'b' } });
      assert.deepEqual([saved.status, saved.extra_minutes], ['in_progress', 5]);
      const [entry] = (await (await stage.as('ada')).audit.list({ target_id: id })).items;
      assert.equal(entry!.action, 'attempt.extend');
      assert.deepEqual(entry!.changes!['reason'], { from: null, to: 'The screen went dark.' });
    },
    async refuses(stage) {
      const { taker, quiz, tess } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      const more = { minutes: 5, reason: 'Please' };
      await refused(edu.quizAttempts.extend(id, more), 403);
      await refused((await stage.as('tom')).quizAttempts.extend(id, more), 404);
      stage.platform.pass(631);
      assert.equal((await refused(tess.quizAttempts.extend(id, more), 409)).code, 'attempt_over');
    },
  },
  'quizAttempts.recover': {
    async works(stage) {
      const { taker, quiz, tess, choice, truth } = await exam(stage);
      const { edu } = await taker();
      const { id, ticket, started_at } = await edu.quizzes.start(quiz.id);
      const file = kept(ticket!, [
        { question: choice, answer: 'a', at: started_at! },
        { question: choice, answer: 'b', at: started_at! },
        { question: truth, answer: true, at: '2099-01-01T00:00:00Z' },
      ]);
      stage.platform.pass(700);
      const mine = await edu.quizAttempts.recover(id, file);
      assert.deepEqual([mine.outcome, mine.attempt.score], ['kept', '0.00'], 'it is for the teacher to say');
      const { recoveries } = await tess.quizAttempts.get(id);
      assert.deepEqual(
        recoveries!.map(({ outcome, answers }) => [outcome, answers.length]),
        [['kept', 3]],
      );
      const accepted = await tess.quizAttempts.recover(id, file);
      assert.deepEqual([accepted.outcome, accepted.attempt.score], ['counted', '3.00']);
      assert.deepEqual(accepted.attempt.answers, { [choice]: 'b' }, 'what was written after the end does not count');
    },
    async refuses(stage) {
      const { taker, quiz, choice } = await exam(stage);
      const [one, other] = [await taker(), await taker()];
      const mine = await one.edu.quizzes.start(quiz.id);
      const theirs = await other.edu.quizzes.start(quiz.id);
      const at = mine.started_at!;
      const file = kept(mine.ticket!, [{ question: choice, answer: 'a', at }]);
      await refused(other.edu.quizAttempts.recover(mine.id, file), 404);
      const foreign = kept(theirs.ticket!, [{ question: choice, answer: 'b', at }]);
      await refused(one.edu.quizAttempts.recover(mine.id, foreign), 400, 'ticket');
      const forged = { ...file, answers: file.answers.map((answer) => ({ ...answer, answer: 'b' })) };
      await refused(one.edu.quizAttempts.recover(mine.id, forged), 400, 'answers.0.hash');
    },
  },
  'quizAttempts.recordEvents': {
    async works(stage) {
      const { taker, quiz, tess, choice } = await exam(stage);
      const { edu } = await taker();
      const { id, started_at } = await edu.quizzes.start(quiz.id);
      const events = [
        { id: event(1), kind: 'hidden', at: started_at! },
        { id: event(2), kind: 'paste', at: started_at!, question: choice, amount: 120 },
      ];
      assert.equal((await edu.quizAttempts.recordEvents(id, { events })).recorded, 2);
      assert.equal((await edu.quizAttempts.recordEvents(id, { events })).recorded, 0, 'sent twice, kept once');
      const seen = await tess.quizAttempts.get(id);
      assert.deepEqual(
        seen.events!.map(({ kind, amount }) => [kind, amount]),
        [
          ['hidden', null],
          ['paste', 120],
        ],
      );
      assert.equal(seen.status, 'in_progress');
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      const { edu } = await taker();
      const { id, started_at } = await edu.quizzes.start(quiz.id);
      const events = [{ id: event(1), kind: 'hidden', at: started_at! }];
      await refused((await taker()).edu.quizAttempts.recordEvents(id, { events }), 404);
      const when = { events: [{ ...events[0]!, at: 'yesterday' }] };
      await refused(edu.quizAttempts.recordEvents(id, when), 400, 'events.0.at');
    },
  },
  'quizzes.pause': {
    async works(stage) {
      const { taker, quiz, tess, choice } = await exam(stage);
      const { edu } = await taker();
      const { id, expires_at } = await edu.quizzes.start(quiz.id);
      stage.platform.pass(300);
      const pause = await tess.quizzes.pause(quiz.id, { reason: 'Fire alarm' });
      assert.deepEqual([pause.is_paused, pause.attempts, pause.reason], [true, 1, 'Fire alarm']);
      stage.platform.pass(3600);
      const again = await tess.quizzes.pause(quiz.id);
      assert.deepEqual([again.paused_at, again.attempts], [pause.paused_at, 1]);
      const saved = await edu.quizAttempts.saveAnswers(id, { answers: { [choice]: 'b' } });
      assert.deepEqual([saved.status, saved.paused_at], ['in_progress', pause.paused_at], 'nothing typed is lost');
      await tess.quizzes.resume(quiz.id);
      const shifted = await edu.quizAttempts.get(id);
      assert.equal(Date.parse(shifted.expires_at!) - Date.parse(expires_at!), 3_600_000);
      assert.equal(shifted.paused_at, null);
    },
    async refuses(stage) {
      const { taker, quiz, tess } = await exam(stage);
      await refused((await taker()).edu.quizzes.pause(quiz.id), 403);
      await refused((await stage.as('tom')).quizzes.pause(quiz.id), 403);
      await tess.quizzes.pause(quiz.id);
      const { edu } = await taker();
      assert.equal((await refused(edu.quizzes.start(quiz.id), 409)).code, 'quiz_paused');
      // That it is over as well hides no pause from whoever can end it.
      const { paused_at } = (await tess.lectures.getQuiz(quiz.lecture!)).timing!;
      await tess.quizzes.update(quiz.id, { rules: { closes_at: paused_at! } });
      const over = (await tess.lectures.getQuiz(quiz.lecture!)).timing!;
      assert.deepEqual([over.may_start, over.paused_at], ['closed', paused_at]);
      await tess.quizzes.resume(quiz.id);
      assert.equal((await tess.lectures.getQuiz(quiz.lecture!)).timing!.paused_at, undefined);
    },
  },
  'quizzes.resume': {
    async works(stage) {
      const { taker, quiz, tess } = await exam(stage);
      const [early, running] = [await taker(), await taker()];
      const ended = await early.edu.quizzes.start(quiz.id);
      stage.platform.pass(700);
      const { id } = await running.edu.quizzes.start(quiz.id);
      await tess.quizzes.pause(quiz.id);
      stage.platform.pass(60);
      const { is_paused, attempts } = await tess.quizzes.resume(quiz.id);
      assert.deepEqual([is_paused, attempts], [false, 1]);
      assert.equal((await early.edu.quizAttempts.get(ended.id)).status, 'submitted', 'what was over stays over');
      stage.platform.pass(620);
      assert.equal((await running.edu.quizAttempts.get(id)).status, 'in_progress');
      stage.platform.pass(80);
      assert.equal((await running.edu.quizAttempts.get(id)).status, 'submitted');
    },
    async refuses(stage) {
      const { quiz, tess } = await exam(stage);
      assert.equal((await refused(tess.quizzes.resume(quiz.id), 409)).code, 'quiz_not_paused');
      await refused((await stage.as('sam')).quizzes.resume(quiz.id), 403);
    },
  },
  'quizzes.regrade': {
    async works(stage) {
      const { taker, quiz, tess, choice, truth } = await exam(stage);
      const [up, down] = [await taker(), await taker()];
      const sit = async (who: typeof up, answer: string) => {
        const { id } = await who.edu.quizzes.start(quiz.id);
        await who.edu.quizAttempts.submit(id, { answers: { [choice]: answer, [truth]: true } });
        return id;
      };
      const [first, second] = [await sit(up, 'a'), await sit(down, 'b')];
      await tess.questions.update(choice, {
        question_text: 'Which?',
        question_type: 'multiple_choice',
        options: ['a', 'b'],
        correct_answer: 'a',
        points: 3,
      });
      const dry = await tess.quizzes.regrade(quiz.id, { dry_run: true });
      assert.deepEqual([dry.dry_run, dry.attempts, dry.raised, dry.lowered], [true, 2, 1, 1]);
      const raised = dry.changes.find(({ attempt }) => attempt === first)!;
      assert.deepEqual([raised.score_before, raised.score_after, raised.passed_after], ['1.00', '4.00', true]);
      assert.equal((await up.edu.quizAttempts.get(first)).score, '1.00', 'a dry run changes nothing');
      const kind = await tess.quizzes.regrade(quiz.id, { never_lower: true });
      assert.deepEqual([kind.raised, kind.lowered], [1, 0]);
      assert.equal((await up.edu.quizAttempts.get(first)).score, '4.00');
      assert.equal((await down.edu.quizAttempts.get(second)).score, '4.00');
      assert.equal((await tess.quizzes.regrade(quiz.id)).lowered, 1);
      assert.equal((await down.edu.quizAttempts.get(second)).score, '1.00');
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      await refused((await taker()).edu.quizzes.regrade(quiz.id, { dry_run: true }), 403);
      await refused((await stage.as('tess')).quizzes.regrade(nowhere), 404);
    },
  },
  'quizzes.itemStatistics': {
    async works(stage) {
      const { taker, quiz, tess, choice, truth } = await exam(stage);
      const sittings: [string | null, boolean][] = [
        ['b', true],
        ['b', true],
        ['a', false],
        [null, false],
      ];
      for (const [one, two] of sittings) {
        const { edu } = await taker();
        const { id } = await edu.quizzes.start(quiz.id);
        await edu.quizAttempts.submit(id, { answers: { [choice]: one, [truth]: two } });
      }
      const { attempts, mean_percentage, questions } = await tess.quizzes.itemStatistics(quiz.id);
      assert.deepEqual([attempts, mean_percentage], [4, 50]);
      const [which, isTrue] = questions;
      assert.deepEqual(
        [which!.question, which!.answered, which!.omitted, which!.difficulty, which!.discrimination],
        [choice, 4, 1, 0.5, 1],
      );
      assert.deepEqual(
        which!.options!.map(({ option, is_correct, count }) => [option, is_correct, count]),
        [
          ['a', false, 1],
          ['b', true, 2],
        ],
      );
      assert.deepEqual(
        isTrue!.options!.map(({ option, count }) => [option, count]),
        [
          ['true', 2],
          ['false', 2],
        ],
      );
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      await refused((await taker()).edu.quizzes.itemStatistics(quiz.id), 403);
      await refused((await stage.as('tom')).quizzes.itemStatistics(quiz.id), 403);
    },
  },
  'accommodations.get': {
    async works(stage) {
      const { taker, tess } = await exam(stage);
      const { id, edu } = await taker();
      const mine = await edu.accommodations.get(id);
      assert.deepEqual([mine.user, mine.time_factor, mine.extra_minutes, mine.untimed], [id, 1, 0, false]);
      for (const edu of [tess, await stage.as('ada')]) assert.equal((await edu.accommodations.get(id)).user, id);
    },
    async refuses(stage) {
      const { id } = await stage.learner();
      await refused((await stage.learner()).edu.accommodations.get(id), 403);
      await refused((await stage.as('tess')).accommodations.get(id), 403);
      const { sue } = { sue: await stage.as('sue', 'south') };
      await refused(sue.accommodations.get(id), 403);
    },
  },
  'accommodations.replace': {
    async works(stage) {
      const { taker, quiz, tess, choice } = await exam(stage);
      const { id, edu } = await taker();
      const granted = await tess.accommodations.replace(id, { time_factor: 1.5, extra_minutes: 5, extra_attempts: 1 });
      assert.deepEqual([granted.time_factor, granted.extra_minutes, granted.untimed], [1.5, 5, false]);
      const { started_at, expires_at } = await edu.quizzes.start(quiz.id);
      assert.equal(Date.parse(expires_at!) - Date.parse(started_at!), 20 * 60_000, '10 × 1.5 + 5 minutes');
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const open = await edu.quizzes.start(quiz.id);
        assert.equal(open.attempt_number, attempt);
        await edu.quizAttempts.submit(open.id, { answers: { [choice]: 'a' } });
      }
      await refused(edu.quizzes.start(quiz.id), 409);
      await tess.accommodations.replace(id, { untimed: true, extra_attempts: 2 });
      const last = await edu.quizzes.start(quiz.id);
      assert.equal(last.expires_at, null);
      const grantedIn = ({ items }: { items: readonly QuizAttempt[] }) =>
        items.find(({ id }) => id === last.id)!.granted;
      const { user: _, updated_at: __, ...said } = await edu.accommodations.get(id);
      assert.deepEqual(
        grantedIn(await tess.quizzes.listAttempts(quiz.id)),
        said,
        'whoever teaches sees it in the list',
      );
      assert.equal(grantedIn(await edu.quizzes.listAttempts(quiz.id)), undefined, 'a learner is not told of it there');
      await tess.accommodations.replace(id, {});
      assert.equal(grantedIn(await tess.quizzes.listAttempts(quiz.id)), undefined, 'nothing is not said');
    },
    async refuses(stage) {
      const { id, edu } = await stage.learner();
      await refused(edu.accommodations.replace(id, { time_factor: 5 }), 403);
      // Whose course nobody of them takes grants nothing.
      await refused((await stage.as('tom')).accommodations.replace(id, { untimed: true }), 403);
      const unchecked = await stage.unchecked('tess');
      await refused(unchecked.accommodations.replace(id, { time_factor: 0.5 }), 400, 'time_factor');
      await refused(unchecked.accommodations.replace(nowhere, {}), 404);
    },
  },
};

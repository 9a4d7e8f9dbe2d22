import assert from 'node:assert/strict';
import { lectures, quiz as check } from '../school.ts';
import { exam } from './exam.ts';
import { nowhere, refused, type Cases } from './stage.ts';

export const quizzes: Cases = {
  'lectures.getQuiz': {
    async works(stage) {
      const { taker, lecture, quiz, tess } = await exam(stage);
      const { edu } = await taker();
      const shown = await edu.lectures.getQuiz(lecture);
      assert.equal(shown.id, quiz.id);
      assert.equal(shown.questions!.length, 2);
      assert.ok(shown.questions!.every((question) => !('correct_answer' in question)));
      assert.equal((await tess.lectures.getQuiz(lecture)).questions![0]!.correct_answer, 'b');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.getQuiz(lectures.quiz), 403);
      await refused((await stage.as('sue', 'south')).lectures.getQuiz(lectures.quiz), 404);
    },
  },
  'lectures.createQuiz': {
    async works(stage) {
      const { quiz, lecture } = await exam(stage);
      assert.deepEqual([quiz.lecture, quiz.time_limit_minutes, quiz.max_attempts], [lecture, 10, 2]);
    },
    async refuses(stage) {
      const { tess, lecture } = await exam(stage);
      await refused(tess.lectures.createQuiz(lecture, { title: 'Another' }), 409);
      await refused((await stage.as('tom')).lectures.createQuiz(lecture, { title: 'Mine' }), 403);
    },
  },
  'quizzes.update': {
    async works(stage) {
      const { tess, quiz } = await exam(stage);
      const changed = await tess.quizzes.update(quiz.id, { title: 'Harder' });
      assert.deepEqual([changed.title, changed.time_limit_minutes], ['Harder', 10]);
    },
    async refuses(stage) {
      const { quiz } = await exam(stage);
      await refused((await stage.as('tom')).quizzes.update(quiz.id, { title: 'Mine' }), 403);
      await refused((await stage.as('sam')).quizzes.update(quiz.id, { title: 'Mine' }), 403);
    },
  },
  'quizzes.replace': {
    async works(stage) {
      const { tess, quiz } = await exam(stage);
      const replaced = await tess.quizzes.replace(quiz.id, { title: 'Open' });
      assert.deepEqual([replaced.title, replaced.time_limit_minutes, replaced.max_attempts], ['Open', null, null]);
    },
    async refuses(stage) {
      const { quiz } = await exam(stage);
      const unchecked = await stage.unchecked('tess');
      await refused(unchecked.quizzes.replace(quiz.id, { description: 'Without a title' } as never), 400, 'title');
    },
  },
  'quizzes.listQuestions': {
    async works(stage) {
      const { taker, quiz, tess, choice, truth } = await exam(stage);
      const { items } = await (await taker()).edu.quizzes.listQuestions(quiz.id);
      assert.deepEqual(
        items.map(({ id }) => id),
        [choice, truth],
      );
      assert.ok(items.every((question) => !('correct_answer' in question)));
      assert.equal((await tess.quizzes.listQuestions(quiz.id)).items[1]!.correct_answer, true);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.quizzes.listQuestions(check.id), 403);
    },
  },
  'quizzes.addQuestion': {
    async works(stage) {
      const { tess, quiz } = await exam(stage);
      const added = await tess.quizzes.addQuestion(quiz.id, {
        question_text: 'Name it.',
        question_type: 'short_answer',
        correct_answer: ['Focal length'],
      });
      assert.deepEqual([added.order_index, added.points], [3, '1.00']);
    },
    async refuses(stage) {
      const { tess, quiz } = await exam(stage);
      const unanswerable = {
        question_text: 'Which?',
        question_type: 'multiple_choice',
        options: ['a', 'b'],
        correct_answer: 'c',
      };
      await refused(tess.quizzes.addQuestion(quiz.id, unanswerable), 400, 'correct_answer');
      await refused((await stage.as('tom')).quizzes.addQuestion(quiz.id, unanswerable), 403);
    },
  },
  'quizzes.start': {
    async works(stage) {
      const { taker, quiz } = await exam(stage);
      const { edu } = await taker();
      const attempt = await edu.quizzes.start(quiz.id);
      assert.equal(Date.parse(attempt.expires_at!) - Date.parse(attempt.started_at!), 600_000);
      assert.equal((await edu.quizzes.start(quiz.id)).id, attempt.id);
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      await refused((await stage.learner()).edu.quizzes.start(quiz.id), 403);
      const { edu } = await taker();
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const { id } = await edu.quizzes.start(quiz.id);
        await edu.quizAttempts.submit(id, { answers: {} });
      }
      assert.equal((await refused(edu.quizzes.start(quiz.id), 409)).code, 'attempts_exhausted');
    },
  },
  'quizzes.listAttempts': {
    async works(stage) {
      const { taker, quiz, tess } = await exam(stage);
      const [one, other] = [await taker(), await taker()];
      await one.edu.quizzes.start(quiz.id);
      await other.edu.quizzes.start(quiz.id);
      assert.equal((await one.edu.quizzes.listAttempts(quiz.id)).count, 1);
      assert.equal((await tess.quizzes.listAttempts(quiz.id)).count, 2);
    },
    async refuses(stage) {
      const { quiz } = await exam(stage);
      await refused((await stage.as('sue', 'south')).quizzes.listAttempts(quiz.id), 404);
    },
  },
  'questions.update': {
    async works(stage) {
      const { tess, truth } = await exam(stage);
      const changed = await tess.questions.update(truth, {
        question_text: 'False?',
        question_type: 'true_false',
        correct_answer: false,
        points: '2.50',
      });
      assert.deepEqual([changed.question_text, changed.correct_answer, changed.points], ['False?', false, '2.50']);
    },
    async refuses(stage) {
      const { truth } = await exam(stage);
      const question = { question_text: 'Mine?', question_type: 'true_false', correct_answer: true };
      await refused((await stage.as('tom')).questions.update(truth, question), 403);
      await refused((await stage.as('tess')).questions.update(nowhere, question), 404);
    },
  },
  'questions.delete': {
    async works(stage) {
      const { tess, quiz, choice, truth } = await exam(stage);
      await tess.questions.delete(choice);
      const { items } = await tess.quizzes.listQuestions(quiz.id);
      assert.deepEqual(
        items.map(({ id }) => id),
        [truth],
      );
    },
    async refuses(stage) {
      const { choice } = await exam(stage);
      await refused((await stage.as('tom')).questions.delete(choice), 403);
      await refused((await stage.as('sam')).questions.delete(choice), 403);
    },
  },
  'quizAttempts.get': {
    async works(stage) {
      const { taker, quiz, choice } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      await edu.quizAttempts.saveAnswers(id, { answers: { [choice]: 'a' } });
      const attempt = await edu.quizAttempts.get(id);
      assert.deepEqual([attempt.answers, attempt.questions!.length], [{ [choice]: 'a' }, 2]);
      assert.equal('events' in attempt, false, "a learner does not read the teacher's notes");
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      const { id } = await (await taker()).edu.quizzes.start(quiz.id);
      await refused((await taker()).edu.quizAttempts.get(id), 404);
    },
  },
  'quizAttempts.saveAnswers': {
    async works(stage) {
      const { taker, quiz, truth } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      const saved = await edu.quizAttempts.saveAnswers(id, { answers: { [truth]: true } });
      assert.deepEqual([saved.rev, saved.answers], [1, { [truth]: true }]);
    },
    async refuses(stage) {
      const { taker, quiz, truth } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      stage.platform.pass(631);
      const late = await refused(edu.quizAttempts.saveAnswers(id, { answers: { [truth]: true } }), 409);
      assert.equal(late.code, 'attempt_expired');
    },
  },
  'quizAttempts.submit': {
    async works(stage) {
      const { taker, quiz, choice } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      const done = await edu.quizAttempts.submit(id, { answers: { [choice]: 'b' } });
      assert.deepEqual([done.status, done.score, done.percentage, done.passed], ['submitted', '3.00', '75.00', true]);
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      const { id } = await (await taker()).edu.quizzes.start(quiz.id);
      await refused((await stage.as('tess')).quizAttempts.submit(id, { answers: {} }), 404);
    },
  },
  'quizAttempts.result': {
    async works(stage) {
      const { taker, quiz, choice } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      await edu.quizAttempts.submit(id, { answers: { [choice]: 'b' } });
      const { questions } = await edu.quizAttempts.result(id);
      assert.deepEqual(
        questions!.map(({ is_correct, correct_answer }) => [is_correct, correct_answer]),
        [
          [true, 'b'],
          [false, true],
        ],
      );
    },
    async refuses(stage) {
      const { taker, quiz } = await exam(stage);
      const { edu } = await taker();
      const { id } = await edu.quizzes.start(quiz.id);
      assert.equal((await refused(edu.quizAttempts.result(id), 409)).code, 'attempt_open');
    },
  },
};

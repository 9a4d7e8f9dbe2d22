import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quizzes } from '@edurise/sdk/quizzes';
import type { Answers, Question, Quiz } from '@edurise/sdk/quizzes';
import { drawn, seeded, shuffled } from './drawing.ts';
import { guessers } from './guessers.ts';
import { previewClient } from './preview-platform.ts';

const truth = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  question_text: `Is it ${id}?`,
  question_type: 'true_false',
  correct_answer: true,
  explanation: 'It is.',
  points: 1,
  ...more,
});
const choice: Question = {
  id: 'c',
  question_text: 'Which?',
  question_type: 'multiple_choice',
  options: [
    { id: 'a', text: 'A', feedback: 'Well seen.' },
    { id: 'b', text: 'B', fraction: -1 },
    { id: 'z', text: 'None of these', pinned: true },
  ],
  correct_answer: 'a',
  points: 3,
};
const quiz: Quiz = { id: 'quiz-1', title: 'Try', passing_score: 50, time_limit_minutes: 5, max_attempts: 1, rules: {} };

describe('Drawing', () => {
  it('is the same for the same seed, and leaves what is pinned where it is', () => {
    const list = [...'abcdefgh'];
    const once = shuffled(list, (one) => one === 'c', seeded(7));
    assert.deepEqual(
      once,
      shuffled(list, (one) => one === 'c', seeded(7)),
    );
    assert.equal(once[2], 'c');
    assert.deepEqual([...once].sort(), list);
    assert.notDeepEqual(once, list);
  });

  it('takes so many of a pool, always those that are pinned', () => {
    const questions = [truth('free'), ...[...'abcde'].map((id) => truth(id, { section: 's', pinned: id === 'e' }))];
    const rules = { sections: [{ id: 's', title: 'S', pick: 2 }], shuffle_questions: true };
    const met = new Set<string>();
    for (let seed = 1; seed < 60; seed++) {
      const form = drawn(questions, rules, seeded(seed)).map(({ id }) => id);
      assert.equal(form.length, 3);
      assert.equal(form[0], 'free');
      assert.ok(form.includes('e'));
      for (const id of form) met.add(id);
    }
    assert.equal(met.size, 6);
  });
});

describe('A class that guesses', () => {
  it('reaches half of true or false, and a third of three options', () => {
    const half = guessers(
      Array.from({ length: 20 }, (_, at) => truth(String(at))),
      {},
      50,
      { size: 2000 },
    );
    assert.ok(Math.abs(half.mean - 50) < 2, String(half.mean));
    const third = guessers([choice], {}, 50, { size: 3000 });
    assert.ok(Math.abs(third.mean - 33.3) < 3, String(third.mean));
    assert.equal(
      third.tenths.reduce((sum, one) => sum + one, 0),
      3000,
    );
  });

  it('is poorer where a wrong answer costs', () => {
    const questions = Array.from({ length: 20 }, (_, at) => truth(String(at)));
    const costly = guessers(questions, { penalty: 1 }, 50);
    assert.ok(costly.mean < 20, String(costly.mean));
  });

  it('gets nothing for what must be written', () => {
    const essay: Question = { id: 'e', question_text: 'Tell.', question_type: 'essay', points: 4 };
    assert.equal(guessers([essay], {}, 50).mean, 0);
    assert.equal(guessers([], {}, 50).passed, 0);
  });
});

describe('The platform of a preview', () => {
  const open = async (more: Partial<Quiz> = {}, questions = [truth('t'), choice]) =>
    (await previewClient({ quiz: { ...quiz, ...more }, questions, random: seeded(3) })).with({
      quizzes,
    });

  it('gives a learner no key before the end, and the whole arithmetic after it', async () => {
    const edu = await open();
    const shown = await edu.lectures.getQuiz('preview');
    assert.doesNotMatch(JSON.stringify(shown), /correct_answer|It is\.|Well seen|fraction/);
    const attempt = await edu.quizzes.start(shown.id);
    assert.doesNotMatch(JSON.stringify(attempt), /correct_answer|It is\.|Well seen|fraction/);
    assert.equal((await edu.quizzes.start(shown.id)).id, attempt.id, 'one open attempt');
    await edu.quizAttempts.saveAnswers(attempt.id, { answers: { t: true } });
    assert.deepEqual((await edu.quizAttempts.get(attempt.id)).answers, { t: true });
    const done = await edu.quizAttempts.submit(attempt.id, { answers: { c: 'a' } });
    assert.equal(done.status, 'submitted');
    const result = await edu.quizAttempts.result(attempt.id);
    assert.equal(result.percentage, '100.00');
    const one = result.questions!.find(({ question }) => typeof question === 'object' && question.id === 'c')!;
    assert.equal(one.feedback, 'Well seen.');
    assert.equal(one.correct_answer, 'a');
    assert.equal(one.scoring?.awarded, 3);
  });

  it('shows after it what the rules let be seen, and no more', async () => {
    const edu = await open({ rules: { review: { after: ['attempt'] } } });
    const attempt = await edu.quizzes.start(quiz.id);
    await edu.quizAttempts.submit(attempt.id, { answers: { t: false } });
    const result = await edu.quizAttempts.result(attempt.id);
    assert.equal(result.score, null);
    assert.doesNotMatch(JSON.stringify(result), /correct_answer|is_correct|It is\./);
  });

  it('shows keys when they are of no more use, and nothing before it is released', async () => {
    const resultIn = async (more: Partial<Quiz>, answers: Answers): Promise<string> => {
      const edu = await open(more);
      const attempt = await edu.quizzes.start(quiz.id);
      await edu.quizAttempts.submit(attempt.id, { answers });
      return JSON.stringify(await edu.quizAttempts.result(attempt.id));
    };
    assert.doesNotMatch(await resultIn({ max_attempts: 3 }, { t: false }), /correct_answer|It is\./, 'may try again');
    assert.match(await resultIn({ max_attempts: 3 }, { t: true, c: 'a' }), /correct_answer/, 'passed');
    assert.match(await resultIn({ max_attempts: 1 }, { t: false }), /correct_answer/, 'no attempt left');
    const kept = await resultIn({ rules: { release_at: '2099-01-01T00:00:00Z' } }, { t: true, c: 'a' });
    assert.doesNotMatch(kept, /correct_answer|is_correct|"100/);
    assert.match(kept, /"phase":"unreleased"/);
  });

  it('goes one way where a question has a limit of its own, as the platform does', async () => {
    const limited = [truth('one', { time_limit_seconds: 30 }), truth('two')];
    const edu = await open({}, limited);
    assert.deepEqual((await edu.lectures.getQuiz('preview')).questions, [], 'none is seen ahead');
    const attempt = await edu.quizzes.start(quiz.id);
    assert.equal(attempt.navigation, 'forward');
    const [first, second] = attempt.questions!;
    assert.equal(Date.parse(first!.expires_at!) - Date.parse(attempt.server_now!), 30_000);
    assert.equal(second!.expires_at ?? null, null);
    const later = await edu.quizAttempts.saveAnswers(attempt.id, { answers: {}, position: 'two' });
    assert.ok(later.questions![0]!.closed_at, 'it is left for good');
    assert.equal(later.questions![1]!.closed_at ?? null, null);
  });

  it('knows nothing of what it is not asked for', async () => {
    await assert.rejects((await open()).quizAttempts.get('other'), { status: 404 });
  });
});

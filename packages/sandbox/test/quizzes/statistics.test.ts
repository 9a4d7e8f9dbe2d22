/** What a teacher is told of how a quiz was answered. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { choose, setQuiz } from './support.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

test('an option may be called True, and is counted as what it is called', async () => {
  const asked = choose({ options: ['True', 'False', 'Not given'], correct_answer: 'True' });
  const quiz = await setQuiz(platform, {}, [asked]);
  for (const answer of ['True', 'True', 'False']) {
    const taker = await quiz.taker();
    const attempt = (await taker.start()).body.id as string;
    await taker.submit(attempt, { [quiz.questions[0]!]: answer });
  }
  const { questions } = (await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`)).body;
  assert.deepEqual(
    questions[0].options.map(({ option, is_correct, count }: any) => [option, is_correct, count]),
    [
      ['True', true, 2],
      ['False', false, 1],
      ['Not given', false, 0],
    ],
  );
});

test('the mean is of those whose essays are graded', async () => {
  const essay = { question_text: 'Why?', question_type: 'essay', points: 1 } as const;
  const quiz = await setQuiz(platform, {}, [choose(), essay]);
  const [one, two] = quiz.questions as [string, string];
  const mean = async (): Promise<unknown> =>
    (await quiz.teach('GET', `/api/quizzes/${quiz.id}/statistics/`)).body.mean_percentage;
  const sit = async (): Promise<string> => {
    const taker = await quiz.taker();
    const attempt = (await taker.start()).body.id as string;
    await taker.submit(attempt, { [one]: 'a', [two]: 'Because.' });
    return attempt;
  };
  const first = await sit();
  await sit();
  assert.equal(await mean(), null, 'nobody can say yet');
  await quiz.teach('POST', `/api/quizzes/${quiz.id}/regrade/`, {
    points_only: true,
    points: { [first]: { [two]: 1 } },
  });
  assert.equal(await mean(), 100);
});

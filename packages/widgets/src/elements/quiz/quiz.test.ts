import { expect } from '@open-wc/testing';
import type { IntegrityEvents } from '@edurise/sdk/proctoring';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import '../../define/quiz.ts';
import { fixtures } from './quiz.fixtures.ts';
import type { EduRiseQuiz } from './quiz.ts';

describe('<edurise-quiz>', () => {
  afterEach(() => document.body.replaceChildren());

  for (const state of ['one choice, answered', 'essay', 'all on one page'])
    it(`offers to hand in once: ${state}`, async () => {
      const quiz = await mount<EduRiseQuiz>('edurise-quiz', fixtures[state]!);
      const buttons = [...quiz.shadowRoot!.querySelectorAll('.steps .button, .navigator > .button')];
      expect(buttons.filter((button) => button.textContent.trim() === 'Hand in')).to.have.length(1);
    });

  const leaving = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('lets go of a page whose answers are safe, and asks only in the last minute or for what is in the tab alone', async () => {
    for (const [state, asks] of [
      ['one choice, answered', false],
      ['less than a minute', false],
      ['nowhere but here', true],
    ] as const) {
      await mount<EduRiseQuiz>('edurise-quiz', fixtures[state]!);
      expect(leaving(), state).to.equal(asks);
      document.body.replaceChildren();
      await until(() => !leaving(), 'gone with its element');
    }
  });

  it('says beside a choice what is said of it, and shows no key with it', async () => {
    const quiz = await mount<EduRiseQuiz>('edurise-quiz', fixtures['every point explained']!);
    const [first] = quiz.shadowRoot!.querySelectorAll('.review-row');
    const said = [...first!.querySelectorAll('.answer-feedback')];
    expect(said).to.have.length(2);
    expect(said[0]!.previousElementSibling!.textContent).to.include('12');
    expect(said[1]!.textContent).to.include('Both are numbers');
    expect(first!.querySelectorAll('.explanation')).to.have.length(0);
  });

  it('asks how sure one is where the attempt says so, and nothing is known of its quiz', async () => {
    const { answers, ...fixture } = fixtures['one choice']!;
    const running = answers!['quizAttempts.get'] as object;
    for (const [attempt, levels] of [
      [running, 0],
      [{ ...running, confidence: {} }, 3],
    ] as const) {
      const quiz = await mount<EduRiseQuiz>('edurise-quiz', {
        ...fixture,
        attributes: { attempt: 'attempt-1' },
        answers: { ...answers, 'quizAttempts.get': attempt },
      });
      expect(quiz.shadowRoot!.querySelectorAll('.sure input')).to.have.length(levels);
      quiz.remove();
    }
  });

  it('shows what is settled while the attempt runs, of an answer that still stands', async () => {
    const quiz = await mount<EduRiseQuiz>('edurise-quiz', fixtures['practice, said at once']!);
    expect(textOf(find(quiz, '.review-row .verdict')!)).to.equal('Correct');
    expect(find(quiz, '.review-row .right'), 'the key is not sent').to.equal(null);
    find<HTMLInputElement>(quiz, 'input[type=checkbox]')!.click();
    await until(() => !find(quiz, '.review-row'), 'of a changed answer nothing is said');
  });

  it('shows on one page what is settled below the question that it is of', async () => {
    const quiz = await mount<EduRiseQuiz>('edurise-quiz', fixtures['practice on one page, said at once']!);
    const below = (): string[] =>
      [...quiz.shadowRoot!.querySelectorAll('fieldset.question')].map((question) =>
        textOf(question.nextElementSibling!.querySelector('.verdict') ?? question.nextElementSibling!),
      );
    expect(below()).to.deep.equal(['Correct', 'Not right', '']);
    const [, , waiting] = quiz.shadowRoot!.querySelectorAll<HTMLElement>('.settled');
    expect(getComputedStyle(waiting!).position, 'what has nothing to say takes no line').to.equal('absolute');
    find<HTMLInputElement>(quiz, 'input[type=checkbox]')!.click();
    await until(() => !below()[0], 'of the changed answer nothing is said');
    expect(below()[1], 'the other one still stands').to.equal('Not right');
  });

  it('tells the teacher when it was without a connection and how much was pasted, never what', async () => {
    const { answers, ...fixture } = fixtures['code and formulas']!;
    const quiz = await mount<EduRiseQuiz>('edurise-quiz', {
      ...fixture,
      answers: { ...answers!, 'quizAttempts.recordEvents': { recorded: 1 } },
    });
    const { asked } = quiz.client as unknown as { asked: readonly FixtureRequest[] };
    const told = () =>
      asked
        .filter(({ operation }) => operation === 'quizAttempts.recordEvents')
        .flatMap(({ body }) => (body as IntegrityEvents).events)
        .map(({ kind, amount }) => [kind, amount]);
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    const paste = new Event('paste', { bubbles: true, composed: true });
    // Firefox lets nobody make one with something in it.
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => 'eleven char' } });
    find(quiz, '.question')!.dispatchEvent(paste);
    await until(() => told().length === 3, 'it was told');
    expect(told().toSorted(([one = ''], [other = '']) => String(one).localeCompare(String(other)))).to.deep.equal([
      ['offline', undefined],
      ['online', 0],
      ['paste', 11],
    ]);
    expect(JSON.stringify(asked.map(({ body }) => body))).not.to.contain('eleven');
  });
});

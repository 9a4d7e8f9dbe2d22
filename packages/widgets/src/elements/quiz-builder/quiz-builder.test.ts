import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RegradeOptions } from '@edurise/sdk/proctoring';
import type { Question, Quiz } from '@edurise/sdk/quizzes';
import { reply, type Answer, type Answers, type FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import '../../define/quiz-builder.ts';
import type { EduRiseQuizBuilder } from './quiz-builder.ts';
import {
  attempts,
  choose,
  evidence,
  graded,
  one,
  openAttempt,
  openQuestion,
  openTab,
  plainQuiz,
  press,
  questions,
  quiz,
  regraded,
  rekeyed,
  save,
  type,
} from './quiz-builder.fixtures.ts';

const tag = 'edurise-quiz-builder';

/** A platform that keeps what it is told. */
function keeping(start: Quiz = quiz, more: Answers = {}): Answers {
  let kept: Question[] = [...start.questions!];
  let own = start;
  const shown = (): Quiz => ({ ...own, questions: kept });
  const put: Answer = ({ params, body }: FixtureRequest) => {
    kept = kept.map((each) => (each.id === params['id'] ? { ...each, ...(body as object) } : each));
    return kept.find(({ id }) => id === params['id'])!;
  };
  return {
    'lectures.getQuiz': () => shown(),
    'quizzes.listQuestions': () => kept,
    'quizzes.update': ({ body }: FixtureRequest) => {
      const { rules, ...rest } = body as Partial<Quiz>;
      own = { ...own, ...rest, rules: own.rules && { ...own.rules, ...rules } };
      return shown();
    },
    'quizzes.addQuestion': ({ body }: FixtureRequest) => {
      const made = {
        ...(body as Question),
        id: `made-${kept.length}`,
        order_index: (body as Question).order_index ?? 99,
      };
      kept = [...kept, made];
      return made;
    },
    'questions.update': put,
    'questions.delete': ({ params }: FixtureRequest) => {
      kept = kept.filter(({ id }) => id !== params['id']);
      return reply(204);
    },
    'quizzes.listAttempts': attempts,
    'quizzes.itemStatistics': { quiz: quiz.id, attempts: 0, questions: [] },
    ...more,
  };
}

const mounted = (answers: Answers = {}, start?: Quiz): Promise<EduRiseQuizBuilder> =>
  mount<EduRiseQuizBuilder>(tag, { ...one(), answers: keeping(start, answers), shows: '.builder' });
const asked = (element: EduRiseQuizBuilder, operation: string): readonly FixtureRequest[] =>
  (element.client as unknown as { asked: FixtureRequest[] }).asked.filter((request) => request.operation === operation);
const order = (element: EduRiseQuizBuilder): string[] =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.row[data-row]')].map(({ dataset }) => dataset['row']!);
const said = (element: Element): string => find(element, '.root > [role="status"]')!.textContent;
const focused = (element: EduRiseQuizBuilder): Element | null => element.shadowRoot!.activeElement;

describe('<edurise-quiz-builder>', () => {
  afterEach(() => document.body.replaceChildren());

  it('saves a question as it is written, and its list says so', async () => {
    const element = await mounted();
    let told = 0;
    element.addEventListener('edurise-quiz-changed', () => told++);
    await openQuestion(element, 'q-single');
    await until(() => focused(element)?.id === 'question-title', 'the focus is in the editor');
    await type(element, '#question-question_text', 'Where is sugar made?');
    expect(textOf(find(element, '[data-row=q-single]')!)).to.contain('Not saved');
    await press(element, '.option:nth-child(3) .tick');
    await save(element, '.editor');
    await until(() => find(element, '.save-row .saved'), 'it is saved');
    const [{ body }] = asked(element, 'questions.update') as [FixtureRequest];
    expect(body).to.include({ question_text: 'Where is sugar made?', correct_answer: 'c', order_index: 1 });
    expect(told).to.equal(1);
    expect(textOf(find(element, '[data-row=q-single]')!))
      .to.contain('Where is sugar made?')
      .and.not.to.contain('Not saved');
  });

  it('adds a question by the keyboard alone', async () => {
    const element = await mounted();
    find(element, '[data-add=multiple_choice]')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.id === 'question-title', 'the editor is there');
    await sendKeys({ press: 'Tab' });
    if (focused(element)?.id !== 'question-question_text') await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'What is red?' });
    find(element, '#option-a')!.focus();
    await sendKeys({ type: 'Blood' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'Grass' });
    await sendKeys({ press: 'Enter' });
    const third = await until(() => /^option-([0-9a-z]{8})$/.exec(focused(element)?.id ?? '')?.[1], 'a third option');
    await sendKeys({ type: 'Snow' });
    find(element, '.option .tick')!.focus();
    await sendKeys({ press: ' ' });
    find(element, `#option-${third}`)!.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 's' });
    await sendKeys({ up: 'Control' });
    await until(() => asked(element, 'quizzes.addQuestion').length, 'it is sent');
    expect(asked(element, 'quizzes.addQuestion')[0]!.body).to.deep.include({
      question_text: 'What is red?',
      correct_answer: 'a',
      options: [
        { id: 'a', text: 'Blood' },
        { id: 'b', text: 'Grass' },
        { id: third, text: 'Snow' },
      ],
    });
    await until(() => find(element, '[data-row^=made][aria-current=true]'), 'it is in the list');
    expect(find(element, '[data-question=new]')).to.equal(null);
  });

  it('moves a question by its handle and the arrow keys, and keeps the focus there', async () => {
    const element = await mounted();
    find(element, '[data-row=q-truth] .grip')!.focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => order(element)[1] === 'q-truth', 'it is shown at once');
    await until(() => said(element) === 'Question 3 is now number 2 of 6.', 'it is said');
    await until(() => asked(element, 'questions.update').length === 2, 'two are sent');
    const sent = asked(element, 'questions.update').map(({ params, body }) => [
      params['id'],
      (body as Question).order_index,
    ]);
    expect(sent).to.deep.equal([
      ['q-truth', 2],
      ['q-several', 3],
    ]);
    // A move loses nothing of the question.
    expect(asked(element, 'questions.update')[1]!.body).to.deep.include({
      correct_answer: ['a', 'b'],
      section: 'light',
    });
    await until(
      () => focused(element)?.closest('[data-row]')?.getAttribute('data-row') === 'q-truth',
      'the focus stays',
    );
    expect(order(element)).to.deep.equal(['q-single', 'q-truth', 'q-several', 'q-line', 'q-word', 'q-essay']);
  });

  it('moves and doubles what the platform has now, not what it had when the list was read', async () => {
    const mended = { question_text: 'Mended by a colleague', correct_answer: 'b' };
    const kept = keeping();
    const element = await mount<EduRiseQuizBuilder>(tag, { ...one(), answers: kept, shows: '.builder' });
    const put = kept['questions.update'] as (request: FixtureRequest) => unknown;
    put({ params: { id: 'q-single' }, body: mended } as unknown as FixtureRequest);
    find(element, '[data-row=q-several] .grip')!.focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => asked(element, 'questions.update').length === 2, 'two are sent');
    const sent = asked(element, 'questions.update').find(({ params }) => params['id'] === 'q-single')!;
    expect(sent.body).to.deep.include({ ...mended, order_index: 2 });
    await until(() => textOf(find(element, '[data-row=q-single]')!).includes('Mended'), 'it is seen');
  });

  it('moves a question only after what is being saved of it', async () => {
    const kept = keeping();
    const put = kept['questions.update'] as (request: FixtureRequest) => unknown;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const element = await mount<EduRiseQuizBuilder>(tag, {
      ...one(),
      answers: { ...kept, 'questions.update': async (request: FixtureRequest) => (await held, put(request)) },
      shows: '.builder',
    });
    await openQuestion(element, 'q-single');
    await type(element, '#question-question_text', 'My new text');
    await save(element, '.editor');
    // On a wide screen the list is beside it.
    find(element, '[data-row=q-several] .grip')!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }),
    );
    release();
    await until(() => asked(element, 'questions.update').length === 3, 'saved, and two moved');
    const texts = asked(element, 'questions.update')
      .filter(({ params }) => params['id'] === 'q-single')
      .map(({ body }) => (body as Question).question_text);
    expect(texts).to.deep.equal(['My new text', 'My new text']);
  });

  it('goes on with the next when a question is removed, and tells of it when the page is left', async () => {
    const element = await mounted();
    const closing = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openQuestion(element, 'q-truth');
    await press(element, '[popovertarget=menu-2]');
    await press(element, '#menu-2 .danger');
    await until(() => focused(element)?.getAttribute('data-question') === 'q-line', 'the next has the focus');
    expect(closing()).to.equal(true);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await until(() => asked(element, 'questions.delete').length === 1, 'it is told');
    expect(closing()).to.equal(false);
  });

  it('does not throw away a new question that was begun by its answers', async () => {
    const element = await mounted();
    await press(element, '[data-add=multiple_choice]');
    await type(element, '#option-a', 'Blood');
    await press(element, '[data-add=essay]');
    await until(() => find(element, '.notice'), 'it is said');
    expect(find<HTMLInputElement>(element, '#option-a')!.value).to.equal('Blood');
    expect(asked(element, 'quizzes.addQuestion')).to.have.length(0);
  });

  it('points out what the browser cannot read, and does not save it as nothing', async () => {
    const element = await mounted();
    await openTab(element, 'settings');
    await type(element, '#settings-title', 'Another title');
    const minutes = find<HTMLInputElement>(element, '#settings-time_limit_minutes')!;
    minutes.focus();
    minutes.select();
    await sendKeys({ type: '3e' });
    expect(minutes.validity.badInput, 'no number').to.equal(true);
    await save(element, '.settings');
    await until(() => focused(element) === minutes, 'it has the focus');
    expect(asked(element, 'quizzes.update')).to.have.length(0);
    minutes.select();
    await sendKeys({ type: '35' });
    await save(element, '.settings');
    await until(() => asked(element, 'quizzes.update').length === 1, 'now it is saved');
    expect(asked(element, 'quizzes.update')[0]!.body).to.deep.include({ time_limit_minutes: 35 });
  });

  it('is back in its old order where the platform takes no new one', async () => {
    const element = await mounted({ 'questions.update': reply(500, { detail: 'Broken.' }) });
    await press(element, '[popovertarget=menu-0]');
    await press(element, '#menu-0 .menu-item:nth-child(2)');
    await until(() => find(element, '.notice.error'), 'it is said');
    await until(() => order(element)[0] === 'q-single', 'the order is the old one');
  });

  it('doubles a question right after it', async () => {
    const element = await mounted();
    await press(element, '[popovertarget=menu-1]');
    await press(element, '#menu-1 .menu-item:nth-child(3)');
    await until(() => order(element).length === 7, 'it is there');
    expect(order(element)[2]).to.match(/^made/);
    expect(asked(element, 'quizzes.addQuestion')[0]!.body).to.deep.include({
      question_text: questions[1]!.question_text,
    });
  });

  it('takes a deletion back before the platform hears of it', async () => {
    const element = await mounted();
    await press(element, '[popovertarget=menu-2]');
    await press(element, '#menu-2 .danger');
    expect(order(element)).not.to.include('q-truth');
    (await until(() => find(element, '.notice .button'), 'it can be undone')).click();
    await until(() => order(element).includes('q-truth'), 'it is back');
    expect(asked(element, 'questions.delete')).to.have.length(0);
  });

  it('keeps what is not saved through a reload, and asks before the tab is closed', async () => {
    const state = one();
    const answers = keeping();
    const element = await mount<EduRiseQuizBuilder>(tag, { ...state, answers, shows: '.row' });
    const closing = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(closing()).to.equal(false);
    await openQuestion(element, 'q-essay');
    await type(element, '#question-minWords', '80');
    expect(closing()).to.equal(true);
    element.remove();
    const again = await mount<EduRiseQuizBuilder>(tag, { ...state, answers, shows: '.row .badge.warning' });
    await openQuestion(again, 'q-essay');
    expect((await until(() => find<HTMLInputElement>(again, '#question-minWords'), 'the form')).value).to.equal('80');
    find<HTMLButtonElement>(again, '.save-row .quiet')!.click();
    await until(() => !find(again, '.row .badge.warning'), 'it is discarded');
    again.remove();
    const stranger = await mount<EduRiseQuizBuilder>(tag, { ...one(), answers, shows: '.row' });
    expect(find(stranger, '.row .badge.warning')).to.equal(null);
  });

  it('takes a colleague’s other change along, and asks about one of the same field', async () => {
    const changed = (more: Partial<Question>): Question[] =>
      questions.map((each) => (each.id === 'q-truth' ? { ...each, ...more } : each));
    let now = changed({ points: '5.00' });
    const element = await mounted({ 'quizzes.listQuestions': () => now });
    await openQuestion(element, 'q-truth');
    await type(element, '#question-question_text', 'Mine.');
    await save(element, '.editor');
    await until(() => asked(element, 'questions.update').length === 1, 'it is sent');
    expect(asked(element, 'questions.update')[0]!.body).to.include({ question_text: 'Mine.', points: 5 });
    await until(() => find(element, '.save-row .saved'), 'it is saved');
    now = changed({ question_text: 'Theirs.' });
    await type(element, '#question-question_text', 'Mine again.');
    await save(element, '.editor');
    const asks = await until(() => find(element, '.failure.warning'), 'it is told');
    expect(textOf(asks)).to.contain('You both changed: Question');
    expect(asked(element, 'questions.update')).to.have.length(1);
  });

  it('says what the platform refuses at the field, and takes the focus there', async () => {
    const element = await mounted({
      'questions.update': reply(400, { points: ['Ensure that there are no more than 7 digits.'] }),
    });
    await openQuestion(element, 'q-truth');
    await type(element, '#question-points', '99999999');
    await save(element, '.editor');
    await until(() => focused(element)?.id === 'question-points', 'the focus is there');
    expect(find(element, '#question-points-errors')!.textContent).to.contain('no more than 7 digits');
    expect(find<HTMLInputElement>(element, '#question-points')!.value).to.equal('99999999');
  });

  it('sends of the settings what has changed', async () => {
    const element = await mounted();
    await openTab(element, 'settings');
    await type(element, '#settings-penalty', '25');
    await press(element, '#settings-shuffle_questions');
    await save(element, '.settings');
    await until(() => find(element, '.save-row .saved'), 'it is saved');
    expect(asked(element, 'quizzes.update').map(({ body }) => body)).to.deep.equal([
      { rules: { penalty: 0.25, shuffle_questions: true } },
    ]);
  });

  it('asks before a tab with unsaved settings is closed', async () => {
    const element = await mounted();
    const closing = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await openTab(element, 'settings');
    await type(element, '#settings-title', 'Leaves');
    expect(closing()).to.equal(true);
    find<HTMLButtonElement>(element, '.save-row .quiet')!.click();
    expect(closing()).to.equal(false);
  });

  it('shows what a scoring rule gives, as it is chosen', async () => {
    const element = await mounted();
    await openTab(element, 'settings');
    const line = (): string => textOf(find(element, '.example .arithmetic')!);
    await until(() => find(element, '.example'), 'the example');
    expect(line()).to.equal('2 of 3 right (+2.67) · 1 wrong (-1.33) = 1.33 of 4');
    await choose(element, '#settings-scoring', 'exact');
    expect(line()).to.contain('= 0 of 4');
    await choose(element, '#settings-scoring', 'per_option');
    expect(line()).to.contain('= 2.4 of 4');
  });

  it('asks an ordinary platform for the plain settings only, and sends it nothing else', async () => {
    const element = await mounted({}, plainQuiz);
    expect(find(element, '#part-tab-attempts')).to.equal(null);
    await openQuestion(element, 'q-plain');
    await until(() => find(element, '.editor .option'), 'the editor');
    expect(find(element, '.option-more')).to.equal(null);
    await type(element, '#option-Oxygen', 'Pure oxygen');
    await save(element, '.editor');
    await until(() => asked(element, 'questions.update').length, 'it is sent');
    expect(asked(element, 'questions.update')[0]!.body).to.deep.equal({
      question_type: 'multiple_choice',
      question_text: 'Which gas do plants give off?',
      points: 1,
      explanation: '',
      order_index: 1,
      options: ['Pure oxygen', 'Hydrogen'],
      correct_answer: 'Pure oxygen',
    });
    await openTab(element, 'settings');
    await until(() => find(element, '#settings-title'), 'the settings');
    expect(find(element, '#settings-scoring')).to.equal(null);
  });

  it('simulates: every answer shows its points, and how they came about', async () => {
    const element = await mounted();
    await openTab(element, 'preview');
    await press(element, '[data-way=simulate]');
    await press(element, '.score-bar ~ .actions .button');
    const score = (): string => textOf(find(element, '.score')!);
    expect(score()).to.contain('10 of 14 points');
    expect(textOf(find(element, '.simulation .field-hint')!)).to.match(/^An attempt draws \d of these \d questions/);
    await press(element, '[name="try-q-several"]');
    expect(textOf(element)).to.contain('1 of 2 right (+2)');
    expect(score()).to.contain('8 of 14 points');
    expect(textOf(find(element, '.guessers')!)).to.match(/A class of 100 that guesses They reach \d+% on average/);
  });

  it('previews settings that are not saved, and leaves out those that cannot be', async () => {
    const element = await mounted();
    const previewed = async (): Promise<string> => {
      await openTab(element, 'preview');
      const shown = await until(
        () => find(element, 'edurise-quiz')?.shadowRoot?.querySelector('.scoring'),
        'the rules',
      );
      return shown.textContent ?? '';
    };
    await openTab(element, 'settings');
    await choose(element, '#settings-scoring', 'per_option');
    expect(await previewed()).to.contain('Every option counts');
    await openTab(element, 'settings');
    await type(element, '#settings-passing_score', '140');
    expect(await previewed()).to.contain('Right minus wrong');
  });

  it('previews what is not saved, and sends nothing of it to the school', async () => {
    const element = await mounted();
    await openQuestion(element, 'q-single');
    await type(element, '#question-question_text', 'Not saved yet?');
    await openTab(element, 'preview');
    (await until(() => find(element, '[part=start-button]'), 'the start screen')).click();
    await until(
      () => textOf(find(element, 'edurise-quiz')!).includes('Not saved yet?'),
      'the question is asked',
      15_000,
    ).catch((error: Error) => {
      throw new Error(`${error.message} It shows: ${textOf(find(element, 'edurise-quiz')!)}`);
    });
    expect(asked(element, 'quizzes.start')).to.have.length(0);
    expect(asked(element, 'questions.update')).to.have.length(0);
  });

  it('gives a learner more time, and says whether it was seen', async () => {
    const element = await mounted({ 'quizAttempts.extend': attempts[0]! });
    await openTab(element, 'attempts');
    await until(() => find(element, '.data-table'), 'the table');
    expect(textOf(element)).to.contain('+10 min, seen').and.to.contain('+5 min, not seen yet');
    await press(element, '[data-extend=attempt-2]');
    await until(() => find(element, 'dialog[open] form'), 'it asks');
    await type(element, '#extend-minutes', '15');
    await type(element, '#extend-reason', 'The fire alarm.');
    await save(element, 'dialog form');
    await until(() => !find(element, 'dialog[open]'), 'it is given');
    expect(asked(element, 'quizAttempts.extend').map(({ params, body }) => [params['id'], body])).to.deep.equal([
      ['attempt-2', { minutes: 15, reason: 'The fire alarm.' }],
    ]);
  });

  it('gives a whole room more time, and nobody twice when it is tried again', async () => {
    let broken = true;
    const element = await mounted({
      'quizAttempts.extend': ({ params }) => (broken && params['id'] === 'attempt-2' ? reply(503, {}) : attempts[0]!),
    });
    await openTab(element, 'attempts');
    await press(element, '#extend-all');
    await until(() => find(element, 'dialog[open] form'), 'it asks');
    const title = textOf(find(element, '#extend-title')!);
    expect(title).to.match(/^More time for all \d$/);
    await type(element, '#extend-reason', 'The fire alarm.');
    await save(element, 'dialog form');
    await until(() => textOf(find(element, '#extend-title')!) !== title, 'one has not got it');
    const first = asked(element, 'quizAttempts.extend').map(({ params }) => params['id']);
    expect(new Set(first).size, 'each was tried').to.be.greaterThan(1);
    broken = false;
    await save(element, 'dialog form');
    await until(() => !find(element, 'dialog[open]'), 'it is given');
    const again = asked(element, 'quizAttempts.extend').slice(first.length);
    expect(again.map(({ params }) => params['id'])).to.deep.equal(['attempt-2']);
  });

  it('asks before it stops the clock for all', async () => {
    const element = await mounted({ 'quizzes.pause': { quiz: quiz.id, is_paused: true } });
    await openTab(element, 'attempts');
    await press(element, '#pause');
    await until(() => find(element, 'dialog[open]'), 'it asks');
    expect(asked(element, 'quizzes.pause')).to.have.length(0);
    find(element, 'dialog[open] .primary')!.click();
    await until(() => asked(element, 'quizzes.pause').length === 1, 'it is stopped');
  });

  it('grants a learner more in every quiz, and takes it back', async () => {
    let granted: object = { user: 'user-1' };
    const element = await mounted({
      'accommodations.get': () => granted,
      'accommodations.replace': ({ body }: FixtureRequest) => (granted = { user: 'user-1', ...(body as object) }),
    });
    await openTab(element, 'attempts');
    await press(element, '[data-allow=user-1]');
    await until(() => find(element, '#allow-percent'), 'what is granted');
    expect(find(element, '#allow-nothing'), 'there is nothing to take back').to.equal(null);
    await type(element, '#allow-percent', '900');
    await save(element, 'dialog[open] form');
    await until(() => find(element, '#allow-percent-errors'), 'it says how much there can be');
    await type(element, '#allow-percent', '50');
    await type(element, '#allow-extra_attempts', '2');
    await save(element, 'dialog[open] form');
    await until(() => !find(element, 'dialog[open]'), 'it is granted');
    await press(element, '[data-allow=user-1]');
    await press(element, '#allow-nothing');
    await until(() => !find(element, 'dialog[open]'), 'it is taken back');
    expect(asked(element, 'accommodations.replace').map(({ params, body }) => [params['id'], body])).to.deep.equal([
      ['user-1', { time_factor: 1.5, extra_minutes: 0, untimed: false, extra_attempts: 2 }],
      ['user-1', { time_factor: 1, extra_minutes: 0, untimed: false, extra_attempts: 0 }],
    ]);
  });

  it('counts the answers of who is at it out of what that attempt asks', async () => {
    const own = [questions.slice(0, 3), undefined];
    const element = await mounted({
      'quizzes.listAttempts': attempts.map((attempt, index) => ({ ...attempt, questions: own[index] })),
    });
    await openTab(element, 'attempts');
    const counted = (name: string): string | undefined =>
      [...element.renderRoot.querySelectorAll('tr')].map((row) => textOf(row)).find((row) => row.includes(name));
    await until(() => counted('Mira'), 'who is at it');
    expect(counted('Mira')).to.include('2 of 3');
    expect(counted('Montgomery'), 'one is drawn from two').to.include(`2 of ${questions.length - 1}`);
  });

  it('says at a glance who is granted what, and asks nobody for it one by one', async () => {
    const granted = [
      { time_factor: 1.25, extra_attempts: 2 },
      { time_factor: 2, untimed: true, extra_minutes: 5 },
    ];
    const element = await mounted({
      'quizzes.listAttempts': attempts.map((attempt, index) => ({ ...attempt, granted: granted[index] })),
      'accommodations.get': { user: 'user-1', time_factor: 1.25, extra_attempts: 2 },
      'accommodations.replace': ({ body }: FixtureRequest) => ({ user: 'user-1', ...(body as object) }),
    });
    const badge = (user: string): string | undefined =>
      find(element, `[data-allow=${user}]`)?.closest('li')?.querySelector('.badge')?.textContent;
    await openTab(element, 'attempts');
    await until(() => badge('user-1'), 'what is granted');
    expect(badge('user-1')).to.equal('+25% time · 2 more attempts');
    expect(badge('user-attempt-2'), 'more of no limit is no limit').to.equal('No time limit');
    expect(asked(element, 'accommodations.get')).to.have.length(0);
    await press(element, '[data-allow=user-1]');
    await press(element, '#allow-nothing');
    await until(() => !badge('user-1'), 'taken back, it is not said any more');
    expect(badge('user-attempt-2'), 'and stays where it holds').to.equal('No time limit');
  });

  it('finds a learner who has not begun', async () => {
    const element = await mounted({
      'students.search': { items: [{ id: 's-9', user: 'user-9', full_name: 'Noor Haddad' }], count: 1 },
      'accommodations.get': { user: 'user-9', time_factor: 1.25 },
    });
    await openTab(element, 'attempts');
    await until(() => find(element, '[data-allow=user-1]'), 'those who have begun');
    await type(element, '#learner-search', 'Noor');
    await save(element, '.learner-search');
    await until(() => find(element, '[data-allow=user-9]'), 'found');
    expect(find(element, '[data-allow=user-1]')).to.equal(null);
    await until(() => textOf(find(element, '.learners')!).includes('+25% time'), 'what that one has');
  });

  const at11 = '2026-03-02T10:11:00Z';
  for (const [name, timing] of [
    ['with nobody at it', { may_start: 'paused', server_now: at11 }],
    ['of a quiz that is closed', { may_start: 'closed', paused_at: at11, server_now: at11 }],
  ] as const)
    it(`ends a pause ${name}`, async () => {
      const held: Quiz = { ...quiz, timing };
      const element = await mounted(
        { 'quizzes.listAttempts': [], 'quizzes.resume': { quiz: quiz.id, is_paused: false } },
        held,
      );
      await openTab(element, 'attempts');
      await press(element, '.failure.warning .primary');
      await until(() => asked(element, 'quizzes.resume').length === 1, 'it goes on');
    });

  it('grades again only after it was said what that changes', async () => {
    const element = await mounted({ 'quizzes.regrade': regraded });
    await openTab(element, 'attempts');
    await press(element, '#try-regrade');
    await until(() => find(element, '#diff'), 'it is counted');
    expect(textOf(find(element, '#diff')!)).to.equal('37 up, 4 down, of 210 attempts.');
    await press(element, '#do-regrade');
    await until(() => asked(element, 'quizzes.regrade').length === 2, 'it is done');
    expect(asked(element, 'quizzes.regrade').map(({ body }) => body)).to.deep.equal([
      { dry_run: true, never_lower: true },
      { dry_run: false, never_lower: true },
    ]);
  });

  it('forgets what grading again would change as soon as the tab is left', async () => {
    const element = await mounted({ 'quizzes.regrade': regraded });
    await openTab(element, 'attempts');
    await press(element, '#try-regrade');
    await until(() => find(element, '#do-regrade'), 'it can be done');
    await openTab(element, 'questions');
    await openTab(element, 'attempts');
    expect(find(element, '#try-regrade')).to.exist;
    expect(find(element, '#do-regrade')).to.equal(null);
  });

  it('offers to show today’s keys where nobody’s score changes, and nothing where nothing would', async () => {
    const element = await mounted({
      'quizzes.regrade': ({ times }) => (times < 3 ? rekeyed : { ...rekeyed, rekeyed: 0 }),
    });
    await openTab(element, 'attempts');
    await press(element, '#try-regrade');
    await until(() => textOf(element).includes('12 attempts will show today’s keys'), 'it is counted');
    await press(element, '#do-regrade');
    await until(() => asked(element, 'quizzes.regrade').length === 2, 'it is done');
    await until(() => !find(element, '#do-regrade'), 'and over');
    await press(element, '#try-regrade');
    await until(() => find(element, '#diff'), 'it is counted again');
    expect(textOf(find(element, '#diff')!)).to.equal('Nothing changes for 210 attempts.');
    expect(find(element, '#do-regrade')).to.equal(null);
  });

  it('lists what waits beyond the newest thousand, too', async () => {
    const asked: string[] = [];
    const newest = Array.from({ length: 1000 }, (_, n) => ({ ...attempts[4]!, id: `new-${n}` }));
    const element = await mounted({
      'quizzes.listAttempts': ({ url }) => {
        const query = url.searchParams;
        asked.push(query.get('to_grade') ?? 'all');
        return query.get('to_grade') ? [newest[0]!, attempts[3]!] : newest;
      },
    });
    await openTab(element, 'attempts');
    const first = await until(() => find(element, '[aria-labelledby=handed-in-title] tbody th'), 'the table');
    expect(textOf(first)).to.equal('Tom Osei');
    expect(textOf(element)).to.contain('Only the newest 1,000 attempts, and those that wait, are listed here.');
    expect(asked).to.deep.equal(['all', 'true']);
  });

  it('grades what waits: whoever has waited longest first, points and words alone, and on to the next', async () => {
    const scored = { ...graded, questions: graded.questions!.map((each) => ({ ...each })) };
    let list = attempts;
    const element = await mounted({
      'quizAttempts.result': ({ params }) => ({ ...scored, id: params['id']! }),
      'quizAttempts.get': evidence,
      'quizzes.listAttempts': () => list,
      'quizzes.regrade': ({ body }) => {
        const { points, comments } = body as RegradeOptions;
        const essay = scored.questions[4]!;
        essay.points_awarded = String(points!['attempt-4']!['q-essay']);
        essay.comment = comments!['attempt-4']!['q-essay']!;
        list = attempts.map((each) => (each.id === 'attempt-4' ? { ...each, to_grade: 0, passed: true } : each));
        return { ...regraded, dry_run: false };
      },
    });
    await openTab(element, 'attempts');
    const names = await until(() => {
      const rows = [...element.renderRoot.querySelectorAll('[aria-labelledby=handed-in-title] tbody th')];
      return rows.length && rows.map((each) => textOf(each));
    }, 'the table');
    expect(names).to.deep.equal(['Tom Osei', 'ليلى حداد', 'Zoë Brandt', 'Ana Prado · Attempt 2']);
    expect(textOf(element)).to.contain('2 attempts wait for you to grade them.');

    await press(element, '[data-attempt=attempt-4]');
    await until(() => find(element, '.answers'), 'the attempt');
    expect(focused(element)).to.equal(find(element, '#grading-title'));
    expect(textOf(element))
      .to.contain('plants breathe all day')
      .and.to.contain('4 signals')
      .and.to.contain('Carbon dioxide');
    expect(element.renderRoot.querySelectorAll('[id^="points."]:is(input)')).to.have.length(2, 'no key is overruled');
    await type(element, '[id="points.q-essay"]', '3.5');
    await type(element, '[id="comment.q-essay"]', 'Very clear.');
    await save(element, '.grades');
    await until(() => asked(element, 'quizzes.regrade').length, 'it is sent');
    expect(asked(element, 'quizzes.regrade')[0]!.body).to.deep.equal({
      points_only: true,
      points: { 'attempt-4': { 'q-essay': 3.5 } },
      comments: { 'attempt-4': { 'q-essay': 'Very clear.' } },
    });
    await until(() => focused(element)?.id === 'grade-next', 'the way on is at hand');
    expect(textOf(find(element, '#grade-next')!)).to.equal('Next: ليلى حداد');
    await press(element, '#grade-next');
    await until(() => textOf(find(element, '#grading-title')!) === 'ليلى حداد', 'the next');
    await press(element, '.grading .part-head .button');
    await until(() => focused(element)?.getAttribute('data-attempt') === 'attempt-6', 'back where one was');
  });

  it('keeps grades that are not saved through a reload', async () => {
    const user = one().user!;
    const again = () => mount<EduRiseQuizBuilder>(tag, { ...one(), user, shows: '.builder' });
    const element = await again();
    await openAttempt(element, 'attempt-4');
    await type(element, '[id="comment.q-essay"]', 'Half a thought');
    const leaves = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaves);
    expect(leaves.defaultPrevented).to.equal(true);
    element.remove();
    const later = await again();
    await openAttempt(later, 'attempt-4');
    expect(find<HTMLTextAreaElement>(later, '[id="comment.q-essay"]')!.value).to.equal('Half a thought');
  });

  it('says of which questions the key of then still counts', async () => {
    const element = await mounted({ 'quizzes.regrade': regraded });
    await openTab(element, 'attempts');
    await press(element, '#try-regrade');
    const kept = await until(() => find(element, '.kept'), 'they are listed');
    expect(textOf(kept)).to.contain(questions[1]!.question_text).and.to.contain('in 12 attempts');
  });

  it('draws what authors and learners wrote as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const hostile = { ...quiz, title: evil, questions: [{ ...questions[0]!, question_text: evil }] };
    const element = await mounted({ 'quizzes.listAttempts': [{ ...attempts[0]!, user_name: evil }] }, hostile);
    expect(find(element, '#title')!.textContent).to.equal(evil);
    await openTab(element, 'attempts');
    await until(() => find(element, '.data-table'), 'the table');
    expect(find(element, 'img')).to.equal(null);
  });

  it('is no wider than a small phone', async () => {
    const phone = document.createElement('div');
    phone.style.inlineSize = '320px';
    document.body.append(phone);
    const long = { ...quiz, title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenquiz' };
    const element = await mount<EduRiseQuizBuilder>(
      tag,
      { ...one(), answers: keeping(long), shows: '.row' },
      {},
      phone,
    );
    for (const tab of ['questions', 'settings', 'preview', 'attempts']) {
      await openTab(element, tab);
      await until(() => !find(element, '[aria-busy=true]'), `${tab} is there`);
      expect(find(element, '.root')!.scrollWidth, tab).to.equal(320);
    }
  });
});

import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import { find, listenTo, mount, until } from '../../../test/mount.ts';
import '../../define/quiz.ts';
import { fixtures } from './quiz.fixtures.ts';
import type { EduRiseQuiz } from './quiz.ts';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly Node[];
}

/** What a screen reader finds on the page, from the top. */
const heard = async (): Promise<string[]> => {
  const flat = ({ role, name = '', children = [] }: Node): string[] => [
    `${role}: ${name.replace(/\s+/g, ' ').trim()}`,
    ...children.flatMap(flat),
  ];
  return flat((await a11ySnapshot({})) as unknown as Node);
};

const focused = (quiz: EduRiseQuiz): Element | null => quiz.shadowRoot!.activeElement;
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
const tabTo = async (quiz: EduRiseQuiz, selector: string): Promise<void> => {
  for (let presses = 0; presses < 30 && !focused(quiz)?.matches(selector); presses++) await press('Tab');
  expect(focused(quiz)?.matches(selector), `the keyboard reaches ${selector}`).to.equal(true);
};
const open = (state: string): Promise<EduRiseQuiz> => mount<EduRiseQuiz>('edurise-quiz', fixtures[state]!);

describe('<edurise-quiz> by keyboard alone', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('is told when the time is up, and goes on with what comes then', async () => {
    const { act: _act, shows: _shows, ...running } = fixtures['the time is over, offline']!;
    const quiz = await mount<EduRiseQuiz>('edurise-quiz', running);
    const said = listenTo(quiz);
    (await until(() => find(quiz, '.start .button.primary'), 'it can be begun')).click();
    await until(() => focused(quiz)?.matches('.question-text'), 'the question has the focus');
    await until(() => find(quiz, '.state-title'), 'the time is over');
    await until(() => focused(quiz)?.matches('.state-title'), 'the focus is not lost');
    await until(() => said.some((text) => text.includes('Time is up')), 'it is said');
  });

  it('answers, goes on to the next question, and asks before it hands in', async () => {
    const quiz = await open('one choice');
    await tabTo(quiz, 'input[type=radio]');
    await press(' ', 'ArrowDown');
    expect(quiz.snapshot.answers['q-single']).to.equal('b');
    await tabTo(quiz, '.steps button[type=submit]');
    await press('Enter');
    await until(() => focused(quiz)?.id === 'question-q-several', 'the focus is on the next question');
    await tabTo(quiz, 'input[type=checkbox]');
    await press(' ', 'Tab', ' ');
    expect(quiz.snapshot.answers['q-several']).to.deep.equal(['Carbon dioxide', 'Water']);
    await tabTo(quiz, '.navigator > .button');
    await press('Enter');
    await until(() => find<HTMLDialogElement>(quiz, 'dialog[data-asks=submit]')!.open, 'it asks');
    await press('Escape');
    await until(() => !find<HTMLDialogElement>(quiz, 'dialog[data-asks=submit]')!.open, 'Escape goes back');
    expect(focused(quiz)?.matches('.navigator > .button'), 'to where one was').to.equal(true);
  });

  it('says what cannot be undone before a question is left for good', async () => {
    const quiz = await open('never back');
    await tabTo(quiz, '.steps button[type=submit]');
    const note = focused(quiz)!.getAttribute('aria-describedby')!;
    expect(quiz.shadowRoot!.getElementById(note)!.textContent).to.include('can’t come back');
    await press('Enter');
    await until(() => find<HTMLDialogElement>(quiz, 'dialog[data-asks=leave]')!.open, 'it asks');
    expect(focused(quiz)?.textContent?.trim(), 'the careful way is first').to.equal('Stay here');
    await press('Enter');
    expect(quiz.snapshot.index, 'still there').to.equal(1);
  });

  it('takes a number and its unit', async () => {
    const quiz = await open('never back');
    await tabTo(quiz, '.quantity input');
    await sendKeys({ type: '19.6' });
    await tabTo(quiz, '.quantity select');
    await press('m');
    await until(() => quiz.snapshot.answers['r-number'] === '19.6 m', 'both are the answer');
  });
});

describe('<edurise-quiz> as a screen reader hears it', () => {
  before(function () {
    // The tree is asked for in a way that only Chromium knows.
    if (navigator.userAgent.includes('Firefox')) this.skip();
  });
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  it('names the question, its choices, the time and the way through', async () => {
    const quiz = await open('one choice, answered');
    expect(find(quiz, '[role=timer]')!.ariaLabel).to.equal('Time left');
    const tree = await heard();
    for (const line of [
      'radio: The chloroplast',
      'button: Hide time left',
      'button: Question 1 of 5, answered',
      'button: Flag to come back',
    ])
      expect(tree, line).to.include(line);
    expect(tree.some((line) => line.startsWith('heading: Which part of a plant cell'))).to.equal(true);
    const legend = find(quiz, 'fieldset.question > legend .question-text');
    expect(legend?.textContent, 'the choices belong to it').to.include('plant cell');
  });

  it('reads formulas as formulas, and says what being sure gives', async () => {
    await open('how sure');
    const tree = await heard();
    expect(tree.some((line) => line.startsWith('radio: Certain') && line.includes('right +3, wrong -6'))).to.equal(
      true,
    );
    expect(tree).to.include('heading: What does this print? const [a, b] = [1, 2]; console.log(a + b);');
  });

  it('is not told the time every second', async () => {
    const quiz = await open('time for one question');
    const timers = [...quiz.shadowRoot!.querySelectorAll('[role=timer]')];
    expect(timers.map((timer) => timer.getAttribute('aria-live'))).to.deep.equal(['off', 'off']);
    const status = quiz.shadowRoot!.querySelector('.root > [role=status]')!;
    const before = status.textContent;
    const shown = timers[0]!.textContent;
    await until(() => timers[0]!.textContent !== shown, 'a second has passed');
    expect(status.textContent).to.equal(before);
  });
});

describe('<edurise-quiz> at 400 % zoom', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => document.body.replaceChildren());

  // A window of 1280 at 400 %.
  for (const state of ['start, all the rules', 'code and formulas', 'how sure', 'never back', 'every point explained'])
    it(`needs no scrolling sideways: ${state}`, async () => {
      const narrow = document.createElement('div');
      narrow.style.inlineSize = '320px';
      document.body.append(narrow);
      const quiz = await mount<EduRiseQuiz>('edurise-quiz', fixtures[state]!, {}, narrow);
      const root = quiz.shadowRoot!.querySelector<HTMLElement>('.root')!;
      const edge = narrow.getBoundingClientRect().right + 1;
      const wide = [...root.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > edge && !element.closest('pre, math, .visually-hidden'),
      );
      expect(wide.map((element) => element.className)).to.deep.equal([]);
    });
});

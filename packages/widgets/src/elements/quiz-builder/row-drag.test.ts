import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { pending } from '../../../test/fixture-fetch.ts';
import { find, mount, until } from '../../../test/mount.ts';
import '../../define/quiz-builder.ts';
import type { EduRiseQuizBuilder } from './quiz-builder.ts';
import { one, questions } from './quiz-builder.fixtures.ts';

const ids = questions.map(({ id }) => id);

describe('a question taken by its grip', () => {
  let element: EduRiseQuizBuilder;
  const order = (): string[] =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('.row[data-row]')].map(({ dataset }) => dataset['row']!);
  const row = (at: number): HTMLElement => find(element, `.row[data-row=${ids[at]}]`)!;
  const middleOf = (target: Element): [x: number, y: number] => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  const moveTo = (at: number, part = ''): Promise<void> =>
    sendMouse({ type: 'move', position: middleOf(part ? row(at).querySelector(part)! : row(at)) });
  const take = async (at: number): Promise<void> => {
    row(at).scrollIntoView({ block: 'center' });
    await moveTo(at, '.grip');
    await sendMouse({ type: 'down' });
    await until(() => row(at).matches('.dragged'), 'it is held');
  };

  beforeEach(async () => {
    element = await mount<EduRiseQuizBuilder>('edurise-quiz-builder', {
      ...one({ 'questions.update': pending }),
      shows: '.row',
    });
  });
  afterEach(async () => {
    await resetMouse();
    document.body.replaceChildren();
  });

  it('comes before the question above that the mouse lets it go over', async () => {
    await take(2);
    await moveTo(1);
    await moveTo(0);
    await until(() => row(0).matches('.before'), 'it shows where it would come');
    await sendMouse({ type: 'up' });
    await until(() => order()[0] === ids[2], 'it stands there');
    expect(order()).to.deep.equal([ids[2], ids[0], ids[1], ...ids.slice(3)]);
    expect(find(element, '.dragged, .before, .after'), 'nothing is held any more').to.equal(null);
  });

  it('comes behind the question below', async () => {
    await take(0);
    await moveTo(1);
    await until(() => row(1).matches('.after'), 'it shows where it would come');
    await moveTo(2);
    await sendMouse({ type: 'up' });
    await until(() => order()[2] === ids[0], 'it stands there');
    expect(order()).to.deep.equal([ids[1], ids[2], ids[0], ...ids.slice(3)]);
  });

  it('stays where it was after Escape, and where nothing was moved', async () => {
    await take(1);
    await moveTo(0);
    await until(() => row(0).matches('.before'), 'it would come first');
    await sendKeys({ press: 'Escape' });
    await until(() => !find(element, '.dragged'), 'it is let go');
    await sendMouse({ type: 'up' });
    await take(1);
    await sendMouse({ type: 'up' });
    await until(() => !find(element, '.dragged'), 'it is let go where it stood');
    expect(order()).to.deep.equal(ids);
  });

  it('is brought to the end of a list that is longer than the window', async () => {
    element.style.display = 'block';
    element.style.marginBlockStart = `${innerHeight - 200}px`;
    await take(0);
    const edge = innerHeight - 8;
    for (let tries = 0; tries < 20 && !row(5).matches('.after'); tries++)
      await sendMouse({ type: 'move', position: [middleOf(row(0).querySelector('.grip')!)[0], edge - (tries % 2)] });
    await until(() => row(5).matches('.after'), 'the list comes along');
    await sendMouse({ type: 'up' });
    await until(() => order()[5] === ids[0], 'it stands last');
  });
});

describe('an option taken by its grip', () => {
  let element: EduRiseQuizBuilder;
  const options = (): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('.option')];
  const texts = (): string[] =>
    options().map((option) => option.querySelector<HTMLInputElement>('.option-line > .input')!.value);
  const moveTo = (target: Element): Promise<void> => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  };

  beforeEach(async () => {
    element = await mount<EduRiseQuizBuilder>('edurise-quiz-builder', {
      ...one({ 'questions.update': pending }),
      shows: '.row',
    });
    find(element, '[data-question=q-single]')!.click();
    await until(() => options().length, 'its options');
  });
  afterEach(async () => {
    await resetMouse();
    document.body.replaceChildren();
  });

  it('comes where the mouse lets it go, and is an unsaved change', async () => {
    const before = texts();
    options()[0]!.scrollIntoView({ block: 'center' });
    await moveTo(options()[0]!.querySelector('.grip')!);
    await sendMouse({ type: 'down' });
    await until(() => options()[0]!.matches('.dragged'), 'it is held');
    await moveTo(options()[1]!.querySelector('.grip')!);
    await until(() => options()[1]!.matches('.after'), 'it shows where it would come');
    await sendMouse({ type: 'up' });
    const [first, second, ...rest] = before;
    await until(() => texts()[0] === second, 'it stands there');
    expect(texts()).to.deep.equal([second, first, ...rest]);
    expect(find(element, '.row[data-row=q-single] .badge.warning'), 'it is not saved yet').not.to.equal(null);
  });

  it('goes down and up by the arrow keys, with the focus', async () => {
    const before = texts();
    options()[0]!.querySelector<HTMLElement>('.grip')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => texts()[1] === before[0], 'it stands second');
    await until(() => options()[1]!.contains(element.shadowRoot!.activeElement), 'the focus goes with it');
    await sendKeys({ press: 'ArrowUp' });
    await until(() => texts()[0] === before[0], 'it stands first');
    await sendKeys({ press: 'ArrowUp' });
    expect(texts()).to.deep.equal(before);
  });
});

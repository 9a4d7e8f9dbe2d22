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
    [...element.renderRoot.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset['row']!);
  const row = (at: number): HTMLElement => find(element, `[data-row=${ids[at]}]`)!;
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

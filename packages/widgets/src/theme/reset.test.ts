import { expect } from '@open-wc/testing';
import '../define/course-player.ts';
import '../define/quiz.ts';
import { find, mount, until } from '../../test/mount.ts';
import type { Fixture, Fixtures } from '../../test/fixture.ts';
import { fixtures as playerStates } from '../elements/course-player/course-player.fixtures.ts';
import { fixtures as quizStates } from '../elements/quiz/quiz.fixtures.ts';

/** The first line of a text, in CSS pixels of the window. */
const firstLine = (text: Element): DOMRect => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].find(({ width }) => width > 0)!;
};

describe('English that people wrote, on an Arabic page', () => {
  const texts: readonly (readonly [tag: string, fixtures: Fixtures, state: string, text: string])[] = [
    ['edurise-course-player', playerStates as Fixtures, 'video, resumed', '.description'],
    ['edurise-course-player', playerStates as Fixtures, 'notes', '.mark-text'],
    ['edurise-quiz', quizStates as Fixtures, 'start', '.title'],
    ['edurise-quiz', quizStates as Fixtures, 'one choice', '.question-text'],
    ['edurise-quiz', quizStates as Fixtures, 'one choice', '.choice span'],
    ['edurise-quiz', quizStates as Fixtures, 'passed', '.review-question'],
    ['edurise-quiz', quizStates as Fixtures, 'passed', '.answer'],
  ];
  for (const [tag, fixtures, state, selector] of texts)
    it(`begins at the page’s edge and still reads from left to right: ${state}, ${selector}`, async () => {
      const element = await mount(tag, fixtures[state] as Fixture, { locale: 'ar' });
      try {
        const text = await until(() => find(element, selector), selector);
        const style = getComputedStyle(text);
        expect(style.direction, 'reads from its left').to.equal('ltr');
        const [box, line] = [text.getBoundingClientRect(), firstLine(text)];
        expect(line.right, 'at the right edge').to.be.closeTo(box.right - parseFloat(style.paddingRight), 6);
        expect(line.left, 'which it would not reach by itself').to.be.above(box.left + 6);
        expect(line.top - box.top, 'no empty line above').to.be.below(parseFloat(style.lineHeight));
      } finally {
        element.remove();
      }
    });

  for (const [tag, fixtures, state, selector] of [
    ['edurise-quiz', quizStates as Fixtures, 'essay', 'textarea'],
    ['edurise-course-player', playerStates as Fixtures, 'text', '.prose ol'],
  ] as const)
    it(`keeps to its own edge where it is long: ${state}, ${selector}`, async () => {
      const element = await mount(tag, fixtures[state] as Fixture, { locale: 'ar' });
      const text = await until(() => find(element, selector), selector);
      expect(getComputedStyle(text).textAlign).not.to.equal('right');
      element.remove();
    });
});

import { expect } from '@open-wc/testing';
import { mount } from '../../../test/mount.ts';
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
});

import { html, type TemplateResult } from 'lit';
import '../../../define/quiz.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';

/** A quiz as a lecture. It keeps its own answers; how the lecture stands comes from the platform. */
export class QuizStage implements Stage {
  readonly #context: StageContext;

  constructor(context: StageContext) {
    this.#context = context;
  }

  view(): TemplateResult {
    const { lecture, locale } = this.#context;
    return html`<edurise-quiz
      lecture=${lecture.id}
      locale=${locale}
      @edurise-quiz-passed=${this.#context.ended}
    ></edurise-quiz>`;
  }

  leave(): void {
    // The quiz lets go of its attempt by itself when it leaves the page.
  }
}

import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ClientCore } from '@edurise/sdk/core';
import type { Answers, Certainties, Question, Quiz } from '@edurise/sdk/quizzes';
import { icon } from '../../../ui/icon.ts';
import { eye, replay } from '../../../ui/icons.ts';
import { loadingView, stateView } from '../../../ui/states.ts';
import '../../../define/quiz.ts';
import type { BuilderHost } from '../builder-host.ts';
import { Draft } from '../draft.ts';
import { keptDraft } from '../kept-draft.ts';
import type { Part } from '../lazy-part.ts';
import { blankQuestion, flawsOf, formOf, questionOf } from '../question-form.ts';
import { scoringMessages } from '../scoring/scoring.messages.ts';
import { flawsOfSettings, settingsDraft, settingsOf, writeOfSettings } from '../settings/settings-form.ts';
import { previewClient } from './preview-platform.ts';
import { previewMessages, type PreviewTexts } from './preview.messages.ts';
import { previewStyles } from './preview.styles.ts';
import { simulationView } from './simulation.view.ts';

type Way = 'learner' | 'simulate';

/** The quiz as it is written now: as a learner meets it, and what answers would give. */
class PreviewPart implements Part {
  readonly #host: BuilderHost;
  #way: Way = 'learner';
  #client: ClientCore | undefined;
  #questions: readonly Question[] | undefined;
  #answers: Answers = {};
  #confidence: Certainties = {};

  constructor(host: BuilderHost) {
    this.#host = host;
  }

  left(): void {
    this.#client = undefined;
    this.#questions = undefined;
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    // What is looked at stays while it is looked at.
    const questions = (this.#questions ??= this.#written());
    if (!questions.length) return stateView({ icon: eye, title: t.nothing, text: t.nothingText });
    return html`
      <div class="preview">
        <div class="preview-bar">
          <div class="ways" role="group" aria-label=${t.how}>
            ${(['learner', 'simulate'] as const).map(
              (way) => html`
                <button
                  type="button"
                  class="button small"
                  data-way=${way}
                  aria-pressed=${way === this.#way}
                  @click=${() => this.#turnTo(way)}
                >
                  ${t[way]}
                </button>
              `,
            )}
          </div>
          <button type="button" class="button small quiet" @click=${this.#startOver}>${icon(replay)}${t.again}</button>
        </div>
        <p class="field-hint">${t.note}</p>
        ${this.#way === 'learner' ? this.#stage() : this.#simulation(host, questions)}
      </div>
    `;
  }

  get #t(): PreviewTexts {
    return previewMessages.for(this.#host.language);
  }

  /** With the settings that are being written; those that cannot be meant are looked at as they are saved. */
  get #quiz(): Quiz {
    const { quiz, edu } = this.#host;
    const saved = settingsOf(quiz);
    const draft = new Draft(() => undefined, keptDraft(edu, settingsDraft(quiz), saved));
    const form = draft.over(saved);
    if (Object.keys(flawsOfSettings(form)).length) return quiz;
    const { rules, ...rest } = writeOfSettings(form, draft.changedFrom(saved));
    return { ...quiz, ...rest, ...(rules ? { rules: { ...quiz.rules, ...rules } } : {}) };
  }

  /** All questions that can be asked, also those that are not saved. */
  #written(): Question[] {
    const { questions, drafts } = this.#host;
    const written = questions.map((question) => {
      const draft = drafts.of(question.id);
      const saved = formOf(question);
      return draft.changedFrom(saved).length
        ? { ...question, ...questionOf(draft.over(saved), question.id) }
        : { ...question, multiple: question.multiple ?? Array.isArray(question.correct_answer) };
    });
    const fresh = drafts.of('new').over(blankQuestion());
    if (drafts.begun && !Object.keys(flawsOf(fresh)).length) written.push(questionOf(fresh, 'new'));
    return written;
  }

  #stage(): TemplateResult {
    const host = this.#host;
    if (!this.#client) {
      void this.#open();
      return loadingView(host);
    }
    const { language, appearance } = host;
    return html`<div class="stage">
      ${keyed(
        this.#client,
        html`<edurise-quiz
          lecture="preview"
          .client=${this.#client}
          .locale=${language}
          .theme=${appearance}
          @edurise-attempt-started=${hush}
          @edurise-answer-saved=${hush}
          @edurise-quiz-submitted=${hush}
          @edurise-quiz-passed=${hush}
        ></edurise-quiz>`,
      )}
    </div>`;
  }

  async #open(): Promise<void> {
    const host = this.#host;
    const questions = this.#questions;
    const client = await previewClient({ quiz: this.#quiz, questions: questions ?? [] });
    if (questions !== this.#questions || this.#client) return;
    this.#client = client;
    host.requestUpdate();
  }

  #simulation(host: BuilderHost, questions: readonly Question[]): TemplateResult {
    return simulationView({
      t: this.#t,
      scoring: scoringMessages.for(host.language),
      quiz: this.#quiz,
      questions,
      answers: this.#answers,
      confidence: this.#confidence,
      answer: ({ id }, answer) => this.#give({ ...this.#answers, [id]: answer }),
      certain: ({ id }, certainty) => {
        this.#confidence = { ...this.#confidence, [id]: certainty };
        host.requestUpdate();
      },
      fillRight: () =>
        this.#give(Object.fromEntries(questions.map((question) => [question.id, rightAnswer(question)]))),
      clear: () => {
        this.#confidence = {};
        this.#give({});
      },
    });
  }

  #give(answers: Answers): void {
    this.#answers = answers;
    this.#host.requestUpdate();
  }

  #turnTo(way: Way): void {
    this.#way = way;
    this.#host.requestUpdate();
  }

  readonly #startOver = (): void => {
    const host = this.#host;
    this.left();
    this.#answers = {};
    this.#confidence = {};
    host.announce(this.#t.restarted);
    host.requestUpdate();
  };
}

/** A short answer takes one of its list. */
const rightAnswer = ({ question_type, correct_answer, numeric }: Question): Answers[string] => {
  const one = Array.isArray(correct_answer) && question_type === 'short_answer' ? correct_answer[0] : correct_answer;
  const unit = numeric?.units?.[0];
  if (unit === undefined || one == null) return one ?? null;
  return `${String(one)} ${typeof unit === 'string' ? unit : unit.unit}`;
};

/** A page that counts attempts need not hear of a preview. */
const hush = (event: Event): void => event.stopPropagation();

export const words = [previewMessages, scoringMessages];
export const styles = [previewStyles];
export const make = (host: BuilderHost): PreviewPart => new PreviewPart(host);

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answer, Question } from '@edurise/sdk/quizzes';
import { icon } from '../../../ui/icon.ts';
import { close, flag } from '../../../ui/icons.ts';
import { choicesOf, countWords, isAnswered, kindOf, toggle } from '../attempt/answers.ts';
import type { Running } from '../attempt/attempt.machine.ts';
import { decimal } from '../attempt/decimal.ts';
import { headingId, type QuizView } from './quiz-view.ts';

interface Control {
  readonly question: Question;
  readonly answer: Answer | null | undefined;
  readonly locked: boolean;
}

/** One question with the control that its type wants. */
export const questionView = (
  view: QuizView,
  { questions }: Running,
  index: number,
  writable: boolean,
): TemplateResult => {
  const { words: t, snapshot } = view;
  const question = questions[index]!;
  const answer = snapshot.answers[question.id];
  const points = decimal(question.points);
  const flagged = snapshot.flagged.has(question.id);
  const control = { question, answer, locked: !writable };
  // Keyed: a control is never handed from one question to the next with what is typed or focused in it.
  return html`${keyed(
    question.id,
    html`
      <fieldset class="question" part="question" data-question=${question.id}>
        <legend>
          <span class="meta numeric">
            <span>${t.questionOf(index + 1, questions.length)}</span>
            ${points === undefined ? nothing : html`<span class="dot" aria-hidden="true">·</span><span>${t.points(points)}</span>`}
          </span>
          <h3 class="question-text" id=${headingId(question)} tabindex="-1" dir="auto">${question.question_text}</h3>
        </legend>
        ${controlView(view, control)}
        <div class="question-tools no-print">
          <button
            type="button"
            class="button quiet small"
            aria-pressed=${flagged}
            ?disabled=${!writable}
            @click=${() => view.flag(question)}
          >
            ${icon(flag)}${flagged ? t.flagged : t.flag}
          </button>
          ${
            writable &&
            isAnswered(answer) &&
            kindOf(question, answer) !== 'line' &&
            kindOf(question, answer) !== 'essay'
              ? html`<button type="button" class="button quiet small" @click=${() => view.answer(question, null)}>
                  ${icon(close)}${t.clear}
                </button>`
              : nothing
          }
        </div>
      </fieldset>
    `,
  )}`;
};

const controlView = (view: QuizView, control: Control): TemplateResult => {
  switch (kindOf(control.question, control.answer)) {
    case 'single':
      return singleView(view, control);
    case 'several':
      return severalView(view, control);
    case 'boolean':
      return booleanView(view, control);
    case 'line':
      return lineView(view, control);
    case 'essay':
      return essayView(view, control);
  }
};

const singleView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => html`
  <p class="hint">${view.words.chooseOne}</p>
  <div class="choices">
    ${choicesOf(question).map(
      (choice) => html`
        <label class="choice">
          <input
            type="radio"
            name=${question.id}
            .checked=${answer === choice.id}
            ?disabled=${locked}
            @change=${() => view.answer(question, choice.id)}
          />
          <span dir="auto">${choice.text}</span>
        </label>
      `,
    )}
  </div>
`;

const severalView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => html`
  <p class="hint">${view.words.chooseSeveral}</p>
  <div class="choices">
    ${choicesOf(question).map(
      (choice) => html`
        <label class="choice">
          <input
            type="checkbox"
            .checked=${Array.isArray(answer) && answer.includes(choice.id)}
            ?disabled=${locked}
            @change=${(event: Event) => view.answer(question, toggle(question, answer, choice.id, (event.target as HTMLInputElement).checked))}
          />
          <span dir="auto">${choice.text}</span>
        </label>
      `,
    )}
  </div>
`;

const booleanView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => html`
  <div class="choices pair">
    ${[true, false].map(
      (value) => html`
        <label class="choice">
          <input
            type="radio"
            name=${question.id}
            .checked=${answer === value}
            ?disabled=${locked}
            @change=${() => view.answer(question, value)}
          />
          <span>${value ? view.words.yes : view.words.no}</span>
        </label>
      `,
    )}
  </div>
`;

const textOf = (answer: Answer | null | undefined): string => (typeof answer === 'string' ? answer : '');

const lineView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => html`
  <input
    class="field"
    type="text"
    dir="auto"
    autocomplete="off"
    spellcheck="false"
    aria-labelledby=${headingId(question)}
    placeholder=${view.words.yourAnswer}
    .value=${textOf(answer)}
    ?readonly=${locked}
    @input=${(event: Event) => view.answer(question, (event.target as HTMLInputElement).value, true)}
  />
`;

const essayView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => {
  const text = textOf(answer);
  const count = `count-${question.id}`;
  // The text stands a second time, unseen, below the field and gives it its height.
  return html`
    <div class="grow" data-text=${text}>
      <textarea
        class="field"
        dir="auto"
        rows="6"
        aria-labelledby=${headingId(question)}
        aria-describedby=${count}
        placeholder=${view.words.yourAnswer}
        .value=${text}
        ?readonly=${locked}
        @input=${(event: Event) => view.answer(question, (event.target as HTMLTextAreaElement).value, true)}
      ></textarea>
    </div>
    <p class="hint numeric" id=${count}>${view.words.words(countWords(text, view.format.locale))}</p>
  `;
};

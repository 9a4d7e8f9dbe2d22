import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { hasMarkup, richText } from '../../../rich-text/rich-text.ts';
import type { Answer, Question } from '@edurise/sdk/quizzes';
import { countWords } from '@edurise/sdk/scoring';
import { icon } from '../../../ui/icon.ts';
import { close, cloudOff, flag, loader, timer } from '../../../ui/icons.ts';
import { choicesOf, isAnswered, kindOf, toggle } from '../attempt/answers.ts';
import type { Running } from '../attempt/attempt.machine.ts';
import { decimal } from '../attempt/decimal.ts';
import { isThere, sectionTitle, takesAnswers } from '../attempt/navigation.ts';
import { headingId, type QuizView } from './quiz-view.ts';

interface Control {
  readonly question: Question;
  readonly answer: Answer | null | undefined;
  readonly locked: boolean;
}

/** One question with the control that its type wants. */
export const questionView = (view: QuizView, running: Running, index: number, writable: boolean): TemplateResult => {
  const { words: t, snapshot } = view;
  const { questions } = running;
  const question = questions[index]!;
  if (!isThere(running, question)) return openingView(view);
  const section = sectionTitle(running, index);
  const answer = snapshot.answers[question.id];
  const points = decimal(question.points);
  const flagged = snapshot.flagged.has(question.id);
  const locked = !writable || !takesAnswers(question) || snapshot.over.has(question.id);
  const control = { question, answer, locked };
  // Keyed: a control is never handed from one question to the next with what is typed or focused in it.
  return html`${keyed(
    question.id,
    html`
      ${section ? html`<h3 class="section-heading" dir="auto">${section}</h3>` : nothing}
      <fieldset class="question" part="question" data-question=${question.id}>
        <legend>
          <span class="meta numeric">
            <span>${t.questionOf(index + 1, questions.length)}</span>
            ${points === undefined ? nothing : html`<span class="dot" aria-hidden="true">·</span><span>${t.points(points)}</span>`}
            ${index === snapshot.index ? ownTimeView(view) : nothing}
          </span>
          ${headingView(view, question)}
        </legend>
        ${controlView(view, control)}
        ${locked && writable ? html`<p class="callout waiting">${icon(timer)}<span>${t.questionOver}</span></p>` : nothing}
        ${asksHowSure(running) && !locked ? sureView(view, question) : nothing}
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
            !locked && isAnswered(answer) && kindOf(question, answer) !== 'line' && kindOf(question, answer) !== 'essay'
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

/** Text of an author: a heading of plain words, or with pictures, code and formulas where it has markup. */
const headingView = (view: QuizView, question: Question): TemplateResult =>
  hasMarkup(question.question_text)
    ? html`<div class="question-text" role="heading" aria-level="3" id=${headingId(question)} tabindex="-1">
        ${richText(question.question_text, { platform: view.platform, headingLevel: 4 })}
      </div>`
    : html`<h3 class="question-text" id=${headingId(question)} tabindex="-1" dir="auto">${question.question_text}</h3>`;

const choiceText = (view: QuizView, text: string): TemplateResult =>
  hasMarkup(text)
    ? html`<div class="choice-text">${richText(text, { platform: view.platform })}</div>`
    : html`<span dir="auto">${text}</span>`;

/** Where one goes forward, a question is sent when it is opened. */
const openingView = ({ words: t, snapshot }: QuizView): TemplateResult => html`
  <p class="callout ${snapshot.online ? '' : 'waiting'}" role="status">
    ${icon(snapshot.online ? loader : cloudOff)}<span>${snapshot.online ? t.opening : t.openingOffline}</span>
  </p>
`;

const ownTimeView = ({ words: t, snapshot, format }: QuizView): TemplateResult | typeof nothing =>
  snapshot.ownTimeLeft === undefined
    ? nothing
    : html`<span
        class="own-time ${snapshot.ownTimeLeft <= 10_000 ? 'low' : ''}"
        role="timer"
        aria-live="off"
        aria-label=${t.questionTime}
        >${icon(timer)}${format.clock(Math.ceil(snapshot.ownTimeLeft / 1000))}</span
      >`;

/** The attempt says so also where nothing but its id, or the quiz's, was given. */
const asksHowSure = ({ quiz, attempt }: Running): boolean => attempt.confidence != null || !!quiz.rules?.confidence;

/** What being this sure gives and takes, as shares of the points: certainty-based marking. */
const certainties = [
  [1, 1 / 3, 0],
  [2, 2 / 3, -2 / 3],
  [3, 1, -2],
] as const;

const sureView = (view: QuizView, question: Question): TemplateResult => {
  const { words: t, snapshot } = view;
  const points = decimal(question.points) ?? 1;
  const names = { 1: t.sure1, 2: t.sure2, 3: t.sure3 };
  return html`
    <fieldset class="sure">
      <legend class="hint">${t.howSure}</legend>
      <div class="choices levels">
        ${certainties.map(
          ([level, right, wrong]) => html`
            <label class="choice">
              <input
                type="radio"
                name="sure-${question.id}"
                .checked=${snapshot.confidence[question.id] === level}
                @change=${() => view.sure(question, level)}
              />
              <span
                >${names[level]}<span class="sure-points numeric"
                  >${t.surePoints(right * points, wrong * points)}</span
                ></span
              >
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
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
          ${choiceText(view, choice.text)}
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
          ${choiceText(view, choice.text)}
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

const unitsOf = (question: Question): string[] =>
  (question.numeric?.units ?? []).map((unit) => (typeof unit === 'string' ? unit : unit.unit));

const lineView = (view: QuizView, control: Control): TemplateResult =>
  unitsOf(control.question).length ? quantityView(view, control) : textView(view, control);

/** A number and its unit: one answer, "12.5 cm". */
const quantityView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => {
  const { words: t } = view;
  const units = unitsOf(question);
  const given = textOf(answer);
  const unit = units.toSorted((a, b) => b.length - a.length).find((each) => given.endsWith(each)) ?? '';
  const changed = ({ currentTarget }: Event): void => {
    const box = (currentTarget as HTMLElement).closest('.quantity')!;
    const number = box.querySelector('input')!.value.trim();
    view.answer(question, number && `${number} ${box.querySelector('select')!.value}`.trim(), true);
  };
  return html`
    <div class="quantity">
      <input
        class="field"
        type="text"
        inputmode="decimal"
        dir="ltr"
        autocomplete="off"
        aria-label=${t.number}
        aria-describedby=${headingId(question)}
        .value=${given.slice(0, given.length - unit.length).trimEnd()}
        ?readonly=${locked}
        @input=${changed}
      />
      <select class="field" aria-label=${t.unit} ?disabled=${locked} @change=${changed}>
        <option value="" ?selected=${!unit}>${t.unit}</option>
        ${units.map((each) => html`<option value=${each} ?selected=${each === unit}>${each}</option>`)}
      </select>
    </div>
  `;
};

const textView = (view: QuizView, { question, answer, locked }: Control): TemplateResult => html`
  <input
    class="field"
    type="text"
    inputmode=${question.numeric ? 'decimal' : nothing}
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
  const { words: t } = view;
  const words = countWords(text);
  const { min, max } = question.words ?? {};
  const limits = [min ? t.wordsMin(min) : '', max ? t.wordsMax(max) : ''].filter(Boolean);
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
    <p class="hint numeric ${max && words > max ? 'over' : ''}" id=${count}>
      ${[t.words(words), ...limits, ...(max && words > max ? [t.wordsOver(words - max)] : [])].join(' · ')}
    </p>
  `;
};

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { cloudOff, download, refresh, send, timer } from '../../../ui/icons.ts';
import type { Answer, Question } from '@edurise/sdk/quizzes';
import { choicesOf } from '../attempt/answers.ts';
import type { AttemptState } from '../attempt/attempt.machine.ts';
import type { QuizView } from './quiz-view.ts';
import { recoveredView } from './recovered.view.ts';

/** On its way: with a network for a moment, without one until it is back. */
export const submittingView = (
  view: QuizView,
  { by, attempt }: Extract<AttemptState, { at: 'submitting' }>,
): TemplateResult => {
  const { words: t, snapshot } = view;
  const frozen = by === 'timer' && !snapshot.online && snapshot.recoverable;
  return html`
    <div class="state waiting" part="state" role="status">
      <span class="state-icon ${snapshot.online ? 'sending' : ''}">${icon(snapshot.online ? send : cloudOff)}</span>
      <h2 class="state-title" tabindex="-1">${frozen ? t.frozenTitle : by === 'timer' ? t.timeUp : t.submitting}</h2>
      <p class="state-text">${frozen ? t.frozenText : snapshot.online ? t.submittingText : t.submittingOffline}</p>
      ${!snapshot.online && snapshot.recoverable ? html`<div class="state-actions">${downloadButton(view, attempt.id)}</div>` : nothing}
    </div>
  `;
};

const downloadButton = (view: QuizView, attempt: string): TemplateResult =>
  html`<button type="button" class="button" @click=${() => view.saveRecovery(attempt)}>
    ${icon(download)}${view.words.downloadRecovery}
  </button>`;

/** Time over, and not everything arrived: what was typed stays readable. */
export const expiredView = (view: QuizView, state: Extract<AttemptState, { at: 'expired' }>): TemplateResult => {
  const { words: t, common, snapshot } = view;
  const late = state.error !== undefined;
  return html`
    <div class="state waiting" part="state">
      <span class="state-icon">${icon(timer)}</span>
      <h2 class="state-title" tabindex="-1">${t.expiredTitle}</h2>
      <p class="state-text">${late ? t.expiredLateText : t.expiredText}</p>
      <div class="state-actions">
        <button type="button" class="button primary" @click=${view.sync}>${icon(refresh)}${t.checkAgain}</button>
        ${late && snapshot.recoverable ? downloadButton(view, state.attempt.id) : nothing}
        <button type="button" class="button" @click=${view.again}>${common.back}</button>
      </div>
      ${recoveredView(view, state.attempt.id)}
    </div>
    ${
      late
        ? html`<ol class="kept">
            ${state.questions.map(
              (question) =>
                html`<li>
                  <p class="kept-question" dir="auto">${question.question_text}</p>
                  <p class="kept-answer" dir="auto">${asText(view, question, snapshot.answers[question.id])}</p>
                </li>`,
            )}
          </ol>`
        : nothing
    }
  `;
};

const asText = ({ words: t, format }: QuizView, question: Question, answer: Answer | null | undefined): string => {
  if (answer === null || answer === undefined || answer === '') return t.noAnswer;
  if (typeof answer === 'boolean') return answer ? t.yes : t.no;
  const texts = new Map(choicesOf(question).map(({ id, text }) => [id, text]));
  return format.list((Array.isArray(answer) ? answer : [answer]).map((each) => texts.get(each) ?? each));
};

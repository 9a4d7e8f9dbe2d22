import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError, isConflict, isConnectionError, isForbidden } from '@edurise/sdk/core';
import { icon } from '../../../ui/icon.ts';
import { alert, lock, quiz as quizIcon, timer, upload } from '../../../ui/icons.ts';
import { stateView } from '../../../ui/states.ts';
import type { AttemptState, QuizIntro } from '../attempt/attempt.machine.ts';
import { decimal } from '../attempt/decimal.ts';
import { standing, type Standing } from '../attempt/standing.ts';
import type { QuizView } from './quiz-view.ts';
import { rulesView } from './rules.view.ts';

/** 409 says so on a platform without words for programs; on one with them, the word does. */
const saysUsedUp = (code: string | undefined): boolean => code === undefined || code === 'attempts_exhausted';

type Start = Extract<AttemptState, { at: 'start' }>;

/** The rules in plain words, before anything runs. */
export const startView = (view: QuizView, state: Start): TemplateResult => {
  const { t, startWords: s } = view;
  if (state.count === 0) return stateView({ icon: quizIcon, title: s.noQuestionsTitle, text: s.noQuestionsText });
  const { quiz, refusal } = state;
  const stands = standing(quiz, state.history);
  // 409, or 400 on older platforms, is how a platform says that all attempts are used up.
  const usedUp = !stands.open && (stands.left === 0 || (isConflict(refusal) && saysUsedUp(refusal.code)));
  const shut = stands.open || usedUp ? undefined : shutBy(view, quiz);
  return html`
    <section class="start" part="start">
      <div class="opening">
        <h2 class="title" dir="auto" tabindex="-1">${quiz.title ?? t.quiz}</h2>
        ${quiz.description ? html`<p class="description" dir="auto">${quiz.description}</p>` : nothing}
      </div>
      ${stands.open || usedUp ? nothing : rulesView(view, state, stands)}
      ${stands.open ? openView(view, stands) : nothing}
      ${
        usedUp
          ? html`<div class="callout">
              <p class="callout-title">${icon(lock)}${s.usedUpTitle}</p>
              <p>${s.usedUpText}</p>
            </div>`
          : nothing
      }
      ${shut ? html`<p class="callout shut">${icon(lock)}<span>${shut}</span></p>` : nothing} ${recoveredView(view)}
      ${stands.last ? lastView(view, stands) : nothing} ${refusal && !usedUp ? refusalView(view, refusal) : nothing}
      ${
        usedUp
          ? nothing
          : html`<div class="actions">
              <button
                type="button"
                class="button primary large"
                part="start-button"
                ?disabled=${state.busy || shut !== undefined}
                aria-busy=${state.busy}
                @click=${view.begin}
              >
                ${state.busy ? s.starting : stands.open ? s.resume : quiz.rules?.practice ? s.practise : s.start}
              </button>
            </div>`
      }
      ${quiz.timing && stands.used ? handInView(view) : nothing}
    </section>
  `;
};

/** Why it cannot be started just now. */
const shutBy = ({ startWords: s }: QuizView, { timing }: QuizIntro): string | undefined => {
  switch (timing?.may_start) {
    case 'not_open':
      return timing.opens_at ? s.notOpen(timing.opens_at) : s.closedNow;
    case 'closed':
      return timing.closes_at ? s.closed(timing.closes_at) : s.closedNow;
    case 'paused':
      return s.pausedNow;
    default:
      return undefined;
  }
};

/** What an earlier visit had left on this device. */
const recoveredView = ({ startWords: s, snapshot }: QuizView): TemplateResult | typeof nothing => {
  const { recovered } = snapshot;
  if (!recovered?.answers || recovered.outcome === 'here') return nothing;
  const text =
    recovered.outcome === 'counted' ? s.recoveredCounted(recovered.answers) : s.recoveredKept(recovered.answers);
  return html`<p class="callout accent" role="status">${icon(timer)}<span>${text}</span></p>`;
};

/** For whoever was cut off on another device, and brings the file that was kept there. */
const handInView = (view: QuizView): TemplateResult => html`
  <label class="file-button button quiet small">
    <input
      class="visually-hidden"
      type="file"
      accept=".json,application/json"
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const [file] = input.files ?? [];
        if (file) view.handInRecovery(file);
        input.value = '';
      }}
    />
    ${icon(upload)}${view.startWords.handInFile}
  </label>
`;

const openView = (view: QuizView, { open }: Standing): TemplateResult => {
  const left = view.remaining(open);
  const { startWords: s } = view;
  return html`<div class="callout accent">
    <p class="callout-title">${icon(timer)}${left === undefined ? s.openAttempt : s.openAttemptTime(left / 1000)}</p>
    ${open?.rev == null ? nothing : html`<p>${s.elsewhere}</p>`}
  </div>`;
};

const lastView = ({ startWords: s, format, showResult }: QuizView, { last }: Standing): TemplateResult => {
  const percentage = decimal(last?.percentage);
  return html`
    <div class="last">
      <p>
        <span>${s.lastResult}</span>
        ${percentage === undefined ? nothing : html`<strong class="numeric">${format.percent(percentage / 100)}</strong>`}
        ${last?.passed == null ? nothing : html`<span>${last.passed ? s.passed : s.failed}</span>`}
      </p>
      <button type="button" class="button quiet small" @click=${() => showResult(last!)}>${s.seeResult}</button>
    </div>
  `;
};

const refusalView = ({ startWords: s, common }: QuizView, error: unknown): TemplateResult => {
  const text = isForbidden(error)
    ? s.notEnrolledText
    : isConnectionError(error)
      ? common.unreachableText
      : isApiError(error) && error.status < 500
        ? error.message
        : common.errorText;
  return html`<div class="callout problem" role="alert">
    <p class="callout-title">${icon(alert)}${s.startRefused}</p>
    <p>${text}</p>
  </div>`;
};

/** Nobody has said which quiz it is. */
export const noTargetView = ({ startWords: s, localName }: QuizView): TemplateResult =>
  stateView({ icon: quizIcon, title: s.noTargetTitle, text: s.noTargetText(localName) });

export const notEnrolledView = ({ startWords: s }: QuizView): TemplateResult =>
  stateView({ icon: lock, title: s.notEnrolledTitle, text: s.notEnrolledText });

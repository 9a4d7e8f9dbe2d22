import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError, isConflict, isConnectionError, isForbidden } from '@edurise/sdk/core';
import { icon } from '../../../ui/icon.ts';
import {
  alert,
  lock,
  logOut,
  quiz as quizIcon,
  replay,
  save,
  target,
  timer,
  type IconNode,
} from '../../../ui/icons.ts';
import { stateView } from '../../../ui/states.ts';
import type { AttemptState } from '../attempt/attempt.machine.ts';
import { decimal } from '../attempt/decimal.ts';
import { standing, type Standing } from '../attempt/standing.ts';
import type { QuizView } from './quiz-view.ts';

type Start = Extract<AttemptState, { at: 'start' }>;

/** The rules in plain words, before anything runs. */
export const startView = (view: QuizView, state: Start): TemplateResult => {
  const { t } = view;
  if (state.count === 0) return stateView({ icon: quizIcon, title: t.noQuestionsTitle, text: t.noQuestionsText });
  const { quiz, refusal } = state;
  const stands = standing(quiz, state.history);
  // 409, or 400 on older platforms, is how a platform says that all attempts are used up.
  const usedUp = !stands.open && (stands.left === 0 || isConflict(refusal));
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
              <p class="callout-title">${icon(lock)}${t.usedUpTitle}</p>
              <p>${t.usedUpText}</p>
            </div>`
          : nothing
      }
      ${stands.last ? lastView(view, stands) : nothing} ${refusal && !usedUp ? refusalView(view, refusal) : nothing}
      ${
        usedUp
          ? nothing
          : html`<div class="actions">
              <button
                type="button"
                class="button primary large"
                part="start-button"
                ?disabled=${state.busy}
                aria-busy=${state.busy}
                @click=${view.begin}
              >
                ${state.busy ? t.starting : stands.open ? t.resume : t.start}
              </button>
            </div>`
      }
    </section>
  `;
};

const rule = (node: IconNode, text: string): TemplateResult => html`<li>${icon(node)}<span>${text}</span></li>`;

const rulesView = (view: QuizView, { quiz, count }: Start, { left }: Standing): TemplateResult => {
  const { t } = view;
  const limit = quiz.time_limit_minutes;
  const passing = decimal(quiz.passing_score);
  const known = 'title' in quiz;
  const kept = view.snapshot.autosave === false;
  return html`
    <div class="rules">
      <h3 class="section-title">${t.rules}</h3>
      <ul class="facts">
        ${count === undefined ? nothing : rule(quizIcon, t.questions(count))}
        ${rule(timer, limit ? t.timeLimit(limit) : known ? t.noTimeLimit : t.timeUnknown)}
        ${passing === undefined || passing <= 0 ? nothing : rule(target, t.passing(passing))}
        ${
          left === Infinity
            ? rule(replay, t.attemptsUnlimited)
            : left !== undefined
              ? rule(replay, t.attempts(left))
              : quiz.max_attempts
                ? rule(replay, t.attemptsOf(quiz.max_attempts))
                : nothing
        }
      </ul>
      <ul class="promises">
        ${rule(save, kept ? t.keptOnDevice : t.savedAsYouGo)}
        ${limit ? rule(timer, view.submitLead > 0 && kept ? t.autoSubmitEarly(Math.ceil(view.submitLead / 1000)) : t.autoSubmit) : nothing}
        ${rule(logOut, t.leaving)}
      </ul>
    </div>
  `;
};

const openView = (view: QuizView, { open }: Standing): TemplateResult => {
  const left = view.remaining(open);
  return html`<div class="callout accent">
    <p class="callout-title">
      ${icon(timer)}${left === undefined ? view.t.openAttempt : view.t.openAttemptTime(left / 1000)}
    </p>
  </div>`;
};

const lastView = ({ t, format, showResult }: QuizView, { last }: Standing): TemplateResult => {
  const percentage = decimal(last?.percentage);
  return html`
    <div class="last">
      <p>
        <span>${t.lastResult}</span>
        ${percentage === undefined ? nothing : html`<strong class="numeric">${format.percent(percentage / 100)}</strong>`}
        ${last?.passed == null ? nothing : html`<span>${last.passed ? t.passed : t.failed}</span>`}
      </p>
      <button type="button" class="button quiet small" @click=${() => showResult(last!)}>${t.seeResult}</button>
    </div>
  `;
};

const refusalView = ({ t, common }: QuizView, error: unknown): TemplateResult => {
  const text = isForbidden(error)
    ? t.notEnrolledText
    : isConnectionError(error)
      ? common.unreachableText
      : isApiError(error) && error.status < 500
        ? error.message
        : common.errorText;
  return html`<div class="callout problem" role="alert">
    <p class="callout-title">${icon(alert)}${t.startRefused}</p>
    <p>${text}</p>
  </div>`;
};

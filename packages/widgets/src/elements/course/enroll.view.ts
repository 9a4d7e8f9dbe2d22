import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icon.ts';
import { alert, check, loader, play, wallet } from '../../ui/icons.ts';
import { action, learnLabel, priceTag, priceText, progressLine } from '../course-card/course-card.view.ts';
import type { CourseSummary, Standing } from '../course-card/course-summary.ts';
import type { CourseTexts } from './course.messages.ts';
import type { EnrollOutcome } from './enrolling.ts';

/** `resting` until somebody presses the button. */
export type EnrollStep = EnrollOutcome | { readonly kind: 'resting' } | { readonly kind: 'sending' };

export interface EnrollContext {
  readonly t: CourseTexts;
  readonly format: Format;
  /** Undefined: a stranger to the course; `unknown`: not heard yet. */
  readonly standing: Standing | undefined | 'unknown';
  readonly step: EnrollStep;
  /** May one enrol at all? */
  readonly open: boolean;
  readonly learnHref: string | undefined;
  readonly enroll: () => void;
  readonly learn: (event: MouseEvent) => void;
  readonly signIn: () => TemplateResult;
}

/** The one thing to do next with a course: enrol in it, or go on. */
export const enrollView = (course: CourseSummary, box: EnrollContext): TemplateResult => {
  const { standing } = box;
  if (standing === 'unknown')
    return html`<div class="skeleton" aria-busy="true"><span class="bone button-bone"></span></div>`;
  return standing ? learnView(course, standing, box) : offerView(course, box);
};

const learnView = (course: CourseSummary, standing: Standing, box: EnrollContext): TemplateResult => {
  const { t } = box;
  return html`
    <div class="standing">
      ${
        standing.completed
          ? badge(t.completed, 'success', check)
          : standing.percent
            ? progressLine(course, standing, box)
            : badge(t.youAreEnrolled, 'accent', check)
      }
    </div>
    ${action(
      box.learnHref,
      box.learn,
      standing.completed ? 'button wide' : 'button primary wide',
      html`${standing.completed ? nothing : icon(play)}${learnLabel(standing, t.startLearning, t)}`,
    )}
  `;
};

const offerView = (course: CourseSummary, box: EnrollContext): TemplateResult => {
  const { t, step, open } = box;
  if (!open) return html`<p class="enroll-note">${t.notOpen}</p>`;
  const sending = step.kind === 'sending';
  return html`
    ${priceTag(course.price, box)}
    ${
      step.kind === 'sign-in'
        ? html`<p class="enroll-note">${t.signInToEnroll}</p>
            ${box.signIn()}`
        : html`<button
            type="button"
            class="button primary wide"
            aria-disabled=${sending}
            aria-busy=${sending}
            @click=${box.enroll}
          >
            ${sending ? html`${icon(loader)}${t.enrolling}` : enrollLabel(course, t)}
          </button>`
    }
    ${outcomeView(course, box)}
  `;
};

const enrollLabel = ({ price }: CourseSummary, t: CourseTexts): string =>
  price?.amount === 0 ? t.enrollFree : t.enroll;

/** What kept somebody from being enrolled, beside the button that tries again. */
const outcomeView = ({ price }: CourseSummary, { t, format, step }: EnrollContext): TemplateResult | typeof nothing => {
  switch (step.kind) {
    case 'payment':
      return html`
        <div class="enroll-outcome" role="alert">
          ${icon(wallet)}
          <div>
            <p><strong>${t.paymentTitle}</strong></p>
            <p>${price?.amount ? t.paymentText(priceText(price, t, format)) : t.paymentTextPlain}</p>
          </div>
        </div>
      `;
    case 'offline':
      return problem(t.enrollOffline);
    case 'failed':
      return problem(t.enrollFailed);
    case 'refused':
      return problem(step.reason ?? t.enrollRefused);
    default:
      return nothing;
  }
};

const problem = (text: string): TemplateResult =>
  html`<div class="enroll-outcome problem" role="alert">
    ${icon(alert)}
    <p>${text}</p>
  </div>`;

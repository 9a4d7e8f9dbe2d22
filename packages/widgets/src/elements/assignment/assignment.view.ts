/** The parts of an assignment that are only looked at. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Assignment, Submission } from '@edurise/sdk/assignments';
import type { Format } from '../../messages/format.ts';
import { richText } from '../../rich-text/rich-text.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icon.ts';
import { calendar, checkCircle, clock, paperclip, target, trophy } from '../../ui/icons.ts';
import { progressRing } from '../../ui/progress.ts';
import { webAddress } from '../course-player/web-address.ts';
import type { AssignmentTexts } from './assignment.messages.ts';
import { daysLate, daysUntil } from './due.ts';

export interface AssignmentContext {
  readonly t: AssignmentTexts;
  readonly format: Format;
  readonly baseUrl: string;
  readonly now: Date;
}

/** How far the due date is, while there is something to be done about it. */
const timeLeft = (due: string, { t, now }: AssignmentContext): TemplateResult | typeof nothing => {
  const days = daysUntil(due, now);
  if (Number.isNaN(days)) return nothing;
  if (days < 0) return badge(t.overdue(-days), 'danger', clock);
  return badge(days === 0 ? t.dueToday : t.left(days), days < 3 ? 'warning' : 'neutral', clock);
};

/** Where the work stands, in one badge. */
export const standing = (
  { due_date }: Assignment,
  submission: Submission | null | undefined,
  context: AssignmentContext,
): TemplateResult | typeof nothing => {
  const { t } = context;
  if (submission?.status === 'graded') return badge(t.graded, 'success', checkCircle);
  if (submission) return badge(t.handedIn, 'accent', checkCircle);
  return due_date ? timeLeft(due_date, context) : nothing;
};

export const dueLine = ({ due_date }: Assignment, t: AssignmentTexts): string => (due_date ? t.due(due_date) : t.noDue);

export const factsView = (
  assignment: Assignment,
  submission: Submission | null | undefined,
  context: AssignmentContext,
  toCalendar: () => void,
): TemplateResult => {
  const { t } = context;
  const { max_score, due_date: due } = assignment;
  const ahead = due && submission?.status !== 'graded' && daysUntil(due, context.now) >= 0;
  return html`
    <ul class="facts numeric" aria-label=${t.facts}>
      <li>${icon(calendar)}${dueLine(assignment, t)}</li>
      ${max_score == null ? nothing : html`<li>${icon(target)}${t.points(Number(max_score))}</li>`}
      <li>${standing(assignment, submission, context)}</li>
      ${ahead ? html`<li><button type="button" class="button quiet small" @click=${toCalendar}>${t.toCalendar}</button></li>` : nothing}
    </ul>
  `;
};

/** What was handed in, as the platform has it. */
export const handedInView = (
  { due_date }: Assignment,
  submission: Submission,
  { t, baseUrl }: AssignmentContext,
  actions: unknown,
): TemplateResult => {
  const { submitted_at, content, status } = submission;
  const late = submitted_at ? daysLate(due_date, new Date(submitted_at)) : 0;
  return html`
    <section class="panel" part="submission" aria-labelledby="work">
      <div class="panel-head">
        <h3 id="work">${t.yourWork}</h3>
        ${late ? badge(t.daysLate(late), 'warning', clock) : nothing}
      </div>
      ${submitted_at ? html`<p class="muted numeric">${t.handedInAt(submitted_at)}</p>` : nothing}
      ${content ? html`<p class="written" dir="auto">${content}</p>` : nothing} ${fileLink(submission, baseUrl, t)}
      ${status === 'graded' ? nothing : html`<p class="muted">${t.waitsForGrade}</p>`} ${actions}
    </section>
  `;
};

/** Its name with a link to it; an address that leads nowhere is left out. */
const fileLink = (submission: Submission, base: string, t: AssignmentTexts): TemplateResult | typeof nothing => {
  const name = fileNameOf(submission);
  if (!name) return nothing;
  const href = webAddress(submission.file, base);
  return html`
    <p class="attached">
      ${icon(paperclip)}
      ${
        href
          ? html`<a href=${href} target="_blank" rel="noopener noreferrer" aria-label=${t.opensFile(name)} dir="auto"
              >${name}</a
            >`
          : html`<span dir="auto">${name}</span>`
      }
    </p>
  `;
};

/** What the learner called it, or else the end of its address. */
export const fileNameOf = ({ file, file_name }: Submission): string => {
  if (file_name) return file_name;
  const last = file?.split(/[?#]/)[0]!.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

export const gradeView = (
  { max_score }: Assignment,
  { score, feedback, graded_at }: Submission,
  { t, format, baseUrl }: AssignmentContext,
): TemplateResult => {
  const most = Number(max_score ?? 0);
  const got = score == null ? undefined : Number(score);
  const share = got === undefined || !(most > 0) ? undefined : got / most;
  const words = got === undefined ? undefined : most > 0 ? t.scoreOf(got, most) : t.scoreAlone(got);
  return html`
    <section class="panel" part="grade" aria-labelledby="grade">
      <div class="grade">
        ${
          share === undefined
            ? html`<span class="grade-mark" aria-hidden="true">${icon(trophy)}</span>`
            : progressRing(share, t.score, format.percent(share), words)
        }
        <div>
          <h3 id="grade">${t.score}</h3>
          ${words ? html`<p class="grade-score numeric">${words}</p>` : nothing}
          ${graded_at ? html`<p class="muted numeric">${t.gradedAt(graded_at)}</p>` : nothing}
        </div>
      </div>
      <div class="feedback">
        <h4>${t.feedback}</h4>
        ${feedback ? richText(feedback, { platform: baseUrl, headingLevel: 5 }) : html`<p class="muted">${t.noFeedback}</p>`}
      </div>
    </section>
  `;
};

/** Of the size that most assignments have. */
export const assignmentSkeleton = (): TemplateResult => html`
  <div class="assignment" aria-hidden="true">
    <span class="bone title-bone"></span>
    <span class="bone text-bone"></span>
    <span class="bone panel-bone"></span>
  </div>
`;
export const listSkeleton = (): TemplateResult => html`
  <div class="assignment" aria-hidden="true">
    <span class="bone title-bone"></span>
    ${[1, 2, 3].map(() => html`<span class="bone row-bone"></span>`)}
  </div>
`;

/** The parts of a learner's dashboard. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DashboardCertificate } from '@edurise/sdk/dashboards';
import type { Format } from '../../messages/format.ts';
import { cover } from '../../ui/cover.ts';
import { icon } from '../../ui/icon.ts';
import { award, checkCircle, play } from '../../ui/icons.ts';
import { progressBar, progressRing } from '../../ui/progress.ts';
import { action, authored, cardSkeleton, levelName, spaced } from '../course-card/course-card.view.ts';
import type { DashboardTexts } from './dashboard.messages.ts';
import type { Learning, LearningCourse } from './learning.ts';

export interface DashboardContext {
  readonly t: DashboardTexts;
  readonly format: Format;
  readonly courseHref: (course: LearningCourse) => string | undefined;
  readonly learnHref: (course: LearningCourse) => string | undefined;
  readonly open: (event: MouseEvent, course: LearningCourse) => void;
  readonly learn: (event: MouseEvent, course: LearningCourse) => void;
}

/** The one thing to do next, larger than everything else. */
export const nextView = (course: LearningCourse, view: DashboardContext): TemplateResult => {
  const { t, format } = view;
  const begun = course.percent > 0 || course.lastAccessed !== undefined;
  return html`
    <section class="next" part="next" aria-labelledby="next">
      ${cover({ ...course, eager: true })}
      <div class="next-body">
        <h3 class="eyebrow" id="next">${begun ? t.pickUp : t.beginWith}</h3>
        <p class="next-title">
          ${action(view.courseHref(course), (event) => view.open(event, course), 'title-link', authored(course.title))}
        </p>
        <p class="facts-line">${spaced([course.category, levelName(course.level, t), course.instructor])}</p>
        <div class="next-progress">
          ${progressBar(course.percent / 100, t.progressOf(course.title), format.percent(course.percent / 100))}
          <p class="facts-line numeric">
            ${spaced([
              course.percent ? t.percentDone(course.percent) : t.notStarted,
              course.lastAccessed && t.lastOpened(course.lastAccessed),
            ])}
          </p>
        </div>
        ${action(
          view.learnHref(course),
          (event) => view.learn(event, course),
          'button primary',
          html`${icon(play)}${begun ? t.continue : t.start}<span class="visually-hidden"
              >${t.ofCourse(course.title)}</span
            >`,
        )}
      </div>
    </section>
  `;
};

/** Numbers that say how far one has come; what is still zero is left out. */
export const summaryView = (
  { hours, active, completed, certificates }: Learning,
  { t, format }: DashboardContext,
): TemplateResult | typeof nothing => {
  const numbers: readonly (readonly [string, number])[] = [
    [t.hours, hours],
    [t.inProgress, active],
    [t.finished, completed.length],
    [t.certificates, certificates.length],
  ];
  const told = numbers.filter(([, value]) => value > 0);
  // One number alone says nothing that is not seen anyway.
  if (told.length < 2) return nothing;
  return html`
    <dl class="numbers" aria-label=${t.summary}>
      ${told.map(
        ([name, value]) => html`
          <div>
            <dt>${name}</dt>
            <dd class="numeric">${format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })}</dd>
          </div>
        `,
      )}
    </dl>
  `;
};

export const activeRow = (course: LearningCourse, view: DashboardContext): TemplateResult => {
  const { t, format } = view;
  const percent = format.percent(course.percent / 100);
  const words = course.percent ? t.continue : t.start;
  return html`
    <li class="row">
      ${progressRing(course.percent / 100, t.progressOf(course.title), percent, percent)}
      <div class="row-body">
        <h4>
          ${action(view.courseHref(course), (event) => view.open(event, course), 'title-link', authored(course.title))}
        </h4>
        <p class="facts-line">
          ${spaced([course.category, course.lastAccessed ? t.lastOpened(course.lastAccessed) : course.percent ? undefined : t.notStarted])}
        </p>
      </div>
      ${action(
        view.learnHref(course),
        (event) => view.learn(event, course),
        'button small',
        // Where there is little room the icon alone is seen.
        html`${icon(play)}<span class="button-words" aria-hidden="true">${words}</span
          ><span class="visually-hidden">${words}${t.ofCourse(course.title)}</span>`,
      )}
    </li>
  `;
};

export const completedRow = (course: LearningCourse, view: DashboardContext): TemplateResult => html`
  <li class="row">
    <span class="row-mark success">${icon(checkCircle)}</span>
    <div class="row-body">
      <h4>
        ${action(view.courseHref(course), (event) => view.open(event, course), 'title-link', authored(course.title))}
      </h4>
      <p class="facts-line">
        ${spaced([course.category, course.completedAt ? view.t.completedOn(course.completedAt) : undefined])}
      </p>
    </div>
  </li>
`;

export const certificateRow = (certificate: DashboardCertificate, { t }: DashboardContext): TemplateResult => html`
  <li class="row">
    <span class="row-mark accent">${icon(award)}</span>
    <div class="row-body">
      <h4>${authored(certificate.course_title || t.certificate)}</h4>
      <p class="facts-line numeric">
        ${spaced([certificate.issued_at && t.issuedOn(certificate.issued_at), certificate.code && t.code(certificate.code)])}
      </p>
    </div>
  </li>
`;

/** The dashboard's shape before anything is known. */
export const dashboardSkeleton = (): TemplateResult => html`
  <div class="dashboard" aria-hidden="true">
    <span class="bone greeting-bone"></span>
    <div class="next">
      <span class="bone cover"></span>
      <div class="next-body">
        <span class="bone line-short"></span>
        <span class="bone line-title"></span>
        <span class="bone line-medium"></span>
        <span class="bone button-bone"></span>
      </div>
    </div>
    <span class="bone numbers-bone"></span>
    <div class="grid">${[1, 2, 3].map(cardSkeleton)}</div>
  </div>
`;

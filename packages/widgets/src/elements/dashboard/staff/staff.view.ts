/** The parts that the dashboards of those who teach and of those who run the school have in common. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecentEnrollment } from '@edurise/sdk/dashboards';
import { badge } from '../../../ui/badge.ts';
import type { Tone } from '../../../ui/badge.ts';
import type { Column } from '../../../ui/data-table/data-table.ts';
import { icon } from '../../../ui/icon.ts';
import type { IconNode } from '../../../ui/icon-node.ts';
import { checkCircle, fileText, speed, star, users } from '../../../ui/icons.ts';
import { progressBar, progressRing } from '../../../ui/progress.ts';
import { action, authored, spaced } from '../../course-card/course-card.view.ts';
import type { Attention, Reason } from './attention.ts';
import type { AroundBoard, CourseName } from './board.ts';
import { share } from './course-figures.ts';
import type { CourseFigures } from './course-figures.ts';
import { money } from './money.ts';
import type { Wording } from './staff-charts.ts';

/** A figure that matters, its name, and what puts it in proportion. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note?: string | undefined;
}

export const figuresView = (figures: readonly (Figure | undefined)[], { t }: Wording): TemplateResult => html`
  <dl class="figures" aria-label=${t.figures}>
    ${figures
      .filter((figure) => figure !== undefined)
      .map(
        ({ name, value, note }) => html`
          <div>
            <dt>${name}</dt>
            <dd class="figure-value numeric">${value}</dd>
            ${note ? html`<dd class="figure-note numeric">${note}</dd>` : nothing}
          </div>
        `,
      )}
  </dl>
`;

export type Courses = Wording & Pick<AroundBoard, 'courseHref' | 'open'>;

const courseLink = (course: CourseName, { courseHref, open }: Courses): TemplateResult =>
  action(courseHref(course), (event) => open(event, course), 'title-link', authored(course.title));

export type CourseColumn = 'title' | 'state' | 'learners' | 'completion' | 'progress' | 'rating' | 'revenue';

/** Columns of which nothing is known in any row are left out. */
export const courseColumns = (
  courses: readonly CourseFigures[],
  words: Courses,
): readonly Column<CourseFigures, CourseColumn>[] => {
  const { t, format } = words;
  const unknown = html`<span aria-hidden="true">–</span><span class="visually-hidden">${t.notKnown}</span>`;
  const columns: readonly Column<CourseFigures, CourseColumn>[] = [
    {
      key: 'title',
      head: t.course,
      value: ({ title }) => title,
      cell: (course) => html`
        <span class="course-name">${courseLink(course, words)}</span>
        ${course.code ? html`<span class="course-code">${course.code}</span>` : nothing}
      `,
    },
    {
      key: 'state',
      head: t.state,
      value: ({ state }) => state,
      cell: ({ state }) => (state ? badge(t.stateNames(state), stateTones[state]) : unknown),
    },
    {
      key: 'learners',
      head: t.learners,
      figure: true,
      value: ({ learners }) => learners,
      cell: ({ learners }) => format.number(learners),
    },
    {
      key: 'completion',
      head: t.finished,
      figure: true,
      value: ({ completion }) => completion,
      cell: ({ completion }) => (completion === undefined ? unknown : format.percent(completion)),
    },
    {
      key: 'progress',
      head: t.averageProgress,
      figure: true,
      value: ({ progress }) => progress,
      cell: ({ progress, title }) =>
        progress === undefined
          ? unknown
          : html`<span class="meter">
              ${progressBar(progress, t.progressOf(title), format.percent(progress))}
              <span class="meter-figure" aria-hidden="true">${format.percent(progress)}</span>
            </span>`,
    },
    {
      key: 'rating',
      head: t.rating,
      figure: true,
      value: ({ rating }) => rating,
      cell: ({ rating }) =>
        rating === undefined
          ? unknown
          : html`<span class="rating" aria-hidden="true"
                >${icon(star)}${format.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</span
              ><span class="visually-hidden">${t.outOfFive(rating)}</span>`,
    },
    {
      key: 'revenue',
      head: t.revenue,
      figure: true,
      value: ({ revenue }) => revenue,
      cell: ({ revenue, currency }) => (revenue === undefined ? unknown : money(format, revenue, currency)),
    },
  ];
  return columns.filter(({ value }) => courses.some((course) => value(course) !== undefined));
};

const stateTones: Readonly<Record<string, Tone>> = { published: 'success', draft: 'warning' };

const reasonIcons: Readonly<Record<Reason, IconNode>> = {
  rating: star,
  progress: speed,
  nobody: users,
  draft: fileText,
};

export const attentionView = (attention: readonly Attention[], words: Courses): TemplateResult => {
  const { t } = words;
  return html`
    <section class="attention" aria-labelledby="attention">
      <h3 id="attention">${t.attention}</h3>
      ${
        attention.length
          ? html`<ul class="rows">
              ${attention.map(
                ({ reason, course }) => html`
                  <li class="row">
                    <span class="row-mark ${reason === 'draft' ? 'neutral' : 'warning'}"
                      >${icon(reasonIcons[reason])}</span
                    >
                    <div class="row-body">
                      <h4>${courseLink(course, words)}</h4>
                      <p class="row-note numeric">${reasonText(reason, course, words)}</p>
                    </div>
                  </li>
                `,
              )}
            </ul>`
          : html`<div class="all-well">
              <span class="row-mark success">${icon(checkCircle)}</span>
              <div>
                <p class="all-well-title">${t.allWell}</p>
                <p class="row-note">${t.allWellText}</p>
              </div>
            </div>`
      }
    </section>
  `;
};

const reasonText = (reason: Reason, course: CourseFigures, { t }: Wording): string => {
  switch (reason) {
    case 'rating':
      return t.poorlyRated(course.rating ?? 0, course.ratings);
    case 'progress':
      return t.littleProgress(course.progress ?? 0, course.learners);
    case 'nobody':
      return t.nobodyThere;
    case 'draft':
      return t.isDraft;
  }
};

export const recentView = (enrolments: readonly RecentEnrollment[], { t, format }: Wording): TemplateResult => html`
  <section aria-labelledby="recent">
    <h3 id="recent">${t.recent}</h3>
    <ul class="rows people">
      ${enrolments.map(({ student_name, course_title, enrolled_at, progress_percentage }) => {
        const name = student_name || t.somebody;
        const progress = share(progress_percentage);
        const percent = format.percent(progress ?? 0);
        return html`
          <li class="row">
            <span class="row-mark accent initials" aria-hidden="true">${initials(name)}</span>
            <div class="row-body">
              <h4>${authored(name)}</h4>
              <p class="facts-line">
                ${spaced([course_title && authored(course_title), enrolled_at && format.relative(enrolled_at)])}
              </p>
            </div>
            ${progress === undefined ? nothing : progressRing(progress, t.progressOf(name), percent, percent)}
          </li>
        `;
      })}
    </ul>
  </section>
`;

/** The first letters of the first and the last name; letters, not halves of them. */
const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends.map((word) => [...word][0]!.toLocaleUpperCase()).join('');
};

/** The boards' shape before anything is known. */
export const staffSkeleton = (): TemplateResult => html`
  <div class="dashboard" aria-hidden="true">
    <span class="bone greeting-bone"></span>
    <span class="bone figures-bone"></span>
    <div class="lead">
      <span class="bone chart-bone"></span>
      <span class="bone chart-bone"></span>
    </div>
    <span class="bone table-bone"></span>
  </div>
`;

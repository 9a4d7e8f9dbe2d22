import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.ts';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icon.ts';
import { checkCircle, chevronRight } from '../../ui/icons.ts';
import { lectureIcon } from '../../ui/lecture-icons.ts';
import { action, authored } from '../course-card/course-card.view.ts';
import type { CourseOutline, OutlineLecture, OutlineSection } from './course-outline.ts';
import type { CourseTexts } from './course.messages.ts';

export interface OutlineContext {
  readonly t: CourseTexts;
  readonly format: Format;
  readonly enrolled: boolean;
  /** The open sections' ids. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (section: string, open: boolean) => void;
  readonly toggleAll: () => void;
  readonly lectureHref: (lecture: string) => string | undefined;
  readonly learn: (event: MouseEvent, lecture: string) => void;
}

export const outlineView = (outline: CourseOutline, view: OutlineContext): TemplateResult => {
  const { t, format, open } = view;
  const { sections, lectures, duration } = outline;
  const all = sections.every(({ id }) => open.has(id));
  return html`
    <div class="outline-line">
      <p class="facts-line numeric">
        <span>${t.sections(sections.length)}</span>
        <span>${t.lectures(lectures)}</span>
        ${duration ? html`<span>${format.duration(duration)}</span>` : nothing}
      </p>
      ${
        sections.length > 1
          ? html`<button type="button" class="link-button" @click=${view.toggleAll}>
              ${all ? t.collapseAll : t.expandAll}
            </button>`
          : nothing
      }
    </div>
    <div class="sections" part="outline">${sections.map((section) => sectionView(section, view))}</div>
  `;
};

const sectionView = (section: OutlineSection, view: OutlineContext): TemplateResult => {
  const { t, format, enrolled } = view;
  const { lectures, duration, done } = section;
  return html`
    <details
      ?open=${view.open.has(section.id)}
      @toggle=${(event: Event) => view.toggle(section.id, (event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>
        ${icon(chevronRight, { mirrored: true })}
        <h3>${authored(section.title)}</h3>
        <p class="facts-line numeric">
          <span>${enrolled ? t.lecturesDone(done, lectures.length) : t.lectures(lectures.length)}</span>
          ${duration ? html`<span>${format.duration(duration)}</span>` : nothing}
        </p>
      </summary>
      ${section.description ? html`<p class="section-about">${authored(section.description)}</p>` : nothing}
      <ul class="lectures">
        ${lectures.map((lecture) => html`<li class="lecture">${lectureView(lecture, view)}</li>`)}
      </ul>
    </details>
  `;
};

const lectureView = (lecture: OutlineLecture, view: OutlineContext): TemplateResult => {
  const { t, format, enrolled } = view;
  const opens = enrolled || lecture.preview;
  const words = html`
    <span class="lecture-icon ${lecture.done ? 'done' : ''}">
      ${icon(lecture.done ? checkCircle : lectureIcon(lecture.type))}
    </span>
    <span class="lecture-title">
      ${authored(lecture.title)}
      <span class="visually-hidden">
        , ${typeName(lecture.type, t)}${lecture.done ? `, ${t.done}` : ''}${opens ? '' : `, ${t.locked}`}
      </span>
    </span>
    ${lecture.preview && !enrolled ? badge(t.preview, 'accent') : nothing}
    ${lecture.duration ? html`<span class="lecture-length numeric">${format.duration(lecture.duration)}</span>` : nothing}
  `;
  return opens
    ? action(view.lectureHref(lecture.id), (event) => view.learn(event, lecture.id), 'lecture-row opens', words)
    : html`<div class="lecture-row">${words}</div>`;
};

const typeName = (type: string, t: CourseTexts): string =>
  type === 'video' || type === 'pdf' || type === 'text' || type === 'quiz' ? t[type] : type;

export const outlineSkeleton = (): TemplateResult => html`
  <div class="outline-line"><span class="bone line-medium"></span></div>
  <div class="sections">
    ${[1, 2, 3, 4].map(() => html`<div class="section-bone"><span class="bone line-medium"></span></div>`)}
  </div>
`;

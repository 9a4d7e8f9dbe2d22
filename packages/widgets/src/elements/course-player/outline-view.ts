import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import { check, lock } from '../../ui/icons.ts';
import { lectureIcon } from '../../ui/lecture-icons.ts';
import type { CoursePlayerMessages } from './course-player.messages.ts';
import type { Outline, OutlineItem, OutlineSection } from './outline.ts';

/** Beyond this many lectures only the section at hand is unfolded. */
const MANY_LECTURES = 30;
/** Circumference of the ring's radius. */
const RING = 2 * Math.PI * 8;

export interface OutlineViewOptions {
  readonly outline: Outline;
  readonly current: string | undefined;
  readonly t: CoursePlayerMessages;
  readonly open: (lecture: string) => void;
}

export function outlineView(options: OutlineViewOptions): TemplateResult {
  const { outline, current } = options;
  const unfolded = (section: OutlineSection): boolean =>
    outline.items.length <= MANY_LECTURES || section.items.some((item) => item.lecture.id === current);
  return html`
    <div class="outline" part="outline">
      ${outline.sections.map(
        (section) => html`
          <details ?open=${unfolded(section)}>
            <summary>
              <span class="section-title">${section.title}</span>
              <span class="section-meta numeric">
                ${options.t.sectionProgress(section.done, section.items.length)}${
                  section.seconds > 0 ? ` · ${options.t.duration(section.seconds)}` : nothing
                }
              </span>
            </summary>
            <ol>
              ${section.items.map((item) => html`<li>${itemView(item, options)}</li>`)}
            </ol>
          </details>
        `,
      )}
    </div>
  `;
}

function itemView(item: OutlineItem, { outline, current, t, open }: OutlineViewOptions): TemplateResult {
  const { lecture, state } = item;
  const isPreview = state !== 'locked' && outline.items.some((each) => each.state === 'locked');
  const words: Readonly<Record<string, string>> = { video: t.video, pdf: t.pdf, text: t.text, quiz: t.quiz };
  return html`
    <button
      class="item ${state}"
      type="button"
      aria-current=${lecture.id === current ? 'true' : nothing}
      @click=${() => open(lecture.id)}
    >
      ${mark(item)}
      <span class="item-text">
        <span class="item-title">${lecture.title}</span>
        <span class="item-meta">
          ${icon(lectureIcon(lecture.content_type))}
          <span>${words[lecture.content_type] ?? lecture.content_type}</span>
          ${lecture.duration_seconds ? html`<span class="numeric">${t.duration(lecture.duration_seconds)}</span>` : nothing}
          ${item.optional && outline.required ? html`<span class="badge">${t.optional}</span>` : nothing}
          ${isPreview ? html`<span class="badge">${t.preview}</span>` : nothing}
        </span>
      </span>
      <span class="visually-hidden">${t[state]}</span>
    </button>
  `;
}

/** A ring that fills: empty, in part, a tick. */
function mark({ state, progress }: OutlineItem): TemplateResult {
  if (state === 'done') return html`<span class="mark done">${icon(check)}</span>`;
  if (state === 'locked') return html`<span class="mark locked">${icon(lock)}</span>`;
  return html`
    <span class="mark">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle class="ring" cx="10" cy="10" r="8"></circle>
        ${
          state === 'started'
            ? svg`<circle class="fill" cx="10" cy="10" r="8" transform="rotate(-90 10 10)" stroke-dasharray="${Math.max(0.08, progress) * RING} ${RING}"></circle>`
            : nothing
        }
      </svg>
    </span>
  `;
}

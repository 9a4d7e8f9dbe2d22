import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, chevronRight, trophy } from '../../../ui/icons.ts';
import type { OutlineItem } from '../outline.ts';
import type { LectureMessages } from './lecture.messages.ts';

export interface EndCardOptions {
  readonly done: boolean;
  readonly courseDone: boolean;
  /** What was watched, 0 to 1, where that is measured. */
  readonly share: number | undefined;
  readonly next: OutlineItem | undefined;
  readonly t: LectureMessages;
  readonly open: (lecture: string) => void;
  readonly playMissing: (() => void) | undefined;
}

/** After the end of a lecture: what was reached, and what comes next. Nothing starts by itself. */
export function endCard({ done, courseDone, share, next, t, open, playMissing }: EndCardOptions): TemplateResult {
  const title = courseDone ? t.courseDone : done ? t.lectureDone : share === undefined ? t.upNext : t.watched(share);
  return html`
    <div class="end-card" part="end-card" tabindex="-1">
      <span class="end-icon">${icon(courseDone ? trophy : checkCircle)}</span>
      <div class="end-text">
        <p class="end-title">${title}</p>
        <p class="end-next">
          ${courseDone ? t.courseDoneText : next ? html`${t.upNext}: <b>${next.lecture.title}</b>` : nothing}
        </p>
      </div>
      <div class="end-actions">
        ${!done && playMissing ? html`<button class="button" type="button" @click=${playMissing}>${t.playMissing}</button>` : nothing}
        ${
          next && !courseDone
            ? html`<button class="button primary" type="button" @click=${() => open(next.lecture.id)}>
                ${t.playNext}${icon(chevronRight, { mirrored: true })}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, chevronRight, trophy } from '../../../ui/icons.ts';
import type { OutlineItem } from '../outline.ts';
import { loadPreferences } from '../video/preferences.ts';
import { countdown } from './countdown.ts';
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

/** Enough to read the title, and to say no. */
const COUNTDOWN_SECONDS = 10;

/** After the end of a lecture: what was reached, and what comes next; by itself only if it was done and nobody objects. */
export function endCard({ done, courseDone, share, next, t, open, playMissing }: EndCardOptions): TemplateResult {
  const goesOn = done && !courseDone && next !== undefined && next.state !== 'locked' && loadPreferences().goOn;
  // Of somebody who only looks in nothing is counted.
  const reached = courseDone ? t.courseDone : done ? t.lectureDone : share === undefined ? undefined : t.watched(share);
  return html`
    <div class="end-card" part="end-card" tabindex="-1">
      <span class="end-icon"
        >${reached ? icon(courseDone ? trophy : checkCircle) : icon(chevronRight, { mirrored: true })}</span
      >
      <div class="end-text">
        <p class="end-title">${reached ?? t.upNext}</p>
        <p class="end-next">
          ${courseDone ? t.courseDoneText : next ? html`${reached ? `${t.upNext}: ` : nothing}<b>${next.lecture.title}</b>` : nothing}
        </p>
      </div>
      ${
        goesOn
          ? countdown({
              seconds: COUNTDOWN_SECONDS,
              done: () => open(next.lecture.id),
              draw: (left, cancel) => html`
                <p class="end-countdown">
                  <span class="numeric" aria-hidden="true">${t.goesOnIn(left)}</span>
                  <span class="visually-hidden" role="status">${t.goesOnIn(COUNTDOWN_SECONDS)}</span>
                  <button
                    class="button quiet small"
                    type="button"
                    @click=${(event: Event) => {
                      const card = (event.currentTarget as Element).closest<HTMLElement>('.end-card');
                      cancel();
                      card?.querySelector<HTMLElement>('.primary')?.focus();
                    }}
                  >
                    ${t.stopCountdown}
                  </button>
                </p>
              `,
            })
          : nothing
      }
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

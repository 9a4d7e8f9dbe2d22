import { html, nothing, type TemplateResult } from 'lit';
import type { CourseDetail } from '@edurise/sdk/courses';
import { icon } from '../../../ui/icon.ts';
import { loader, lock } from '../../../ui/icons.ts';
import type { CoursePlayerMessages } from '../course-player.messages.ts';
import type { LockReason, OutlineItem } from '../outline.ts';

export interface LockViewOptions {
  readonly reason: LockReason;
  readonly course: CourseDetail;
  /** A lecture that is open to everybody. */
  readonly preview: OutlineItem | undefined;
  readonly t: CoursePlayerMessages;
  readonly signIn: TemplateResult;
  readonly enrolling: boolean;
  readonly enrol: () => void;
  readonly open: (lecture: string) => void;
}

/** Why a lecture is closed, and the way in. */
export function lockView(options: LockViewOptions): TemplateResult {
  const { reason, course, preview, t, enrolling } = options;
  const { pricing } = course;
  const price = pricing?.discount_price ?? pricing?.price;
  const isFree = pricing?.is_free || Number(price ?? 0) === 0;
  const offer = isFree ? t.enrolFree : pricing?.currency ? t.enrolPrice(String(price), pricing.currency) : t.enrol;
  return html`
    <div class="lock" part="lock">
      <span class="lock-icon">${icon(lock)}</span>
      <p class="lock-title">${reason === 'sign-in' ? t.lockedSignIn : t.lockedEnrol}</p>
      <p class="lock-text">${reason === 'sign-in' ? t.lockedSignInText : t.lockedEnrolText}</p>
      <div class="lock-actions">
        ${
          reason === 'sign-in'
            ? options.signIn
            : html`<button
                class="button primary"
                type="button"
                aria-busy=${enrolling}
                ?disabled=${enrolling}
                @click=${options.enrol}
              >
                ${enrolling ? html`${icon(loader)}${t.enrolling}` : offer}
              </button>`
        }
        ${
          preview
            ? html`<button class="button quiet" type="button" @click=${() => options.open(preview.lecture.id)}>
                ${t.tryPreview}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

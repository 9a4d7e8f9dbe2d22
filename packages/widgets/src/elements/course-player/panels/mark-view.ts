import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { cloudOff, pencil, trash } from '../../../ui/icons.ts';
import type { LectureMessages } from '../lecture/lecture.messages.ts';
import type { LecturePanels } from './lecture-panels.ts';

/** The moment a mark belongs to, as the way back to it. */
export function markTime(panels: LecturePanels, seconds: number | null | undefined): TemplateResult | typeof nothing {
  if (seconds == null) return nothing;
  const { t } = panels.options.context;
  return html`<button
    class="mark-time numeric"
    type="button"
    aria-label=${t.jumpTo(seconds)}
    @click=${() => panels.options.seek(seconds)}
  >
    ${t.clock(seconds)}
  </button>`;
}

export const waitingMark = (t: LectureMessages): TemplateResult =>
  html`<span class="mark-waiting" title=${t.waitingToSend}
    >${icon(cloudOff)}<span class="visually-hidden">${t.waitingToSend}</span></span
  >`;

export const markActions = (panels: LecturePanels, id: string, remove: () => void): TemplateResult => {
  const { t } = panels.options.context;
  return html`
    <span class="mark-actions">
      <button class="icon-button" type="button" aria-label=${t.edit} title=${t.edit} @click=${() => panels.edit(id)}>
        ${icon(pencil)}
      </button>
      <button class="icon-button" type="button" aria-label=${t.delete} title=${t.delete} @click=${remove}>
        ${icon(trash)}
      </button>
    </span>
  `;
};

export const emptyMarks = (title: string, text: string): TemplateResult => html`
  <div class="no-marks">
    <p class="no-marks-title">${title}</p>
    <p>${text}</p>
  </div>
`;

/** What was typed into a field of the form that is being sent. */
export function textIn(event: Event, field: string): string {
  const value = new FormData(event.target as HTMLFormElement).get(field);
  return typeof value === 'string' ? value.trim() : '';
}

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { alert, checkCircle, clock, cloudOff, download } from '../../../ui/icons.ts';
import type { QuizView } from './quiz-view.ts';

/** What became of answers that this device still held after the end. */
export const recoveredView = (view: QuizView, attempt: string): TemplateResult | typeof nothing => {
  const { words: t, snapshot } = view;
  const { recovered } = snapshot;
  if (!recovered?.answers) return nothing;
  switch (recovered.outcome) {
    case 'counted':
      return html`<p class="callout" role="status">
        ${icon(checkCircle)}<span>${t.recoveredCounted(recovered.answers)}</span>
      </p>`;
    case 'kept':
      return html`<p class="callout waiting" role="status">
        ${icon(clock)}<span>${t.recoveredKept(recovered.answers)}</span>
      </p>`;
    case 'here':
      return html`<div class="callout ${recovered.error ? 'problem' : 'waiting'}" role="alert">
        <p class="callout-title">
          ${icon(recovered.error ? alert : cloudOff)}
          <span>${recovered.error ? t.recoveredRefused(recovered.answers) : t.recoveredHere(recovered.answers)}</span>
        </p>
        <button type="button" class="button" @click=${() => view.saveRecovery(attempt)}>
          ${icon(download)}${t.downloadRecovery}
        </button>
      </div>`;
  }
};

import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../../../ui/icon.ts';
import { check } from '../../../ui/icons.ts';
import { RATES } from './rates.ts';
import type { VideoControls } from './video-controls.ts';

/** Keeps the panel over its button, inside the window. A popover is placed against the window. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const gap = 8;
  const anchor = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const left = Math.min(Math.max(gap, anchor.right - width), window.innerWidth - width - gap);
  const above = anchor.top - height - gap;
  panel.style.setProperty('left', `${left}px`);
  panel.style.setProperty(
    'top',
    `${above > gap ? above : Math.min(anchor.bottom + gap, window.innerHeight - height - gap)}px`,
  );
}

/** Speed and captions, in one popover made of radio buttons: the browser brings the keyboard and Escape. */
export function settingsView(stage: VideoControls): TemplateResult {
  const { t } = stage.context;
  const choice = (
    group: string,
    value: string,
    label: string,
    chosen: boolean,
    choose: () => void,
  ): TemplateResult => html`
    <label class="choice">
      <input type="radio" name=${group} value=${value} .checked=${chosen} @change=${choose} />
      <span>${label}</span>${icon(check)}
    </label>
  `;
  return html`
    <div
      id="settings"
      class="settings"
      popover
      role="dialog"
      aria-label=${t.settings}
      ${ref((panel) => panel && !panel.hasAttribute('data-placed') && watchOpen(panel as HTMLElement))}
    >
      <fieldset>
        <legend>${t.speed}</legend>
        <div class="rates">
          ${RATES.map((rate) => choice('rate', String(rate), t.rate(rate), rate === stage.rate, () => stage.setRate(rate)))}
        </div>
      </fieldset>
      ${
        stage.captions.length === 0
          ? nothing
          : html`
              <fieldset>
                <legend>${t.captions}</legend>
                ${choice('captions', '', t.captionsOff, !stage.captionLanguage, () => stage.setCaptions(undefined))}
                ${stage.captions.map((caption) =>
                  choice('captions', caption.language, caption.label, caption.language === stage.captionLanguage, () =>
                    stage.setCaptions(caption.language),
                  ),
                )}
              </fieldset>
            `
      }
    </div>
  `;
}

function watchOpen(panel: HTMLElement): void {
  panel.setAttribute('data-placed', '');
  const button = (): HTMLElement | null | undefined =>
    panel.parentElement?.querySelector<HTMLElement>('[popovertarget=settings]');
  panel.addEventListener('beforetoggle', (event) => {
    // Not every browser gives the focus back to a button in a shadow root.
    if (event.newState === 'closed' && panel.matches(':focus-within')) button()?.focus();
  });
  panel.addEventListener('toggle', (event) => {
    const anchor = button();
    if (event.newState === 'open' && anchor) place(panel, anchor);
  });
}

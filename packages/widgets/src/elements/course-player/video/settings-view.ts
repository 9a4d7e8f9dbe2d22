import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../../../ui/icon.ts';
import { check, chevronRight, monitor } from '../../../ui/icons.ts';
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
  const top = Math.min(above > gap ? above : anchor.bottom + gap, window.innerHeight - height - gap);
  panel.style.setProperty('top', `${Math.max(gap, top)}px`);
}

export const choice = (
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

/**
 * Speed, captions and the rest, in one popover made of radio buttons: the browser brings the keyboard and Escape. What is in
 * it is drawn while it is open.
 */
export function settingsView(stage: VideoControls): TemplateResult {
  const { t } = stage.context;
  return html`
    <div
      id="settings"
      class="settings"
      popover
      role="dialog"
      aria-label=${t.settings}
      @beforetoggle=${(event: ToggleEvent) => toggled(event, stage)}
      ${ref(keepPlaced)}
    >
      ${stage.settingsOpen ? (stage.captions.styleView ?? everything(stage)) : nothing}
    </div>
  `;
}

function everything(stage: VideoControls): TemplateResult {
  const { words, captions, context, picture, display } = stage;
  const { t } = context;
  const { qualities, quality } = picture;
  return html`
    <fieldset>
      <legend>${t.speed}</legend>
      <div class="rates">
        ${RATES.map((rate) => choice('rate', String(rate), t.rate(rate), rate === stage.rate, () => stage.setRate(rate)))}
      </div>
    </fieldset>
    ${
      captions.choices.length === 0
        ? nothing
        : html`
            <fieldset>
              <legend>${t.captions}</legend>
              ${choice('captions', '', t.captionsOff, !captions.shown, () => captions.choose(undefined))}
              ${captions.choices.map((caption) =>
                choice('captions', caption.language, caption.label, caption === captions.shown, () =>
                  captions.choose(caption),
                ),
              )}
              <button class="setting page-turn" type="button" @click=${() => void captions.openStyle()}>
                <span>${words.captionStyle}</span>${icon(chevronRight, { mirrored: true })}
              </button>
            </fieldset>
          `
    }
    ${
      qualities.length === 0
        ? nothing
        : html`
            <fieldset>
              <legend>${words.quality}</legend>
              ${picture.automatic ? choice('quality', '', words.automatic, quality === undefined, () => picture.setQuality('')) : nothing}
              ${qualities.map(({ id, label }) => choice('quality', id, label, id === quality, () => picture.setQuality(id)))}
            </fieldset>
          `
    }
    <fieldset>
      <legend class="visually-hidden">${t.settings}</legend>
      ${
        display.otherDevice
          ? html`<button class="setting" type="button" @click=${() => display.chooseDevice()}>
              <span>${words.otherDevice}</span>${icon(monitor)}
            </button>`
          : nothing
      }
      <label class="setting">
        <span>${words.goOn}</span>
        <input
          type="checkbox"
          .checked=${stage.goesOn}
          @change=${(event: Event) => stage.setGoesOn((event.target as HTMLInputElement).checked)}
        />
      </label>
    </fieldset>
  `;
}

const buttonOf = (panel: Element): HTMLElement | null | undefined =>
  panel.parentElement?.querySelector<HTMLElement>('[popovertarget=settings]');

function toggled({ newState, currentTarget }: ToggleEvent, stage: VideoControls): void {
  const panel = currentTarget as HTMLElement;
  // Not every browser gives the focus back to a button in a shadow root, and what has it is about to go.
  if (newState === 'closed' && panel.matches(':focus-within')) buttonOf(panel)?.focus();
  stage.showSettings(newState === 'open');
}

/** Called with the panel once it is there. */
function keepPlaced(panel: Element | undefined): void {
  if (!(panel instanceof HTMLElement)) return;
  // Opened, or turned to another page, it has another size.
  const observer = new ResizeObserver(() => {
    const anchor = buttonOf(panel);
    if (anchor && panel.matches(':popover-open')) place(panel, anchor);
  });
  observer.observe(panel);
}

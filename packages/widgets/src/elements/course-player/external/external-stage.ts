import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { check, externalLink, playCircle } from '../../../ui/icons.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { readingStyles } from '../text/reading.styles.ts';

/** A video that another site plays in its own page. What was watched there cannot be known, and we say so. */
export class ExternalStage implements Stage {
  readonly #context: StageContext;
  readonly #site: string;

  constructor(context: StageContext, site: string) {
    this.#context = context;
    this.#site = site;
    adoptStyles(context.root, readingStyles);
  }

  view(): TemplateResult {
    const { t, lecture, recorder, resolve } = this.#context;
    return html`
      <div class="external">
        <span class="lock-icon">${icon(playCircle)}</span>
        <h3>${t.externalTitle(this.#site)}</h3>
        <p class="lock-text">${t.externalText}</p>
        <div class="lock-actions">
          <a
            class="button primary"
            href=${resolve(lecture.video?.video_url ?? '') || nothing}
            target="_blank"
            rel="noopener noreferrer"
          >
            ${t.openExternal(this.#site)}${icon(externalLink)}<span class="visually-hidden">(${t.opensInNewTab})</span>
          </a>
          ${
            recorder.completed
              ? html`<span class="fact success">${icon(check)}${t.selfReported}</span>`
              : html`<button class="button" type="button" @click=${this.#done}>${icon(check)}${t.markDone}</button>`
          }
        </div>
      </div>
    `;
  }

  readonly #done = (): void => {
    this.#context.recorder.complete();
    this.#context.ended();
  };

  leave(): void {
    this.#context.recorder.flush();
  }
}

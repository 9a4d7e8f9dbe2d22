import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { check, externalLink, play, playCircle, replay } from '../../../ui/icons.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { readingStyles } from '../text/reading.styles.ts';
import { videoMessages } from '../video/video.messages.ts';

/** A video that another site plays in its own page. What was watched there cannot be known, and we say so. */
export class ExternalStage implements Stage {
  readonly #context: StageContext;
  readonly #site: string;
  readonly #playHere: (() => void) | undefined;
  /** The site was asked what is watched, and did not answer. */
  silent = false;

  /** @param playHere where the site's own player can be had in a frame, too. */
  constructor(context: StageContext, site: string, playHere?: () => void) {
    this.#context = context;
    this.#site = site;
    this.#playHere = playHere;
    adoptStyles(context.root, readingStyles);
  }

  view(): TemplateResult {
    const { t, lecture, locale, recorder, resolve } = this.#context;
    const words = videoMessages.for(locale);
    const playHere = this.#playHere;
    const offers = playHere !== undefined && !this.silent;
    return html`
      <div class="external">
        <span class="lock-icon">${icon(playCircle)}</span>
        <h3>${t.externalTitle(this.#site)}</h3>
        <p class="lock-text">
          ${this.silent ? words.notMeasured(this.#site) : offers ? words.playHereText(this.#site) : t.externalText}
        </p>
        <div class="lock-actions">
          ${
            playHere
              ? html`<button class="button ${offers ? 'primary' : ''}" type="button" @click=${playHere}>
                  ${icon(offers ? play : replay)}${offers ? words.playHere : t.tryAgain}
                </button>`
              : nothing
          }
          <a
            class="button ${offers ? '' : 'primary'}"
            href=${resolve(lecture.video?.video_url ?? '') || nothing}
            target="_blank"
            rel="noopener noreferrer"
          >
            ${t.openExternal(this.#site)}${icon(externalLink)}<span class="visually-hidden">(${t.opensInNewTab})</span>
          </a>
          ${
            recorder.completed
              ? html`<span class="fact success"
                  >${icon(check)}${recorder.standing.self_reported === false ? t.lectureDone : t.selfReported}</span
                >`
              : html`<button class="button ${offers ? 'quiet' : ''}" type="button" @click=${this.#done}>
                  ${icon(check)}${t.markDone}
                </button>`
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

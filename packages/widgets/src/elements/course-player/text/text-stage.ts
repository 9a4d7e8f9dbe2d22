import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { proseStyles } from '../../../rich-text/prose.styles.ts';
import { richText } from '../../../rich-text/rich-text.ts';
import { icon } from '../../../ui/icon.ts';
import { check } from '../../../ui/icons.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { readingStyles } from './reading.styles.ts';

/** Nobody reads faster than this; who scrolls to the end sooner has not read it. */
const WORDS_PER_MINUTE = 600;
const LEAST_READING_MS = 5_000;

/** A text to read. It counts as read when its end was in view and there was time to read that far. */
export class TextStage implements Stage {
  readonly #context: StageContext;
  readonly #opened = performance.now();
  readonly #readingMs: number;
  readonly #imageOrigins: readonly string[];
  #watch: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endInView = false;

  constructor(context: StageContext) {
    this.#context = context;
    const words = (context.lecture.text_content ?? '').trim().split(/\s+/).length;
    this.#readingMs = Math.max(LEAST_READING_MS, (words / WORDS_PER_MINUTE) * 60_000);
    // Pictures come from the school itself, which knows already who is reading.
    this.#imageOrigins = [new URL(context.resolve('/')).origin];
    adoptStyles(context.root, readingStyles, proseStyles);
  }

  readonly #attach = (end: Element | undefined): void => {
    this.#watch?.disconnect();
    if (!end) return;
    this.#watch = new IntersectionObserver(([entry]) => {
      this.#endInView = entry?.isIntersecting === true;
      clearTimeout(this.#timer);
      if (!this.#endInView) return;
      const { tracked, completed } = this.#context.recorder;
      if (completed || !tracked) return this.#context.ended();
      this.#timer = setTimeout(
        () => this.#done(),
        Math.max(1_000, this.#readingMs - (performance.now() - this.#opened)),
      );
    });
    this.#watch.observe(end);
  };

  readonly #done = (): void => {
    if (document.visibilityState === 'hidden') return;
    this.#context.recorder.complete();
    this.#context.ended();
  };

  view(): TemplateResult {
    const { lecture, recorder, t } = this.#context;
    return html`
      <article class="reading">
        <div class="reading-text">${richText(lecture.text_content, { imageOrigins: this.#imageOrigins })}</div>
        <footer class="reading-end" ${ref(this.#attach)}>
          ${
            recorder.completed
              ? html`<span class="fact success">${icon(check)}${t.lectureDone}</span>`
              : html`
                  <span>${t.readToEnd}</span>
                  ${
                    recorder.tracked
                      ? html`<button class="button" type="button" @click=${this.#done}>
                          ${icon(check)}${t.markDone}
                        </button>`
                      : nothing
                  }
                `
          }
        </footer>
      </article>
    `;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#watch?.disconnect();
    this.#context.recorder.flush();
  }
}

import { css, html, nothing, render, svg, type TemplateResult } from 'lit';
import { cssVars } from '../../../theme/css-vars.ts';
import { chapterAt } from './chapters.ts';
import { loadCues } from './cues.ts';
import { readThumbnails, thumbnailAt, type Thumbnail } from './thumbnails.ts';
import type { VideoControls } from './video-controls.ts';

/** What is at the second under the pointer: its time, its chapter, and a small picture where the video brings them. */
export class TimelinePreview {
  readonly #stage: VideoControls;
  readonly #box = document.createElement('div');
  #thumbnails: readonly Thumbnail[] = [];

  constructor(stage: VideoControls, signal: AbortSignal) {
    this.#stage = stage;
    this.#box.className = 'preview-box';
    // A pointer's convenience: the slider says the same in words.
    this.#box.setAttribute('aria-hidden', 'true');
    void this.#load(signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const { lecture, resolve } = this.#stage.context;
    const track = lecture.video?.tracks?.find(({ kind }) => kind === 'thumbnails');
    if (!track) return;
    const address = resolve(track.url);
    this.#thumbnails = readThumbnails(await loadCues(address, signal).catch(() => []), address);
  }

  /** @param event a pointer that moves over the timeline, which listens to it. */
  show(event: PointerEvent): void {
    const timeline = event.currentTarget as HTMLElement | null;
    const { duration } = this.#stage;
    if (!timeline || !duration) return;
    if (this.#box.parentElement !== timeline) {
      timeline.append(this.#box);
      timeline.addEventListener('pointerleave', () => render(nothing, this.#box));
    }
    const { left, width } = timeline.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    render(this.#view(share * duration, share), this.#box);
  }

  #view(second: number, share: number): TemplateResult {
    const { chapters, context } = this.#stage;
    const thumbnail = thumbnailAt(this.#thumbnails, second);
    const chapter = chapterAt(chapters, second);
    return html`
      <div class="preview" ${cssVars({ '--at': share })}>
        ${thumbnail ? picture(thumbnail) : nothing}
        ${chapter ? html`<span class="preview-title" dir="auto">${chapter.title}</span>` : nothing}
        <span class="numeric">${context.t.clock(second)}</span>
      </div>
    `;
  }
}

/** A piece of a larger picture, cut out by the view box. */
const picture = ({ address, piece }: Thumbnail): TemplateResult =>
  piece
    ? html`<svg class="preview-picture" viewBox=${piece.join(' ')}>${svg`<image href=${address}></image>`}</svg>`
    : html`<img class="preview-picture" src=${address} alt="" />`;

export const previewStyles = css`
  .preview-box {
    position: absolute;
    inset-block-end: 100%;
    left: 0;
    inline-size: 100%;
    pointer-events: none;
  }
  .preview {
    --wide: calc(var(--edurise-u) * 176);
    position: absolute;
    inset-block-end: 0;
    left: clamp(0px, var(--at) * 100% - var(--wide) / 2, 100% - var(--wide));
    display: grid;
    justify-items: center;
    gap: var(--e-space-1);
    inline-size: var(--wide);
    padding: var(--e-space-1) 0;
    font-size: var(--e-size-12);
  }
  .preview > span {
    max-inline-size: 100%;
    padding: calc(var(--edurise-u) * 2) var(--e-space-2);
    border-radius: var(--e-radius-small);
    background: oklch(0.15 0.01 260 / 0.92);
    color: oklch(0.98 0 0);
  }
  .preview-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .preview-picture {
    display: block;
    inline-size: 100%;
    max-block-size: calc(var(--edurise-u) * 120);
    border-radius: var(--e-radius-small);
    background: oklch(0.12 0.01 260);
    object-fit: contain;
    /* A light picture over a light one has an edge, too. */
    box-shadow: 0 0 0 calc(var(--edurise-u) * 2) oklch(0.15 0.01 260 / 0.92);
  }
  @media (forced-colors: active) {
    .preview > span {
      border: 1px solid CanvasText;
    }
  }
`;

import { css, html, type TemplateResult } from 'lit';
import { cuesAt, type Cue } from '../video/cues.ts';
import type { CaptionStyle } from '../video/preferences.ts';
import type { VideoControls } from '../video/video-controls.ts';
import type { CaptionChoice, Captions } from './captions.ts';

/** Captions drawn by ourselves in the learner's own look: over the picture, or beneath one of another site. */
export class CaptionLayer {
  readonly #captions: Captions;
  readonly #stage: VideoControls;
  #shown: CaptionChoice | undefined;
  #cues: readonly Cue[] = [];
  #now: readonly Cue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(captions: Captions, stage: VideoControls) {
    this.#captions = captions;
    this.#stage = stage;
  }

  /** @throws when the file can't be had. */
  async show(choice: CaptionChoice | undefined): Promise<void> {
    this.#shown = choice;
    this.#cues = this.#now = [];
    const cues = choice ? await this.#captions.cues(choice) : [];
    if (this.#shown !== choice) return;
    this.#cues = cues;
    this.sample(this.#stage.time);
  }

  /** Call as the playhead moves. The events of a video are too far apart for speech: in between there is a timer. */
  sample(time: number): void {
    clearTimeout(this.#timer);
    const now = cuesAt(this.#cues, time);
    if (now.length !== this.#now.length || now.some((cue, n) => cue !== this.#now[n])) {
      this.#now = now;
      this.#stage.context.update();
    }
    const { paused, rate } = this.#stage;
    if (paused) return;
    const edges = this.#cues.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > time);
    const wait = (Math.min(...edges) - time) / rate;
    if (wait < 1) this.#timer = setTimeout(() => this.sample(this.#stage.time), wait * 1000 + 5);
  }

  view(): TemplateResult | undefined {
    const { foreign = false } = this.#stage.picture;
    // Beneath a picture they keep their place also while nobody speaks.
    if (!this.#shown || (this.#now.length === 0 && !foreign)) return undefined;
    return captionLines(
      this.#now.map(({ text }) => text),
      this.#shown.language,
      this.#captions.style,
      foreign,
    );
  }

  leave(): void {
    clearTimeout(this.#timer);
  }
}

/** Who cannot see them reads the transcript: as a live region they would talk over the lecture. */
export const captionLines = (
  lines: readonly string[],
  language: string,
  style: CaptionStyle,
  beneath = false,
): TemplateResult => html`
  <div
    class="caption-layer"
    ?data-beneath=${beneath}
    aria-hidden="true"
    lang=${language}
    dir="auto"
    data-size=${style.size}
    data-color=${style.color}
    data-background=${style.background}
    data-position=${style.position}
  >
    ${lines.map((line) => html`<p><span>${line}</span></p>`)}
  </div>
`;

export const captionStyles = css`
  .caption-layer {
    --scale: 1;
    --ink: oklch(0.98 0 0);
    --ground: oklch(0.15 0.01 260 / 0.86);
    position: absolute;
    inset-inline: 4%;
    inset-block-end: 4%;
    color: var(--ink);
    font-size: calc(max(var(--edurise-u) * 14, 4.4cqb) * var(--scale));
    font-weight: 500;
    line-height: 1.4;
    pointer-events: none;
  }
  .caption-layer p {
    text-align: center;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .caption-layer span {
    padding: 0.1em 0.4em;
    border-radius: 0.15em;
    background: var(--ground);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .caption-layer[data-position='above'] {
    inset-block: 4% auto;
  }
  .caption-layer[data-size='small'] {
    --scale: 0.75;
  }
  .caption-layer[data-size='large'] {
    --scale: 1.4;
  }
  .caption-layer[data-size='larger'] {
    --scale: 1.9;
  }
  .caption-layer[data-color='yellow'] {
    --ink: oklch(0.93 0.17 105);
  }
  .caption-layer[data-color='cyan'] {
    --ink: oklch(0.9 0.13 195);
  }
  .caption-layer[data-color='black'] {
    --ink: oklch(0.1 0 0);
  }
  .caption-layer[data-background='light'] {
    --ground: oklch(0.98 0 0 / 0.92);
  }
  .caption-layer[data-background='dim'] {
    --ground: oklch(0.15 0.01 260 / 0.5);
  }
  .caption-layer[data-background='none'] {
    --ground: transparent;
    text-shadow:
      0 0 0.15em oklch(0.1 0 0),
      0 0 0.3em oklch(0.1 0 0);
  }
  .caption-layer[data-background='none'][data-color='black'] {
    text-shadow:
      0 0 0.15em oklch(0.99 0 0),
      0 0 0.3em oklch(0.99 0 0);
  }
  /* As high without words as with two lines, so that nothing moves. */
  .caption-layer[data-beneath] {
    position: static;
    display: grid;
    align-content: center;
    min-block-size: 3.4em;
    padding: 0.2em 4%;
    background: oklch(0.12 0.01 260);
    font-size: calc(var(--edurise-u) * 16 * var(--scale));
  }
  .caption-layer[data-beneath][data-position='above'],
  .video[data-fullscreen] .caption-layer[data-beneath] {
    order: -1;
  }
  /* Beside what is said over the picture. */
  .picture:has(.on-picture) .caption-layer[data-position='below'] {
    inset-block-end: calc(var(--edurise-u) * 64);
  }
  /* The controls lie over the picture there. */
  .video[data-fullscreen]:not([data-idle]) .caption-layer[data-position='below'] {
    inset-block-end: calc(var(--edurise-u) * 150);
  }
  @media (forced-colors: active) {
    .caption-layer {
      --ink: CanvasText;
      --ground: Canvas;
    }
    .caption-layer span {
      forced-color-adjust: none;
    }
  }
`;

import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../ui/icon.ts';
import {
  captions,
  fullscreen,
  fullscreenExit,
  loader,
  lock,
  monitor,
  pause,
  pictureInPicture,
  play,
  replay,
  text,
  unplugged,
  volume,
  volumeMuted,
} from '../../../ui/icons.ts';
import type { IconNode } from '../../../ui/icons.ts';
import { keyshortcuts, type Command } from '../hotkeys.ts';
import { chapterAt } from './chapters.ts';
import { settingsView } from './settings-view.ts';
import { timeline } from './timeline.ts';
import type { VideoControls } from './video-controls.ts';

interface Control {
  readonly command: Command;
  readonly label: string;
  readonly icon: IconNode;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly kind?: string;
}

const button = ({ command, label, icon: node, run, pressed, kind = '' }: Control): TemplateResult => html`
  <button
    class="icon-button ${kind}"
    type="button"
    aria-label=${label}
    title=${label}
    aria-keyshortcuts=${keyshortcuts(command)}
    aria-pressed=${pressed === undefined ? nothing : pressed}
    @click=${run}
  >
    ${icon(node)}
  </button>
`;

const jump = (stage: VideoControls, seconds: number, label: string, command: Command): TemplateResult => html`
  <button
    class="icon-button words"
    type="button"
    aria-label="${stage.context.t.jump(seconds)} – ${label}"
    title=${label}
    aria-keyshortcuts=${keyshortcuts(command)}
    @click=${() => stage.seek(stage.time + seconds)}
  >
    ${stage.context.t.jump(seconds)}
  </button>
`;

/** What comes later, each with its own code. */
export interface LaterParts {
  readonly captions: TemplateResult | undefined;
  readonly text: TemplateResult | undefined;
  readonly checkpoint: TemplateResult | undefined;
  readonly preview: (event: PointerEvent) => void;
}

export function videoView(stage: VideoControls, later: LaterParts): TemplateResult {
  const { t } = stage.context;
  const { foreign } = stage.picture;
  return html`
    <div
      class="video"
      part="video"
      ?data-idle=${stage.idle}
      ?data-fullscreen=${stage.display.isFull}
      ?data-text=${later.text}
      @pointermove=${stage.wake}
      @pointerdown=${stage.wake}
      @focusin=${stage.wake}
    >
      <div class="picture">${stage.picture.view(stage)} ${foreign ? nothing : later.captions} ${overlay(stage)}</div>
      ${foreign ? later.captions : nothing}
      <div class="dock" role="group" aria-label=${t.videoControls} ${ref(stage.attach)}>
        ${timeline(stage, later.preview)} ${controls(stage)} ${stage.text.exists ? textBar(stage) : nothing}
        ${settingsView(stage)}
      </div>
      ${stage.text.open ? html`<div class="text-panel" id="video-text">${later.text}</div>` : nothing}
      ${later.checkpoint}
    </div>
  `;
}

function overlay(stage: VideoControls): TemplateResult | typeof nothing {
  const { context, words, picture, trouble } = stage;
  const { t } = context;
  if (trouble === 'failed' || trouble === 'unsupported') {
    const failed = trouble === 'failed';
    return html`
      <div class="over trouble" role="alert">
        ${icon(unplugged)}
        <h3>${failed ? t.videoFailed : words.unsupported}</h3>
        <p>${failed ? t.videoFailedText : words.unsupportedText}</p>
        <button class="button" type="button" @click=${() => stage.retry()}>${icon(replay)}${t.tryAgain}</button>
      </div>
    `;
  }
  if (trouble) return html`<div class="over"><p class="pill">${icon(loader)}${t.reconnecting}</p></div>`;
  const notice = noticeOf(stage);
  // Another site's frame has its own button, and its own way of waiting.
  if (picture.foreign) return notice === nothing ? nothing : html`<div class="over">${notice}</div>`;
  if (stage.waiting) return html`<div class="over spinner">${icon(loader)}${notice}</div>`;
  if (stage.paused && !stage.begun) {
    return html`
      <div class="over">
        <button
          class="big-play"
          type="button"
          aria-label=${t.play}
          @click=${() => {
            stage.focusPlay();
            void stage.play();
          }}
        >
          ${icon(play)}
        </button>
        ${notice}
      </div>
    `;
  }
  return notice === nothing ? nothing : html`<div class="over">${notice}</div>`;
}

/** One thing at a time: why it did not move, what it is playing, where it went on from. */
function noticeOf(stage: VideoControls): TemplateResult | typeof nothing {
  const { words, said, missingPart, display } = stage;
  if (said?.kind === 'refused')
    return html`<p class="pill on-picture refusal">${icon(lock)}<span>${said.text}</span></p>`;
  if (missingPart) {
    return html`
      <p class="pill on-picture missing-part">
        ${words.playingMissing(missingPart.number, missingPart.total)}
        <button class="link-button" type="button" @click=${() => stage.stopMissing()}>${words.stopMissing}</button>
      </p>
    `;
  }
  if (said) return said.kind === 'resumed' ? resumed(stage, said.second) : left(stage, said.second);
  return display.otherDevice === 'connected'
    ? html`<p class="pill on-picture">${icon(monitor)}${words.onOtherDevice}</p>`
    : nothing;
}

const resumed = (stage: VideoControls, at: number): TemplateResult => html`
  <p class="pill on-picture resumed">
    ${stage.context.t.resumedAt(at)}
    <button class="link-button" type="button" @click=${() => stage.startOver()}>${stage.context.t.startOver}</button>
  </p>
`;

const left = (stage: VideoControls, second: number): TemplateResult => html`
  <p class="pill on-picture left">
    <button
      class="link-button"
      type="button"
      aria-keyshortcuts=${keyshortcuts('undoJump')}
      @click=${() => {
        stage.focusPlay();
        stage.undoJump();
      }}
    >
      ${stage.words.backTo(second)}
    </button>
  </p>
`;

function controls(stage: VideoControls): TemplateResult {
  const { context, captions: subtitles, display } = stage;
  const { t } = context;
  const silent = stage.volume === 0;
  return html`
    <div class="controls" dir="ltr">
      ${button({
        command: 'toggle',
        label: stage.paused ? t.play : t.pause,
        icon: stage.ended ? replay : stage.paused ? play : pause,
        run: () => stage.toggle(),
        kind: stage.ended ? 'toggle again' : 'toggle',
      })}
      ${jump(stage, -10, t.back10, 'backLong')} ${jump(stage, 10, t.forward10, 'forwardLong')}
      <span class="time numeric">${t.clock(stage.time)}<span class="total"> / ${t.clock(stage.duration)}</span></span>
      <span class="spring"></span>
      <span class="loudness">
        ${button({ command: 'mute', label: silent ? t.unmute : t.mute, icon: silent ? volumeMuted : volume, run: () => stage.mute() })}
        <input
          class="volume"
          type="range"
          min="0"
          max="1"
          step="0.05"
          .value=${live(String(stage.volume))}
          aria-label=${t.volume}
          @input=${(event: Event) => stage.setVolume(Number((event.target as HTMLInputElement).value))}
        />
      </span>
      ${
        subtitles.choices.length > 0
          ? button({
              command: 'captions',
              label: t.captions,
              icon: captions,
              pressed: subtitles.shown !== undefined,
              run: () => subtitles.toggle(),
            })
          : nothing
      }
      <button
        class="icon-button words"
        type="button"
        aria-label="${t.rate(stage.rate)} – ${t.settings}"
        title=${t.settings}
        popovertarget="settings"
      >
        ${t.rate(stage.rate)}
      </button>
      ${
        display.canLeavePage
          ? button({
              command: 'picture',
              label: t.picture,
              icon: pictureInPicture,
              run: () => display.togglePicture(),
              kind: 'pip',
            })
          : nothing
      }
      ${button({
        command: 'fullscreen',
        label: display.isFull ? t.exitFullscreen : t.fullscreen,
        icon: display.isFull ? fullscreenExit : fullscreen,
        run: () => display.toggleFull(),
      })}
    </div>
  `;
}

/** Where in the video this is, and the way to its text. */
function textBar(stage: VideoControls): TemplateResult {
  const { words, chapters, captions } = stage;
  const chapter = chapterAt(chapters, stage.time);
  return html`
    <div class="text-bar">
      <span class="chapter-title" dir="auto">${chapter?.title ?? nothing}</span>
      <button
        class="button quiet small text-toggle"
        type="button"
        aria-expanded=${stage.text.open}
        aria-controls=${stage.text.open ? 'video-text' : nothing}
        aria-keyshortcuts=${keyshortcuts('text')}
        @click=${() => stage.text.toggle()}
      >
        ${icon(text)}${captions.choices.length === 0 ? words.chapters : chapters.length > 0 ? words.textAndChapters : words.text}
      </button>
    </div>
  `;
}

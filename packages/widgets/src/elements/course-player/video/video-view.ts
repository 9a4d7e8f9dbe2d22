import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../ui/icon.ts';
import {
  captions,
  fullscreen,
  fullscreenExit,
  loader,
  pause,
  pictureInPicture,
  play,
  replay,
  unplugged,
  volume,
  volumeMuted,
} from '../../../ui/icons.ts';
import type { IconNode } from '../../../ui/icons.ts';
import { keyshortcuts, type Command } from '../hotkeys.ts';
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

export function videoView(stage: VideoControls): TemplateResult {
  const { t, lecture } = stage.context;
  return html`
    <div
      class="video"
      part="video"
      ?data-idle=${stage.idle}
      ?data-fullscreen=${stage.isFullscreen}
      @pointermove=${stage.wake}
      @pointerdown=${stage.wake}
      @focusin=${stage.wake}
      ${ref(stage.attach)}
    >
      <div class="picture">
        <video
          playsinline
          preload="metadata"
          aria-label=${lecture.title}
          tabindex="-1"
          poster=${stage.poster ?? nothing}
          @click=${() => stage.toggle()}
          @dblclick=${() => stage.toggleFullscreen()}
        >
          ${stage.captions.map(
            (caption) =>
              html`<track kind="captions" srclang=${caption.language} label=${caption.label} src=${caption.address} />`,
          )}
        </video>
        ${overlay(stage)}
      </div>
      <div class="dock" role="group" aria-label=${t.videoControls}>
        ${timeline(stage)} ${controls(stage)} ${settingsView(stage)}
      </div>
    </div>
  `;
}

function overlay(stage: VideoControls): TemplateResult | typeof nothing {
  const { t } = stage.context;
  if (stage.trouble === 'failed') {
    return html`
      <div class="over trouble" role="alert">
        ${icon(unplugged)}
        <h3>${t.videoFailed}</h3>
        <p>${t.videoFailedText}</p>
        <button class="button" type="button" @click=${() => stage.retry()}>${icon(replay)}${t.tryAgain}</button>
      </div>
    `;
  }
  if (stage.trouble) return html`<div class="over"><p class="pill">${icon(loader)}${t.reconnecting}</p></div>`;
  if (stage.waiting) return html`<div class="over spinner">${icon(loader)}</div>`;
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
        ${stage.resumedAt === undefined ? nothing : resumed(stage, stage.resumedAt)}
      </div>
    `;
  }
  return stage.resumedAt === undefined ? nothing : html`<div class="over">${resumed(stage, stage.resumedAt)}</div>`;
}

const resumed = (stage: VideoControls, at: number): TemplateResult => html`
  <p class="pill resumed">
    ${stage.context.t.resumedAt(at)}
    <button class="link-button" type="button" @click=${() => stage.startOver()}>${stage.context.t.startOver}</button>
  </p>
`;

function controls(stage: VideoControls): TemplateResult {
  const { t } = stage.context;
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
        stage.captions.length > 0
          ? button({
              command: 'captions',
              label: t.captions,
              icon: captions,
              pressed: stage.captionLanguage !== undefined,
              run: () => stage.toggleCaptions(),
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
        stage.canPicture
          ? button({
              command: 'picture',
              label: t.picture,
              icon: pictureInPicture,
              run: () => stage.togglePicture(),
              kind: 'pip',
            })
          : nothing
      }
      ${button({
        command: 'fullscreen',
        label: stage.isFullscreen ? t.exitFullscreen : t.fullscreen,
        icon: stage.isFullscreen ? fullscreenExit : fullscreen,
        run: () => stage.toggleFullscreen(),
      })}
    </div>
  `;
}

import { css, html, LitElement } from 'lit';
import { stage } from '../stage.mjs';
import { captions, playable, source } from './video.mjs';

const clock = (seconds) =>
  `${Math.floor(seconds / 60)}:${Math.floor(seconds % 60)
    .toString()
    .padStart(2, '0')}`;

/** As little as a Lit element can do for a video with controls of its own. */
class FloorPlayer extends LitElement {
  static properties = { src: {}, captions: {} };
  static styles = css`
    :host {
      display: block;
    }
    video {
      inline-size: 100%;
      aspect-ratio: 16 / 9;
    }
    .bar {
      display: flex;
      gap: 0.5em;
    }
    [type='range'] {
      flex: 1;
    }
  `;

  get #video() {
    return this.renderRoot.querySelector('video');
  }

  #toggle() {
    if (this.#video.paused) void this.#video.play();
    else this.#video.pause();
  }

  render() {
    const { paused = true, currentTime = 0, duration = 0, muted = false } = this.#video ?? {};
    const again = () => this.requestUpdate();
    return html`<video
        preload="metadata"
        src=${this.src}
        @loadedmetadata=${again}
        @timeupdate=${again}
        @play=${again}
        @pause=${again}
        @volumechange=${again}
      >
        <track kind="captions" srclang="en" label="English" src=${this.captions} />
      </video>
      <div class="bar">
        <button class="play" @click=${() => this.#toggle()}>${paused ? 'Play' : 'Pause'}</button>
        <input
          type="range"
          aria-label="Position"
          max=${duration || 0}
          .value=${String(currentTime)}
          @input=${(event) => (this.#video.currentTime = event.target.valueAsNumber)}
        />
        <span>${clock(currentTime)} / ${clock(duration || 0)}</span>
        <button @click=${() => (this.#video.muted = !muted)}>${muted ? 'Sound on' : 'Sound off'}</button>
        <button @click=${() => this.requestFullscreen()}>Full screen</button>
      </div>`;
  }
}
customElements.define('floor-player', FloorPlayer);

await stage(
  (host) => host.append(Object.assign(document.createElement('floor-player'), { src: source, captions })),
  playable(['floor-player', 'video'], ['floor-player', '.play']),
);

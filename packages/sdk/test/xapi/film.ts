import type { Media } from '@edurise/sdk/xapi';

/** A medium that plays as the test says, with a browser's events in a browser's order. */
export class Film extends EventTarget implements Media {
  currentTime = 0;
  duration = NaN;
  paused = true;
  ended = false;
  readyState = 0;
  volume = 1;
  muted = false;
  playbackRate = 1;

  #fire(...types: string[]): void {
    for (const type of types) this.dispatchEvent(new Event(type));
  }

  load(seconds: number): void {
    this.duration = seconds;
    this.readyState = 4;
    this.#fire('loadedmetadata');
  }

  play(): void {
    this.paused = this.ended = false;
    this.#fire('play', 'playing');
  }

  /** Four times a second, as browsers tell of it. */
  run(seconds: number): void {
    const end = Math.min(this.currentTime + seconds, this.duration);
    while (this.currentTime < end) {
      this.currentTime = Math.min(this.currentTime + 0.25, end);
      this.#fire('timeupdate');
    }
    if (end < this.duration) return;
    this.ended = this.paused = true;
    this.#fire('pause', 'ended');
  }

  pause(): void {
    this.paused = true;
    this.#fire('timeupdate', 'pause');
  }

  seek(to: number): void {
    this.currentTime = to;
    this.ended = false;
    this.#fire('seeking', 'timeupdate', 'seeked');
  }

  /** The playhead is dragged over several places. */
  drag(...places: number[]): void {
    for (const place of places) {
      this.currentTime = place;
      this.#fire('seeking', 'timeupdate');
    }
    this.#fire('seeked');
  }

  loudness(volume: number): void {
    this.volume = volume;
    this.#fire('volumechange');
  }
}

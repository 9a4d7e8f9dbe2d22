import type { StageContext } from '../lecture/stage.ts';
import { nativeVideo, type Media } from './media.ts';
import { OtherDevice } from './other-device.ts';

/** Where the picture is shown: in its place, in full screen, in a window of its own, on another device. */
export class Display {
  readonly #context: StageContext;
  #media: Media | undefined;
  #frame: HTMLElement | undefined;
  #otherDevice: OtherDevice | undefined;

  constructor(context: StageContext) {
    this.#context = context;
  }

  attach(media: Media, frame: HTMLElement, signal: AbortSignal): void {
    this.#media = media;
    this.#frame = frame;
    const { update } = this.#context;
    frame.addEventListener('fullscreenchange', update, { signal });
    this.#otherDevice = new OtherDevice(media, { signal, changed: update });
  }

  get isFull(): boolean {
    return this.#frame !== undefined && this.#context.root.fullscreenElement === this.#frame;
  }

  get canLeavePage(): boolean {
    return document.pictureInPictureEnabled === true && nativeVideo(this.#media) !== undefined;
  }

  /** There is another device to play on, or it plays there. */
  get otherDevice(): 'available' | 'connected' | undefined {
    return this.#otherDevice?.state;
  }

  toggleFull(): void {
    if (this.isFull) void document.exitFullscreen();
    else if (this.#frame?.requestFullscreen) void this.#frame.requestFullscreen().catch(() => undefined);
    // An iPhone has it for the video alone.
    else (this.#media as { webkitEnterFullscreen?(): void } | undefined)?.webkitEnterFullscreen?.();
  }

  /** In a window over other windows, and back. */
  togglePicture(): void {
    const video = nativeVideo(this.#media);
    const root = video?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined;
    if (video && root?.pictureInPictureElement === video) void document.exitPictureInPicture();
    // One that floats already, of another player, makes room by itself.
    else void video?.requestPictureInPicture().catch(() => undefined);
  }

  chooseDevice(): void {
    this.#otherDevice?.choose();
  }
}

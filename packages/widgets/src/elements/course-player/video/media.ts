import type { TemplateResult } from 'lit';
import type { MediaTrouble } from './media-recovery.ts';
import type { VideoControls } from './video-controls.ts';

/** The part of a media element that the player uses: the browser's own has it, and so do players that imitate it. */
export interface Media extends EventTarget {
  currentTime: number;
  readonly duration: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  /** As `HTMLMediaElement.readyState`; below 3 it waits for the network. */
  readonly readyState: number;
  playbackRate: number;
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  readonly buffered?: TimeRanges | undefined;
  readonly seekable?: TimeRanges | undefined;
  play(): Promise<void>;
  pause(): void;
}

/** One of several sizes of a video. */
export interface Quality {
  readonly id: string;
  readonly label: string;
}

export interface PictureOptions {
  /** Aborted when the picture leaves the page, or is moved. */
  readonly signal: AbortSignal;
  /** Its trouble, or its qualities, are other than before. */
  readonly changed: () => void;
}

/** What fills the picture: the browser's own video, one that the page brought, or another site's frame. */
export interface Picture {
  view(stage: VideoControls): TemplateResult;
  /** Called once the picture is in the document; again when the page moved it. */
  attach(frame: HTMLElement, options: PictureOptions): Media | undefined;
  readonly trouble: MediaTrouble | undefined;
  retry(): void;
  readonly qualities: readonly Quality[];
  /** Lets go of what it has fetched: browsers have so many films at a time, and collect them late. */
  leave?(): void;
  /** Undefined while nobody has chosen one. */
  readonly quality: string | undefined;
  /** May one leave the choice to it? */
  readonly automatic?: boolean;
  /** @param id of a quality; the empty one leaves the choice to the picture. */
  setQuality(id: string): void;
  /** The frame of another site shows its own overlays, takes its own clicks, and must not be covered. */
  readonly foreign?: boolean;
}

/** The browser's own element, which can more than what imitates it. */
export const nativeVideo = (media: Media | undefined): HTMLVideoElement | undefined =>
  media instanceof HTMLVideoElement ? media : undefined;

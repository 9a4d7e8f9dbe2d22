import type { StageContext } from '../lecture/stage.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import type { MediaTrouble } from './media-recovery.ts';

export interface CaptionChoice {
  readonly language: string;
  readonly label: string;
  readonly address: string;
}

/** What the views of a video draw from, and what they may ask for. Times are seconds, volumes go from 0 to 1. */
export interface VideoControls {
  readonly context: StageContext;
  readonly poster: string | undefined;
  readonly captions: readonly CaptionChoice[];
  readonly captionLanguage: string | undefined;
  readonly time: number;
  readonly duration: number;
  readonly buffered: PlayedRanges;
  readonly rate: number;
  readonly volume: number;
  readonly paused: boolean;
  readonly ended: boolean;
  /** It plays, and waits for the network. */
  readonly waiting: boolean;
  readonly begun: boolean;
  /** Nobody has moved for a while: the controls step back. */
  readonly idle: boolean;
  readonly trouble: MediaTrouble | undefined;
  /** Where it went on from, while that is said. */
  readonly resumedAt: number | undefined;
  readonly isFullscreen: boolean;
  readonly canPicture: boolean;
  attach(frame: Element | undefined): void;
  wake(): void;
  play(): Promise<void>;
  /** Puts the focus on the play button, for a control that goes away once it is pressed. */
  focusPlay(): void;
  toggle(): void;
  seek(seconds: number): void;
  startOver(): void;
  retry(): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  mute(): void;
  setCaptions(language: string | undefined): void;
  toggleCaptions(): void;
  toggleFullscreen(): void;
  togglePicture(): void;
}

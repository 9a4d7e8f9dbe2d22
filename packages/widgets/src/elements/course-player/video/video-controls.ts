import type { TemplateResult } from 'lit';
import type { StageContext } from '../lecture/stage.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import type { Chapter } from './chapters.ts';
import type { Cue } from './cues.ts';
import type { Picture } from './media.ts';
import type { MediaTrouble } from './media-recovery.ts';
import type { CaptionStyle } from './preferences.ts';
import type { VideoMessages } from './video.messages.ts';

export interface CaptionChoice {
  readonly language: string;
  readonly label: string;
  readonly address: string;
}

/** Which of the missing parts is playing, from 1. */
export interface MissingPart {
  readonly number: number;
  readonly total: number;
}

/** What the views of a video draw from, and what they may ask for. Times are seconds, volumes go from 0 to 1. */
export interface VideoControls {
  readonly context: StageContext;
  /** Words beyond those of every lecture. */
  readonly words: VideoMessages;
  readonly picture: Picture;
  readonly captions: readonly CaptionChoice[];
  readonly captionLanguage: string | undefined;
  readonly captionStyle: CaptionStyle;
  readonly chapters: readonly Chapter[];
  readonly time: number;
  readonly duration: number;
  readonly buffered: PlayedRanges;
  /** The last second that the lecture's rules let one go to. */
  readonly reach: number;
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
  /** Why it did not go where it was sent, while that is said. */
  readonly refusal: string | undefined;
  readonly missingPart: MissingPart | undefined;
  readonly isFullscreen: boolean;
  readonly canPicture: boolean;
  /** There is another device to play on, or it plays there. */
  readonly otherDevice: 'available' | 'connected' | undefined;
  /** Is there a text, or a list of chapters, to show beside the picture? */
  readonly hasText: boolean;
  readonly textOpen: boolean;
  readonly goesOn: boolean;
  /** The look of the captions, while the settings are turned to it. */
  readonly captionStyleView: TemplateResult | undefined;
  /** Called with the dock when the picture before it has been drawn, and with nothing when it leaves. */
  attach(dock: Element | undefined): void;
  wake(): void;
  play(): Promise<void>;
  /** Puts the focus on the play button, for a control that goes away once it is pressed. */
  focusPlay(): void;
  toggle(): void;
  /** Goes there if the lecture's rules allow it; else says why not. */
  seek(seconds: number): void;
  startOver(): void;
  retry(): void;
  stopMissing(): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  mute(): void;
  setCaptions(language: string | undefined): void;
  setCaptionStyle(style: CaptionStyle): void;
  openCaptionStyle(): Promise<void>;
  closeCaptionStyle(): void;
  toggleCaptions(): void;
  /** The cues of a caption file, read once. */
  cues(caption: CaptionChoice): Promise<readonly Cue[]>;
  toggleFullscreen(): void;
  togglePicture(): void;
  toggleText(): void;
  playElsewhere(): void;
  setGoesOn(goesOn: boolean): void;
}

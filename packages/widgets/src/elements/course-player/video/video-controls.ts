import type { Captions } from '../captions/captions.ts';
import type { StageContext } from '../lecture/stage.ts';
import type { PlayedRanges } from '../progress/played-ranges.ts';
import type { TextBeside } from '../transcript/text-beside.ts';
import type { Chapter } from './chapters.ts';
import type { Display } from './display.ts';
import type { Picture } from './media.ts';
import type { MediaTrouble } from './media-recovery.ts';
import type { Notice } from './picture-notice.ts';
import type { VideoMessages } from './video.messages.ts';

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
  readonly captions: Captions;
  readonly text: TextBeside;
  readonly display: Display;
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
  /** What is said over the picture. */
  readonly said: Notice | undefined;
  readonly missingPart: MissingPart | undefined;
  readonly goesOn: boolean;
  readonly settingsOpen: boolean;
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
  /** Back to where it was before it last went far. */
  undoJump(): void;
  retry(): void;
  stopMissing(): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  mute(): void;
  setGoesOn(goesOn: boolean): void;
  /** The settings are about to open, or to close. */
  showSettings(open: boolean): void;
}

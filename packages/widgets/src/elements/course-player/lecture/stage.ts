import type { LectureDetail } from '@edurise/sdk/content';
import type { TemplateResult } from 'lit';
import type { Notice } from '../../../context/contexts.ts';
import type { Command } from '../hotkeys.ts';
import type { Anchor, Quote } from '../panels/anchor.ts';
import type { LectureMessages } from './lecture.messages.ts';
import type { ProgressRecorder } from '../progress/progress-recorder.ts';

/** What shows one lecture: a video, a document, a text, a quiz, or a link to another site. */
export interface Stage {
  view(): TemplateResult;
  /** A key was pressed. Answers whether it meant something here. */
  command?(command: Command, key: string): boolean;
  /** Seconds, where the lecture has them: what a note or a bookmark is pinned to. */
  readonly time?: number | undefined;
  seek?(seconds: number): void;
  /** What a mark is pinned to where it is not seconds. */
  readonly place?: Anchor | undefined;
  /** Goes to such a place. False: it is not there any more. */
  show?(anchor: Anchor): boolean;
  /** Says that a link led to a place that is not there any more. */
  lost?(): void;
  /** Plays what was not played yet, where that is measured. */
  readonly playMissing?: (() => void) | undefined;
  /** Sends what was not sent and lets go of everything. */
  leave(): void;
}

/** What a stage may know of the player around it. Texts are read anew on every use: the locale may change. */
export interface StageContext {
  readonly lecture: LectureDetail;
  readonly recorder: ProgressRecorder;
  readonly t: LectureMessages;
  readonly locale: string;
  /** The learner asked for this lecture just now, so it may begin by itself. */
  readonly begin: boolean;
  /** The place that a link leads to, instead of where the learner was; the lecture's rules hold for it. */
  readonly startAt?: Anchor | undefined;
  /** Where the learner's marks stand on the timeline, in seconds. */
  readonly marks: readonly number[];
  /** Where styles that come with a lazily loaded stage are adopted. */
  readonly root: ShadowRoot;
  /** An absolute address out of one that the platform gave. */
  resolve(address: string): string;
  /** Begins a note on words of the text, or marks them; missing where nothing is kept. */
  readonly annotate?: ((quote: Quote, as: 'note' | 'bookmark') => void) | undefined;
  update(): void;
  announce(text: string, about?: string): void;
  notify?(notice: Notice): void;
  /** On to the neighbour of this lecture, as the keys do. */
  go?(step: 1 | -1): void;
  /** Played to the end, or marked as done. */
  ended(): void;
  /** Played again, or gone elsewhere, after the end: nothing leads away from it any more. */
  resumed(): void;
}

export type CreateStage = (context: StageContext) => Stage;

/** Which lecture of which course, by their ids. */
export interface LectureEventDetail {
  readonly course: string;
  readonly lecture: string;
  readonly title: string;
  /** `video`, `pdf`, `text`, `quiz`, or what the platform adds. */
  readonly contentType: string;
}

export interface CourseEventDetail {
  readonly course: string;
  readonly title: string;
}

/** A medium that plays here, for whoever measures or steers it: it has what a `<video>` has, also where another site plays it. */
export interface MediaShownDetail {
  readonly course: string;
  readonly lecture: string;
  readonly title: string;
  readonly media: EventTarget & { readonly currentTime: number; readonly duration: number; readonly paused: boolean };
  /** The share that completes the lecture, 0 to 1, where the platform says so. */
  readonly threshold: number | undefined;
  /** Seconds that were played before, as `[from, to]`. */
  readonly played: readonly (readonly [from: number, to: number])[];
  /** Aborted when it is shown no more. */
  readonly signal: AbortSignal;
}

declare global {
  interface HTMLElementEventMap {
    /** A learner wants to open a lecture. Cancel it to show it elsewhere, or to keep it closed. */
    'edurise-lecture-open-request': CustomEvent<LectureEventDetail>;
    /** A lecture is on show. */
    'edurise-lecture-opened': CustomEvent<LectureEventDetail>;
    /** A lecture's video is on show, and may be listened to. */
    'edurise-media-shown': CustomEvent<MediaShownDetail>;
    /** The platform confirmed, for the first time, that a lecture is done. */
    'edurise-lecture-completed': CustomEvent<LectureEventDetail>;
    /** The last lecture of the course was done. */
    'edurise-course-completed': CustomEvent<CourseEventDetail>;
  }
}

export {};

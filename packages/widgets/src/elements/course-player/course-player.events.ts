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

declare global {
  interface HTMLElementEventMap {
    /** A learner wants to open a lecture. Cancel it to show it elsewhere, or to keep it closed. */
    'edurise-lecture-open-request': CustomEvent<LectureEventDetail>;
    /** A lecture is on show. */
    'edurise-lecture-opened': CustomEvent<LectureEventDetail>;
    /** The platform confirmed, for the first time, that a lecture is done. */
    'edurise-lecture-completed': CustomEvent<LectureEventDetail>;
    /** The last lecture of the course was done. */
    'edurise-course-completed': CustomEvent<CourseEventDetail>;
  }
}

export {};

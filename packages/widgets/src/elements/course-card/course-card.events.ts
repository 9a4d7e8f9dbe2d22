import { isPlainClick } from './course-link.ts';

/** Which course, by its id. */
export interface CourseChoice {
  readonly course: string;
  readonly title: string;
}

export interface LearnChoice extends CourseChoice {
  /** Where to begin; absent: where the learner left off. */
  readonly lecture?: string;
}

declare global {
  interface HTMLElementEventMap {
    /** A visitor wants to see a course's page. Cancel it to show that page yourself. */
    'edurise-course-open-request': CustomEvent<CourseChoice>;
    /** A visitor has chosen a course, whoever shows it. */
    'edurise-course-selected': CustomEvent<CourseChoice>;
    /** A learner wants to go on with a course, or to watch a preview. Cancel it to show the player yourself. */
    'edurise-learn-request': CustomEvent<LearnChoice>;
  }
}

interface Emitter {
  emit(
    name: 'edurise-course-open-request' | 'edurise-course-selected',
    detail: CourseChoice,
    how?: { cancelable: boolean },
  ): boolean;
  emit(name: 'edurise-learn-request', detail: LearnChoice, how?: { cancelable: boolean }): boolean;
}

/** Tells the page; a link is followed unless the page takes over. A click for a new tab stays the browser's. */
export const requestCourse = (element: Emitter, event: MouseEvent, { course, title }: CourseChoice): void => {
  if (!isPlainClick(event)) return;
  if (!element.emit('edurise-course-open-request', { course, title }, { cancelable: true })) event.preventDefault();
  element.emit('edurise-course-selected', { course, title });
};

/** As `requestCourse`, for learning. */
export const requestLearning = (element: Emitter, event: MouseEvent, { course, title, lecture }: LearnChoice): void => {
  if (!isPlainClick(event)) return;
  const detail = { course, title, ...(lecture !== undefined && { lecture }) };
  if (!element.emit('edurise-learn-request', detail, { cancelable: true })) event.preventDefault();
};

import type { Client } from '@edurise/sdk/core';
import { quizzes } from '@edurise/sdk/quizzes';
import type { Question, Quiz } from '@edurise/sdk/quizzes';
import type { EduRiseElement } from '../../element/edurise-element.ts';
import type { builderMessages } from './quiz-builder.messages.ts';
import type { QuestionDrafts } from './question-drafts.ts';

export const areas = { quizzes };
export type Edu = Client<typeof areas>;

/** The element, as its parts see it. */
export interface BuilderHost extends EduRiseElement<typeof areas, typeof builderMessages> {
  readonly quiz: Quiz;
  /** In their order. */
  readonly questions: readonly Question[];
  /** Whether the platform takes what is EduRise's own: rules, feedback, limits of a question. */
  readonly extended: boolean;
  readonly drafts: QuestionDrafts;
  /** The question that is edited: its id, or `new`. */
  readonly lecture: string | undefined;
  readonly selected: string | undefined;
  /** Opens a question for editing, or none, and takes the focus there. */
  select(id: string | undefined): void;
  /** Takes the focus to a question of the list, by its place; where there is none, to where one is added. */
  focusRow(at: number): void;
  /**
   * Does what changes questions after whatever changes them already: a question is sent whole, and what was read before another
   * change would take that back.
   */
  oneByOne<T>(change: () => Promise<T>): Promise<T>;
  /** The platform has something else now: asks it again, and tells the page. */
  changed(): Promise<void>;
}

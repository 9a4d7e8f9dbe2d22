import type { ClientCore } from '@edurise/sdk/core';
import type { Question } from '@edurise/sdk/quizzes';
import { Draft } from './draft.ts';
import { keptDraft } from './kept-draft.ts';
import { blankQuestion, formOf, type QuestionForm } from './question-form.ts';

/** What is being written of each question; one that is not on the platform yet is `new`. */
export class QuestionDrafts {
  readonly #edu: ClientCore;
  readonly #quiz: string;
  readonly #changed: () => void;
  readonly #drafts = new Map<string, Draft<QuestionForm>>();

  constructor(edu: ClientCore, quiz: string, changed: () => void) {
    this.#edu = edu;
    this.#quiz = quiz;
    this.#changed = changed;
  }

  of(id: string): Draft<QuestionForm> {
    let draft = this.#drafts.get(id);
    if (!draft) {
      draft = new Draft(this.#changed, keptDraft(this.#edu, `${this.#quiz}:${id}`, blankQuestion()));
      this.#drafts.set(id, draft);
    }
    return draft;
  }

  isUnsaved(question: Question): boolean {
    return this.of(question.id).changedFrom(formOf(question)).length > 0;
  }

  /** Has a new question been begun? */
  get begun(): boolean {
    return this.of('new').changedFrom(blankQuestion()).length > 0;
  }
}

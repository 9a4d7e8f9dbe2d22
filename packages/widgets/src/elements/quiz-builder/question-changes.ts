/** What is done to a question as a whole: moved, doubled, removed. */
import type { Question } from '@edurise/sdk/quizzes';
import { isNotFound } from '@edurise/sdk/core';
import type { BuilderHost } from './builder-host.ts';
import { writeOf } from './question-form.ts';
import { inOrder, moved, renumbered } from './question-order.ts';

/** How long a removed question can be taken back before the platform is told, ms; its notice is there as long. */
const regret = 6000;

export class QuestionChanges {
  readonly #host: BuilderHost;
  readonly #removed = new Set<string>();
  /** The order that is on its way to the platform. */
  #wanted: readonly string[] | undefined;
  #sending: Promise<unknown> = Promise.resolve();

  constructor(host: BuilderHost) {
    this.#host = host;
  }

  /** The questions as they will be once the platform has heard. */
  applyTo(questions: readonly Question[]): Question[] {
    const shown = inOrder(questions).filter(({ id }) => !this.#removed.has(id));
    const wanted = this.#wanted;
    if (!wanted) return shown;
    // What has come meanwhile stays behind them.
    const placeOf = ({ id }: Question): number => wanted.indexOf(id) + 1 || Infinity;
    return shown.sort((a, b) => placeOf(a) - placeOf(b) || 0);
  }

  /** Takes the question at one place to another. */
  async move(from: number, to: number): Promise<void> {
    const { questions, t } = this.#host;
    if (from === to || !questions[from] || !questions[to]) return;
    const ids = moved(
      questions.map(({ id }) => id),
      from,
      to,
    );
    this.#wanted = ids;
    this.#host.requestUpdate();
    this.#host.announce(t.movedTo(from + 1, to + 1, questions.length));
    // One after the other: the later order builds on the numbers of the earlier.
    this.#sending = this.#sending.then(() => this.#arrange(ids));
    await this.#sending;
  }

  async #arrange(ids: readonly string[]): Promise<void> {
    const host = this.#host;
    try {
      const known = new Map(host.quiz.questions?.map((question) => [question.id, question]));
      await this.#number(ids.flatMap((id) => known.get(id) ?? []));
    } catch {
      host.notify({ kind: 'error', text: host.t.notMoved });
    }
    if (this.#wanted !== ids) return;
    await host.changed();
    if (this.#wanted === ids) this.#wanted = undefined;
    host.requestUpdate();
  }

  async #number(questions: readonly Question[]): Promise<void> {
    const { edu } = this.#host;
    for (const [id, order_index] of renumbered(questions))
      await edu.questions.update(id, { ...writeOf(questions.find((one) => one.id === id)!), order_index });
  }

  async duplicate(question: Question): Promise<void> {
    const host = this.#host;
    const { edu, quiz, t, questions } = host;
    const at = questions.findIndex(({ id }) => id === question.id) + 1;
    try {
      const order_index = (question.order_index ?? 0) + 1;
      const copy = await edu.quizzes.addQuestion(quiz.id, { ...writeOf(question), order_index });
      const all = [...questions.slice(0, at), copy, ...questions.slice(at)];
      this.#wanted = all.map(({ id }) => id);
      await this.#number(all);
      await host.changed();
      this.#wanted = undefined;
      host.announce(t.duplicated);
      host.select(copy.id);
    } catch {
      this.#wanted = undefined;
      host.notify({ kind: 'error', text: t.notDuplicated });
    }
  }

  /** Gone from the list at once, from the platform when nobody has taken it back. */
  remove(question: Question): void {
    const host = this.#host;
    const { t } = host;
    this.#removed.add(question.id);
    if (host.selected === question.id) host.select(undefined);
    let told = false;
    const timer = setTimeout(() => {
      told = true;
      void this.#delete(question);
    }, regret);
    const undo = (): void => {
      clearTimeout(timer);
      if (told) void this.#bringBack(question);
      else this.#removed.delete(question.id);
      host.requestUpdate();
      host.announce(t.broughtBack);
    };
    host.notify({ kind: 'success', text: t.removed, action: { label: t.undo, run: undo } });
    host.requestUpdate();
  }

  async #delete(question: Question): Promise<void> {
    const host = this.#host;
    try {
      await host.edu.questions.delete(question.id).catch((error: unknown) => {
        if (!isNotFound(error)) throw error;
      });
      host.drafts.of(question.id).discard();
      await host.changed();
    } catch {
      host.notify({ kind: 'error', text: host.t.notRemoved });
    }
    this.#removed.delete(question.id);
    host.requestUpdate();
  }

  /** Somebody thought better of it after the platform was told: it is made anew. */
  async #bringBack(question: Question): Promise<void> {
    const { edu, quiz, t } = this.#host;
    try {
      await edu.quizzes.addQuestion(quiz.id, writeOf(question));
      await this.#host.changed();
    } catch {
      this.#host.notify({ kind: 'error', text: t.failed });
    }
  }
}

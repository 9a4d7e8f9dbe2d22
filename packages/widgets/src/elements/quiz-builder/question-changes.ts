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
  /** Those that the platform is still to be told of. */
  readonly #regretted = new Map<string, { timer: unknown; tell: () => void }>();

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
    await this.#host.oneByOne(() => this.#arrange(ids));
  }

  async #arrange(ids: readonly string[]): Promise<void> {
    const host = this.#host;
    try {
      const known = new Map((await this.#fresh()).map((question) => [question.id, question]));
      await this.#number(ids.flatMap((id) => known.get(id) ?? []));
    } catch {
      host.notify({ kind: 'error', text: host.t.notMoved });
    }
    if (this.#wanted !== ids) return;
    await host.changed();
    if (this.#wanted === ids) this.#wanted = undefined;
    host.requestUpdate();
  }

  /** As the platform has them now: each is sent whole, and somebody else may have changed its text, or its key. */
  #fresh(): Promise<Question[]> {
    const { edu, quiz } = this.#host;
    return edu.quizzes.listQuestions(quiz.id, {}, { cache: 'reload' }).toArray({ limit: 1000 });
  }

  async #number(questions: readonly Question[]): Promise<void> {
    const { edu } = this.#host;
    for (const [id, order_index] of renumbered(questions))
      await edu.questions.update(id, { ...writeOf(questions.find((one) => one.id === id)!), order_index });
  }

  async duplicate({ id }: Question): Promise<void> {
    const host = this.#host;
    const { edu, quiz, t } = host;
    try {
      const copy = await host.oneByOne(async () => {
        const fresh = new Map((await this.#fresh()).map((question) => [question.id, question]));
        const shown = host.questions.flatMap((question) => fresh.get(question.id) ?? []);
        const at = shown.findIndex((question) => question.id === id) + 1;
        const question = shown[at - 1];
        if (!question) throw new Error('It is gone.');
        const order_index = (question.order_index ?? 0) + 1;
        const made = await edu.quizzes.addQuestion(quiz.id, { ...writeOf(question), order_index });
        const all = shown.toSpliced(at, 0, made);
        this.#wanted = all.map((each) => each.id);
        await this.#number(all);
        return made;
      });
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
    const { id } = question;
    const at = host.questions.findIndex((each) => each.id === id);
    this.#removed.add(id);
    const tell = (): void => {
      this.#regretted.delete(id);
      void this.#delete(question);
    };
    this.#regretted.set(id, { timer: setTimeout(tell, regret), tell });
    host.focusRow(Math.min(at, host.questions.length - 1));
    const undo = (): void => {
      clearTimeout(this.#regretted.get(id)?.timer as number);
      if (this.#regretted.delete(id)) this.#removed.delete(id);
      else void this.#bringBack(question);
      host.requestUpdate();
      host.announce(t.broughtBack);
    };
    host.notify({ kind: 'success', text: t.removed, action: { label: t.undo, run: undo } });
    host.requestUpdate();
  }

  /** Is there anything that the platform is still to be told? */
  get pending(): boolean {
    return this.#regretted.size > 0;
  }

  /** The page may be gone in a moment: there is no more time to think better of it. */
  tell(): void {
    for (const { timer, tell } of [...this.#regretted.values()]) {
      clearTimeout(timer as number);
      tell();
    }
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

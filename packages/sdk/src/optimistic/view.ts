import { freeze } from '../cache/cache.ts';
import { fillTags } from '../cache/tags.ts';
import type { Answered } from '../call.ts';
import type { ClientCore } from '../client.ts';
import type { CallArguments } from '../resources.ts';
import type { Readable } from './operation.ts';

/** What a watch shows: a frozen snapshot, a new one after each change. */
export interface Watched<T> {
  /** What the platform said last, with your own changes that are under way; undefined until it has said something. */
  readonly value: T | undefined;
  /** `value` is known to be out of date, and a newer one has been asked for. */
  readonly stale: boolean;
  /** `value` holds changes that the platform has not shown yet. */
  readonly pending: boolean;
  /** Why the latest value could not be had. What was there before is still in `value`. */
  readonly error: unknown;
}

/** A change that is shown before the platform has made it. */
export interface Change {
  readonly apply: (value: unknown) => unknown;
  /** The platform has made it. */
  done: boolean;
}

type Listener = (state: Watched<unknown>) => void;

const nothing: Watched<unknown> = Object.freeze({ value: undefined, stale: false, pending: false, error: undefined });

const guard = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch (error) {
    (globalThis.reportError ?? console.error)(error);
    return otherwise;
  }
};

/** One address as everybody who watches it sees it: the platform's value, and the changes over it in their order. */
export class View {
  readonly pathname: string;
  tags: readonly string[] = [];
  state = nothing;
  readonly #edu: ClientCore;
  readonly #operation: Readable;
  readonly #args: CallArguments;
  readonly #listeners = new Set<Listener>();
  #changes: readonly Change[] = [];
  #base: Answered<unknown> | undefined;
  #leaving = new AbortController();
  /** Questions are numbered; what one is answered counts only when no later one was answered before. */
  #asked = 0;
  #answered = 0;
  /** Answers up to this one may or may not know of a write that was under way. */
  #doubtful = 0;

  constructor(edu: ClientCore, operation: Readable, args: CallArguments, url: string) {
    this.#edu = edu;
    this.#operation = operation;
    this.#args = args;
    this.pathname = url.slice(edu.baseUrl.length).split('?')[0]!;
    this.tags = fillTags(operation.tags, args.path);
  }

  get idle(): boolean {
    return !this.#listeners.size && !this.#writing;
  }

  get #writing(): boolean {
    return this.#changes.some(({ done }) => !done);
  }

  /** Begins to tell `listener`, at first what there is, but not before this returns. */
  listen(listener: Listener): void {
    this.#listeners.add(listener);
    this.ask();
    const { state } = this;
    if (state === nothing) return;
    queueMicrotask(() => {
      if (this.#listeners.has(listener) && this.state === state) guard(() => listener(state), undefined);
    });
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size) return;
    this.#answered = this.#asked;
    this.#leaving.abort();
    this.#leaving = new AbortController();
  }

  /** While a write is under way, an answer would be older than its outcome: then the write asks when it is done. */
  ask(cache: 'default' | 'reload' = 'default'): void {
    if (!this.#listeners.size || (this.#base && this.#writing)) return;
    const turn = ++this.#asked;
    const { signal } = this.#leaving;
    this.#edu
      .request(this.#operation, this.#args, { cache, signal })
      .withResponse()
      .then(
        (answer) => this.#hear(turn, answer),
        (error: unknown) => {
          if (turn === this.#asked && turn > this.#answered) this.#show({ error });
        },
      );
  }

  /** Something has changed that the value depends on. */
  invalidate(): void {
    this.ask();
    if (this.#base) this.#show({ stale: true });
  }

  retry(): void {
    if (this.state.error) this.ask();
  }

  /** Somebody else is there. */
  reset(): void {
    this.#answered = this.#asked;
    this.#base = undefined;
    this.#changes = [];
    this.#show(nothing);
    this.ask();
  }

  add(change: Change): void {
    this.#changes = [...this.#changes, change];
    this.#rebase();
  }

  /** A change that was made stays until the platform’s own value shows it; one that failed goes at once. */
  settle(change: Change, done: boolean): void {
    change.done = done;
    if (!done) this.#changes = this.#changes.filter((other) => other !== change);
    this.#doubtful = this.#asked;
    this.#rebase();
  }

  #hear(turn: number, answer: Answered<unknown>): void {
    if (turn <= this.#answered) return;
    const certain = turn > this.#doubtful && !this.#writing;
    // Something doubtful is better than nothing, but no better than what is there.
    if (this.#base && !certain) return;
    this.#answered = turn;
    this.#base = answer;
    freeze(answer.data);
    this.tags = fillTags(this.#operation.tags, this.#args.path, answer.data);
    const { stale = false } = answer;
    if (certain && !stale) this.#changes = [];
    // Of a later question, which may have failed, this is not the answer.
    const latest = turn === this.#asked;
    this.#rebase(latest ? { stale, error: undefined } : { stale: true });
    if (stale && latest) this.ask('reload');
  }

  #rebase(more: Partial<Watched<unknown>> = {}): void {
    const over = (value: unknown, { apply }: Change) => guard(() => freeze(apply(value)), value);
    const value = this.#base && this.#changes.reduce(over, this.#base.data);
    this.#show({ ...more, value, pending: this.#changes.length > 0 });
  }

  #show(change: Partial<Watched<unknown>>): void {
    const before = this.state;
    if (Object.entries(change).every(([name, value]) => value === before[name as keyof Watched<unknown>])) return;
    const state = (this.state = change === nothing ? nothing : Object.freeze({ ...before, ...change }));
    // A listener may bring about the next change: the others then hear that one only.
    for (const listener of this.#listeners) {
      guard(() => listener(this.state), undefined);
      if (this.state !== state) return;
    }
  }
}

import type { Answer, Answers } from '@edurise/sdk/quizzes';
import { chained, type ChainLink } from './answer-chain.ts';
import type { JournalStart, JournalStore } from './journal-store.ts';

/** Typing in one question within this time is one link of the chain: its last word stands for it. */
const ONE_LINK_MS = 30_000;

/**
 * What a device can show of an attempt that it could not deliver: the ticket of its start, and every answer chained to
 * the one before it. Written beside the outbox, which delivers; read when the platform would take no more.
 */
export class AnswerJournal {
  readonly #store: JournalStore;
  #start: JournalStart | undefined;
  #last: ChainLink | undefined;
  /** The hash that the last link is chained to. */
  #before = '';
  #linkBegan = 0;
  readonly #latest = new Map<string, string>();
  #queue: Promise<unknown>;

  /** @param start undefined for an attempt that was begun elsewhere: then its journal, if any, lies on the disk. */
  constructor(store: JournalStore, attempt: string, start: JournalStart | undefined) {
    this.#store = store;
    this.#queue = this.#open(attempt, start).catch(() => undefined);
  }

  /** Is anything kept that could be handed in? */
  get kept(): boolean {
    return this.#start !== undefined && this.#last !== undefined;
  }

  /** Settles when all that was recorded so far is kept. */
  get settled(): Promise<unknown> {
    return this.#queue;
  }

  /**
   * @param at ms since the epoch.
   * @returns confirms what was recorded up to here, once the platform has it.
   */
  record(answers: Answers, at: number): () => void {
    let upTo = 0;
    void this.#then(async () => {
      for (const [question, answer] of Object.entries(answers)) await this.#append(question, answer, at);
      upTo = this.#last?.seq ?? 0;
    });
    return () => void this.#then(() => this.#confirm(upTo));
  }

  async #open(attempt: string, start: JournalStart | undefined): Promise<void> {
    const kept = await this.#store.read(attempt);
    // The chain that was begun goes on, whatever newer ticket there is.
    this.#start = kept?.start ?? start;
    if (!this.#start) return;
    if (!kept) await this.#store.begin(this.#start);
    this.#before = kept?.links.at(-2)?.hash ?? this.#start.ticket;
    this.#last = kept?.links.at(-1);
    for (const { question, answer } of kept?.links ?? []) this.#latest.set(question, JSON.stringify(answer));
  }

  async #append(question: string, answer: Answer | null, at: number): Promise<void> {
    const start = this.#start;
    const text = JSON.stringify(answer);
    if (!start || this.#latest.get(question) === text) return;
    const last = this.#last;
    const goesOn = last?.question === question && last.seq > start.confirmed && at - this.#linkBegan < ONE_LINK_MS;
    const before = last && !goesOn ? last.hash : this.#before || start.ticket;
    const seq = goesOn ? last.seq : (last?.seq ?? 0) + 1;
    if (!goesOn) this.#linkBegan = at;
    this.#before = before;
    this.#last = await chained(before, { seq, at: new Date(at).toISOString(), question, answer });
    this.#latest.set(question, text);
    await this.#store.put(start.attempt, this.#last);
  }

  async #confirm(upTo: number): Promise<void> {
    if (!this.#start || upTo <= this.#start.confirmed) return;
    this.#start = { ...this.#start, confirmed: upTo };
    await this.#store.begin(this.#start);
  }

  /** One after the other; a page without hashes has no journal, and loses nothing else by it. */
  #then(step: () => Promise<unknown>): Promise<unknown> {
    this.#queue = this.#queue.then(step).catch(() => undefined);
    return this.#queue;
  }
}

import type { Answer, Answers, QuizAttempt } from '@edurise/sdk/quizzes';
import { Debounce } from './debounce.ts';

/** Where the answers are. */
export type SaveStatus =
  /** Nothing was changed since the attempt was opened. */
  | { readonly kind: 'untouched' }
  /** On their way to disk: fifty milliseconds at most. */
  | { readonly kind: 'writing' }
  /** On disk, and on their way to the platform. */
  | { readonly kind: 'on-device' }
  /** On disk, waiting for a network. */
  | { readonly kind: 'offline'; readonly changes: number }
  /** The platform has them. `at`: its time, ms since the epoch. */
  | { readonly kind: 'saved'; readonly at: number }
  /** The platform saves nothing before submit: they stay on this device until then. */
  | { readonly kind: 'kept' }
  /** This browser would not write them to disk: closing the tab loses them. */
  | { readonly kind: 'in-memory'; readonly changes: number }
  /** The platform refused them. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** The part of an outbox receipt that is watched. */
export interface SaveReceipt {
  readonly durable: Promise<boolean>;
  readonly settled: Promise<QuizAttempt>;
}

export interface SaverPorts {
  /** Writes a patch ahead: to disk at once, to the platform after a pause. */
  readonly send: (patch: Answers) => SaveReceipt;
  /** Sends what the outbox holds. */
  readonly flush: () => void;
  readonly online: () => boolean;
  /** The platform's time, ms since the epoch. */
  readonly now: () => number;
  /** Is there a disk to write to? Without one, saves are spared until a pause. */
  readonly durable: boolean;
  /** Has the platform shown that it saves nothing before submit? */
  readonly lacking: () => boolean;
  readonly changed: () => void;
  /** The platform took a save, and said this. */
  readonly saved: (attempt: QuizAttempt, questions: readonly string[]) => void;
  readonly refused: (error: unknown) => void;
}

/** An answer that takes longer than this is as good as no network. */
const PATIENCE_MS = 8_000;
/** Typing is written to disk this often; a choice at once. */
const AHEAD = { idleMs: 40, maxMs: 40 };
const SPARING = { idleMs: 800, maxMs: 5_000 };

/**
 * Gets every change of an answer onto the disk within fifty milliseconds and to the platform within a second
 * of a pause. Each patch holds only what changed; the outbox joins those that wait.
 */
export class AnswerSaver {
  readonly #ports: SaverPorts;
  #patch: Record<string, Answer | null> = {};
  /** Changed, and not confirmed by the platform: question → the change's number. */
  readonly #unsaved = new Map<string, number>();
  #changes = 0;
  #status: SaveStatus = { kind: 'untouched' };
  #confirmed = false;
  /** The last change could not be written to disk. */
  #volatile = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The platform has not answered for longer than a slow network explains. */
  #stalled = false;
  #stopped = false;
  readonly #ahead: Debounce;

  constructor(ports: SaverPorts) {
    this.#ports = ports;
    this.#ahead = new Debounce(() => this.#writeAhead(), ports.durable ? AHEAD : SPARING);
  }

  get status(): SaveStatus {
    if (this.#status.kind === 'writing' && this.#volatile && this.offline)
      return { kind: 'in-memory', changes: this.#unsaved.size };
    if (this.#status.kind !== 'on-device') return this.#status;
    if (this.#ports.lacking()) return { kind: 'kept' };
    if (this.offline) return { kind: 'offline', changes: this.#unsaved.size };
    return this.#status;
  }

  /** Without a network, or without a platform at its other end. */
  get offline(): boolean {
    return (this.#stalled && !this.#ports.lacking()) || !this.#ports.online();
  }

  /** `false`: the platform takes answers at submit only; `undefined`: not known yet. */
  get autosave(): boolean | undefined {
    return this.#ports.lacking() ? false : this.#confirmed || undefined;
  }

  /** Answers of an earlier visit that were not confirmed: sent once more, for a confirmation of their own. */
  adopt(answers: Answers): void {
    for (const [question, answer] of Object.entries(answers)) this.change(question, answer, true);
  }

  /** @param typing more of the same will follow at once. */
  change(question: string, answer: Answer | null, typing: boolean): void {
    this.#patch[question] = answer;
    this.#unsaved.set(question, ++this.#changes);
    this.#set({ kind: 'writing' });
    this.#ahead.touch();
    if (!typing) this.#ahead.flush();
  }

  /** Now: the question changed, the page is hidden, the attempt is handed in. */
  flush(): void {
    this.#ahead.flush();
    if (this.#unsaved.size) this.#ports.flush();
  }

  /** Writes what is typed to disk, and follows nothing any longer. */
  stop(): void {
    this.#ahead.flush();
    this.#stopped = true;
    clearTimeout(this.#patience);
  }

  #writeAhead(): void {
    const patch = this.#patch;
    this.#patch = {};
    this.#wait();
    void this.#follow(this.#ports.send(patch), Object.keys(patch), this.#changes);
  }

  async #follow({ durable, settled }: SaveReceipt, questions: string[], upTo: number): Promise<void> {
    const latest = (): boolean => upTo === this.#changes;
    void durable.then((onDisk) => {
      this.#volatile = !onDisk;
      // Kept in memory alone is worth a word only when the platform does not answer either.
      if (onDisk && latest() && this.#status.kind === 'writing') this.#set({ kind: 'on-device' });
    });
    try {
      const attempt = await settled;
      this.#confirmed = true;
      this.#reached();
      for (const id of questions) if ((this.#unsaved.get(id) ?? Infinity) <= upTo) this.#unsaved.delete(id);
      if (!this.#unsaved.size) this.#set({ kind: 'saved', at: this.#ports.now() });
      else this.#wait();
      this.#ports.saved(attempt, questions);
    } catch (error) {
      this.#reached();
      // Nowhere to keep it but here, and the platform does not take it yet: it goes with submit.
      if (this.#ports.lacking()) return this.#set({ kind: 'in-memory', changes: this.#unsaved.size });
      if (latest()) this.#set({ kind: 'refused', error });
      this.#ports.refused(error);
    }
  }

  #wait(): void {
    if (this.#stopped) return;
    this.#patience ??= setTimeout(() => {
      this.#stalled = true;
      this.#ports.changed();
    }, PATIENCE_MS);
  }

  #reached(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#stalled = false;
  }

  #set(status: SaveStatus): void {
    this.#status = status;
    this.#ports.changed();
  }
}

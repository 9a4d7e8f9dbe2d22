import type { Mark, Message } from '../line.ts';

export type Lack = 'gap' | 'epoch' | 'no-recovery';

export interface SequenceListener {
  deliver(text: string, message: Message, mark?: Mark): void;
  /** Asks the platform for what came after `seq`; false where it has no history. */
  resume(epoch: string, seq: number): boolean;
  /** What was missed cannot be had. */
  missed(lack: Lack): void;
}

const mostHeld = 1_000;

/** Hands on numbered events in order, each once, and notices what is missing. What bears no number passes as it comes. */
export class Sequence {
  readonly #listener: SequenceListener;
  #epoch: string | undefined;
  /** Of the last event that was handed on. */
  #seq = 0;
  /** Came too early: what is before them has been asked for. */
  readonly #held = new Map<number, readonly [string, Message]>();
  #asked = false;
  /** Where it stood when it asked last: who answers that all is there, and sends nothing, is not asked for the same again. */
  #askedAt = -1;

  constructor(listener: SequenceListener, since?: Mark) {
    this.#listener = listener;
    this.#epoch = since?.epoch;
    this.#seq = since?.seq ?? 0;
  }

  get waits(): boolean {
    return this.#asked;
  }

  /** A socket begins, and the platform may say where it stands. `again`: there has been one before. */
  begin(epoch: unknown, seq: unknown, again: boolean): void {
    this.#held.clear();
    this.#asked = false;
    this.#askedAt = -1;
    if (typeof epoch !== 'string' || typeof seq !== 'number') {
      if (again || this.#epoch !== undefined) this.#listener.missed('no-recovery');
      this.#epoch = undefined;
    } else if (epoch !== this.#epoch) {
      if (again || this.#epoch !== undefined)
        this.#listener.missed(this.#epoch === undefined ? 'no-recovery' : 'epoch');
      this.#epoch = epoch;
      this.#seq = seq;
    } else if (seq > this.#seq) this.#ask(seq);
  }

  take(text: string, message: Message): void {
    const { seq, epoch } = message;
    if (typeof seq !== 'number' || typeof epoch !== 'string') return this.#listener.deliver(text, message);
    if (epoch !== this.#epoch) {
      // The first one ever, or the platform has begun to count anew.
      if (this.#epoch !== undefined) this.#skipTo(seq - 1, 'epoch');
      this.#epoch = epoch;
      this.#seq = seq - 1;
    }
    if (seq <= this.#seq) return;
    if (seq > this.#seq + 1) {
      this.#held.set(seq, [text, message]);
      if (this.#held.size > mostHeld) this.#skipTo(Math.max(...this.#held.keys()), 'gap');
      else this.#ask(seq - 1);
      return;
    }
    this.#deliver(seq, text, message);
    this.#drain();
  }

  /** The answer to what was asked for. */
  resumed({ complete, to }: Message): void {
    if (!this.#asked) return;
    // What is missing follows, if there is all of it.
    if (complete !== true) this.#skipTo(typeof to === 'number' ? to : this.#seq, 'gap');
    this.#asked = false;
  }

  /** No answer came. */
  giveUp(): void {
    if (this.#asked) this.#skipTo(Math.max(this.#seq, ...this.#held.keys()), 'gap');
  }

  #ask(upTo: number): void {
    if (this.#asked) return;
    this.#asked = this.#askedAt !== this.#seq && this.#listener.resume(this.#epoch!, this.#seq);
    this.#askedAt = this.#seq;
    if (!this.#asked) this.#skipTo(upTo, 'gap');
  }

  #skipTo(seq: number, lack: Lack): void {
    this.#asked = false;
    this.#seq = Math.max(this.#seq, seq);
    this.#listener.missed(lack);
    // They may be newer than what is fetched now; what they say is no less true for being old.
    for (const [number, [text, message]] of [...this.#held].sort((a, b) => a[0] - b[0])) {
      this.#held.delete(number);
      this.#deliver(Math.max(this.#seq, number), text, message);
    }
  }

  #drain(): void {
    for (;;) {
      const next = this.#held.get(this.#seq + 1);
      if (!next) return;
      this.#held.delete(this.#seq + 1);
      this.#deliver(this.#seq + 1, ...next);
    }
  }

  #deliver(seq: number, text: string, message: Message): void {
    this.#seq = seq;
    this.#listener.deliver(text, message, { epoch: this.#epoch!, seq });
  }
}

import type { Environment } from '../../environment.ts';
import type { Message } from '../line.ts';
import type { Lack, Sequence, SequenceListener } from './sequence.ts';

const mostHeld = 1_000;
/** Milliseconds for an answer to what was asked for. */
const patience = 5_000;

/** Gets what is missing in a sequence: holds back what came too early, and asks the platform for what is before it. */
export class Repair {
  readonly #sequence: Sequence;
  readonly #environment: Environment;
  readonly #listener: SequenceListener;
  /** Came too early. */
  readonly #held = new Map<number, readonly [string, Message]>();
  #asked = false;
  /** Where it stood when it asked last: who answers that all is there, and sends nothing, is not asked for the same again. */
  #askedAt = -1;
  #timer: unknown;

  constructor(sequence: Sequence, environment: Environment, listener: SequenceListener) {
    this.#sequence = sequence;
    this.#environment = environment;
    this.#listener = listener;
  }

  take(epoch: string, seq: number, text: string, message: Message): void {
    const sequence = this.#sequence;
    if (epoch !== sequence.epoch) {
      // The platform has begun to count anew.
      this.#skipTo(seq - 1, 'epoch');
      sequence.epoch = epoch;
      sequence.seq = seq - 1;
    }
    if (seq <= sequence.seq) return;
    if (seq > sequence.seq + 1) {
      this.#held.set(seq, [text, message]);
      if (this.#held.size > mostHeld) this.#skipTo(Math.max(...this.#held.keys()), 'gap');
      else this.ask(seq - 1);
      return;
    }
    sequence.deliver(seq, text, message);
    for (let next; (next = this.#held.get(sequence.seq + 1));) {
      this.#held.delete(sequence.seq + 1);
      sequence.deliver(sequence.seq + 1, ...next);
    }
  }

  ask(upTo: number): void {
    if (this.#asked) return;
    const { epoch, seq } = this.#sequence;
    this.#asked = this.#askedAt !== seq && this.#listener.resume(epoch!, seq);
    this.#askedAt = seq;
    if (!this.#asked) return this.#skipTo(upTo, 'gap');
    this.#timer = this.#environment.setTimeout(() => {
      this.#skipTo(Math.max(this.#sequence.seq, ...this.#held.keys()), 'gap');
    }, patience);
  }

  resumed({ complete, to }: Message): boolean {
    if (!this.#asked) return false;
    this.end();
    // What is missing follows, if there is all of it.
    if (complete !== true) this.#skipTo(typeof to === 'number' ? to : this.#sequence.seq, 'gap');
    return true;
  }

  /** No answer is waited for any longer. */
  end(): void {
    this.#asked = false;
    this.#environment.clearTimeout(this.#timer);
  }

  #skipTo(seq: number, lack: Lack): void {
    const sequence = this.#sequence;
    this.end();
    sequence.seq = Math.max(sequence.seq, seq);
    this.#listener.missed(lack);
    // They may be newer than what is fetched now; what they say is no less true for being old.
    for (const [number, [text, message]] of [...this.#held].sort((a, b) => a[0] - b[0])) {
      this.#held.delete(number);
      sequence.deliver(Math.max(sequence.seq, number), text, message);
    }
  }
}

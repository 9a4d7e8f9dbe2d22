import type { Environment } from '../../environment.ts';
import type { Mark, Message } from '../line.ts';
import type { Lack, Sequence } from './sequence.ts';

const mostHeld = 1_000;
/** Milliseconds for an answer to what was asked for. */
const patience = 5_000;

/** Gets what is missing in a sequence: holds back what came too early, and asks the platform for what is before it. */
export class Repair {
  readonly #sequence: Sequence;
  readonly #environment: Environment;
  /** Came too early. */
  readonly #held = new Map<number, readonly [string, Message]>();
  #asked = false;
  /** Where it stood when it asked last: who answers that all is there, and sends nothing, is not asked for the same again. */
  #askedAt = -1;
  #timer: unknown;

  constructor(sequence: Sequence, environment: Environment) {
    this.#sequence = sequence;
    this.#environment = environment;
  }

  /** Another socket goes on from there, as far as the platform says. */
  begin(at: Mark | undefined): void {
    const { last } = this.#sequence;
    if (last && at?.epoch === last.epoch) {
      if (at.seq > last.seq) this.#ask(at.seq);
      return;
    }
    this.#giveUp(at && last ? 'epoch' : 'no-recovery');
    this.#sequence.last = at;
  }

  take(mark: Mark, text: string, message: Message): void {
    const sequence = this.#sequence;
    const { epoch, seq } = mark;
    if (sequence.last && epoch !== sequence.last.epoch) {
      // The platform has begun to count anew.
      this.#giveUp('epoch');
      sequence.last = undefined;
    }
    const next = (sequence.last?.seq ?? seq - 1) + 1;
    if (seq < next) return;
    if (seq > next) {
      this.#held.set(seq, [text, message]);
      if (this.#held.size > mostHeld) this.#giveUp('gap', Math.max(...this.#held.keys()));
      else this.#ask(seq - 1);
      return;
    }
    sequence.deliver(mark, text, message);
    for (let after = seq + 1, held; (held = this.#held.get(after)); after++) {
      this.#held.delete(after);
      sequence.deliver({ epoch, seq: after }, ...held);
    }
  }

  resumed({ complete, to }: Message): boolean {
    if (!this.#asked) return false;
    this.end();
    // What is missing follows, if there is all of it.
    if (complete !== true) this.#giveUp('gap', typeof to === 'number' ? to : 0);
    return true;
  }

  /** No answer is waited for any longer. */
  end(): void {
    this.#asked = false;
    this.#environment.clearTimeout(this.#timer);
  }

  #ask(upTo: number): void {
    if (this.#asked) return;
    const last = this.#sequence.last!;
    this.#asked = this.#askedAt !== last.seq && this.#sequence.listener.resume(last);
    this.#askedAt = last.seq;
    if (!this.#asked) return this.#giveUp('gap', upTo);
    this.#timer = this.#environment.setTimeout(() => this.#giveUp('gap', Math.max(0, ...this.#held.keys())), patience);
  }

  /** What is missing up to there, at least, is not to be had. */
  #giveUp(lack: Lack, upTo = 0): void {
    const sequence = this.#sequence;
    const { last } = sequence;
    this.end();
    if (last) sequence.last = { ...last, seq: Math.max(last.seq, upTo) };
    sequence.listener.missed(lack);
    // They may be newer than what is fetched now; what they say is no less true for being old.
    for (const [number, [text, message]] of [...this.#held].sort((a, b) => a[0] - b[0])) {
      this.#held.delete(number);
      const { epoch, seq } = sequence.last!;
      sequence.deliver({ epoch, seq: Math.max(seq, number) }, text, message);
    }
  }
}

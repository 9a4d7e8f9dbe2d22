import type { Mark, Message } from '../line.ts';
import type { Repair } from './repair.ts';
import type { Upkeep } from './upkeep.ts';

export type Lack = 'gap' | 'epoch' | 'no-recovery';

export interface SequenceListener {
  deliver(text: string, message: Message, mark?: Mark): void;
  /** Asks the platform for what came after that; false where it has no history. */
  resume(after: Mark): boolean;
  /** What was missed cannot be had. */
  missed(lack: Lack): void;
  /** Done as soon as there is code for it, unless the socket is gone by then. */
  later(work: (upkeep: Upkeep) => void): void;
}

/** Hands on numbered events in order, each once, and notices what is missing. What bears no number passes as it comes. */
export class Sequence {
  /** Of the last event that was handed on. */
  last: Mark | undefined;
  readonly listener: SequenceListener;
  #repair: Repair | undefined;
  /** Something was missing on this socket: all that is numbered goes by way of the repair. */
  #broken = false;

  constructor(listener: SequenceListener, since: Mark | undefined) {
    this.listener = listener;
    this.last = since;
  }

  /** A socket begins, and the platform may say where it stands. `again`: there has been one before. */
  begin(at: Mark | undefined, again: boolean): void {
    if (again || this.last) this.#mend((repair) => repair.begin(at));
    else this.last = at;
  }

  take(text: string, message: Message): void {
    const { seq, epoch } = message;
    if (typeof seq !== 'number' || typeof epoch !== 'string') return this.listener.deliver(text, message);
    // The first one ever follows on nothing.
    const { last } = this;
    if (this.#broken || (last && (epoch !== last.epoch || seq !== last.seq + 1)))
      this.#mend((repair) => repair.take({ epoch, seq }, text, message));
    else this.deliver({ epoch, seq }, text, message);
  }

  /** The answer to what was asked for; false where nothing was. */
  resumed(message: Message): boolean {
    return this.#repair?.resumed(message) ?? false;
  }

  /** The socket is gone: what was missing on it is missing on the next one. */
  end(): void {
    this.#repair?.end();
    this.#repair = undefined;
    this.#broken = false;
  }

  deliver(mark: Mark, text: string, message: Message): void {
    this.last = mark;
    this.listener.deliver(text, message, mark);
  }

  #mend(work: (repair: Repair) => void): void {
    this.#broken = true;
    this.listener.later((upkeep) => work((this.#repair ??= upkeep.repair(this))));
  }
}

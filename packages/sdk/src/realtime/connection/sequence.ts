import type { Environment } from '../../environment.ts';
import { Later } from '../later.ts';
import type { Mark, Message } from '../line.ts';
import type { Repair } from './repair.ts';

export type Lack = 'gap' | 'epoch' | 'no-recovery';

export interface SequenceListener {
  deliver(text: string, message: Message, mark?: Mark): void;
  /** Asks the platform for what came after `seq`; false where it has no history. */
  resume(epoch: string, seq: number): boolean;
  /** What was missed cannot be had. */
  missed(lack: Lack): void;
}

/** Hands on numbered events in order, each once, and notices what is missing. What bears no number passes as it comes. */
export class Sequence {
  epoch: string | undefined;
  /** Of the last event that was handed on. */
  seq: number;
  readonly #environment: Environment;
  readonly #listener: SequenceListener;
  /** Something was missing on this socket: all that is numbered goes this way. The code is fetched when that happens. */
  #repair: Later<Repair> | undefined;

  constructor(environment: Environment, listener: SequenceListener, since?: Mark) {
    this.#environment = environment;
    this.#listener = listener;
    this.epoch = since?.epoch;
    this.seq = since?.seq ?? 0;
  }

  /** A socket begins, and the platform may say where it stands. `again`: there has been one before. */
  begin(at: Mark | undefined, again: boolean): void {
    this.end();
    const known = this.epoch;
    if (known !== undefined && at?.epoch === known) {
      if (at.seq > this.seq) this.#mend((repair) => repair.ask(at.seq));
      return;
    }
    if (again || known !== undefined) this.#listener.missed(at && known !== undefined ? 'epoch' : 'no-recovery');
    this.epoch = at?.epoch;
    this.seq = at?.seq ?? 0;
  }

  take(text: string, message: Message): void {
    const { seq, epoch } = message;
    if (typeof seq !== 'number' || typeof epoch !== 'string') return this.#listener.deliver(text, message);
    if (this.epoch === undefined) {
      // The first one ever.
      this.epoch = epoch;
      this.seq = seq - 1;
    }
    if (this.#repair || epoch !== this.epoch || seq > this.seq + 1)
      this.#mend((repair) => repair.take(epoch, seq, text, message));
    else if (seq > this.seq) this.deliver(seq, text, message);
  }

  /** The answer to what was asked for; false where nothing was. */
  resumed(message: Message): boolean {
    return this.#repair?.part?.resumed(message) ?? false;
  }

  /** The socket is gone: what was missing on it is missing on the next one. */
  end(): void {
    this.#repair?.end();
    this.#repair?.part?.end();
    this.#repair = undefined;
  }

  deliver(seq: number, text: string, message: Message): void {
    this.seq = seq;
    this.#listener.deliver(text, message, { epoch: this.epoch!, seq });
  }

  #mend(work: (repair: Repair) => void): void {
    this.#repair ??= new Later(this.#environment, async () => {
      const { Repair } = await import('./repair.ts');
      return new Repair(this, this.#environment, this.#listener);
    });
    this.#repair.run(work);
  }
}

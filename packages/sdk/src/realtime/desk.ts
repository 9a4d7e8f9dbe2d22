import type { Environment } from '../environment.ts';
import { PayloadTooLargeError, TimeoutError } from '../errors.ts';
import { uuid } from '../identifiers.ts';
import { BufferFullError, RefusedError } from './errors.ts';
import type { Line, LineState, Message } from './line.ts';
import { soon, Suspicion } from './suspicion.ts';

/** Daphne ends a socket over a larger one. Bytes. */
const largest = 1_048_576;
const most = { frames: 1_000, bytes: 262_144 };
/** Milliseconds. */
const keeping = 30_000;

interface Parcel {
  /** What is said, without a reference: the same text is the same thing said again. */
  readonly body: string;
  readonly bytes: number;
  readonly until: number;
  /** Somebody waits for the answer to this reference. */
  readonly ref?: string;
  readonly settle?: (answer: unknown, error?: Error) => void;
}

export interface Said {
  readonly ref?: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

interface Asked {
  readonly answer: Promise<unknown>;
  giveUp(error: Error): void;
}

const encoder = /*#__PURE__*/ new TextEncoder();
/** Counted exactly where it matters. */
const bytesOf = (text: string): number => (text.length * 3 <= largest ? text.length : encoder.encode(text).length);

const deadly = () => new RefusedError('quarantined', 'This message has ended two connections, and is not sent again.');

/** What this tab says on a channel: in order, within limits, and again after a line was lost where an answer is owed. */
export class Desk {
  readonly #environment: Environment;
  readonly #line: () => Line | undefined;
  readonly #quarantined: (body: string) => void;
  readonly #suspicion = new Suspicion();
  /** Not handed to a line yet. */
  #waiting: Parcel[] = [];
  /** Handed over, and not answered. By reference. */
  readonly #owed = new Map<string, Parcel>();
  /** The one that is being tried alone. */
  #trial: { readonly parcel: Parcel; readonly timer: unknown } | undefined;

  constructor(environment: Environment, line: () => Line | undefined, quarantined: (body: string) => void) {
    this.#environment = environment;
    this.#line = line;
    this.#quarantined = quarantined;
  }

  /** @throws PayloadTooLargeError, BufferFullError, or RefusedError for what has ended two sockets. */
  send(body: string): void {
    this.#post({ body, bytes: this.#check(body), until: this.#environment.now() + keeping });
  }

  request(body: string, { ref = uuid(), timeout }: Said): Asked {
    const { setTimeout, clearTimeout, now } = this.#environment;
    let settle!: (answer: unknown, error?: Error) => void;
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => settle(undefined, new TimeoutError()), timeout);
      settle = (result, error) => {
        clearTimeout(timer);
        this.#forget(ref);
        if (error) reject(error);
        else resolve(result);
      };
    });
    try {
      this.#post({ body, bytes: this.#check(body), until: now() + timeout, ref, settle });
    } catch (error) {
      settle(undefined, error as Error);
    }
    return { answer, giveUp: (error) => settle(undefined, error) };
  }

  /** Is it the answer to something? Then nobody else has to see it. */
  answered(message: Message): boolean {
    const { type, ref } = message;
    const parcel = typeof ref === 'string' ? this.#owed.get(ref) : undefined;
    if (!parcel) return type === 'ack';
    if (type === 'ack') parcel.settle!(message['result']);
    else if (type === 'error' || type === 'conflict')
      parcel.settle!(
        undefined,
        new RefusedError(
          typeof message['code'] === 'string' ? message['code'] : type,
          typeof message['message'] === 'string' ? message['message'] : 'The platform has refused this.',
          message,
        ),
      );
    else return false;
    this.#passed(parcel);
    return type !== 'conflict';
  }

  /** The line has become live, or is no longer. */
  changed(state: LineState, before: LineState): void {
    if (before.status === 'live') {
      this.#endTrial();
      for (const body of this.#suspicion.ended(state.code, this.#environment.now())) this.#quarantine(body);
    }
    if (state.status !== 'live') return;
    this.#waiting.unshift(...this.#owed.values());
    this.#owed.clear();
    this.#flush();
  }

  /** Nothing of it is for whoever comes next. */
  empty(error: Error): void {
    this.#endTrial();
    for (const { settle } of [...this.#owed.values(), ...this.#waiting]) settle?.(undefined, error);
    this.#waiting = [];
    this.#owed.clear();
  }

  #check(body: string): number {
    const bytes = bytesOf(body);
    if (bytes > largest)
      throw new PayloadTooLargeError({
        status: 413,
        code: 'payload_too_large',
        message: `A message may have ${largest} bytes, not ${bytes}.`,
      });
    if (this.#suspicion.convicted(body)) throw deadly();
    return bytes;
  }

  #post(parcel: Parcel): void {
    const waiting = this.#waiting.length > 0 || this.#suspicion.suspects(parcel.body);
    if (!waiting && !this.#trial && this.#hand(parcel)) return;
    this.#expire();
    const bytes = this.#waiting.reduce((sum, one) => sum + one.bytes, parcel.bytes);
    if (this.#waiting.length >= most.frames || bytes > most.bytes) throw new BufferFullError();
    this.#waiting.push(parcel);
    this.#flush();
  }

  #flush(): void {
    if (this.#line()?.state.status !== 'live' || this.#trial) return;
    this.#expire();
    while (this.#waiting.length) {
      const parcel = this.#waiting[0]!;
      const alone = this.#suspicion.suspects(parcel.body);
      if (!this.#hand(parcel)) return;
      this.#waiting.shift();
      if (alone) {
        const timer = this.#environment.setTimeout(() => this.#passed(parcel), soon);
        this.#trial = { parcel, timer };
        return;
      }
    }
  }

  #hand(parcel: Parcel): boolean {
    const line = this.#line();
    if (line?.state.status !== 'live') return false;
    const { body, ref, settle } = parcel;
    const answers = ref !== undefined && line.state.features.includes('ref');
    if (!line.send(answers ? `${body.slice(0, -1)},"ref":${JSON.stringify(ref)}}` : body)) return false;
    this.#suspicion.said(body, this.#environment.now());
    if (answers) this.#owed.set(ref, parcel);
    // Nobody will ever say what became of it.
    else settle?.(undefined);
    return true;
  }

  /** The socket has outlived it. */
  #passed({ body }: Parcel): void {
    this.#suspicion.clear(body);
    if (this.#trial?.parcel.body !== body) return;
    this.#endTrial();
    this.#flush();
  }

  #endTrial(): void {
    if (this.#trial) this.#environment.clearTimeout(this.#trial.timer);
    this.#trial = undefined;
  }

  #quarantine(body: string): void {
    const error = deadly();
    for (const parcel of [...this.#owed.values(), ...this.#waiting])
      if (parcel.body === body) parcel.settle?.(undefined, error);
    this.#waiting = this.#waiting.filter((parcel) => parcel.body !== body);
    this.#quarantined(body);
  }

  #expire(): void {
    const now = this.#environment.now();
    if (this.#waiting.some(({ until }) => until <= now))
      this.#waiting = this.#waiting.filter(({ until }) => until > now);
  }

  #forget(ref: string): void {
    this.#owed.delete(ref);
    this.#waiting = this.#waiting.filter((parcel) => parcel.ref !== ref);
  }
}

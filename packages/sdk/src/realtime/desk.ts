import type { Environment } from '../environment.ts';
import { PayloadTooLargeError } from '../errors.ts';
import { BufferFullError } from './errors.ts';
import { Later } from './later.ts';
import type { Line } from './line.ts';
import type { Speaker } from './speaker.ts';

/** Daphne ends a socket over a larger one. Bytes. */
const largest = 1_048_576;
const most = { frames: 1_000, bytes: 262_144 };
/** Milliseconds. */
const keeping = 30_000;

/** Something to be said. */
export interface Parcel {
  /** What is said, without a reference: the same text is the same thing said again. */
  readonly body: string;
  /** It is worth nothing after that, in milliseconds since 1970. */
  readonly until: number;
  /** Somebody waits for the answer to this reference. */
  readonly ref?: string;
  readonly settle?: (answer: unknown, error?: Error) => void;
}

/** On what it is said. */
export interface Spoken {
  readonly line: Line | undefined;
  /** It has ended two sockets, and is not said again. */
  quarantined(body: string): void;
}

const encoder = /*#__PURE__*/ new TextEncoder();
/** Counted exactly where it matters. */
const bytesOf = (text: string): number => (text.length * 3 <= largest ? text.length : encoder.encode(text).length);

/**
 * Where a tab hands in what it has to say on a channel: in order, and within limits. Who says it is fetched with the first word, for
 * many a page only listens.
 */
export class Desk {
  /** Not handed to a line yet. */
  waiting: Parcel[] = [];
  readonly speaker: Later<Speaker>;
  readonly #now: Environment['now'];

  constructor(environment: Environment, channel: Spoken) {
    this.#now = environment.now;
    this.speaker = new Later(environment, async () => {
      const { Speaker } = await import('./speaker.ts');
      return new Speaker(environment, this, channel);
    });
  }

  /** Needs no answer. Throws as `post`. */
  say(body: string): void {
    this.post({ body, until: this.#now() + keeping });
  }

  /** @throws PayloadTooLargeError, BufferFullError, or RefusedError for what has ended two sockets. */
  post(parcel: Parcel): void {
    const bytes = bytesOf(parcel.body);
    if (bytes > largest)
      throw new PayloadTooLargeError({
        status: 413,
        code: 'payload_too_large',
        message: `A message may have ${largest} bytes, not ${bytes}.`,
      });
    this.speaker.part?.check(parcel.body);
    this.expire();
    const room = this.waiting.reduce((left, { body }) => left - bytesOf(body), most.bytes);
    if (this.waiting.length && (this.waiting.length >= most.frames || bytes > room)) throw new BufferFullError();
    this.waiting.push(parcel);
    this.speaker.run((speaker) => speaker.flush());
  }

  /** Nobody waits for the answer any longer. */
  forget(ref: string): void {
    this.waiting = this.waiting.filter((parcel) => parcel.ref !== ref);
    this.speaker.part?.forget(ref);
  }

  /** Nothing of it is for whoever comes next. */
  empty(error: Error): void {
    this.speaker.part?.empty(error);
    for (const { settle } of this.waiting) settle?.(undefined, error);
    this.waiting = [];
  }

  expire(): void {
    const now = this.#now();
    this.waiting = this.waiting.filter(({ until }) => until > now);
  }
}

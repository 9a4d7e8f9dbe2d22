import { EduRiseError, type ErrorContext, type FieldError } from '../errors.ts';
import type { Message } from './line.ts';

/** Too much waits for a line that is down: nothing was kept of this. */
export class BufferFullError extends EduRiseError {
  override readonly name = 'BufferFullError';
  constructor() {
    super('buffer_full', 'Too much waits to be sent already.');
  }
}

/** The platform will not have this person, or anybody, on this channel. */
export class ChannelDeniedError extends EduRiseError {
  override readonly name = 'ChannelDeniedError';
  /** `unauthorized`, `forbidden`, `missing`, `replaced`, `refused`, `protocol`, or `unsupported` where there are no sockets. */
  readonly reason: string;
  constructor(path: string, reason: string, context?: ErrorContext) {
    super(`channel_${reason}`, `The channel ${path} is not to be had: ${reason}.`, context);
    this.reason = reason;
  }
}

const pathOf = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The platform has refused what was said. */
export class RefusedError extends EduRiseError {
  override readonly name = 'RefusedError';
  readonly fields: readonly FieldError[];
  readonly retryAfterMs: number | undefined;
  /** As it came: for a `conflict`, what stands there instead. */
  readonly answer: Readonly<Record<string, unknown>> | undefined;
  constructor(code: string, message: string, answer?: Message) {
    super(code, message);
    this.fields = Object.entries((answer?.['fields'] ?? {}) as Record<string, unknown>).map(([field, said]) => ({
      path: pathOf(field),
      messages: [said].flat().map(String),
    }));
    const seconds = answer?.['retry_after'];
    this.retryAfterMs = typeof seconds === 'number' ? seconds * 1_000 : undefined;
    this.answer = answer;
  }
}

import { EduRiseError, type FieldError } from '../errors.ts';

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
  constructor(path: string, reason: string) {
    super(`channel_${reason}`, `The channel ${path} is not to be had: ${reason}.`);
    this.reason = reason;
  }
}

/** The platform has refused what was said. */
export class RefusedError extends EduRiseError {
  override readonly name = 'RefusedError';
  readonly fields: readonly FieldError[];
  readonly retryAfterMs: number | undefined;
  /** As it came: for a `conflict`, what stands there instead. */
  readonly answer: Readonly<Record<string, unknown>> | undefined;
  constructor(
    code: string,
    message: string,
    { fields = [], retryAfterMs, answer }: Partial<Pick<RefusedError, 'fields' | 'retryAfterMs' | 'answer'>> = {},
  ) {
    super(code, message);
    this.fields = fields;
    this.retryAfterMs = retryAfterMs;
    this.answer = answer;
  }
}

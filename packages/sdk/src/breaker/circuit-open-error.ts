import { EduRiseError, type ErrorContext } from '../errors.ts';

/** Too many failures in a row: not sent. */
export class CircuitOpenError extends EduRiseError {
  override readonly name = 'CircuitOpenError';
  readonly retryAfterMs: number;
  constructor(retryAfterMs: number, context?: ErrorContext) {
    super('circuit_open', 'The platform is failing; asking again shortly.', context);
    this.retryAfterMs = retryAfterMs;
  }
}

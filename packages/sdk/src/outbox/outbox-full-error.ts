import { EduRiseError, type ErrorContext } from '../errors.ts';

/** The device cannot keep another unsent entry. */
export class OutboxFullError extends EduRiseError {
  override readonly name = 'OutboxFullError';
  constructor(context?: ErrorContext) {
    super('outbox_full', 'This device has no room left for what is not yet sent.', context);
  }
}

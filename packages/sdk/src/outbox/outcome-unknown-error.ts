import { EduRiseError, type ErrorContext } from '../errors.ts';

/** An entry is gone from the device, and nobody has told what became of it: most likely another tab has sent it. */
export class OutcomeUnknownError extends EduRiseError {
  override readonly name = 'OutcomeUnknownError';
  constructor(context?: ErrorContext) {
    super('outcome_unknown', 'What was to be sent is gone from this device; it may have been sent.', context);
  }
}

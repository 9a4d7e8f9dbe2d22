import { EduRiseError, type ErrorContext, type Issue } from '../errors.ts';

/** The answer does not have the shape that the contract promises (validation `strict` only). */
export class DriftError extends EduRiseError {
  override readonly name = 'DriftError';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[], context?: ErrorContext) {
    super('drift', 'The answer does not keep to the contract.', context);
    this.issues = issues;
  }
}

import type { OperationRow } from '@edurise/contract';
import type { Issue } from '../errors.ts';

/** Checks what goes out and what comes back against the contract. Made by `validation()` of `@edurise/sdk/validation`. */
export interface Validation {
  /** @throws ArgumentError when a request, not yet sent, is not as the contract has it. */
  request(target: CallTarget, args: { query?: unknown; body?: unknown }): Promise<void>;
  /**
   * Tells `report` what of an answer does not keep to the contract. The answer waits for what is returned.
   * @throws DriftError where drift is not let through.
   */
  answer(target: CallTarget, data: unknown, report: (issues: readonly Issue[]) => void): Promise<void> | void;
}

/** Which operation is meant, by the names under which the client was given it. */
export interface CallTarget {
  readonly operation: OperationRow;
  /** `courses.get` */
  readonly name: string;
  /** The area's key in `resources`. */
  readonly area?: string | undefined;
}

import type { OperationRow } from '@edurise/contract';
import type { Issue } from '../errors.ts';

/** Checks what goes out and what comes back against the contract. Made by `validation()` of `@edurise/sdk/validation`. */
export interface Validation {
  /** What is wrong with a request, before it is sent; nothing when all is well. */
  request(target: CallTarget, args: { query?: unknown; body?: unknown }): Promise<readonly Issue[]>;
  /** What of an answer does not keep to the contract. */
  answer(target: CallTarget, data: unknown): Promise<readonly Issue[]>;
  /** `report` tells about drift and hands the answer over as it came, `strict` throws. */
  readonly mode: 'report' | 'strict';
}

/** Which operation is meant, by the names under which the client was given it. */
export interface CallTarget {
  readonly operation: OperationRow;
  /** `courses.get` */
  readonly name: string;
  /** The area's key in `resources`. */
  readonly area?: string | undefined;
}

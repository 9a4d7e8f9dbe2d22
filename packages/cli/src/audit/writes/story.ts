/** What an audit writes: rows of its own, each with what takes it away again. */
import type { OperationName } from '@edurise/contract';

/** How its rows are named, so that whoever meets one knows what it is. */
export const label = 'EduRise audit (may be deleted)';

export interface Step {
  readonly operation: OperationName;
  /** What fills the path's placeholders, in order, by its name in the story. */
  readonly path?: readonly string[];
  /**
   * A row that is there already, by its name in the story: the first with which the operation `where` answers. What is made
   * there is the account's own.
   */
  readonly borrows?: { readonly name: string; readonly where: OperationName };
  /** `before` is what the operation in `readsFirst` answered. */
  readonly body?: (before: unknown) => unknown;
  /** Reads this first, to write the same again: then there is nothing to take back. */
  readonly readsFirst?: OperationName;
  /** The name under which the id of its answer is remembered. */
  readonly makes?: string;
  /** Takes it away by that id. Left out where it goes with what it is part of. */
  readonly undo?: OperationName;
}

/** Its steps are taken in order; what they made is undone in the opposite order. */
export type Story = readonly Step[];

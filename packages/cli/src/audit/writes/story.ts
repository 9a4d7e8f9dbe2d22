/** What an audit writes: rows of its own, each with what takes it away again. */
import type { OperationName } from '@edurise/contract';

/** How its rows are named, so that whoever meets one knows what it is. */
export const label = 'EduRise audit (may be deleted)';

/** The ids of what was made, by the names that a story gives. */
export type Made = Readonly<Record<string, string>>;

export interface Step {
  readonly operation: OperationName;
  /** What fills the path's placeholders, in order, by its name in the story. */
  readonly path?: readonly string[];
  /** What of the story the body speaks of. */
  readonly needs?: readonly string[];
  /** `before` is what the operation in `readsFirst` answered. */
  readonly body?: (made: Made, before: unknown) => unknown;
  /** Reads this first, to write the same again: then there is nothing to take back. */
  readonly readsFirst?: OperationName;
  /** The name under which the id of its answer is remembered. */
  readonly makes?: string;
  /** Takes it away by that id. Left out where it goes with what it is part of. */
  readonly undo?: OperationName;
}

/** Its steps are taken in order; what they made is undone in the opposite order. */
export type Story = readonly Step[];

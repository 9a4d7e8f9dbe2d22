import type { AnyOperation, AnswerOf, ItemOf } from '@edurise/contract';
import type { Page } from '../call.ts';
import type { CallArguments } from '../resources.ts';

export interface Cache {
  /** Drops what depends on the tags, what a resource (`courses`) answered, or what a path pattern (`/api/courses/*`) fits. */
  invalidate(what: { tags?: readonly string[]; resource?: string; pattern?: string }): void;
  /** The kept answer, if there is a fresh one; never asks the platform. */
  peek<O extends AnyOperation>(
    operation: O,
    args?: CallArguments,
  ): (O extends { readonly list: true } ? Page<ItemOf<O>> : AnswerOf<O>) | undefined;
  clear(): void;
  readonly size: number;
}

import type { Features } from '@edurise/contract/models';

export type { Features };

/** What is known about the platform beyond the ordinary; learnt from `tenants.current`, from options and from refusals. */
export interface KnownFeatures {
  /** False until the platform, or an option, has said anything. */
  readonly known: boolean;
  has(feature: keyof Features): boolean;
  /** Has the platform shown that it lacks this operation? Remembered for a day. */
  lacks(operation: { readonly method: string; readonly path: string }): boolean;
}

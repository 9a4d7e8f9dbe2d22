import type { AnyOperation } from '@edurise/contract';
import type { CallOf } from '../resources.ts';

export type Readable = AnyOperation & { readonly method: 'GET' };

/** What awaiting a call of this operation gives; for a list its first page. */
export type ValueOf<O extends AnyOperation> = Awaited<CallOf<O>>;

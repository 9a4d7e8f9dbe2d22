import { callPromise, type Answered, type Receipt } from '../call.ts';
import type { Posted } from './outbox.ts';

export const receiptOf = <T>({ id, durable, settled }: Posted): Receipt<T> => {
  const promise = callPromise(settled as Promise<Answered<T>>);
  // A save may be made in passing: its refusal is told by the `error` event and by the outbox, too.
  promise.catch(() => {});
  return Object.assign(promise, { id, durable, settled: promise });
};

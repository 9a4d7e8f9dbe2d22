import type { ClientCore } from '../client.ts';
import { AbortedError, ConnectionError, isEduRiseError } from '../errors.ts';
import { untilDisposed } from './disposal.ts';

export interface Reading {
  /** Ends it when it is disposed of. */
  edu?: ClientCore | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { loaded: number; total?: number }) => void) | undefined;
  total?: number | undefined;
}

/** The body of an answer, with the client's own errors, and no listener left when it has ended in whichever way. */
export const bytesOf = (
  { body }: Response,
  { edu, signal, onProgress, total }: Reading,
): ReadableStream<Uint8Array> => {
  const reader = body?.getReader();
  let loaded = 0;
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (reason: unknown) => {
          controller.error(isEduRiseError(reason) ? reason : new AbortedError(undefined, { cause: reason }));
          leave();
          reader?.cancel().catch(() => {});
        };
        const abort = () => fail(signal?.reason);
        const release = edu && untilDisposed(edu, fail);
        leave = () => {
          signal?.removeEventListener('abort', abort);
          release?.();
        };
        signal?.addEventListener('abort', abort);
        if (signal?.aborted) abort();
      },
      async pull(controller) {
        try {
          const { done = true, value } = (await reader?.read()) ?? {};
          if (done || !value) {
            leave();
            return controller.close();
          }
          loaded += value.length;
          controller.enqueue(value);
          onProgress?.(total === undefined ? { loaded } : { loaded, total });
        } catch (cause) {
          leave();
          controller.error(new ConnectionError(undefined, { cause }));
        }
      },
      cancel(reason) {
        leave();
        return reader?.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
};

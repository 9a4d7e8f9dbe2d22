import { AbortedError, ConnectionError, isEduRiseError } from '../errors.ts';

export interface Reading {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { loaded: number; total?: number }) => void) | undefined;
  total?: number | undefined;
}

/** The body of an answer, with the client's own errors, and no listener left when it has ended in whichever way. */
export const bytesOf = ({ body }: Response, { signal, onProgress, total }: Reading): ReadableStream<Uint8Array> => {
  const reader = body?.getReader();
  let loaded = 0;
  let abort = () => {};
  const leave = () => signal?.removeEventListener('abort', abort);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        abort = () => {
          const reason: unknown = signal?.reason;
          controller.error(isEduRiseError(reason) ? reason : new AbortedError(undefined, { cause: reason }));
          leave();
          reader?.cancel().catch(() => {});
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

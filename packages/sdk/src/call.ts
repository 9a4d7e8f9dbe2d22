import type { RetryPolicy } from './retry.ts';

/** What a single call may change. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds for each attempt. Who joins a request that is under way already waits as long as that one may take. */
  timeout?: number | undefined;
  retry?: false | Partial<RetryPolicy> | undefined;
  /** `reload` asks the platform and keeps the answer, `none` neither reads nor keeps. */
  cache?: 'default' | 'reload' | 'none' | undefined;
  /** Sent where the platform takes such keys; the client mints one for each write otherwise. */
  idempotencyKey?: string | undefined;
  /** Added to the client's own, or in place of one, however its name is written; `null` removes one. */
  headers?: Readonly<Record<string, string | null>> | undefined;
  /** `response`: the answer with its body unread, for files and streams; neither kept nor checked. */
  as?: 'response' | undefined;
  /** How much of the body is sent, in bytes. */
  onProgress?: ((progress: { loaded: number; total?: number }) => void) | undefined;
}

/** An answer with what is known about it. */
export interface Answered<T> {
  data: T;
  status: number;
  requestId?: string | undefined;
  fromCache: boolean;
  /** Kept for longer than it is fresh; a newer one has been asked for. */
  stale?: boolean | undefined;
  attempts: number;
  /** The platform's clock, in milliseconds, where it may be read. */
  serverTime?: number | undefined;
  roundTripMs: number;
}

export interface CallPromise<T> extends Promise<T> {
  withResponse(): Promise<Answered<T>>;
}

/** What an operation of the outbox returns; awaiting it waits for the platform. */
export interface Receipt<T> extends CallPromise<T> {
  readonly id: string;
  /** True once it is on disk, false when it is kept in memory only. */
  readonly durable: Promise<boolean>;
  /** The platform's answer or its final refusal. A lost network only delays it. */
  readonly settled: Promise<T>;
}

/** One page of a list, whatever the platform calls its parts. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Of the whole list, where the platform counts. */
  readonly count?: number | undefined;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  next(): Promise<Page<T> | null>;
}

/**
 * A list: await it for its first page, or iterate it for everything.
 * @example
 * const { items, count } = await edu.courses.list({ search: 'python' });
 * for await (const course of edu.courses.list()) console.log(course.title);
 */
export interface PagePromise<T> extends CallPromise<Page<T>>, AsyncIterable<T> {
  pages(): AsyncIterable<Page<T>>;
  /** At most `limit` items; a limit is asked for because a list may have no end. */
  toArray(options: { limit: number }): Promise<T[]>;
}

/** A call in its public form: whichever of its two promises is not asked for needs no handling. */
export const callPromise = <T>(answered: Answered<T> | Promise<Answered<T>>): CallPromise<T> => {
  const promise = (
    answered instanceof Promise ? answered.then(({ data }) => data) : Promise.resolve(answered.data)
  ) as CallPromise<T>;
  promise.withResponse = async () => {
    promise.catch(() => {});
    return answered;
  };
  return promise;
};

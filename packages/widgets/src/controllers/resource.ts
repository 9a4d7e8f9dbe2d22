import { isApiError, isConnectionError } from '@edurise/sdk/core';
import type { ClientCore, SessionState } from '@edurise/sdk/core';
import { statusOf } from './resource-status.ts';

export type ResourceStatus =
  /** Nothing asked for: there is no client yet, or `enabled` is false. */
  | 'idle'
  | 'loading'
  | 'ready'
  | 'empty'
  /** Being loaded again; `data` is what was there before. */
  | 'refreshing'
  /** Loading again failed; `data` is what was there before, `error` says why. */
  | 'stale'
  | 'offline'
  | 'unauthenticated'
  | 'forbidden'
  | 'payment-required'
  | 'not-found'
  | 'rate-limited'
  | 'error';

export interface ResourceState<T> {
  readonly status: ResourceStatus;
  readonly data: T | undefined;
  readonly error: unknown;
  /** Is a request on its way? */
  readonly loading: boolean;
}

export interface ResourceOptions<T, C extends ClientCore = ClientCore> {
  load: (client: C, signal: AbortSignal) => Promise<T>;
  /** Cache tags of the answer, such as `course:42`. When one is invalidated, by whatever call, the data is loaded again. */
  tags?: (() => readonly string[]) | readonly string[];
  /** By default an empty array, or a page without items. */
  isEmpty?: (data: T) => boolean;
}

/**
 * One thing loaded from the platform, kept up to date, without any framework:
 *
 * ```ts
 * const course = new Resource(edu, {
 *   load: (edu, signal) => edu.courses.get(id, { signal }),
 *   tags: [`course:${id}`],
 * });
 * const stop = course.subscribe(({ status, data, error }) => draw(status, data, error));
 * course.refresh();
 * course.dispose();
 * ```
 *
 * It loads at once, and again when a tag is invalidated, when another person signs in or the tenant changes,
 * and when the connection is back after a failure. What a person may no longer see is dropped.
 */
export class Resource<T, C extends ClientCore = ClientCore> {
  readonly #client: C;
  readonly #options: ResourceOptions<T, C>;
  readonly #listeners = new Set<(state: ResourceState<T>) => void>();
  readonly #release: (() => void)[] = [];
  #state: ResourceState<T> = { status: 'loading', data: undefined, error: undefined, loading: true };
  #running: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #identity = '';
  #disposed = false;
  #refreshing = false;

  constructor(client: C, options: ResourceOptions<T, C>) {
    this.#client = client;
    this.#options = options;
    this.#release.push(
      client.on('invalidated', ({ tags }) => {
        if (!this.#refreshing && overlap(tags, this.#tags)) void this.#load();
      }),
      client.on('connection', ({ online }) => {
        if (online && waitsForConnection(this.#state)) void this.#load();
      }),
      client.session.subscribe((session) => this.#sessionChanged(session)),
    );
    void this.#begin();
  }

  get state(): ResourceState<T> {
    return this.#state;
  }

  /** Called on every change, not at once. Returns the function that ends it. */
  subscribe(listener: (state: ResourceState<T>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  isEmpty(data: T): boolean {
    return (this.#options.isEmpty ?? isEmpty)(data);
  }

  /** Asks the platform again, past the cache. Never rejects: the outcome is in `state`. */
  async refresh(): Promise<void> {
    if (this.#disposed) return;
    this.#refreshing = true;
    try {
      const tags = [...this.#tags];
      if (tags.length) this.#client.cache.invalidate({ tags });
    } finally {
      this.#refreshing = false;
    }
    await this.#load();
  }

  /** Replaces the data by what is already known, for instance the answer of a save. */
  update(data: T): void {
    this.#set({ status: this.isEmpty(data) ? 'empty' : 'ready', data, error: undefined, loading: false });
  }

  dispose(): void {
    this.#disposed = true;
    this.#running?.abort();
    clearTimeout(this.#retry);
    for (const release of this.#release.splice(0)) release();
    this.#listeners.clear();
  }

  get #tags(): readonly string[] {
    const { tags } = this.#options;
    return (typeof tags === 'function' ? tags() : tags) ?? [];
  }

  async #begin(): Promise<void> {
    const { session } = this.#client;
    // A request ahead of the stored session would come back as a stranger's.
    if (session.state.status === 'loading') await session.ready.catch(() => undefined);
    if (this.#disposed) return;
    this.#identity = identityOf(session.state);
    await this.#load();
  }

  async #load(): Promise<void> {
    if (this.#disposed) return;
    this.#running?.abort();
    clearTimeout(this.#retry);
    const running = (this.#running = new AbortController());
    const { data } = this.#state;
    this.#set({ status: data === undefined ? 'loading' : 'refreshing', data, error: undefined, loading: true });
    try {
      const loaded = await this.#options.load(this.#client, running.signal);
      if (running === this.#running && !this.#disposed) this.update(loaded);
    } catch (error) {
      if (running !== this.#running || this.#disposed) return;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const status = statusOf(error);
    const { data } = this.#state;
    const away = status === 'unauthenticated' && this.#client.session.state.status === 'expired';
    const kept = data !== undefined && (away || keepsData.has(status));
    this.#set({ status: kept ? 'stale' : status, data: kept ? data : undefined, error, loading: false });
    if (status === 'rate-limited') this.#retry = setTimeout(() => void this.#load(), waitOf(error) * 1000);
  }

  #sessionChanged(session: SessionState): void {
    if (session.status === 'loading' || !this.#identity) return;
    // An expired session is the same person, away for a moment: what is shown stays.
    if (session.status === 'expired') return this.#state.data === undefined ? void this.#load() : undefined;
    const before = this.#identity;
    this.#identity = identityOf(session);
    if (before === this.#identity) {
      if (statusOf(this.#state.error) === 'unauthenticated') void this.#load();
      return;
    }
    // Nothing of one person is shown to the next.
    this.#set({ status: 'loading', data: undefined, error: undefined, loading: true });
    void this.#load();
  }

  #set(state: ResourceState<T>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}

const keepsData: ReadonlySet<ResourceStatus> = new Set(['offline', 'error', 'rate-limited']);

/** Whole seconds to wait after a 429. */
export const waitOf = (error: unknown): number => {
  const ms = isApiError(error) ? error.retryAfterMs : undefined;
  return Math.max(1, Math.ceil((ms ?? 5000) / 1000));
};

const waitsForConnection = ({ status, error }: ResourceState<unknown>): boolean =>
  status === 'offline' || (status === 'stale' && isConnectionError(error));

/** Who is looking, and at which school. */
export const identityOf = ({ status, user, tenant }: SessionState): string =>
  `${status === 'anonymous' || status === 'expired' ? '' : (user?.id ?? 'somebody')}@${tenant ?? ''}`;

const isEmpty = (data: unknown): boolean => {
  if (Array.isArray(data)) return data.length === 0;
  const items = (data as { items?: unknown } | null)?.items;
  return data === null || (Array.isArray(items) && items.length === 0);
};

/** `course` stands for every course: it touches `course:42`, and `course:42` touches it. */
const overlap = (invalidated: readonly string[], own: readonly string[]): boolean =>
  invalidated.some((tag) =>
    own.some((mine) => mine === tag || mine.startsWith(`${tag}:`) || tag.startsWith(`${mine}:`)),
  );

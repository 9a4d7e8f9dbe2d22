import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConnectionError, ForbiddenError, RateLimitError, ServerError, UnauthenticatedError } from '@edurise/sdk/core';
import type { ClientCore, ClientEvents, SessionState } from '@edurise/sdk/core';
import { Resource } from './resource.ts';
import type { ResourceOptions, ResourceState } from './resource.ts';

/** As much of a client as a resource touches. */
class Client {
  readonly #listeners = new Map<string, Set<(detail: never) => void>>();
  readonly #sessions = new Set<(state: SessionState) => void>();
  readonly invalidated: unknown[] = [];
  held = 0;
  readonly cache = { invalidate: (what: unknown): void => void this.invalidated.push(what) };
  readonly session = {
    state: { status: 'active', user: { id: 'mira' }, tenant: 'demo' } as SessionState,
    ready: Promise.resolve(),
    subscribe: (listener: (state: SessionState) => void) => {
      this.held++;
      this.#sessions.add(listener);
      return () => (this.held--, this.#sessions.delete(listener));
    },
  };
  on(event: string, listener: (detail: never) => void): () => void {
    this.held++;
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => (this.held--, listeners.delete(listener));
  }
  emit<E extends keyof ClientEvents>(event: E, detail: ClientEvents[E]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail as never);
  }
  becomes(state: SessionState): void {
    this.session.state = state;
    for (const listener of this.#sessions) listener(state);
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function started<T>(answers: (() => Promise<T>)[], options: Partial<ResourceOptions<T>> = {}) {
  const client = new Client();
  const seen: ResourceState<T>['status'][] = [];
  let calls = 0;
  const resource = new Resource<T>(client as unknown as ClientCore, {
    load: () => answers[Math.min(calls++, answers.length - 1)]!(),
    tags: ['course:42'],
    ...options,
  });
  resource.subscribe(({ status }) => seen.push(status));
  return { client, resource, seen, calls: () => calls };
}

const ok =
  <T>(value: T) =>
  (): Promise<T> =>
    Promise.resolve(value);
const fails = (error: Error) => (): Promise<never> => Promise.reject(error);

describe('A resource', () => {
  it('loads at once and says so', async () => {
    const { resource, seen } = started([ok({ name: 'Algebra' })]);
    assert.equal(resource.state.status, 'loading');
    await settled();
    assert.deepEqual(resource.state, { status: 'ready', data: { name: 'Algebra' }, error: undefined, loading: false });
    assert.deepEqual(seen, ['ready']);
  });

  it('calls an empty list, and a page without items, empty', async () => {
    for (const nothing of [[], { items: [] }, null]) {
      const { resource } = started<unknown>([ok(nothing)]);
      await settled();
      assert.equal(resource.state.status, 'empty');
    }
  });

  it('keeps what it has while it asks again, past the cache', async () => {
    const { client, resource, seen } = started([ok(1), ok(2)]);
    await settled();
    await resource.refresh();
    assert.deepEqual(client.invalidated, [{ tags: ['course:42'] }]);
    assert.deepEqual(seen, ['ready', 'refreshing', 'ready']);
    assert.equal(resource.state.data, 2);
  });

  it('keeps what it has, as stale, when the platform fails', async () => {
    const { resource } = started([ok(1), fails(new ServerError({ status: 503 }))]);
    await settled();
    await resource.refresh();
    assert.equal(resource.state.status, 'stale');
    assert.equal(resource.state.data, 1);
  });

  it('drops what the person may no longer see', async () => {
    const { resource } = started([ok(1), fails(new ForbiddenError({ status: 403 }))]);
    await settled();
    await resource.refresh();
    assert.equal(resource.state.status, 'forbidden');
    assert.equal(resource.state.data, undefined);
  });

  it('loads again when one of its tags is invalidated, or its whole kind, and not otherwise', async () => {
    const { client, calls } = started([ok(1)]);
    await settled();
    for (const tags of [['course:42'], ['course']]) {
      client.emit('invalidated', { tags });
      await settled();
    }
    assert.equal(calls(), 3);
    for (const tags of [['course:4'], ['courses'], ['quiz:42'], []]) client.emit('invalidated', { tags });
    await settled();
    assert.equal(calls(), 3);
  });

  it('tries again when the connection is back, if it waits for one', async () => {
    const { client, resource, calls } = started([fails(new ConnectionError()), ok(1)]);
    await settled();
    assert.equal(resource.state.status, 'offline');
    client.emit('connection', { online: false });
    await settled();
    assert.equal(calls(), 1);
    client.emit('connection', { online: true });
    await settled();
    assert.equal(resource.state.data, 1);
    client.emit('connection', { online: true });
    await settled();
    assert.equal(calls(), 2);
  });

  it('shows nothing of one person to the next', async () => {
    const { client, resource, seen } = started([ok('Mira’s'), ok('Noor’s')]);
    await settled();
    client.becomes({ status: 'active', user: { id: 'noor', email: 'n@example.org' }, tenant: 'demo' });
    assert.equal(resource.state.data, undefined);
    await settled();
    assert.equal(resource.state.data, 'Noor’s');
    assert.deepEqual(seen, ['ready', 'loading', 'loading', 'ready']);
  });

  it('keeps what is shown over an expired session, and goes on after signing in again', async () => {
    const mira = { status: 'active', user: { id: 'mira', email: 'm@example.org' }, tenant: 'demo' } as const;
    const { client, resource, calls } = started([ok(1), fails(new UnauthenticatedError({ status: 401 })), ok(2)]);
    await settled();
    client.becomes({ status: 'expired', tenant: 'demo' });
    await settled();
    assert.equal(resource.state.data, 1);
    await resource.refresh();
    assert.equal(resource.state.status, 'stale', 'one that was on its way when the session ended takes nothing away');
    assert.equal(resource.state.data, 1);
    client.becomes(mira);
    await settled();
    assert.equal(resource.state.data, 2);
    assert.equal(calls(), 3);
  });

  it('does not ask again because a session was renewed, where that was not what it lacked', async () => {
    const mira = { status: 'active', user: { id: 'mira', email: 'm@example.org' }, tenant: 'demo' } as const;
    const { client, resource, calls } = started([
      fails(new RateLimitError({ status: 429, retryAfterMs: 60_000 })),
      ok(1),
    ]);
    await settled();
    client.becomes({ ...mira });
    await settled();
    assert.equal(resource.state.status, 'rate-limited');
    assert.equal(calls(), 1);
    resource.dispose();
  });

  it('goes on by itself after a 429', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const { resource } = started([fails(new RateLimitError({ status: 429, retryAfterMs: 2000 })), ok(1)]);
    const turns = async (): Promise<void> => {
      for (let i = 0; i < 10; i++) await Promise.resolve();
    };
    await turns();
    assert.equal(resource.state.status, 'rate-limited');
    context.mock.timers.tick(2000);
    await turns();
    assert.equal(resource.state.data, 1);
  });

  it('lets only the last request answer', async () => {
    const slow = Promise.withResolvers<string>();
    const { client, resource } = started([() => slow.promise, ok('fresh')]);
    await settled();
    client.emit('invalidated', { tags: ['course'] });
    await settled();
    slow.resolve('old');
    await settled();
    assert.equal(resource.state.data, 'fresh');
  });

  it('waits for the stored session before it asks', async () => {
    const client = new Client();
    const ready = Promise.withResolvers<void>();
    client.session.state = { status: 'loading' };
    client.session.ready = ready.promise;
    let calls = 0;
    const resource = new Resource(client as unknown as ClientCore, { load: () => Promise.resolve(++calls) });
    await settled();
    assert.equal(calls, 0);
    client.session.state = { status: 'anonymous' };
    ready.resolve();
    await settled();
    assert.equal(resource.state.data, 1);
  });

  it('holds nothing after its end', async () => {
    const { client, resource, seen } = started([ok(1)]);
    await settled();
    resource.dispose();
    client.emit('invalidated', { tags: ['course'] });
    await settled();
    assert.equal(client.held, 0);
    assert.deepEqual(seen, ['ready']);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { ClientCore } from '@edurise/sdk/core';
import { LiveController } from './live-controller.ts';

/** As much of a page as the controller touches. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
Object.assign(globalThis, { document: page });
const look = (visibilityState: 'visible' | 'hidden'): void => {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
};

class Channel {
  state = { status: 'connecting' };
  closed = false;
  readonly #listeners = new Set<() => void>();
  resync = (): void => undefined;
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  onResync(listener: () => void): () => void {
    this.resync = listener;
    return () => undefined;
  }
  close(): void {
    this.closed = true;
  }
  becomes(status: string): void {
    this.state = { status };
    for (const listener of this.#listeners) listener();
  }
}

const started = (channel?: Channel) => {
  let asked = 0;
  const host = {
    configured: true,
    edu: {} as ClientCore,
    isConnected: true,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const options = { enabled: () => true, channel: () => channel, ask: () => asked++, everySeconds: 60 };
  const live = new LiveController(host, options);
  live.hostUpdate();
  return { live, host, options, asked: () => asked };
};

describe('An element that is kept live', () => {
  beforeEach(() => {
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    page.visibilityState = 'visible';
  });
  const minutes = (count: number): void => {
    for (let i = 0; i < count; i++) mock.timers.tick(66_000);
  };

  it('asks now and then where there is no channel, while somebody looks', () => {
    const { asked } = started();
    minutes(3);
    assert.equal(asked(), 3);
    look('hidden');
    minutes(10);
    assert.equal(asked(), 3);
    look('visible');
    mock.timers.tick(0);
    assert.equal(asked(), 4, 'at once, for much may have happened');
  });

  it('does not ask while a channel tells, but again once it is down, or has missed something', () => {
    const channel = new Channel();
    const { live, asked } = started(channel);
    channel.becomes('live');
    minutes(10);
    assert.equal(asked(), 0);
    assert.equal(live.live, true);
    channel.resync();
    assert.equal(asked(), 1);
    channel.becomes('waiting');
    minutes(2);
    assert.equal(asked(), 3);
  });

  it('lets go of its channel when it is not wanted any more', () => {
    const channel = new Channel();
    const { live, options, asked } = started(channel);
    options.enabled = () => false;
    live.hostUpdate();
    assert.equal(channel.closed, true);
    minutes(3);
    assert.equal(asked(), 0);
  });

  it('keeps it while its element is moved, and not when that has left the page', async () => {
    const channel = new Channel();
    const { live, host } = started(channel);
    live.hostDisconnected();
    await Promise.resolve();
    assert.equal(channel.closed, false);
    host.isConnected = false;
    live.hostDisconnected();
    await Promise.resolve();
    assert.equal(channel.closed, true);
  });
});

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { tabLease, type Tabs } from './tab-lease.ts';

/** The locks of a browser, as far as a lease uses them. */
const locksOfOneBrowser = (): NonNullable<Tabs['locks']> => {
  let holder: { reject(error: Error): void } | undefined;
  const request = async (
    _name: string,
    options: LockOptions,
    run: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    await Promise.resolve();
    if (holder && !options.steal) return run(null);
    holder?.reject(new DOMException('stolen', 'AbortError'));
    return new Promise((resolve, reject) => {
      const me = { reject };
      holder = me;
      void Promise.resolve(run({ name: _name, mode: 'exclusive' })).then((value) => {
        if (holder === me) holder = undefined;
        resolve(value);
      });
    });
  };
  return { request } as NonNullable<Tabs['locks']>;
};

const kinds: [string, () => Tabs][] = [
  ['locks', () => ({ locks: locksOfOneBrowser() })],
  ['a channel', () => ({ channel: (name) => new BroadcastChannel(name) })],
];

for (const [kind, tabs] of kinds) {
  test(`with ${kind}: the first tab writes, the second reads, takes over, and the first is told`, async () => {
    const browser = tabs();
    let lost = 0;
    const first = tabLease('a1', () => void lost++, browser);
    const second = tabLease('a1', () => assert.fail('nobody took it from the second'), browser);
    const other = tabLease('a2', () => {}, kind === 'locks' ? tabs() : browser);
    assert.equal(await first.acquire(), true);
    assert.equal(await second.acquire(), false);
    assert.equal(await other.acquire(), true, 'another attempt is nobody’s business');
    assert.equal(lost, 0);
    await second.take();
    await sleep(20);
    assert.equal(lost, 1);
    second.release();
    await sleep(20);
    assert.equal(await first.acquire(), true, 'free again');
    for (const lease of [first, second, other]) lease.release();
  });
}

test('a frame without locks and channels is a lone tab', async () => {
  assert.equal(await tabLease('a1', () => {}, {}).acquire(), true);
  const refused = {
    locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) },
  } as unknown as Tabs;
  assert.equal(await tabLease('a1', () => {}, refused).acquire(), true);
});

import assert from 'node:assert/strict';
import { chanceOf } from '../support/chance.ts';
import { Clock, settle } from '../support/clock.ts';
import { Browser } from './browser.ts';
import { targets } from './operations.ts';
import { Platform } from './platform.ts';
import { Tab, tokensOf } from './tab.ts';
import { Traffic } from './traffic.ts';

const steps = 50;

/** One course of things, all of it drawn from the seed. */
export async function explore(seed: number, log: unknown[]): Promise<void> {
  const chance = chanceOf(seed);
  const clock = new Clock();
  const traffic = new Traffic();
  const platform = new Platform(traffic, chance);
  const browser = new Browser(traffic);
  const tabs = ['A', 'B'].map(
    (name) =>
      new Tab(name, log, {
        baseUrl: 'https://learn.acme.com',
        fetch: platform.fetch,
        storage: browser.storage,
        retry: false,
        cache: { user: 60, catalog: 60, staleSeconds: 120, maxEntries: chance.pick([0, 2, 500]) },
        features: {},
        environment: {
          ...clock.environment,
          online: () => true,
          onlineEvents: undefined,
          visibility: undefined,
          locks: undefined,
          broadcast: browser.broadcast,
        },
      }),
  );
  const rest = async () => {
    for (await settle(); traffic.size; await settle()) traffic.run(chance);
  };

  for (const tab of tabs) {
    void tab.edu.session.setTokens(tokensOf('anna'));
    for (const target of targets) if (chance.below(3)) tab.watch(target);
  }
  if (chance.below(2)) await rest();
  for (let step = 0; step < steps; step++) {
    const kind = chance.below(60);
    if (kind < 16) chance.pick(tabs).act(chance);
    else if (kind < 59) traffic.run(chance);
    else await clock.pass(chance.pick([2_000, 11_000, 61_000]));
    await turn();
  }

  platform.healthy = true;
  await rest();
  // What could not be had is asked for again, as a person would.
  for (const { shown } of tabs) for (const { watch } of shown) if (watch.current.error) watch.reload();
  await rest();

  for (const { edu, viewer, shown } of tabs) {
    for (const { target, watch } of shown) {
      const { value, stale, pending } = watch.current;
      const expected = { value: platform.truth(viewer, target), stale: false, pending: false };
      assert.deepEqual({ value, stale, pending }, expected);
    }
    for (const target of targets) {
      const { operation, args } = target;
      const read = edu.request(operation, args).then(
        (value: unknown) => value,
        () => undefined,
      );
      await rest();
      assert.deepEqual(await read, platform.truth(viewer, target), `${operation.path} as it is kept`);
    }
    for (const { watch } of shown) watch.stop();
    edu.dispose();
  }
}
/** As much as happens by itself between two events. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

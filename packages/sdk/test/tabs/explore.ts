import assert from 'node:assert/strict';
import { faultIn, three } from './course.ts';
import { Browser } from './world/browser.ts';
import type { Tab } from './world/tab.ts';

const steps = 40;
const most = 6;

/** Any course of things in one browser, drawn from the seed, and what must hold in the end. */
export async function explore(seed: number): Promise<void> {
  const browser = new Browser(seed);
  const { platform, timeline } = browser;
  const { chance } = timeline;
  const away = new Set<Tab>();
  let said = 0;

  const open = (): void => {
    const tab = browser.tab();
    tab.look(chance.below(3) === 0);
    for (const path of three) if (chance.below(4)) tab.listen(path);
  };
  const act = (): void => {
    const tab = chance.pick(browser.alive);
    const kind = chance.below(30);
    if (!tab || (kind < 3 && browser.alive.length < most)) return open();
    if (!tab.running) {
      if (chance.below(2)) return;
      if (away.delete(tab)) return tab.back();
      return tab.thaw();
    }
    if (kind < 5) return tab.crash();
    if (kind < 6) return browser.leaders[0]?.crash();
    if (kind < 8) return (browser.leaders[0] ?? tab).freeze(false);
    if (kind < 10) return tab.freeze(chance.below(2) === 0);
    if (kind < 11) {
      away.add(tab);
      return tab.away();
    }
    if (kind < 14) return tab.look(!tab.visible);
    if (kind < 16) return tab.listen(chance.pick(three));
    if (kind < 17) return tab.leave(chance.pick(three));
    if (kind < 24) return void tab.say(chance.pick(three), `${tab.name} ${++said}`);
    if (kind < 25) return platform.cut();
    platform.talk(three, 1_000);
  };

  open();
  open();
  for (let step = 0; step < steps; step++) {
    act();
    await timeline.pass(chance.pick([0, 5, 30, 300, 1_500, 4_000, 13_000]) * chance.next());
  }

  for (const tab of browser.alive) if (!tab.running) away.has(tab) ? tab.back() : tab.thaw();
  if (!browser.alive.length) open();
  for (const tab of browser.alive) tab.look(true);
  await timeline.pass(45_000);
  for (const path of three) platform.publish(path);
  await timeline.pass(200);

  const listening = browser.alive.some((tab) => three.some((path) => tab.listens(path)));
  if (listening) assert.equal(browser.leaders.length, 1, 'one leads');
  assert.ok(platform.longestDouble <= 2_000, `two sockets for ${platform.longestDouble} ms`);
  for (const path of three) {
    const listeners = browser.alive.filter((tab) => tab.listens(path));
    assert.equal(platform.openOn(path), listeners.length ? 1 : 0, `sockets on ${path}`);
    for (const tab of browser.tabs) {
      const fault = faultIn(tab.told.get(path) ?? [], platform.events.get(path)!.length, listeners.includes(tab));
      assert.equal(fault, undefined, `${tab.name} on ${path}`);
    }
  }
  const heard = new Map<string, number>();
  for (const text of platform.heard) heard.set(text, (heard.get(text) ?? 0) + 1);
  for (const [text, times] of heard) assert.equal(times, 1, `${text} was said ${times} times`);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Succession } from '../../src/realtime/share/succession.ts';
import { nameOf } from '../../src/realtime/share/name.ts';
import { allLive, eventsIn, faultIn, listening, numbered, plain, resyncsIn, three } from './course.ts';
import { Browser } from './world/browser.ts';
import type { Tab } from './world/tab.ts';

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 20) }, (_, index) => index + 1);

/** Whatever was published has arrived, once and in order, where events are numbered; where not, no event came twice. */
function complete(browser: Browser, tabs: readonly Tab[], slept?: Tab): void {
  const { events } = browser.platform;
  for (const tab of tabs) {
    for (const path of three) {
      const heard = tab.told.get(path)!;
      const where = `${tab.name} ${path}`;
      assert.equal(faultIn(heard, events.get(path)!.length), undefined, where);
      if (path !== plain) assert.ok(resyncsIn(heard) <= Number(tab === slept), where);
    }
  }
}

/** Says something everywhere, so that it shows who hears it. */
async function roundUp({ platform, timeline }: Browser): Promise<void> {
  await timeline.pass(1_000);
  for (const path of three) platform.publish(path);
  await timeline.pass(200);
}

test('tabs M1 five tabs with three addresses have three sockets, and each hears each event once', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { platform, timeline, tabs } = browser;
    platform.talk(three, 3_000);
    await timeline.pass(3_000);
    await roundUp(browser);
    assert.equal(platform.opened, 3);
    assert.equal(browser.leaders.length, 1);
    complete(browser, tabs);
    for (const { told } of tabs) for (const path of three) assert.equal(eventsIn(told.get(path)!)[0], 1);
  }
});

test('tabs M2 when the leading tab crashes another is live within two seconds, and nothing is lost or heard twice', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { platform, timeline } = browser;
    platform.talk(three, 4_000);
    await timeline.pass(500);
    const before = browser.tabs[0]!.states.get(plain)!.generation;
    browser.leaders[0]!.crash();
    const again = (tab: Tab) => allLive(tab) && tab.states.get(plain)!.generation > before;
    await timeline.until(() => browser.alive.every(again), 2_000);
    await timeline.pass(4_000);
    await roundUp(browser);
    complete(browser, browser.alive);
    for (const { told } of browser.alive) assert.ok(resyncsIn(told.get(plain)!) <= 2);
    assert.equal(browser.leaders.length, 1);
    for (const path of three) assert.equal(platform.openOn(path), 1);
  }
});

test('tabs M2 a tab that cannot fetch what it takes to lead leaves it to one that can, and leads once it can itself', async () => {
  for (const seed of seeds) {
    const browser = new Browser(seed);
    const { platform, timeline } = browser;
    const poor = browser.tab();
    let arrive!: () => void;
    const code = new Promise<typeof Succession>((resolve) => (arrive = () => resolve(Succession)));
    poor.code = code;
    for (const path of three) poor.listen(path);
    await timeline.pass(5_000);
    assert.equal(platform.opened, 0);
    const rich = browser.tab();
    for (const path of three) rich.listen(path);
    await timeline.until(() => [poor, rich].every(allLive), 1_000);
    assert.deepEqual(browser.leaders, [rich]);
    platform.talk(three, 2_000);
    await timeline.pass(3_000);
    rich.crash();
    await timeline.until(() => !allLive(poor), 12_000);
    arrive();
    await timeline.until(() => allLive(poor), 1_000);
    await roundUp(browser);
    complete(browser, [poor]);
  }
});

for (const told of [true, false]) {
  const how = told ? 'that is told so' : 'without a word';
  test(`tabs M3 a leading tab that is frozen ${how} is replaced within twelve seconds, and does no harm when it thaws`, async () => {
    for (const seed of seeds) {
      const browser = await listening(seed);
      const { platform, timeline } = browser;
      platform.talk(three, 14_000, 200);
      await timeline.pass(500);
      const former = browser.leaders[0]!;
      if (told) former.look(false);
      former.freeze(told);
      const rest = browser.tabs.filter((tab) => tab !== former);
      await timeline.until(() => browser.leaders.length === 1 && rest.every(allLive), told ? 1_000 : 12_000);
      await timeline.pass(5_000);
      former.thaw();
      await timeline.pass(10_000);
      await roundUp(browser);
      assert.equal(browser.leaders.length, 1);
      assert.notEqual(browser.leaders[0], former);
      assert.ok(platform.longestDouble <= 2_000, `${platform.longestDouble}`);
      for (const path of three) assert.equal(platform.openOn(path), 1);
      complete(browser, browser.tabs, former);
    }
  });
}

test('tabs M4 when all tabs were hidden and one is looked at again, it is live within two seconds', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { timeline, chance } = { ...browser, chance: browser.timeline.chance };
    for (const tab of browser.tabs) tab.look(false);
    await timeline.pass(chance.below(400) * 1_000);
    // On some devices the one that leads stands still by now, and was told nothing.
    if (chance.below(2)) browser.leaders[0]!.freeze(false);
    await timeline.pass(60_000);
    const tab = chance.pick(browser.tabs.filter(({ running }) => running));
    tab.look(true);
    browser.platform.publish(plain);
    const [count] = [tab.told.get(plain)!.length];
    await timeline.until(() => allLive(tab) && tab.told.get(plain)!.length > count, 2_000);
  }
});

test('tabs M5 of ten tabs opened within a tenth of a second one leads, and three sockets are ever opened', async () => {
  for (const seed of seeds) {
    const browser = new Browser(seed);
    const { timeline, platform } = browser;
    for (let count = 0; count < 10; count++) {
      timeline.in(timeline.between(0, 100), () => {
        const tab = browser.tab();
        for (const path of three) tab.listen(path);
      });
    }
    await timeline.pass(100);
    await timeline.until(() => browser.tabs.every(allLive), 1_000);
    await roundUp(browser);
    assert.equal(browser.leaders.length, 1);
    assert.equal(platform.opened, 3);
    complete(browser, browser.tabs);
  }
});

const throws = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const silent = { onmessage: null, postMessage: throws, close() {} };

for (const [what, environment, why] of [
  ['no locks', { locks: undefined }, /locks/],
  ['locks that throw', { locks: { request: throws } }, /insecure/],
  ['locks that refuse', { locks: { request: () => Promise.reject(new Error('not here')) } }, /not here/],
  ['no channels', { broadcast: () => undefined }, /channel/],
  ['channels that throw', { broadcast: throws }, /channel/],
  ['channels that cannot be written to', { broadcast: () => silent }, /insecure/],
  ['no page', { visibility: undefined }, /page/],
] as const) {
  test(`tabs M6 with ${what} each tab works by itself, and says why`, async () => {
    for (const seed of seeds.slice(0, 3)) {
      const browser = new Browser(seed);
      const { timeline, platform } = browser;
      for (let count = 0; count < 2; count++) browser.tab('anna', environment);
      for (const tab of browser.tabs) for (const path of three) tab.listen(path);
      await timeline.until(() => browser.tabs.every(allLive), 1_000);
      platform.talk(three, 500);
      await timeline.pass(600);
      await roundUp(browser);
      complete(browser, browser.tabs);
      for (const { lines } of browser.tabs) {
        assert.equal(lines.share, 'none');
        assert.match(lines.why ?? '', why);
      }
      assert.equal(platform.opened, 6);
      for (const { lines } of browser.tabs) lines.close();
      await timeline.pass(1_000);
      for (const path of three) assert.equal(platform.openOn(path), 0);
    }
  });
}
void numbered;

test('tabs M7 tabs that speak two versions hear nothing of each other', async () => {
  for (const seed of seeds) {
    const browser = new Browser(seed);
    const { timeline, platform } = browser;
    const one = nameOf('https://learn.acme.com', 'anna', 1);
    const other = nameOf('https://learn.acme.com', 'anna', 2);
    assert.notEqual(one, other);
    const older = [browser.tab(one), browser.tab(one)];
    const newer = [browser.tab(other), browser.tab(other)];
    for (const tab of browser.tabs) for (const path of three) tab.listen(path);
    await timeline.until(() => browser.tabs.every(allLive), 1_000);
    platform.talk(three, 1_000);
    await timeline.pass(1_000);
    await roundUp(browser);
    assert.equal(platform.opened, 6);
    for (const tabs of [older, newer]) assert.equal(browser.leaders.filter((tab) => tabs.includes(tab)).length, 1);
    complete(browser, browser.tabs);
    for (const tab of older) tab.crash();
    await timeline.pass(20_000);
    assert.equal(platform.opened, 6);
    for (const path of three) assert.equal(platform.openOn(path), 1);
  }
});

test('tabs M8 whoever comes after somebody hears nothing of his, and his sockets are gone within half a second', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { timeline, platform, tabs } = browser;
    platform.talk(three, 2_000, 10);
    await timeline.pass(timeline.between(0, 500));
    // As the session of each tab does when it hears of it.
    const heard = new Map(tabs.map((tab) => [tab, JSON.stringify([...tab.told])]));
    const switched = timeline.time;
    for (const tab of tabs) {
      timeline.in(timeline.between(0, 20), () => {
        tab.lines.close();
        heard.set(tab, JSON.stringify([...tab.told]));
      });
    }
    await timeline.pass(20);
    await timeline.until(() => three.every((path) => platform.openOn(path) === 0), 480);
    assert.ok(timeline.time - switched <= 500);
    for (const tab of tabs) {
      const before = JSON.stringify([...tab.told]);
      assert.equal(before, heard.get(tab));
    }
    for (const tab of tabs) tab.become('ben');
    assert.ok(tabs.every(({ lines }) => lines.describe().length === 0));
    for (const tab of tabs.slice(0, 3)) for (const path of three) tab.listen(path);
    await timeline.until(() => tabs.slice(0, 3).every(allLive), 1_000);
    assert.equal(browser.leaders.length, 1);
    await timeline.pass(3_000);
    for (const tab of tabs.slice(3)) assert.equal(JSON.stringify([...tab.told]), heard.get(tab));
  }
});

test('tabs M8 a tab that does not know yet who is there shares nothing until it does', async () => {
  for (const seed of seeds) {
    const browser = new Browser(seed);
    const { timeline, platform } = browser;
    const tabs = [browser.tab(), browser.tab(), browser.tab()];
    const known: { name?: string } = {};
    tabs[1]!.become(() => known.name);
    for (const tab of tabs) tab.listen(plain);
    await timeline.pass(300);
    assert.equal(tabs[1]!.lines.share, 'none');
    known.name = 'ben';
    tabs[1]!.lines.reconnect();
    assert.equal(tabs[1]!.live(plain), false);
    await timeline.until(() => tabs[1]!.live(plain), 500);
    assert.equal(tabs[1]!.lines.share, 'leader');
    assert.equal(tabs[1]!.lines.why, undefined);
    await timeline.pass(100);
    assert.equal(platform.openOn(plain), 2);
  }
});

test('tabs what two tabs say in turn to one that leads arrives once, also over its crash', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { timeline, platform, tabs } = browser;
    const leader = browser.leaders[0]!;
    const others = tabs.filter((tab) => tab !== leader);
    timeline.in(500, () => leader.crash());
    for (let count = 0; count < 40; count++) {
      others[count % 2]!.say(plain, `${count}`);
      await timeline.pass(timeline.between(0, 50));
    }
    await timeline.pass(2_000);
    const said = others.flatMap((tab) => tab.said).sort();
    assert.deepEqual([...platform.heard].sort(), said);
  }
});

test('tabs a leading tab whose timers come late, but which answers, is not replaced', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { timeline } = browser;
    const leader = browser.leaders[0]!;
    leader.inbox.slow = true;
    await timeline.pass(180_000);
    assert.deepEqual(browser.leaders, [leader]);
    assert.equal(browser.platform.opened, 3);
  }
});

test('tabs a hidden leader hands over to a tab that is looked at, and no line is down meanwhile', async () => {
  for (const seed of seeds) {
    const browser = await listening(seed);
    const { timeline, platform, tabs } = browser;
    const former = browser.leaders[0]!;
    const next = tabs.find((tab) => tab !== former)!;
    for (const tab of tabs) tab.look(tab === next);
    // Who comes back within five seconds finds his sockets where they were.
    await timeline.pass(4_000);
    assert.deepEqual(browser.leaders, [former]);
    platform.talk(three, 6_000, 20);
    await timeline.until(() => next.lines.share === 'leader', 3_000);
    await timeline.pass(6_000);
    await roundUp(browser);
    complete(browser, tabs);
    assert.ok(platform.longestDouble <= 2_000);
    for (const path of three) assert.equal(platform.openOn(path), 1);
  }
});

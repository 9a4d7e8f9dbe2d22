import { Browser } from './world/browser.ts';
import type { Tab, Told } from './world/tab.ts';

/** Two addresses whose events are numbered, and one whose are not. */
export const numbered = ['/numbered/1/', '/numbered/2/'];
export const plain = '/plain/1/';
export const three = [...numbered, plain];

export const allLive = (tab: Tab): boolean => three.every((path) => tab.live(path));
export const eventsIn = (told: readonly Told[]): number[] => told.filter((one) => one !== 'resync');
export const resyncsIn = (told: readonly Told[]): number => told.filter((one) => one === 'resync').length;

/** A browser with tabs that listen to all three, live. */
export async function listening(seed: number, count = 5): Promise<Browser> {
  const browser = new Browser(seed);
  for (let index = 0; index < count; index++) browser.tab();
  for (const tab of browser.tabs) for (const path of three) tab.listen(path);
  await browser.timeline.until(() => browser.tabs.every(allLive), 1_000);
  return browser;
}

/**
 * What is wrong with what a tab was told, if anything: an event twice, or out of order, or one left out without a word. `ended`:
 * nothing may be missing at the end either.
 */
export function faultIn(told: readonly Told[], published: number, ended = true): string | undefined {
  let last: number | undefined;
  let hole: string | undefined;
  let announced = false;
  for (const one of told) {
    if (one === 'resync') {
      announced = true;
      hole = undefined;
      continue;
    }
    if (last !== undefined && one <= last) return `${one} after ${last}`;
    if (last !== undefined && one > last + 1 && !announced) hole ??= `${one} after ${last}, without a word`;
    last = one;
    announced = false;
  }
  if (hole) return hole;
  return ended && last !== published ? `${last} of ${published} is the last` : undefined;
}

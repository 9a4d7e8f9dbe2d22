import type { Environment } from '@edurise/sdk/core';
import { SharedLines } from '../../../src/realtime/share/shared-lines.ts';
import type { Line, LineState, Lines } from '../../../src/realtime/line.ts';
import { Succession } from '../../../src/realtime/share/succession.ts';
import type { Browser } from './browser.ts';
import { Inbox } from './inbox.ts';
import { OwnLines } from './own-lines.ts';

/** What a listener was told, in order: the numbers of events, and that something was missed. */
export type Told = number | 'resync';

class Page extends EventTarget {
  visibilityState = 'visible';
}

/** One tab with somebody's program in it. */
export class Tab {
  readonly name: string;
  readonly inbox: Inbox;
  readonly told = new Map<string, Told[]>();
  readonly states = new Map<string, LineState>();
  /** What was handed over to a line. */
  readonly said: string[] = [];
  lines: SharedLines;
  everFrozen = false;
  /** What it takes to lead, once it is fetched. */
  code = Promise.resolve(Succession);
  readonly environment: Environment;
  readonly #browser: Browser;
  readonly #open = new Map<string, Line>();
  readonly #page = new Page();
  readonly #window = new EventTarget();

  constructor(browser: Browser, name: string, owner: string, environment: Partial<Environment> = {}) {
    const { timeline } = browser;
    this.name = name;
    this.#browser = browser;
    this.inbox = new Inbox(timeline);
    this.environment = {
      now: () => timeline.time,
      random: timeline.chance.next,
      setTimeout: (run, ms) => this.inbox.timer(ms, run),
      clearTimeout: (cancel) => (cancel as (() => void) | undefined)?.(),
      online: () => true,
      onlineEvents: this.#window,
      visibility: this.#page,
      locks: browser.locks.of(this.inbox),
      broadcast: (channel) => browser.channel(channel, this.inbox),
      ...environment,
    };
    this.lines = this.#share(owner);
  }

  /** Somebody else sits down, or somebody of whom nobody knows yet who he is. */
  become(owner: string | (() => string | undefined)): void {
    this.lines = this.#share(owner);
    this.#open.clear();
  }

  get running(): boolean {
    return this.inbox.alive && !this.inbox.frozen;
  }

  get visible(): boolean {
    return this.#page.visibilityState === 'visible';
  }

  listen(path: string): void {
    if (this.#open.has(path)) return;
    const told: Told[] = this.told.get(path) ?? [];
    this.told.set(path, told);
    const line = this.lines.open(
      { path },
      {
        frame: (text) => told.push((JSON.parse(text) as { n: number }).n),
        state: (state) => this.states.set(path, state),
        protocol() {},
        resync: () => told.push('resync'),
      },
    );
    this.#open.set(path, line);
  }

  leave(path: string): void {
    this.#open.get(path)?.hangUp();
    if (this.#open.delete(path)) this.told.get(path)!.push('resync');
  }

  listens(path: string): boolean {
    return this.#open.has(path);
  }

  live(path: string): boolean {
    return this.#open.get(path)?.state.status === 'live';
  }

  say(path: string, text: string): boolean {
    const handedOver = this.#open.get(path)?.send(text) ?? false;
    if (handedOver) this.said.push(text);
    return handedOver;
  }

  look(visible: boolean): void {
    this.#page.visibilityState = visible ? 'visible' : 'hidden';
    this.#page.dispatchEvent(new Event('visibilitychange'));
  }

  /** @param told The page gets to know before. */
  freeze(told: boolean): void {
    this.everFrozen = true;
    if (told) this.#page.dispatchEvent(new Event('freeze'));
    this.inbox.frozen = true;
    this.#browser.platform.watch();
  }

  thaw(): void {
    this.inbox.thaw();
    this.#browser.platform.watch();
    this.#page.dispatchEvent(new Event('resume'));
  }

  /** Another page comes into this tab, and this one is kept for later. */
  away(): void {
    this.everFrozen = true;
    this.#window.dispatchEvent(new Event('pagehide'));
    this.inbox.frozen = true;
    this.#browser.platform.watch();
  }

  back(): void {
    this.inbox.thaw();
    this.#browser.platform.watch();
    this.#window.dispatchEvent(new Event('pageshow'));
  }

  crash(): void {
    this.inbox.alive = false;
    this.#browser.locks.end(this.inbox);
    this.#browser.platform.end(this.inbox);
  }

  #share(owner: string | (() => string | undefined)): SharedLines {
    const local = (): Lines => new OwnLines(this.#browser.platform, this.inbox);
    const name = typeof owner === 'string' ? () => owner : owner;
    return new SharedLines({ environment: this.environment, name, local, succession: () => this.code });
  }
}

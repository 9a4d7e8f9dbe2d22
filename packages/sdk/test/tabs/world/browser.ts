import type { Environment } from '@edurise/sdk/core';
import type { Inbox } from './inbox.ts';
import { Locks } from './locks.ts';
import { Platform } from './platform.ts';
import { Tab } from './tab.ts';
import { Timeline } from './timeline.ts';

type Channel = NonNullable<ReturnType<Environment['broadcast']>>;

/** One browser, its tabs, and the platform that they talk to. */
export class Browser {
  readonly timeline: Timeline;
  readonly locks: Locks;
  readonly platform: Platform;
  readonly tabs: Tab[] = [];
  readonly #channels = new Map<Channel, { name: string; inbox: Inbox }>();

  constructor(seed: number) {
    this.timeline = new Timeline(seed);
    this.locks = new Locks(this.timeline);
    this.platform = new Platform(this.timeline);
  }

  tab(owner = 'anna', environment?: Partial<Environment>): Tab {
    const tab = new Tab(this, `tab ${this.tabs.length + 1}`, owner, environment);
    this.tabs.push(tab);
    return tab;
  }

  get alive(): Tab[] {
    return this.tabs.filter(({ inbox }) => inbox.alive);
  }

  get leaders(): Tab[] {
    return this.tabs.filter(({ running, lines }) => running && lines.share === 'leader');
  }

  /** All messages pass through one process, which keeps their order. */
  channel(name: string, inbox: Inbox): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: (message) => {
        const copy = structuredClone(message);
        for (const [other, end] of this.#channels)
          if (other !== channel && end.name === name)
            end.inbox.deliver('channel', this.timeline.between(0, 8), () =>
              other.onmessage?.({ data: copy } as MessageEvent),
            );
      },
      close: () => void this.#channels.delete(channel),
    };
    this.#channels.set(channel, { name, inbox });
    return channel;
  }
}

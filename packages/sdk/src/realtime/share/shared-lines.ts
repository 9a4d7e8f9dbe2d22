import { listen } from '../ears.ts';
import type { Address, Ear, Line, LineReport } from '../line.ts';
import type { Shared } from '../sharing.ts';
import { Seat, type ShareOptions } from './seat.ts';
import { SharedLine } from './shared-line.ts';

/**
 * One socket per address for all tabs of a browser. One of them leads: it holds a lock, and the sockets. All ask the one that
 * leads, over a channel; so does itself, without the channel. Where tabs cannot find each other, each leads itself.
 */
export class SharedLines implements Shared {
  readonly #options: ShareOptions;
  readonly #seat: Seat;
  readonly #lines = new Map<string, SharedLine>();
  #listening: AbortController | undefined;

  constructor(options: ShareOptions) {
    this.#options = options;
    this.#seat = new Seat(options, {
      moved: () => {
        for (const line of this.#lines.values()) line.open();
      },
      orphaned: () => this.#startOver(),
      heard: (down, fence, message) => this.#lines.get(down.path)?.hear(down, fence, message),
    });
  }

  /** Who holds the sockets: the tab that leads, or each its own where there is `none`. */
  get share(): 'none' | 'leader' | 'follower' {
    return this.#seat.role;
  }

  /** Why nothing is shared. */
  get why(): string | undefined {
    return this.#seat.why;
  }

  open(address: Address, ear: Ear): Line {
    const { path } = address;
    this.#listen();
    this.#seat.enter();
    let line = this.#lines.get(path);
    if (!line) {
      line = new SharedLine(address, (up) => this.#seat.say(up), this.#options.environment.now);
      this.#lines.set(path, line);
      line.open();
    }
    return listen(line, ear, () => {
      this.#lines.delete(path);
      this.#seat.say({ type: 'hangUp', path });
    });
  }

  reconnect(): void {
    // It may be known only now who is here: what one person hears is shared with nobody else.
    if (this.#seat.mistaken) this.#startOver();
    this.#seat.say({ type: 'reconnect' });
  }

  close(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    for (const line of this.#lines.values()) line.ears = [];
    this.#lines.clear();
    this.#seat.leave();
  }

  describe(): readonly LineReport[] {
    const held = new Map(this.#seat.describe().map((report) => [report.path, report]));
    for (const [path, line] of this.#lines) held.set(path, line.describe(held.get(path)));
    return [...held.values()];
  }

  /** A page that is put away lets go of everything, so that another tab leads, and none waits for an answer. */
  #listen(): void {
    if (this.#listening) return;
    const { visibility, onlineEvents } = this.#options.environment;
    const { signal } = (this.#listening = new AbortController());
    const heard = ({ type }: Event) => {
      const looked = type === 'visibilitychange';
      if (type === 'freeze' || type === 'pagehide') return this.#sleep();
      // Not every browser tells a page that it wakes up.
      if (!looked || this.#seat.visible) this.#seat.enter();
      if (looked) this.#seat.look();
    };
    for (const type of ['freeze', 'resume', 'visibilitychange']) visibility?.addEventListener(type, heard, { signal });
    for (const type of ['pagehide', 'pageshow']) onlineEvents?.addEventListener(type, heard, { signal });
  }

  #startOver(): void {
    if (!this.#lines.size) return;
    this.#sleep();
    this.#seat.enter();
  }

  #sleep(): void {
    this.#seat.leave();
    for (const line of this.#lines.values()) line.sleep();
  }
}

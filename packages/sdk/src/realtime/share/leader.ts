import type { Address, Lines, LineReport, Message } from '../line.ts';
import { HeldLine } from './held-line.ts';
import { holdLock, type Locks } from './held-lock.ts';
import type { Down, Up } from './letter.ts';

export interface LeaderHost {
  /** A socket has something to say. Runs what is to be done about it, in order, once it is sure that this tab leads. */
  heard(work: () => void): void;
  /** To one tab, or to all. With what was read of a frame, for this tab only. */
  announce(down: Down, to?: string, message?: Message): void;
}

interface Lease {
  visible: boolean;
  readonly end: () => void;
}

/** Every tab holds this lock for as long as it lives: whoever gets it knows that the tab has died. */
export const lifeOf = (tab: string): string => `edurise:tab:${tab}`;

/** Holds the sockets, for the tabs that asked for them and are alive. */
export class Leader {
  readonly #lines: Lines;
  readonly #locks: Locks | undefined;
  readonly #host: LeaderHost;
  readonly #held = new Map<string, HeldLine>();
  readonly #leases = new Map<string, Lease>();
  #closed = false;

  constructor(lines: Lines, locks: Locks | undefined, host: LeaderHost) {
    this.#lines = lines;
    this.#locks = locks;
    this.#host = { ...host, heard: (work) => this.#closed || host.heard(work) };
  }

  /** Somebody else is there. */
  get followed(): boolean {
    return this.#leases.size > 0;
  }

  /** Nothing is on its way to become live. */
  get settled(): boolean {
    return [...this.#held.values()].every(({ state: { status } }) => status === 'live' || status === 'denied');
  }

  /** A tab that somebody looks at. */
  get visible(): string | undefined {
    return [...this.#leases].findLast(([, { visible }]) => visible)?.[0];
  }

  /** What a successor can go on with without missing anything. */
  get numbered(): Address[] {
    return [...this.#held.values()].map(({ address }) => address).filter(({ since }) => since);
  }

  /** Before there is anybody to hold it for. */
  prepare(addresses: readonly Address[]): void {
    for (const address of addresses) this.#hold(address);
  }

  /** What nobody has asked for meanwhile. */
  sweep(): void {
    for (const path of [...this.#held.keys()]) this.#letGo(path);
  }

  /** A tab other than the one that leads is there as long as its lock is held. */
  lease(tab: string, visible?: boolean): void {
    const lease = this.#leases.get(tab);
    const end = lease?.end ?? holdLock(this.#locks!, lifeOf(tab), { granted: () => this.#drop(tab) });
    this.#leases.set(tab, { visible: visible ?? lease?.visible ?? false, end });
  }

  hear(from: string, up: Up): void {
    switch (up.type) {
      case 'here':
        return this.#host.announce({ type: 'beat' }, from);
      case 'open':
        return this.#hold(up.address).join(from, up.address, up.fresh);
      case 'hangUp':
        return this.#letGo(up.path, from);
      case 'send': {
        const { path, id } = up;
        const heard = this.#held.get(path)?.send(up.text) ?? false;
        return this.#host.announce({ type: 'sent', path, id, heard }, from);
      }
      case 'volatile':
        return void this.#held.get(up.path)?.send(up.text, up.key);
      case 'reconnect':
        return this.#lines.reconnect();
      case 'bye':
        return this.#drop(from);
    }
  }

  describe(): readonly LineReport[] {
    return this.#lines.describe();
  }

  /** Whatever the sockets still say is heard by nobody. */
  close(): void {
    this.#closed = true;
    for (const { end } of this.#leases.values()) end();
    this.#leases.clear();
    this.#lines.close();
  }

  #hold(address: Address): HeldLine {
    const { path } = address;
    let held = this.#held.get(path);
    if (!held) {
      held = new HeldLine(address, this.#lines, this.#host);
      this.#held.set(path, held);
    }
    return held;
  }

  #letGo(path: string, tab?: string): void {
    if (this.#held.get(path)?.leave(tab)) this.#held.delete(path);
  }

  #drop(tab: string): void {
    this.#leases.get(tab)?.end();
    this.#leases.delete(tab);
    for (const path of [...this.#held.keys()]) this.#letGo(path, tab);
  }
}

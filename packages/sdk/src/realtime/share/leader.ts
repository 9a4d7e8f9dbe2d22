import type { Environment } from '../../environment.ts';
import { Alarms } from '../connection/alarms.ts';
import type { Address, Lines, LineReport, Message } from '../line.ts';
import { HeldLine } from './held-line.ts';
import { holdLock, lifeOf } from './held-lock.ts';
import type { Down, Letter, Up } from './letter.ts';
import { Wake } from './wake.ts';

/** All in milliseconds. */
const beat = 3_000;
/** Who hands over does not do so again in this time. */
const calm = 30_000;
/** Who goes back and forth between two tabs keeps his sockets where they are. */
const hidden = 5_000;
/** For all tabs to say what they need. */
const brief = 100;
/** For a successor to connect: as long as two sockets for one address are borne. */
const moving = 1_500;
/** For all tabs to ask a successor for what they need; it gives up the rest. */
const asking = 5_000;

/** The seat of the tab that leads, or is about to. */
export interface LeadingSeat {
  readonly id: string;
  readonly environment: Environment;
  /** Of this tab, once it leads. */
  readonly fence: number;
  readonly visible: boolean;
  /** To the other tabs. */
  send(letter: Pick<Letter, 'to' | 'down'>): void;
  /** To this tab itself. */
  take(down: Down, message?: Message): void;
  /** When it was known last that this tab does not sleep. */
  readonly seatedAt: number;
  /** Its successor is ready: the place is taken from whoever leads still. */
  claim(): void;
}

interface Lease {
  visible: boolean;
  readonly end: () => void;
}

/**
 * Holds the sockets, for the tabs that asked for them and are alive. Before it leads it may be prepared, with sockets of its own
 * that nobody hears of yet.
 */
export class Leader {
  readonly #seat: LeadingSeat;
  readonly #lines: Lines;
  readonly #renounce: () => void;
  readonly #alarms: Alarms<'beat' | 'yield' | 'ready' | 'sweep'>;
  readonly #wake: Wake;
  readonly #held = new Map<string, HeldLine>();
  readonly #leases = new Map<string, Lease>();
  #leads = false;
  #closed = false;

  /** @param renounce Called when it was prepared, and not ready in time. */
  constructor(seat: LeadingSeat, lines: Lines, renounce: () => void) {
    this.#seat = seat;
    this.#lines = lines;
    this.#renounce = renounce;
    this.#alarms = new Alarms(seat.environment, (alarm) => this.#ring(alarm));
    this.#wake = new Wake(seat.environment, `edurise:wake:${seat.id}`, seat.seatedAt);
  }

  /** Before there is anybody to hold it for. */
  prepare(addresses: readonly Address[]): void {
    for (const address of addresses) this.#hold(address);
    this.#alarms.set('ready', moving);
    this.#ripen();
  }

  begin(): void {
    this.#leads = true;
    this.#alarms.clear('ready');
    // What nobody has asked for by then was prepared in vain.
    if (this.#held.size) this.#alarms.set('sweep', asking);
    this.#seat.send({ down: { type: 'beat' } });
  }

  /** What this tab itself has to say. */
  say(up: Up): void {
    this.#lead(() => this.#hear(this.#seat.id, up));
  }

  /** What another tab has to say. */
  serve({ fence, from, up }: Letter): void {
    this.#lead(() => {
      if (up) {
        this.#lease(from, up.type === 'here' ? up.visible : undefined);
        if (!this.#alarms.has('beat')) this.#alarms.set('beat', beat);
        this.weigh();
      }
      // Who does not know us yet is told, and asks again.
      if (fence < this.#seat.fence) this.#seat.send({ to: from, down: { type: 'beat' } });
      else if (up) this.#hear(from, up);
    });
  }

  /** Nobody looks at us: whoever is looked at is served better by his own sockets, since ours may fall asleep. */
  weigh(): void {
    if (this.#seat.visible || !this.#visible) this.#alarms.clear('yield');
    // What is not live yet does not become so in a hidden page.
    else if (!this.#alarms.has('yield')) this.#alarms.set('yield', this.#settled ? hidden : brief);
  }

  /** A socket has something to say. Runs what is to be done about it, in order, once it is sure that this tab leads. */
  heard(work: () => void): void {
    if (this.#closed) return;
    if (this.#leads) return this.#lead(work);
    work();
    this.#ripen();
  }

  /** To one tab, or to all. With what was read of a frame, for this tab only. */
  announce(down: Down, to?: string, message?: Message): void {
    if (!this.#leads) return;
    const { id } = this.#seat;
    if (to !== id && this.#leases.size) this.#seat.send({ to, down });
    if (!to || to === id) this.#seat.take(down, message);
  }

  describe(): readonly LineReport[] {
    return this.#lines.describe();
  }

  /** Whatever the sockets still say is heard by nobody. */
  close(): void {
    this.#closed = true;
    this.#alarms.clearAll();
    this.#wake.forget();
    for (const { end } of this.#leases.values()) end();
    this.#leases.clear();
    this.#lines.close();
  }

  /** Nothing is on its way to become live. */
  get #settled(): boolean {
    return [...this.#held.values()].every(({ state: { status } }) => status === 'live' || status === 'denied');
  }

  /** A tab that somebody looks at. */
  get #visible(): string | undefined {
    return [...this.#leases].findLast(([, { visible }]) => visible)?.[0];
  }

  /** What only the one that leads may do. */
  #lead(work: () => void): void {
    this.#wake.run(() => this.#closed || work());
  }

  #ripen(): void {
    if (!this.#settled || !this.#alarms.has('ready')) return;
    this.#alarms.clear('ready');
    this.#seat.claim();
  }

  #ring(alarm: 'beat' | 'yield' | 'ready' | 'sweep'): void {
    if (alarm === 'ready') return this.#renounce();
    this.#lead(() => {
      if (alarm === 'sweep') for (const path of [...this.#held.keys()]) this.#letGo(path);
      else if (alarm === 'yield') this.#handOver();
      else if (this.#leases.size) {
        this.#seat.send({ down: { type: 'beat' } });
        this.#alarms.set('beat', beat);
      }
    });
  }

  #handOver(): void {
    const to = this.#visible;
    if (this.#seat.visible || !to) return;
    // What a successor can go on with without missing anything.
    const addresses = [...this.#held.values()].map(({ address }) => address).filter(({ since }) => since);
    this.#seat.send({ to, down: { type: 'yield', addresses } });
    this.#alarms.set('yield', calm);
  }

  /** A tab other than the one that leads is there as long as its lock is held. */
  #lease(tab: string, visible?: boolean): void {
    const lease = this.#leases.get(tab);
    const end = lease?.end ?? holdLock(this.#seat.environment.locks!, lifeOf(tab), { granted: () => this.#drop(tab) });
    this.#leases.set(tab, { visible: visible ?? lease?.visible ?? false, end });
  }

  #hear(from: string, up: Up): void {
    switch (up.type) {
      case 'here':
        return this.announce({ type: 'beat' }, from);
      case 'open':
        return this.#hold(up.address).join(from, up.address, up.fresh);
      case 'hangUp':
        return this.#letGo(up.path, from);
      case 'send': {
        const { path, id } = up;
        const heard = this.#held.get(path)?.send(up.text) ?? false;
        return this.announce({ type: 'sent', path, id, heard }, from);
      }
      case 'volatile':
        return void this.#held.get(up.path)?.send(up.text, up.key);
      case 'reconnect':
        return this.#lines.reconnect();
    }
  }

  #hold(address: Address): HeldLine {
    const { path } = address;
    let held = this.#held.get(path);
    if (!held) {
      held = new HeldLine(address, this.#lines, this);
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

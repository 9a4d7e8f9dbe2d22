import { guarded, type Environment } from '../../environment.ts';
import { Alarms } from '../connection/alarms.ts';
import type { Address, LineReport, Lines, Message } from '../line.ts';
import { holdLock, type LockListener } from './held-lock.ts';
import { Leader, lifeOf } from './leader.ts';
import type { Down, Letter, Up } from './letter.ts';
import { Post } from './post.ts';
import { Wake } from './wake.ts';

/** All in milliseconds. */
const beat = 3_000;
const suspect = 3 * beat;
const answer = 1_000;
const pause = 1_000;
/** A tab does not take the lock away twice in this time, and not at all when it was just taken from it. */
const calm = 30_000;
/** Who goes back and forth between two tabs keeps his sockets where they are. */
const hidden = 5_000;
/** For all tabs to say what they need. */
const brief = 100;
/** For a successor to connect: as long as two sockets for one address are borne. */
const moving = 1_500;
/** For all tabs to ask a successor for what they need; it gives up the rest. */
const asking = 5_000;

export interface ShareOptions {
  readonly environment: Environment;
  /** Of the platform and the person, see `nameOf`; nothing while it is not known who that is. Asked again on `reconnect()`. */
  readonly name: () => string | undefined;
  /** This tab's own sockets, made anew each time it comes to lead. */
  readonly local: () => Lines;
}

export interface SeatListener {
  /** Another tab leads, or this one does: it has to be asked for everything. */
  moved(): void;
  heard(down: Exclude<Down, { type: 'beat' | 'yield' }>, fence: number, message?: Message): void;
}

/** A tab's place among the others: it leads, or it follows, or it is alone where tabs cannot find each other. */
export class Seat {
  why: string | undefined;
  readonly #options: ShareOptions;
  readonly #environment: Environment;
  readonly #listener: SeatListener;
  readonly #id: string;
  readonly #alarms: Alarms<'beat' | 'doubt' | 'steal' | 'yield' | 'ready' | 'sweep'>;
  readonly #wake: Wake;
  /** Of whoever leads, as far as it is known here. */
  #fence = 0;
  #heardAt = 0;
  #askedAt = 0;
  #calmUntil = 0;
  #entered = false;
  #name: string | undefined;
  #post: Post | undefined;
  #leader: Leader | undefined;
  /** Prepared to lead once its lines are live. */
  #heir: Leader | undefined;
  /** The lock of the one that leads: held, or waited for. */
  #place: (() => void) | undefined;
  #life: (() => void) | undefined;
  /** That lock is held, so that whoever leads can learn of our end. */
  #present = false;

  constructor(options: ShareOptions, listener: SeatListener) {
    const { environment } = options;
    this.#options = options;
    this.#environment = environment;
    this.#listener = listener;
    this.#id = `${environment.now().toString(36)}${environment.random().toString(36).slice(2)}`;
    this.#alarms = new Alarms(environment, (alarm, late) => this.#ring(alarm, late));
    this.#wake = new Wake(environment, `edurise:wake:${this.#id}`);
  }

  get role(): 'none' | 'leader' | 'follower' {
    return this.why ? 'none' : this.#leader ? 'leader' : 'follower';
  }

  enter(): void {
    if (this.#entered) return;
    this.#entered = true;
    const { locks, visibility, broadcast } = this.#environment;
    const name = (this.#name = this.#options.name());
    if (!visibility) return this.#alone('no page');
    if (name === undefined) return this.#alone('nobody');
    if (!locks) return this.#alone('no locks');
    const channel = guarded(() => broadcast(name));
    if (!channel) return this.#alone('no channel');
    this.why = undefined;
    const failed = (error: unknown) => this.#alone(String(error));
    this.#post = new Post(channel, (letter) => this.#hear(letter), failed);
    this.#heardAt = this.#environment.now();
    this.#alarms.set('doubt', suspect);
    const granted = () => {
      this.#present = true;
      this.#greet();
      if (!this.#leader && this.#fence) this.#listener.moved();
    };
    this.#life = holdLock(locks, lifeOf(this.#id), { granted, stolen: failed, failed });
    this.#stand();
  }

  /** Lets go of all of it: the page goes to sleep, or nothing is wanted any longer. */
  leave(): void {
    if (!this.#entered) return;
    if (!this.#leader) this.say({ type: 'bye' });
    this.#close();
    this.#entered = false;
  }

  /** Taken by somebody else than who is here now. */
  get mistaken(): boolean {
    return this.#entered && this.#options.name() !== this.#name;
  }

  /** Tells whom it was said to: the fence of the one that leads. */
  say(up: Up): number {
    const leader = this.#leader;
    if (leader) this.#lead(leader, () => leader.hear(this.#id, up));
    else if (this.#present) this.#send({ up });
    return this.#fence;
  }

  /** The page is looked at, or no longer. */
  look(): void {
    if (!this.#entered) return;
    if (this.#leader) return this.#weigh();
    this.#greet();
    // On some devices the tab that was looked at until now stands still already.
    if (this.#visible) this.#alarms.set('steal', answer);
  }

  describe(): readonly LineReport[] {
    return this.#leader?.describe() ?? [];
  }

  get #visible(): boolean {
    return this.#environment.visibility?.visibilityState !== 'hidden';
  }

  #close(): void {
    this.#alarms.clearAll();
    this.#wake.forget();
    // First of all the sockets: nothing that they say may be heard any longer.
    for (const leader of [this.#leader, this.#heir]) leader?.close();
    this.#leader = this.#heir = undefined;
    this.#place?.();
    this.#life?.();
    this.#post?.close();
    this.#post = undefined;
    this.#present = false;
  }

  #alone(why: string): void {
    if (!this.#entered) return;
    this.#close();
    this.why = why;
    this.#begin();
  }

  #stand(steal = false): void {
    const former = this.#place;
    const listener: LockListener = {
      granted: () => this.#begin(),
      stolen: () => this.#yield(),
      failed: (error) => this.#alone(String(error)),
    };
    this.#place = holdLock(this.#environment.locks!, this.#name!, listener, steal);
    former?.();
  }

  #begin(): void {
    this.#alarms.clearAll();
    this.#leader = this.#heir ?? this.#made();
    if (this.#heir) this.#alarms.set('sweep', asking);
    this.#heir = undefined;
    this.#fence = Math.max(this.#fence + 1, this.#environment.now());
    this.#send({ down: { type: 'beat' } });
    this.#listener.moved();
    this.#weigh();
  }

  #made(): Leader {
    const leader: Leader = new Leader(this.#options.local(), this.#environment.locks, {
      heard: (work) => {
        if (leader !== this.#heir) return this.#lead(leader, work);
        work();
        this.#ripen();
      },
      announce: (...news) => {
        if (leader === this.#leader) this.#announce(...news);
      },
    });
    return leader;
  }

  /** The sockets are somebody else's now. */
  #yield(): void {
    if (!this.#leader) return;
    this.#wake.forget();
    this.#leader.close();
    this.#leader = undefined;
    this.#calmUntil = this.#environment.now() + calm;
    this.#alarms.clearAll();
    this.#alarms.set('doubt', suspect);
    this.#heardAt = this.#environment.now();
    this.#stand();
    this.#greet();
  }

  #follow(fence: number): void {
    this.#yield();
    this.#heir?.close();
    this.#heir = undefined;
    this.#fence = fence;
    this.#alarms.set('doubt', suspect);
    this.#greet();
    this.#listener.moved();
  }

  /** What only the one that leads may do. */
  #lead(leader: Leader, work: () => void): void {
    this.#wake.run(() => {
      if (leader === this.#leader) work();
    });
  }

  #announce(down: Down, to?: string, message?: Message): void {
    if (to !== this.#id && this.#leader!.followed) this.#send({ to, down });
    if (!to || to === this.#id) this.#take(down, message);
  }

  #take(down: Down, message?: Message): void {
    if (down.type === 'yield') this.#prepare(down.addresses);
    else if (down.type !== 'beat') this.#listener.heard(down, this.#fence, message);
  }

  #send(letter: Pick<Letter, 'to' | 'up' | 'down'>): void {
    this.#post?.send({ fence: this.#fence, from: this.#id, ...letter });
  }

  #greet(): void {
    this.#askedAt = this.#environment.now();
    this.say({ type: 'here', visible: this.#visible });
  }

  #hear(letter: Letter): void {
    const { fence, to, down } = letter;
    // What became of it is true, whoever leads by now.
    if (down?.type === 'sent' && to === this.#id) this.#take(down);
    const leader = this.#leader;
    if (leader && fence <= this.#fence) return this.#lead(leader, () => this.#serve(leader, letter));
    if (fence < this.#fence) return;
    if (fence > this.#fence) this.#follow(fence);
    if (!down) return;
    this.#heardAt = this.#environment.now();
    if (down.type !== 'sent' && (!to || to === this.#id)) this.#take(down);
  }

  #serve(leader: Leader, { fence, from, up }: Letter): void {
    if (up && up.type !== 'bye') {
      leader.lease(from, up.type === 'here' ? up.visible : undefined);
      if (!this.#alarms.has('beat')) this.#alarms.set('beat', beat);
      this.#weigh();
    }
    // Who does not know us yet is told, and asks again.
    if (fence < this.#fence) this.#send({ to: from, down: { type: 'beat' } });
    else if (up) leader.hear(from, up);
  }

  /** Nobody looks at us: whoever is looked at is served better by his own sockets, since ours may fall asleep. */
  #weigh(): void {
    const leader = this.#leader;
    if (this.#visible || !leader?.visible) this.#alarms.clear('yield');
    // What is not live yet does not become so in a hidden page.
    else if (!this.#alarms.has('yield')) this.#alarms.set('yield', leader.settled ? hidden : brief);
  }

  #prepare(addresses: readonly Address[]): void {
    if (this.#heir) return;
    this.#heir = this.#made();
    this.#heir.prepare(addresses);
    this.#alarms.set('ready', moving);
    this.#ripen();
  }

  #ripen(): void {
    if (!this.#heir!.settled || !this.#alarms.has('ready')) return;
    this.#alarms.clear('ready');
    this.#stand(true);
  }

  #ring(alarm: 'beat' | 'doubt' | 'steal' | 'yield' | 'ready' | 'sweep', late: number): void {
    const leader = this.#leader;
    const quiet = this.#environment.now() - this.#heardAt;
    if (alarm === 'ready') {
      this.#heir?.close();
      this.#heir = undefined;
    } else if (alarm === 'doubt') this.#doubt(quiet);
    else if (alarm === 'steal') this.#steal(late);
    else if (leader)
      this.#lead(leader, () => {
        if (alarm === 'sweep') return leader.sweep();
        if (alarm === 'yield') return this.#handOver(leader);
        if (!leader.followed) return;
        this.#send({ down: { type: 'beat' } });
        this.#alarms.set('beat', beat);
      });
  }

  #doubt(quiet: number): void {
    if (!this.#visible) return;
    if (quiet < suspect) return this.#alarms.set('doubt', suspect - quiet);
    this.#greet();
    this.#alarms.set('steal', answer + this.#environment.random() * pause);
  }

  #steal(late: number): void {
    const now = this.#environment.now();
    this.#alarms.set('doubt', suspect);
    // We have slept ourselves: what was said meanwhile is still to be heard.
    if (this.#heardAt >= this.#askedAt || late > answer) return;
    if (now < this.#calmUntil) return this.#alarms.set('doubt', this.#calmUntil - now);
    this.#calmUntil = now + calm;
    this.#stand(true);
  }

  #handOver(leader: Leader): void {
    const to = leader.visible;
    if (this.#visible || !to) return;
    this.#send({ to, down: { type: 'yield', addresses: leader.numbered } });
    this.#alarms.set('yield', calm);
  }
}

import { guarded, type Environment } from '../../environment.ts';
import { Later } from '../later.ts';
import type { LineReport, Lines, Message } from '../line.ts';
import { holdLock, lifeOf } from './held-lock.ts';
import type { Leader, LeadingSeat } from './leader.ts';
import type { Down, Letter, Up } from './letter.ts';
import { Post } from './post.ts';

/** All in milliseconds. */
const suspect = 9_000;
const answer = 1_000;
const pause = 1_000;
/** A tab does not take the lock away twice in this time, and not at all when it was just taken from it. */
const calm = 30_000;

export interface ShareOptions {
  readonly environment: Environment;
  /** Of the platform and the person, see `nameOf`; nothing while it is not known who that is. Asked again on `reconnect()`. */
  readonly name: () => string | undefined;
  /** This tab's own sockets, made anew each time it comes to lead. */
  readonly local: () => Lines;
  /** Fetches the code of whoever leads. */
  readonly leader: () => Promise<typeof Leader>;
}

export interface SeatListener {
  /** Another tab leads, or this one does: it has to be asked for everything. */
  moved(): void;
  /** Nobody leads, and this one has not got yet what it takes. */
  orphaned(): void;
  heard(down: Exclude<Down, { type: 'beat' | 'yield' }>, fence: number, message?: Message): void;
}

/** A tab's place among the others: it leads, or it follows, or it is alone where tabs cannot find each other. */
export class Seat implements LeadingSeat {
  why: string | undefined;
  /** Another one each time it enters: an answer to what it asked before a sleep is not one to what it asks now. */
  id = '';
  readonly environment: Environment;
  /** Of whoever leads, as far as it is known here. */
  fence = 0;
  readonly #options: ShareOptions;
  readonly #listener: SeatListener;
  readonly #code: Later<typeof Leader>;
  #doubting: unknown;
  #stealing: unknown;
  /** When it began to sit where it sits. */
  #seatedAt = 0;
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
    this.environment = environment;
    this.#listener = listener;
    this.#code = new Later(environment, options.leader);
  }

  get role(): 'none' | 'leader' | 'follower' {
    return this.why ? 'none' : this.#leader ? 'leader' : 'follower';
  }

  get visible(): boolean {
    return this.environment.visibility?.visibilityState !== 'hidden';
  }

  /** Taken by somebody else than who is here now. */
  get mistaken(): boolean {
    return this.#entered && this.#options.name() !== this.#name;
  }

  enter(): void {
    if (this.#entered) return;
    this.#entered = true;
    const { locks, visibility, broadcast, now, random } = this.environment;
    this.id = `${now().toString(36)}${random().toString(36).slice(2)}`;
    const name = (this.#name = this.#options.name());
    this.#sit();
    if (!visibility) return this.#alone('no page');
    if (name === undefined) return this.#alone('nobody');
    if (!locks) return this.#alone('no locks');
    const channel = guarded(() => broadcast(name));
    if (!channel) return this.#alone('no channel');
    this.why = undefined;
    const failed = (error: unknown) => this.#alone(String(error));
    this.#post = new Post(channel, (letter) => this.#hear(letter), failed);
    this.#doubtIn(suspect);
    const granted = () => {
      this.#present = true;
      this.#greet();
      if (!this.#leader && this.fence) this.#listener.moved();
    };
    this.#life = holdLock(locks, lifeOf(this.id), { granted, stolen: failed, failed });
    // Who cannot lead does not stand for it. Fetched ahead of need: when the one that leads is gone, there may be no network.
    this.#code.run(() => this.#post && this.#stand());
  }

  /** Lets go of all of it: the page goes to sleep, or nothing is wanted any longer. */
  leave(): void {
    if (!this.#entered) return;
    if (!this.#leader) this.say({ type: 'bye' });
    this.#close();
    this.#entered = false;
  }

  /** Tells whom it was said to: the fence of the one that leads. */
  say(up: Up): number {
    if (this.#leader) this.#leader.say(up);
    else if (this.#present) this.send({ up });
    return this.fence;
  }

  /** The page is looked at, or no longer. */
  look(): void {
    if (!this.#entered) return;
    if (this.#leader) return this.#leader.weigh();
    this.#greet();
    // On some devices the tab that was looked at until now stands still already.
    if (this.visible) this.#stealIn(answer);
  }

  describe(): readonly LineReport[] {
    return this.#leader?.describe() ?? [];
  }

  send(letter: Pick<Letter, 'to' | 'up' | 'down'>): void {
    this.#post?.send({ fence: this.fence, from: this.id, ...letter });
  }

  take(down: Down, message?: Message): void {
    if (down.type === 'yield') this.#prepare(down.addresses);
    else if (down.type !== 'beat') this.#listener.heard(down, this.fence, message);
  }

  claim(): void {
    this.#stand(true);
  }

  renounce(): void {
    this.#heir?.close();
    this.#heir = undefined;
  }

  #close(): void {
    this.#rest();
    // First of all the sockets: nothing that they say may be heard any longer.
    this.#leader?.close();
    this.#leader = undefined;
    this.renounce();
    this.#place?.();
    this.#life?.();
    this.#post?.close();
    this.#place = this.#post = undefined;
    this.#present = false;
  }

  #alone(why: string): void {
    if (!this.#entered) return;
    this.#close();
    this.why = why;
    this.#code.run(() => this.why && this.#begin());
  }

  #stand(steal = false): void {
    const former = this.#place;
    this.#place = holdLock(
      this.environment.locks!,
      this.#name!,
      {
        granted: () => this.#begin(),
        stolen: () => this.#yield(),
        failed: (error) => this.#alone(String(error)),
      },
      steal,
    );
    former?.();
  }

  #begin(): void {
    if (!this.#entered || this.#leader) return;
    this.#rest();
    const leader = (this.#leader = this.#heir ?? this.#made());
    this.#heir = undefined;
    this.fence = Math.max(this.fence + 1, this.environment.now());
    leader.begin();
    this.#listener.moved();
    leader.weigh();
  }

  #made(): Leader {
    return new this.#code.part!(this, this.#options.local(), this.#seatedAt);
  }

  /** The sockets are somebody else's now. */
  #yield(): void {
    if (!this.#leader) return;
    this.#leader.close();
    this.#leader = undefined;
    this.#sit();
    this.#calmUntil = this.#seatedAt + calm;
    this.#rest();
    this.#doubtIn(suspect);
    this.#stand();
    this.#greet();
  }

  #follow(fence: number): void {
    this.#yield();
    this.renounce();
    this.fence = fence;
    this.#doubtIn(suspect);
    this.#greet();
    this.#listener.moved();
  }

  #prepare(addresses: Extract<Down, { type: 'yield' }>['addresses']): void {
    if (!this.#code.part || this.#heir) return;
    this.#heir = this.#made();
    this.#heir.prepare(addresses);
  }

  #greet(): void {
    this.#askedAt = this.environment.now();
    this.say({ type: 'here', visible: this.visible });
  }

  #hear(letter: Letter): void {
    const { fence, to, down } = letter;
    // What became of it is true, whoever leads by now.
    if (down?.type === 'sent' && to === this.id) this.take(down);
    if (this.#leader && fence <= this.fence) return this.#leader.serve(letter);
    if (fence < this.fence) return;
    if (fence > this.fence) this.#follow(fence);
    if (!down) return;
    this.#heardAt = this.environment.now();
    if (down.type !== 'sent' && (!to || to === this.id)) this.take(down);
  }

  #sit(): void {
    this.#seatedAt = this.#heardAt = this.environment.now();
  }

  #rest(): void {
    this.environment.clearTimeout(this.#doubting);
    this.environment.clearTimeout(this.#stealing);
  }

  #doubtIn(ms: number): void {
    const { setTimeout, clearTimeout } = this.environment;
    clearTimeout(this.#doubting);
    this.#doubting = setTimeout(() => this.#doubt(), ms);
  }

  #stealIn(ms: number): void {
    const { setTimeout, clearTimeout, now } = this.environment;
    const due = now() + ms;
    clearTimeout(this.#stealing);
    this.#stealing = setTimeout(() => this.#steal(now() - due), ms);
  }

  /** Nothing was heard for long of the one that leads. */
  #doubt(): void {
    if (!this.visible) return;
    const quiet = this.environment.now() - this.#heardAt;
    if (quiet < suspect) return this.#doubtIn(suspect - quiet);
    this.#greet();
    this.#stealIn(answer + this.environment.random() * pause);
  }

  #steal(late: number): void {
    const now = this.environment.now();
    this.#doubtIn(suspect);
    // We have slept ourselves: what was said meanwhile is still to be heard.
    if (this.#heardAt >= this.#askedAt || late > answer) return;
    if (now < this.#calmUntil) return this.#doubtIn(this.#calmUntil - now);
    if (!this.#code.part) return this.#listener.orphaned();
    this.#calmUntil = now + calm;
    this.#stand(true);
  }
}

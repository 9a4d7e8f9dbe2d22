import { guarded, type Environment } from '../../environment.ts';
import { Later } from '../later.ts';
import type { LineReport, Lines, Message } from '../line.ts';
import { holdLock, lifeOf } from './held-lock.ts';
import type { DoubtfulSeat } from './doubt.ts';
import type { Leader, LeadingSeat } from './leader.ts';
import type { Down, Letter, Up } from './letter.ts';
import { openPost, type Post } from './post.ts';
import type { Succession } from './succession.ts';

/** Milliseconds. Whoever leads is heard more often. */
const silence = 10_000;

export interface ShareOptions {
  readonly environment: Environment;
  /** Of the platform and the person, see `nameOf`; nothing while it is not known who that is. Asked again on `reconnect()`. */
  readonly name: () => string | undefined;
  /** This tab's own sockets, made anew each time it comes to lead. */
  readonly local: () => Lines;
  /** Fetches what it takes to lead. */
  readonly succession: () => Promise<typeof Succession>;
}

export interface SeatListener {
  /** Another tab leads, or this one does: it has to be asked for everything. */
  moved(): void;
  /** Nobody leads, as it seems, and this tab has not got yet what it takes. */
  orphaned(): void;
  heard(down: Exclude<Down, { type: 'beat' | 'yield' }>, fence: number, message?: Message): void;
}

/** A tab's place among the others: it leads, or it follows, or it is alone where tabs cannot find each other. */
export class Seat implements LeadingSeat, DoubtfulSeat {
  why: string | undefined;
  /** Another one each time it enters: an answer to what it asked before a sleep is not one to what it asks now. */
  id = '';
  readonly environment: Environment;
  /** Of whoever leads, as far as it is known here. */
  fence = 0;
  /** When it began to sit where it sits. */
  seatedAt = 0;
  readonly #options: ShareOptions;
  readonly #listener: SeatListener;
  readonly #succession: Later<Succession>;
  #entered = false;
  #silence: unknown;
  #name: string | undefined;
  #post: Post | undefined;
  #leader: Leader | undefined;
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
    this.#succession = new Later(environment, async () => new (await options.succession())(this, options.local));
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
    this.id = String(random());
    const name = (this.#name = this.#options.name());
    this.seatedAt = now();
    if (!visibility) return this.#alone('no page');
    if (name === undefined) return this.#alone('nobody');
    if (!locks) return this.#alone('no locks');
    const channel = guarded(() => broadcast(name));
    if (!channel) return this.#alone('no channel');
    this.why = undefined;
    this.#post = openPost(
      channel,
      (letter) => this.#hear(letter),
      (error) => this.#alone(String(error)),
    );
    const granted = () => {
      this.#present = true;
      this.greet();
      if (!this.#leader && this.fence) this.#listener.moved();
    };
    this.#life = holdLock(locks, lifeOf(this.id), { granted });
    // Who cannot lead does not stand for it.
    this.#succession.run((succession) => {
      if (!this.#post) return;
      succession.follow();
      this.#stand();
    });
  }

  /** Lets go of all of it: the page goes to sleep, or nothing is wanted any longer. */
  leave(): void {
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
    this.greet();
    if (this.visible) this.#succession.part?.doubt.hurry();
  }

  describe(): readonly LineReport[] {
    return this.#leader?.describe() ?? [];
  }

  send(letter: Pick<Letter, 'to' | 'up' | 'down'>): void {
    this.#post?.send({ fence: this.fence, from: this.id, ...letter });
  }

  take(down: Down, message?: Message): void {
    if (down.type === 'yield') this.#succession.part?.prepare(down.addresses);
    else if (down.type !== 'beat') this.#listener.heard(down, this.fence, message);
  }

  greet(): void {
    this.#succession.part?.doubt.asked();
    this.say({ type: 'here', visible: this.visible });
  }

  claim(): void {
    this.#stand(true);
  }

  #close(): void {
    // First of all the sockets: nothing that they say may be heard any longer.
    this.#leader?.close();
    this.#leader = undefined;
    this.#succession.part?.rest();
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
    this.#succession.run(() => this.why && this.#begin());
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
    const leader = (this.#leader = this.#succession.part!.leader());
    this.fence = Math.max(this.fence + 1, this.environment.now());
    leader.begin();
    this.#listener.moved();
    leader.weigh();
  }

  /** The sockets are somebody else's now. */
  #yield(): void {
    if (!this.#leader) return;
    this.#leader.close();
    this.#leader = undefined;
    this.seatedAt = this.environment.now();
    this.#succession.part!.follow(true);
    this.#stand();
    this.greet();
  }

  #follow(fence: number): void {
    this.#yield();
    this.#succession.part?.follow();
    this.fence = fence;
    this.greet();
    this.#listener.moved();
  }

  #hear(letter: Letter): void {
    const { fence, to, down } = letter;
    // What became of it is true, whoever leads by now.
    if (down?.type === 'sent' && to === this.id) this.take(down);
    if (this.#leader && fence <= this.fence) return this.#leader.serve(letter);
    if (fence < this.fence) return;
    if (fence > this.fence) this.#follow(fence);
    if (!down) return;
    this.#succession.part?.doubt.heard();
    const { setTimeout, clearTimeout } = this.environment;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#succession.part || this.#listener.orphaned(), silence);
    if (down.type !== 'sent' && (!to || to === this.id)) this.take(down);
  }
}

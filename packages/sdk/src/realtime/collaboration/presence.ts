import { environmentOf, type Environment } from '../../environment.ts';
import { Events } from '../../events.ts';
import type { LiveChannel } from './live-channel.ts';

/** Milliseconds. Who comes back within `grace` was never gone; who is not heard of `stale` after our own return is. */
const grace = 10_000;
const stale = 30_000;

/** Somebody else on the channel: one tab of a person. */
export interface Present {
  readonly userId: string;
  readonly userName?: string | undefined;
  readonly sessionId?: string | undefined;
  /** Was there before our line was lost; whether still is not known yet. */
  readonly stale: boolean;
  /** What was last heard of where the person is, or does: a cursor, as it came. */
  readonly last?: Readonly<Record<string, unknown>> | undefined;
}

export interface PresenceEvents {
  enter: Present;
  update: Present;
  leave: Present;
}

export interface Presence {
  /** A new array after each change. */
  readonly others: readonly Present[];
  subscribe(listener: (others: readonly Present[]) => void): () => void;
  on<E extends keyof PresenceEvents>(event: E, listener: (who: PresenceEvents[E]) => void): () => void;
  close(): void;
}

export interface PresenceOptions {
  /** Who looks: never among the others, not even where the platform does not tell tabs apart. */
  readonly self?: string | undefined;
  readonly environment?: Partial<Environment> | undefined;
}

interface Heard {
  readonly type: string;
  readonly user_id?: unknown;
  readonly user_name?: unknown;
  readonly session_id?: unknown;
  readonly status?: unknown;
  readonly state?: { readonly active_users?: readonly Heard[] | null };
}

interface Seen {
  who: Present;
  /** Counts down to the leave. */
  timer?: unknown;
}

const leaving = ['user_left', 'participant_left'];

class LivePresence implements Presence {
  others: readonly Present[] = [];
  readonly #channel: LiveChannel;
  readonly #environment: Environment;
  readonly #self: string | undefined;
  readonly #present = new Map<string, Seen>();
  readonly #events = new Events<PresenceEvents & { change: readonly Present[] }>();
  readonly #ends: (() => void)[];
  #generation: number;

  constructor(channel: LiveChannel, { self, environment }: PresenceOptions) {
    this.#channel = channel;
    this.#self = self;
    this.#environment = environmentOf(environment);
    this.#generation = channel.state.generation;
    this.#ends = [
      channel.on('*', (event) => this.#hear(event)),
      channel.subscribe(({ status, generation }) => {
        if (status === 'live' && generation !== this.#generation) {
          if (this.#generation) this.#doubt();
          this.#generation = generation;
          this.#dropSelf();
        }
      }),
    ];
  }

  subscribe(listener: (others: readonly Present[]) => void): () => void {
    return this.#events.on('change', listener);
  }

  on<E extends keyof PresenceEvents>(event: E, listener: (who: PresenceEvents[E]) => void): () => void {
    return this.#events.on(event, listener);
  }

  close(): void {
    for (const end of this.#ends) end();
    for (const { timer } of this.#present.values()) this.#environment.clearTimeout(timer);
    this.#present.clear();
    this.#events.clear();
  }

  #hear(event: Heard): void {
    const users = event.state?.active_users;
    if (users) return this.#snapshot(users);
    if (typeof event.user_id !== 'string') return;
    if (leaving.includes(event.type) || (event.type === 'presence' && event.status === 'offline'))
      this.#leaves(this.#keyOf(event), grace);
    else this.#seen(event);
  }

  #keyOf({ session_id: session, user_id: user }: Heard): string {
    return typeof session === 'string' ? session : `user ${String(user)}`;
  }

  #isSelf({ session_id: session, user_id: user }: Heard): boolean {
    return typeof session === 'string' ? session === this.#channel.state.session : user === this.#self;
  }

  #seen(event: Heard): void {
    if (this.#isSelf(event)) return;
    const key = this.#keyOf(event);
    const userId = event.user_id as string;
    // The same person on a new socket, before the old one was given up.
    let before = this.#present.get(key);
    if (!before)
      for (const [other, record] of this.#present)
        if (record.timer !== undefined && record.who.userId === userId) {
          before = record;
          this.#present.delete(other);
          break;
        }
    this.#environment.clearTimeout(before?.timer);
    const who: Present = Object.freeze({
      userId,
      userName: typeof event.user_name === 'string' ? event.user_name : before?.who.userName,
      sessionId: typeof event.session_id === 'string' ? event.session_id : undefined,
      stale: false,
      last: /_joined$|^presence$|^$/.test(event.type ?? '') ? before?.who.last : (event as object as Present['last']),
    });
    this.#present.set(key, { who });
    this.#tell(before ? 'update' : 'enter', who);
  }

  /** All who are there: who is not among them has left, or is about to come back. */
  #snapshot(users: readonly Heard[]): void {
    const there = new Set(users.map((user) => this.#keyOf(user)));
    for (const user of users) this.#seen({ ...user, type: '' });
    for (const key of this.#present.keys()) if (!there.has(key)) this.#leaves(key, grace);
  }

  #leaves(key: string, within: number): void {
    const record = this.#present.get(key);
    if (!record) return;
    // Who was to leave sooner does.
    if (record.timer !== undefined && within >= grace && !record.who.stale) return;
    this.#environment.clearTimeout(record.timer);
    record.timer = this.#environment.setTimeout(() => {
      this.#present.delete(key);
      this.#tell('leave', record.who);
    }, within);
  }

  /** Our line was away: nobody is thrown out for it. */
  #doubt(): void {
    for (const [key, record] of this.#present) {
      record.who = Object.freeze({ ...record.who, stale: true });
      this.#leaves(key, stale);
      this.#tell('update', record.who);
    }
  }

  /** The platform has given this tab a name that somebody was heard under. */
  #dropSelf(): void {
    const { session } = this.#channel.state;
    const record = session === undefined ? undefined : this.#present.get(session);
    if (!record) return;
    this.#environment.clearTimeout(record.timer);
    this.#present.delete(session!);
    this.#tell('leave', record.who);
  }

  #tell(event: keyof PresenceEvents, who: Present): void {
    this.others = Object.freeze([...this.#present.values()].map((record) => record.who));
    this.#events.emit(event, who);
    this.#events.emit('change', this.others);
  }
}

/**
 * Who else is on a channel. A person whose line flaps does not flap here, and this tab is never among the others.
 * @example
 * const who = presence(edu.realtime.channel('gradeCollaboration', { class_id }), { self: edu.session.state.user?.id });
 * who.subscribe((others) => show(others));
 */
export const presence = (channel: LiveChannel, options: PresenceOptions = {}): Presence =>
  new LivePresence(channel, options);

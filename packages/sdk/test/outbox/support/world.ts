import type { AnyOperation } from '@edurise/contract';
import type { Answered, Environment } from '@edurise/sdk/core';
// Fetched by the first tab otherwise, which takes real time.
import '../../../src/outbox/recognised.ts';
import '../../../src/outbox/sending.ts';
import { Engine } from '../../../src/outbox/engine.ts';
import type { OutboxHost, OutboxOptions, Posted } from '../../../src/outbox/outbox.ts';
import type { Chance } from '../../support/chance.ts';
import { Device } from './disk.ts';
import { Server, textOf, type Asked } from './server.ts';

const row = { source: '002', access: 'user' } as const;
export const operations = {
  addNote: { ...row, method: 'POST', path: '/api/lectures/{id}/notes/', outbox: 'note:{id}' },
  updateProgress: {
    ...row,
    method: 'POST',
    path: '/api/lectures/{id}/progress/',
    repeatable: true,
    outbox: 'progress:{id}',
  },
  saveAnswers: {
    ...row,
    method: 'PATCH',
    path: '/api/quiz-attempts/{id}/',
    source: '002*',
    repeatable: true,
    outbox: 'quiz:{id}',
  },
  submit: {
    ...row,
    method: 'POST',
    path: '/api/quiz-attempts/{id}/submit/',
    repeatable: true,
    outbox: 'quiz:{id}',
  },
} as const satisfies Record<string, AnyOperation>;

type Name = keyof typeof operations;

/** Everything that has not come about yet, and may come about next. */
interface Pending {
  readonly tab: Tab | undefined;
  readonly what: string;
  readonly happen: () => void;
}

interface Timer {
  readonly tab: Tab;
  readonly at: number;
  readonly callback: () => void;
}

/** What happens to a request on its way. */
export interface Road {
  /** Before it arrives, or undefined. */
  before?: ((asked: Asked) => unknown) | undefined;
  /** Instead of the answer to what was carried out. */
  after?: ((asked: Asked) => unknown) | undefined;
}

/** A browser with tabs, its device and a platform, in one process: in which order things come about is drawn from the seed. */
export class World {
  now = Date.parse('2026-03-01T12:00:00Z');
  user = 'anna';
  online = true;
  /** How far the clock on the wall is off. */
  skew = 0;
  road: Road = {};
  readonly device = new Device();
  readonly server: Server;
  readonly chance: Chance;
  readonly tabs: Tab[] = [];
  readonly timers = new Set<Timer>();
  /** Called before something comes about; may crash the tab. */
  meets: (what: string, tab: Tab) => void = () => {};
  mostAtOnce = 0;
  readonly sent: { readonly at: number; readonly asked: Asked; readonly keepalive: boolean }[] = [];
  readonly #pending: Pending[] = [];
  readonly #attempts = new Map<string, Set<Tab>>();
  holder: Tab | undefined;
  readonly ears = new Map<Tab, ((data: unknown) => void)[]>();

  constructor(chance: Chance, { keyed = true }: { keyed?: boolean } = {}) {
    this.chance = chance;
    this.server = new Server(keyed, () => this.now);
  }

  open(options?: OutboxOptions): Tab {
    const tab = new Tab(this, options);
    this.tabs.push(tab);
    return tab;
  }

  /** Nothing comes about in it, and it keeps what it holds. */
  frozen: Tab | undefined;
  readonly #ice: (Pending | Timer)[] = [];

  freeze(tab: Tab): void {
    this.frozen = tab;
  }

  thaw(): void {
    this.frozen = undefined;
    for (const kept of this.#ice) {
      if ('happen' in kept) this.#pending.push(kept);
      else this.timers.add(kept);
    }
    this.#ice.length = 0;
  }

  /** Comes about at some time, unless its tab is dead by then. */
  step(tab: Tab | undefined, what: string): Promise<void> {
    return new Promise((resolve) => this.#pending.push({ tab, what, happen: resolve }));
  }

  /** A dead tab's memory is gone: nothing that it waits for comes about. */
  crash(tab: Tab): void {
    tab.dead = true;
    for (let index = this.#pending.length; index--;)
      if (this.#pending[index]!.tab === tab) {
        const [dropped] = this.#pending.splice(index, 1);
        // What it was in the midst of on the disk is undone, and the disk is free again.
        if (dropped!.what.startsWith('disk ')) tab.drop?.();
      }
    for (const timer of this.timers) if (timer.tab === tab) this.timers.delete(timer);
    this.ears.delete(tab);
    if (this.holder === tab) this.holder = undefined;
  }

  /** Lets things come about until nothing is left but to wait. */
  async rest(most = Infinity): Promise<void> {
    for (let count = 0; count < most; count++) {
      await turn();
      // Code that is fetched is there in a moment.
      for (let more = 0; more < 2 && !this.#pending.length; more++) await turn();
      if (!this.#pending.length) return;
      const [next] = this.#pending.splice(this.chance.below(this.#pending.length), 1);
      if (next!.tab) this.meets(next!.what, next!.tab);
      if (next!.tab && next!.tab === this.frozen) {
        this.#ice.push(next!);
        continue;
      }
      if (!next!.tab?.dead) next!.happen();
      else if (next!.what.startsWith('disk ')) next!.tab.drop?.();
    }
  }

  /** Lets so many milliseconds pass. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await this.rest();
      let next: Timer | undefined;
      for (const timer of this.timers) if (timer.at <= end && (!next || timer.at < next.at)) next = timer;
      if (!next) break;
      this.timers.delete(next);
      this.now = Math.max(this.now, next.at);
      if (next.tab === this.frozen) this.#ice.push(next);
      else next.callback();
    }
    this.now = Math.max(this.now, end);
  }

  /** A request on its way; the platform carries it out even where its tab dies meanwhile. */
  async request(tab: Tab, asked: Asked, keepalive: boolean): Promise<Answered<unknown>> {
    if (asked.method !== 'GET') this.sent.push({ at: this.now, asked, keepalive });
    const lane = `${asked.method} ${asked.key}`;
    const senders = this.#attempts.get(lane) ?? new Set();
    if (asked.method !== 'GET') {
      this.#attempts.set(lane, senders.add(tab));
      this.mostAtOnce = Math.max(this.mostAtOnce, [...senders].filter(({ dead }) => !dead).length);
    }
    try {
      await this.step(undefined, 'request');
      this.meets('sending', tab);
      const before = this.road.before?.(asked);
      if (before) throw before as Error;
      const commit = this.server.arrive(asked);
      this.meets('arrived', tab);
      await this.step(undefined, 'commit');
      const answered = commit();
      this.meets('committed', tab);
      await this.step(undefined, 'answer');
      const after = this.road.after?.(asked);
      if (after) throw after as Error;
      return answered;
    } finally {
      senders.delete(tab);
      await this.step(tab, 'answered');
    }
  }
}

/** A tab with an outbox. */
export class Tab {
  dead = false;
  hidden = false;
  readonly outbox: Engine;
  readonly #world: World;
  readonly #visibility = new EventTarget();
  readonly #listeners = new Set<(what: 'session' | 'network') => void>();
  features: Record<string, boolean>;
  lacking = false;
  /** It knows what the platform takes. */
  learned = true;
  /** Frees the disk from what a dead tab was about. */
  drop: (() => void) | undefined;

  constructor(world: World, options?: OutboxOptions) {
    this.#world = world;
    this.features = world.server.keyed
      ? { idempotency_keys: true, autosave: true, played_ranges: true }
      : { played_ranges: true };
    const disk = world.device.openedBy(
      (what) =>
        new Promise((resolve, reject) => {
          if (this.dead) return reject(new Error('dead'));
          this.drop = () => reject(new Error('dead'));
          void world.step(this, `disk ${what}`).then(resolve);
        }),
    );
    const guarded = {
      transact: (async (access, work) => {
        const done = disk.transact(access, work);
        return this.#alive(done);
      }) as typeof disk.transact,
      close: () => {},
    };
    this.outbox = new Engine(this.#host(), options, guarded);
  }

  post(name: Name, id: string, body: unknown, key = `${name}-${id}-${counter++}`): Posted {
    return this.outbox.post(operations[name], { path: { id }, body }, name, key);
  }

  tell(what: 'session' | 'network'): void {
    for (const listener of this.#listeners) listener(what);
  }

  show(visible: boolean): void {
    this.hidden = !visible;
    this.#visibility.dispatchEvent(new Event('visibilitychange'));
  }

  /** Nothing reaches a dead tab. */
  #alive<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) =>
      promise.then(
        (value) => this.dead || resolve(value),
        (error: unknown) => this.dead || reject(error),
      ),
    );
  }

  #host(): OutboxHost {
    const world = this.#world;
    const tab = this;
    return {
      environment: this.#environment(),
      features: {
        get known() {
          return tab.learned;
        },
        has: (feature) =>
          this.learned && (feature ? this.features[feature] === true : Object.values(this.features).includes(true)),
        lacks: ({ method }) => this.lacking && method === 'PATCH',
      },
      ready: Promise.resolve(),
      learn: async () => (this.learned = true),
      owner: () => ({ baseUrl: 'https://learn.acme.com', tenant: 'acme', user: world.user }),
      send: ({ method, path }, args, { idempotencyKey, keepalive = false }) => {
        const filled = path.replace('{id}', args.path?.['id'] ?? '');
        const asked = { method, path: filled, text: textOf(args.body), user: world.user, key: idempotencyKey };
        return this.#alive(world.step(this, 'token').then(() => world.request(this, asked, keepalive)));
      },
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => void this.#listeners.delete(listener);
      },
      onSignOut: () => () => {},
    };
  }

  #environment(): Environment {
    const world = this.#world;
    const tab = this;
    return {
      now: () => world.now + world.skew,
      random: () => world.chance.next(),
      online: () => world.online,
      onlineEvents: undefined,
      setTimeout: (callback, ms) => {
        const timer = { tab, at: world.now + ms, callback };
        if (!this.dead) world.timers.add(timer);
        return timer;
      },
      clearTimeout: (timer) => void world.timers.delete(timer as Timer),
      visibility: Object.defineProperty(this.#visibility, 'visibilityState', {
        get: () => (this.hidden ? 'hidden' : 'visible'),
      }) as NonNullable<Environment['visibility']>,
      locks: {
        request: async (_: string, __: LockOptions, work: (lock: object | null) => Promise<unknown>) => {
          await world.step(this, 'lock');
          if (world.holder) return work(null);
          world.holder = this;
          try {
            await work({});
          } finally {
            if (world.holder === this) world.holder = undefined;
          }
        },
      } as unknown as LockManager,
      broadcast: () => {
        const channel: NonNullable<ReturnType<Environment['broadcast']>> = {
          onmessage: null,
          postMessage: (message) => {
            const data: unknown = structuredClone(message);
            for (const [other, ears] of world.ears)
              if (other !== this) void world.step(other, 'news').then(() => ears.forEach((hear) => hear(data)));
          },
          close() {},
        };
        world.ears.set(this, [(data) => channel.onmessage?.({ data } as MessageEvent)]);
        return channel;
      },
    };
  }
}
let counter = 0;

/** As much as happens by itself between two events. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

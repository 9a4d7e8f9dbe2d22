import type { AnswerOf, AnyOperation, CacheCategory, ItemOf } from '@edurise/contract';
import { cacheSeconds } from '@edurise/contract/cache';
import type { CallPromise, Page } from '../call.ts';
import type { Environment } from '../environment.ts';
import type { CallArguments } from '../resources.ts';
import { affects } from './tags.ts';

/** What is no longer right: what depends on the tags, what an area, a resource or an operation answered, what a path pattern fits. */
export interface Invalidation {
  readonly tags?: readonly string[];
  /** `courses` */
  readonly area?: string;
  /** `lectures` */
  readonly resource?: string;
  /** `lectures.get` */
  readonly operation?: string;
  /** `/api/courses/*`: `*` stands for one segment or a part of it, `**` for any number of them. */
  readonly pattern?: string;
}

export interface Cache {
  /** Drops kept answers, here and in the other tabs. */
  invalidate(what: Invalidation): void;
  /** The kept answer, if there is a fresh one; never asks the platform. */
  peek<O extends AnyOperation>(
    operation: O,
    args?: CallArguments,
  ): (O extends { readonly list: true } ? Page<ItemOf<O>> : AnswerOf<O>) | undefined;
  clear(): void;
  readonly size: number;
  /** How often a call found its answer kept, and how often not. */
  readonly metrics: { readonly hits: number; readonly misses: number };
}

export interface CacheOptions extends Partial<Record<CacheCategory, number>> {
  /** 500; the least recently used goes first. */
  maxEntries?: number;
  /** So many seconds beyond its lifetime an answer is still shown while a newer one is fetched; 0. */
  staleSeconds?: number;
  /** Keeps answers over a reload: `persistent()` of `@edurise/sdk/persistent-cache`. */
  store?: CacheStore;
}

/** Where kept answers outlive the page. Nothing here ever throws. */
export interface CacheStore {
  /** Everything that was kept for this platform and tenant. Never fails, and never takes long. */
  open(scope: string, environment: Environment): Promise<Iterable<readonly [key: string, kept: Kept]>>;
  /** `undefined` removes it. */
  put(key: string, kept: Kept | undefined): void;
  /** Removes what is covered, also what pages have put there that are closed by now. */
  drop(covered: (subject: Subject) => boolean): void;
  clear(): void;
}

/** What an answer, kept or on its way, can be found by when something changes. */
export interface Subject {
  readonly tags: readonly string[];
  /** `courses.get` */
  readonly name: string;
  readonly area: string | undefined;
  readonly pathname: string;
}

export interface Kept extends Subject {
  readonly data: unknown;
  readonly status: number;
  readonly until: number;
}

/** Nobody who is handed a kept answer can change what the next one gets. */
export const freeze = <T>(value: T): T => {
  if (Object.isExtensible(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value as object)) freeze(inner);
  }
  return value;
};

const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}/?$`,
  );

export const covers = ({ tags, area, resource, operation, pattern }: Invalidation): ((subject: Subject) => boolean) => {
  const glob = pattern ? globOf(pattern) : undefined;
  return (subject) =>
    !!(
      (tags && affects(tags, subject.tags)) ||
      (area && subject.area === area) ||
      (resource && subject.name.startsWith(`${resource}.`)) ||
      subject.name === operation ||
      glob?.test(subject.pathname)
    );
};

interface Entry extends Kept {
  /** Asked for since it was put here, or since it was last spared. */
  used: boolean;
  /** What whoever asks for it is handed. */
  promise?: CallPromise<unknown>;
}

/** Answers by key, the oldest first; what is out of date is as good as gone. */
export class AnswerCache {
  /** Settles when what an earlier page has kept is here. */
  readonly restored: Promise<void> | undefined;
  readonly metrics = { hits: 0, misses: 0 };
  readonly #entries = new Map<string, Entry>();
  /** When something was last asked for here, by the device's clock. */
  looked = 0;
  readonly #options: CacheOptions;
  readonly #environment: Environment;

  constructor(options: CacheOptions | false | undefined, scope: string, environment: Environment) {
    this.#options = options === false ? { maxEntries: 0 } : { ...options };
    this.#environment = environment;
    this.restored = this.#options.store?.open(scope, environment).then((kept) => {
      for (const [key, entry] of kept) if (!this.#entries.has(key)) this.#entries.set(key, { ...entry, used: false });
    });
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What is kept, also while it is only good for being shown until something newer comes: `beyond` its end, in seconds. */
  get(key: string, beyond = this.#options.staleSeconds ?? 0): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry || entry.until + beyond * 1000 <= (this.looked = this.#environment.now())) return undefined;
    entry.used = true;
    return entry;
  }

  /** Its data is frozen already. */
  set(key: string, category: CacheCategory, entry: Omit<Kept, 'until'>): void {
    const { maxEntries = 500, store, [category]: seconds = cacheSeconds[category] } = this.#options;
    if (maxEntries < 1 || seconds <= 0) return;
    const kept = { ...entry, until: this.#environment.now() + seconds * 1000 };
    this.#entries.delete(key);
    this.#entries.set(key, { ...kept, used: false });
    store?.put(key, kept);
    if (this.#entries.size > maxEntries) this.#evict();
  }

  /** Drops what is covered and names the tags that went. */
  drop(covered: (subject: Subject) => boolean): Set<string> {
    const tags = new Set<string>();
    for (const [key, entry] of this.#entries) {
      if (!covered(entry)) continue;
      this.#entries.delete(key);
      for (const tag of entry.tags) tags.add(tag);
    }
    this.#options.store?.drop(covered);
    return tags;
  }

  clear(): void {
    this.#entries.clear();
    this.#options.store?.clear();
  }

  /** The oldest goes; one that has been asked for meanwhile gets a second chance, so that a hit costs next to nothing. */
  #evict(): void {
    for (const [key, entry] of this.#entries) {
      this.#entries.delete(key);
      if (!entry.used) return this.#options.store?.put(key, undefined);
      entry.used = false;
      this.#entries.set(key, entry);
    }
  }
}

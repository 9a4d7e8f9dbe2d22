import { cacheSeconds, type AnswerOf, type AnyOperation, type CacheCategory, type ItemOf } from '@edurise/contract';
import type { Page } from '../call.ts';
import type { CallArguments } from '../resources.ts';
import { affects } from './tags.ts';

export interface Cache {
  /** Drops what depends on the tags, what a resource (`courses`) answered, or what a path pattern (`/api/courses/*`) fits. */
  invalidate(what: { tags?: readonly string[]; resource?: string; pattern?: string }): void;
  /** The kept answer, if there is a fresh one; never asks the platform. */
  peek<O extends AnyOperation>(
    operation: O,
    args?: CallArguments,
  ): (O extends { readonly list: true } ? Page<ItemOf<O>> : AnswerOf<O>) | undefined;
  clear(): void;
  readonly size: number;
}

/** What an answer, kept or on its way, can be found by when something changes. */
export interface Subject {
  readonly tags: readonly string[];
  readonly resource: string;
  readonly pathname: string;
}

export interface Kept extends Subject {
  readonly data: unknown;
  readonly status: number;
  readonly until: number;
}

/** Nobody who is handed a kept answer can change what the next one gets. */
export const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
};

/** `*` stands for one segment or a part of it, `**` for any number of them. */
const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}/?$`,
  );

export type Invalidation = Parameters<Cache['invalidate']>[0];

export const covers = ({ tags, resource, pattern }: Invalidation): ((subject: Subject) => boolean) => {
  const glob = pattern === undefined ? undefined : globOf(pattern);
  return (subject) =>
    (tags !== undefined && affects(tags, subject.tags)) ||
    subject.resource === resource ||
    glob?.test(subject.pathname) === true;
};

/** Answers by key, the least recently used first; what is out of date is as good as gone. */
export class AnswerCache {
  readonly #entries = new Map<string, Kept>();
  readonly #seconds: Partial<Record<CacheCategory, number>>;
  readonly #max: number;
  readonly #now: () => number;

  constructor(
    options: (Partial<Record<CacheCategory, number>> & { maxEntries?: number }) | false | undefined,
    now: () => number,
  ) {
    const { maxEntries = 500, ...seconds } = options || {};
    this.#max = options === false ? 0 : maxEntries;
    this.#seconds = seconds;
    this.#now = now;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Kept | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#now()) return undefined;
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: string, category: CacheCategory, entry: Omit<Kept, 'until'>): void {
    const seconds = this.#seconds[category] ?? cacheSeconds[category];
    if (this.#max < 1 || seconds <= 0) return;
    this.#entries.delete(key);
    this.#entries.set(key, { ...entry, data: freeze(entry.data), until: this.#now() + seconds * 1000 });
    if (this.#entries.size > this.#max) this.#entries.delete(this.#entries.keys().next().value!);
  }

  /** Drops what is covered and names the tags that went. */
  drop(covered: (subject: Subject) => boolean): Set<string> {
    const tags = new Set<string>();
    for (const [key, entry] of this.#entries) {
      if (!covered(entry)) continue;
      this.#entries.delete(key);
      for (const tag of entry.tags) tags.add(tag);
    }
    return tags;
  }

  clear(): void {
    this.#entries.clear();
  }
}

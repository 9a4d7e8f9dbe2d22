import { affects } from '../cache/tags.ts';
import type { ClientCore } from '../client.ts';
import { AbortedError } from '../errors.ts';

export interface RememberOptions<Args extends readonly unknown[]> {
  /** Equal keys get equal values; the arguments as JSON unless said otherwise. */
  key?: ((...args: Args) => string) | undefined;
  /** What the value depends on, as `course:42`: when that is invalidated it is forgotten. */
  tags?: readonly string[] | ((...args: Args) => readonly string[]) | undefined;
  /** How long a value is good. */
  seconds: number;
  /** 100; the least recently used goes first. */
  maxEntries?: number | undefined;
}

export interface Remembered<Args extends readonly unknown[], T> {
  (...args: Args): Promise<T>;
  /** Forgets everything, at once. */
  clear(): void;
}

interface Entry<T> {
  readonly value: Promise<T>;
  readonly tags: readonly string[];
  /** On its way until it is there. */
  until: number;
}

/**
 * Keeps what a function of your own returns as the client keeps answers: who asks at once shares one run, tags that are
 * invalidated here or in another tab take it away, and with the session everything goes. Failures are not kept. Everybody gets
 * the same value: do not change it.
 * @example
 * const badges = remember(edu, (course: string) => fetchBadges(course), {
 *   tags: (course) => [`course:${course}`],
 *   seconds: 300,
 * });
 * await badges('42');
 */
export const remember = <const Args extends readonly unknown[], T>(
  edu: ClientCore,
  load: (...args: Args) => T | Promise<T>,
  { key = (...args) => JSON.stringify(args), tags = [], seconds, maxEntries = 100 }: RememberOptions<Args>,
): Remembered<Args, T> => {
  const entries = new Map<string, Entry<T>>();
  let { epoch } = edu.session;
  edu.on('session', () => {
    if (epoch === edu.session.epoch) return;
    ({ epoch } = edu.session);
    entries.clear();
  });
  edu.on('invalidated', ({ tags: changed }) => {
    for (const [name, entry] of entries) if (affects(changed, entry.tags)) entries.delete(name);
  });

  const run = async (args: Args): Promise<T> => {
    const before = edu.session.epoch;
    const value = await load(...args);
    if (before !== edu.session.epoch) throw new AbortedError('Somebody else is signed in by now.');
    return value;
  };
  const recall = (...args: Args): Promise<T> => {
    const name = key(...args);
    const kept = entries.get(name);
    entries.delete(name);
    if (kept && kept.until > Date.now()) {
      entries.set(name, kept);
      return kept.value;
    }
    const value = run(args);
    const entry: Entry<T> = { value, tags: typeof tags === 'function' ? tags(...args) : tags, until: Infinity };
    entries.set(name, entry);
    for (const [oldest] of entries) if (entries.size > maxEntries) entries.delete(oldest);
    value.then(
      () => (entry.until = Date.now() + seconds * 1000),
      () => {
        if (entries.get(name) === entry) entries.delete(name);
      },
    );
    return value;
  };
  return Object.assign(recall, { clear: () => entries.clear() });
};

import { createHash } from 'node:crypto';

/** Numbers from 0 to below 1 that are the same for the same seed, on every machine and for good. */
export function seededRandom(seed: string): () => number {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, count] = [0, 4, 8, 12].map((place) => digest.readInt32LE(place)) as [number, number, number, number];
  // sfc32, of PractRand: small, fast, and without the patterns that a linear generator would put into an order.
  return () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}

/** In another order, but for those that keep their place. */
export function shuffled<T>(items: readonly T[], isPinned: (item: T) => boolean, random: () => number): T[] {
  const loose = items.filter((item) => !isPinned(item));
  for (let place = loose.length - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [loose[place], loose[other]] = [loose[other]!, loose[place]!];
  }
  return items.map((item) => (isPinned(item) ? item : loose.shift()!));
}

/** So many of them, in their order; those that keep their place are among them. */
export function drawn<T>(
  items: readonly T[],
  count: number,
  isPinned: (item: T) => boolean,
  random: () => number,
): T[] {
  const loose = items.filter((item) => !isPinned(item));
  const wanted = Math.max(0, count - (items.length - loose.length));
  const chosen = new Set(shuffled(loose, () => false, random).slice(0, wanted));
  return items.filter((item) => isPinned(item) || chosen.has(item));
}

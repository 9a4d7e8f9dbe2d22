/** Chance that can be repeated: the same seed, the same numbers. */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0;
  /** Uniform in [0, 1). */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, pick: <T>(from: readonly T[]): T => from[below(from.length)]! };
};

export type Chance = ReturnType<typeof chanceOf>;

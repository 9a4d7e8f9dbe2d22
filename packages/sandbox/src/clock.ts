/** Where the sandbox reads the time: token lifetimes, quiz deadlines, throttles and every stored date. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Django's way to write a moment: microseconds, left out when there is no fraction. */
export const iso = (date: Date): string =>
  date.getTime() % 1000 === 0 ? date.toISOString().replace('.000Z', 'Z') : date.toISOString().replace('Z', '000Z');

export const isoOrNull = (date: Date | null): string | null => (date ? iso(date) : null);

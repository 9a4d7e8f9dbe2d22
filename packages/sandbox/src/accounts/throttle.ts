import type { Clock } from '../clock.ts';
import { throttled } from '../http/problem.ts';

export interface ThrottleOptions {
  /** Failures that are forgiven. */
  attempts: number;
  /** For how long a failure counts. */
  seconds: number;
}

/** Slows down whoever guesses: failures of one key count, a success forgives them. */
export interface Throttle {
  /** Throws 429 with `Retry-After` when the key has failed too often. */
  check(key: string): void;
  failed(key: string): void;
  succeeded(key: string): void;
}

export function createThrottle({ attempts, seconds }: ThrottleOptions, clock: Clock): Throttle {
  const failures = new Map<string, number[]>();
  const recent = (key: string): number[] => {
    const since = clock.now() - seconds * 1000;
    const times = (failures.get(key) ?? []).filter((time) => time > since);
    if (times.length) failures.set(key, times);
    else failures.delete(key);
    return times;
  };
  return {
    check(key) {
      const times = recent(key);
      if (times.length < attempts) return;
      throw throttled(Math.ceil((times.at(-attempts)! + seconds * 1000 - clock.now()) / 1000));
    },
    failed(key) {
      failures.set(key, [...recent(key), clock.now()]);
    },
    succeeded(key) {
      failures.delete(key);
    },
  };
}

import type { Clock } from '../clock.ts';

export interface Rate {
  /** Is there room for one more? */
  take(): boolean;
}

/** A bucket: `burst` at once, then `perSecond`. */
export function createRate({ burst, perSecond }: { burst: number; perSecond: number }, clock: Clock): Rate {
  let [left, at] = [burst, clock.now()];
  return {
    take() {
      const now = clock.now();
      left = Math.min(burst, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

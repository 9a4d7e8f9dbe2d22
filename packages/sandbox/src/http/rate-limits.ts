import { createThrottle, type Throttle, type ThrottleOptions } from '../accounts/throttle.ts';
import type { Clock } from '../clock.ts';

/** How often a person, or an address where nobody is signed in, may call what is costly or invites abuse. */
export const defaultLimits: Readonly<Record<string, ThrottleOptions>> = {
  'auth.register': { attempts: 100, seconds: 3600 },
  'auth.requestPasswordReset': { attempts: 20, seconds: 3600 },
  'auth.confirmPasswordReset': { attempts: 20, seconds: 3600 },
  'auth.verifyEmail': { attempts: 60, seconds: 3600 },
  'auth.socialLogin': { attempts: 30, seconds: 60 },
  'users.exportData': { attempts: 10, seconds: 3600 },
};

export interface RateLimits {
  /** Counts a call; throws 429 with `Retry-After` when there were too many. */
  count(operation: string, caller: string): void;
}

export function createRateLimits(limits: Readonly<Record<string, ThrottleOptions>>, clock: Clock): RateLimits {
  const throttles = new Map<string, Throttle>(
    Object.entries(limits).map(([operation, limit]) => [operation, createThrottle(limit, clock)]),
  );
  return {
    count(operation, caller) {
      const throttle = throttles.get(operation);
      throttle?.check(caller);
      throttle?.failed(caller);
    },
  };
}

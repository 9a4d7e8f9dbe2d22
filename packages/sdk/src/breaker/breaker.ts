import type { Environment } from '../environment.ts';

/** Stops asking a part of the platform that keeps failing. Made by `breaker()` of `@edurise/sdk/breaker`. */
export interface Breaker {
  /** Milliseconds to wait before a request to this part may be sent; 0 when it may be sent now. */
  wait(part: string): number;
  /** `undefined`: the outcome says nothing about the part's health. */
  settled(part: string, ok: boolean | undefined): void;
}

export interface BreakerFactory {
  open(environment: Environment): Breaker;
}

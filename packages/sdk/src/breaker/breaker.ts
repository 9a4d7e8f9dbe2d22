import type { Environment } from '../environment.ts';
import type { EduRiseError } from '../errors.ts';

/** Stops asking a part of the platform that keeps failing. Made by `breaker()` of `@edurise/sdk/breaker`. */
export interface Breaker {
  /** @throws CircuitOpenError while this part is left alone. */
  enter(part: string): void;
  /** How a request to this part ended: with an error, or well. */
  settled(part: string, error?: EduRiseError): void;
}

export interface BreakerFactory {
  open(environment: Environment): Breaker;
}

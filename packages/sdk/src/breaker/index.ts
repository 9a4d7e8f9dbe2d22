import { isAborted, isApiError, isEduRiseError, isOffline, type EduRiseError } from '../errors.ts';
import { isTransient } from '../retry.ts';
import { CircuitOpenError } from './circuit-open-error.ts';
import type { BreakerFactory } from './breaker.ts';

export { CircuitOpenError } from './circuit-open-error.ts';
export type { Breaker, BreakerFactory } from './breaker.ts';

export interface BreakerOptions {
  /** So many failures in a row open the circuit; 5. */
  failures?: number;
  /** Milliseconds until one request may try again, twice as many after each further failure; 5 000. */
  coolMs?: number;
  /** At most; 60 000. */
  capMs?: number;
}

interface Circuit {
  failures: number;
  /** 0 while closed. */
  openUntil: number;
  probing: boolean;
}

/** Undefined where the outcome says nothing about the platform's health. */
const isHealthy = (error: EduRiseError | undefined): boolean | undefined => {
  if (isAborted(error) || isOffline(error) || (error && !isEduRiseError(error))) return undefined;
  return isApiError(error) ? error.status < 500 : !isTransient(error);
};

/**
 * After some failures in a row a part of the platform is left alone for a while; then one request finds out how it is.
 * Each area of each origin has a circuit of its own, so that a broken dashboard does not stop a lecture.
 * @example createClient({ baseUrl, breaker: breaker() });
 */
export const breaker = ({ failures = 5, coolMs = 5_000, capMs = 60_000 }: BreakerOptions = {}): BreakerFactory => ({
  open({ now, random }) {
    const circuits = new Map<string, Circuit>();
    return {
      enter(part) {
        const circuit = circuits.get(part);
        if (!circuit?.openUntil) return;
        const left = circuit.openUntil - now();
        if (left > 0) throw new CircuitOpenError(left);
        if (circuit.probing) throw new CircuitOpenError(coolMs);
        circuit.probing = true;
      },
      settled(part, error) {
        const ok = isHealthy(error);
        const circuit = circuits.get(part) ?? { failures: 0, openUntil: 0, probing: false };
        circuit.probing = false;
        if (ok) circuits.delete(part);
        if (ok !== false) return;
        circuits.set(part, circuit);
        circuit.failures++;
        const over = circuit.failures - failures;
        // Half of it drawn, so that not every page comes back at once.
        if (over >= 0) circuit.openUntil = now() + Math.min(capMs, coolMs * 2 ** over) * (0.5 + random() / 2);
      },
    };
  },
});

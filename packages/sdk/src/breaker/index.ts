import { Events } from '../events.ts';
import type { Circuits, CircuitState } from './breaker.ts';
import { Circuit } from './circuit.ts';

export { CircuitOpenError } from './circuit-open-error.ts';
export type { Breaker, Circuits, CircuitState, Settle } from './breaker.ts';

export interface BreakerOptions {
  /** So many failures in a row open the circuit; 5. */
  failures?: number;
  /** Milliseconds until one request may try again, twice as many after each further failure; 5 000. */
  coolMs?: number;
  /** At most; 60 000. */
  capMs?: number;
}

/**
 * After some failures in a row a part of the platform is left alone for a while; then one request finds out how it is.
 * Each area of each origin has a circuit of its own, so that a broken dashboard does not stop a lecture.
 * @example
 * const circuits = breaker();
 * const edu = createClient({ baseUrl, breaker: circuits });
 * circuits.subscribe((states) => console.table(states));
 * circuits.reset('https://learn.acme.com courses');
 */
export const breaker = ({ failures = 5, coolMs = 5_000, capMs = 60_000 }: BreakerOptions = {}): Circuits => {
  const circuits = new Map<string, Circuit>();
  const events = new Events<{ change: readonly CircuitState[] }>();
  const state = () => [...circuits].map(([part, circuit]) => ({ part, ...circuit.state }));
  const changed = () => events.emit('change', state());
  return {
    state,
    open: (environment) => ({
      enter(part) {
        let circuit = circuits.get(part);
        if (!circuit) circuits.set(part, (circuit = new Circuit({ failures, coolMs, capMs }, environment, changed)));
        const settle = circuit.enter();
        return (error) => {
          settle(error);
          if (circuit.idle && circuits.get(part) === circuit) circuits.delete(part);
        };
      },
    }),
    reset(part) {
      for (const [name, circuit] of circuits) {
        if (part !== undefined && part !== name) continue;
        circuit.reset();
        if (circuit.idle) circuits.delete(name);
      }
    },
    subscribe: (listener) => events.on('change', listener),
  };
};

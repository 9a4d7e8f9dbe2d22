import type { Environment } from '../environment.ts';
import { isAborted, isApiError, isEduRiseError, isOffline } from '../errors.ts';
import { isTransient } from '../retry.ts';
import type { CircuitState, Settle } from './breaker.ts';
import { CircuitOpenError } from './circuit-open-error.ts';

export interface Patience {
  failures: number;
  coolMs: number;
  capMs: number;
}

/** Undefined where the outcome says nothing about the platform's health. */
const isWell = (error: unknown): boolean | undefined => {
  if (error === undefined) return true;
  if (!isEduRiseError(error) || isAborted(error) || isOffline(error)) return undefined;
  return isApiError(error) ? error.status < 500 : !isTransient(error);
};

/** Counts the failures of one part of the platform. */
export class Circuit {
  readonly #patience: Patience;
  readonly #environment: Environment;
  readonly #changed: () => void;
  #failures = 0;
  /** How often in a row it was opened; 0 while it is closed. */
  #openings = 0;
  #openUntil = 0;
  #probing = false;
  #inside = 0;
  /** Counts what it has been through: what set out before tells nothing about now. */
  #age = 0;

  constructor(patience: Patience, environment: Environment, changed: () => void) {
    this.#patience = patience;
    this.#environment = environment;
    this.#changed = changed;
  }

  /** There is nothing to remember of it. */
  get idle(): boolean {
    return !this.#inside && !this.#failures && !this.#openings;
  }

  get state(): Omit<CircuitState, 'part'> {
    const retryAfterMs = this.#openings ? Math.max(0, this.#openUntil - this.#environment.now()) : 0;
    return { state: retryAfterMs ? 'open' : this.#openings ? 'half-open' : 'closed', retryAfterMs };
  }

  enter(): Settle {
    const { state, retryAfterMs } = this.state;
    if (state === 'open') throw new CircuitOpenError(retryAfterMs);
    if (this.#probing) throw new CircuitOpenError(this.#patience.coolMs);
    const age = this.#age;
    this.#inside++;
    if (state === 'half-open') {
      this.#probing = true;
      this.#changed();
    }
    let settled = false;
    return (error) => {
      if (settled) return;
      settled = true;
      this.#inside--;
      if (age === this.#age) this.#learn(isWell(error));
    };
  }

  reset(): void {
    this.#failures = 0;
    if (!this.#openings) return;
    this.#openings = 0;
    this.#probing = false;
    this.#age++;
    this.#changed();
  }

  #learn(well: boolean | undefined): void {
    this.#probing = false;
    if (well) this.reset();
    else if (well === false && (this.#openings || ++this.#failures >= this.#patience.failures)) this.#open();
  }

  #open(): void {
    const { coolMs, capMs } = this.#patience;
    const { now, random } = this.#environment;
    // Half of it drawn, so that not every page comes back at once.
    this.#openUntil = now() + Math.min(capMs, coolMs * 2 ** this.#openings) * (0.5 + random() / 2);
    this.#openings++;
    this.#age++;
    this.#changed();
  }
}

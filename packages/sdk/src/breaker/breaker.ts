import type { Environment } from '../environment.ts';

/** Called once, with what a request ended with; without an error it ended well. */
export type Settle = (error?: unknown) => void;

/** Stops asking a part of the platform that keeps failing. */
export interface Breaker {
  /** @throws CircuitOpenError while this part is left alone. */
  enter(part: string): Settle;
}

/** A part of the platform that has failed lately, or is being asked just now. */
export interface CircuitState {
  /** Origin and area: `https://learn.acme.com courses`. */
  readonly part: string;
  /** `open`: left alone. `half-open`: one request finds out how it is. */
  readonly state: 'closed' | 'half-open' | 'open';
  /** Milliseconds until one request may try; 0 unless it is open. */
  readonly retryAfterMs: number;
}

/** Made by `breaker()` of `@edurise/sdk/breaker`; clients that are given the same share what they learn. */
export interface Circuits {
  open(environment: Environment): Breaker;
  state(): readonly CircuitState[];
  /** Closes the circuit of this part, or all of them: the next request goes out. */
  reset(part?: string): void;
  /** Called when a circuit opens, lets a request try, or closes. Returns its own undoing. */
  subscribe(listener: (state: readonly CircuitState[]) => void): () => void;
}

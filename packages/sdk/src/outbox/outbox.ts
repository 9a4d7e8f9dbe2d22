import type { AnyOperation, Method } from '@edurise/contract';
import type { Answered, CallOptions } from '../call.ts';
import type { Environment } from '../environment.ts';
import type { FieldError } from '../errors.ts';
import type { KnownFeatures } from '../features.ts';
import type { Parts } from '../parts.ts';
import type { CallArguments } from '../resources.ts';

/** What waits to be sent, in numbers. */
export interface OutboxState {
  readonly waiting: number;
  readonly sending: number;
  /** Dead letters: refused for good, and kept for somebody to look at. */
  readonly failed: number;
  /** False where the device cannot keep anything beyond this page. */
  readonly durable: boolean;
  /** True after `pause()`, and while the person has to sign in again: entries are kept, and nothing is sent. */
  readonly held?: boolean;
  /** When the oldest entry was made, in milliseconds since 1970. */
  readonly oldest?: number;
  /** Requests that this page has sent for entries, … */
  readonly attempts?: number;
  /** … how many of them repeated one without an answer, … */
  readonly repeats?: number;
  /** … and how many entries turned out to have arrived with an earlier one. */
  readonly replays?: number;
}

/** Why an entry is a dead letter. */
export interface Refusal {
  readonly reason: string;
  /** The platform's word for programs, or ours. */
  readonly code: string;
  readonly status?: number;
  /** What the platform has against single fields of the body. */
  readonly fields?: readonly FieldError[];
  readonly requestId?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface OutboxEntry {
  readonly id: string;
  /** `quizAttempts.saveAnswers` */
  readonly operation: string;
  readonly method: Method;
  readonly lane: string;
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly createdAt: number;
  readonly attempts: number;
  readonly status: 'waiting' | 'sending' | 'failed';
  /** Why the platform refused it for good. */
  readonly reason?: string;
  /** The same with all that is known. */
  readonly refusal?: Refusal;
}

export interface DeadLetter extends OutboxEntry {
  readonly status: 'failed';
  readonly reason: string;
  readonly refusal: Refusal;
}

export interface OutboxEvents {
  /** The platform has taken an entry. */
  settled: OutboxEntry;
  /** An entry was refused for good. */
  dead: DeadLetter;
  /** This device does not keep entries, or does so no longer: they last as long as the page. */
  degraded: OutboxState;
}

/**
 * Writes on their way to the platform: kept on the device until it has answered, also over a reload. Of what a call may change,
 * `signal` takes the entry back, `onProgress` tells of its file, and `idempotencyKey` is its name; `headers`, `timeout` and `retry`
 * do not apply.
 */
export interface Outbox {
  readonly state: OutboxState;
  /** Settles when what the device holds has been read. */
  readonly ready: Promise<void>;
  subscribe(listener: (state: OutboxState) => void): () => void;
  /**
   * @example edu.outbox.on('dead', ({ operation, reason }) => report(`${operation}: ${reason}`));
   */
  on<E extends keyof OutboxEvents>(event: E, listener: (detail: OutboxEvents[E]) => void): () => void;
  /**
   * Sends what waits, without minding back-off; what the platform has asked for is minded. `deadline` in milliseconds;
   * afterwards the rest stays.
   */
  flush(options?: { deadline?: number }): Promise<void>;
  /** Keeps everything on the device until `resume()`, on this page. What is on its way gets its answer. */
  pause(): void;
  resume(): void;
  entries(): Promise<OutboxEntry[]>;
  /** What of a lane (`quiz:42`) is not settled yet, oldest first: how a reloaded quiz gets its answers back. */
  pending(lane: string): Promise<OutboxEntry[]>;
  /** What the platform has refused for good, with its reasons: `retry` or `discard` each. */
  deadLetters(): Promise<DeadLetter[]>;
  /** Sends a failed entry again. */
  retry(id: string): Promise<void>;
  /** Takes an entry back: its receipt is rejected as aborted. One that is on its way may arrive all the same. */
  discard(id: string): Promise<void>;
}

export interface OutboxOptions {
  /** What becomes of entries that could not be sent before their person signs out. `keep`: they wait for that person. */
  readonly signOut?: 'keep' | 'discard' | undefined;
}

/** Entries are bound to all three: what one person wrote is never sent as another, nor to another school. */
export interface Owner {
  readonly baseUrl: string;
  readonly tenant: string;
  /** Empty while nobody is signed in. */
  readonly user: string;
}

export interface SendOptions {
  readonly name: string;
  /** The same at each attempt. */
  readonly idempotencyKey?: string;
  readonly keepalive?: boolean;
  readonly onProgress?: CallOptions['onProgress'];
}

/** What an outbox needs of its client. */
export interface OutboxHost {
  readonly environment: Environment;
  readonly features: KnownFeatures;
  /** Asks the platform what it takes. Rejects when it could not be asked. */
  learn(): Promise<unknown>;
  /** To whom new entries belong, and whose may be sent now. */
  owner(): Owner;
  /** Settles when it is known who that is. */
  readonly ready: Promise<unknown>;
  /** One attempt, on the road of every call. */
  send(operation: AnyOperation, args: CallArguments, options: SendOptions): Promise<Answered<unknown>>;
  /** Called when somebody else may be there, or the network again. */
  onChange(listener: (what: 'session' | 'network') => void): () => void;
  /** Called before somebody signs out, who stays until it is done. */
  onSignOut(listener: () => Promise<void>): () => void;
  /** What two bodies for the same place are as one, where the outbox does not know it; undefined where each is sent. */
  reduce?(earlier: Fields, later: Fields): Fields | undefined;
}

/** A body, by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** One entry on its way: what a receipt is made of. */
export interface Posted {
  id: string;
  durable: Promise<boolean>;
  settled: Promise<Answered<unknown>>;
}

export interface OutboxEngine extends Outbox {
  /**
   * Of the options it minds `signal`, which takes the entry back, and `onProgress`. `headers`, `timeout` and `retry` do not apply:
   * an entry is sent whenever it can be, perhaps by another page.
   */
  post(operation: AnyOperation, args: CallArguments, name: string, id: string, options?: CallOptions): Posted;
  dispose(): void;
}

/** Made by `outbox()` of `@edurise/sdk/outbox`, or by `lazyOutbox()` of `@edurise/sdk/outbox/lazy`. */
export interface OutboxFactory {
  open(client: Parts): OutboxEngine;
}

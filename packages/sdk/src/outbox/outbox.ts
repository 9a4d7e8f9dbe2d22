import type { AnyOperation, Method } from '@edurise/contract';
import type { CallArguments } from '../resources.ts';
import type { Answered } from '../call.ts';
import type { Environment } from '../environment.ts';
import type { KnownFeatures } from '../features.ts';
import type { Parts } from '../parts.ts';

/** What waits to be sent, in numbers. */
export interface OutboxState {
  readonly waiting: number;
  readonly sending: number;
  readonly failed: number;
  /** False where the device cannot keep anything beyond this page. */
  readonly durable: boolean;
  /** When the oldest entry was made, in milliseconds since 1970. */
  readonly oldest?: number;
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
}

/** Writes on their way to the platform: kept on the device until it has answered, also over a reload. */
export interface Outbox {
  readonly state: OutboxState;
  /** Settles when what the device holds has been read. */
  readonly ready: Promise<void>;
  subscribe(listener: (state: OutboxState) => void): () => void;
  /** Sends what waits, without minding back-off. `deadline` in milliseconds; afterwards the rest stays. */
  flush(options?: { deadline?: number }): Promise<void>;
  entries(): Promise<OutboxEntry[]>;
  /** What of a lane (`quiz:42`) is not settled yet, oldest first: how a reloaded quiz gets its answers back. */
  pending(lane: string): Promise<OutboxEntry[]>;
  /** Sends a failed entry again. */
  retry(id: string): Promise<void>;
  discard(id: string): Promise<void>;
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
  readonly idempotencyKey: string;
  readonly keepalive?: boolean;
}

/** What an outbox needs of its client. */
export interface OutboxHost {
  readonly environment: Environment;
  readonly features: KnownFeatures;
  /** Asks the platform what it takes, unless that is known. Never fails. */
  learn(): Promise<unknown>;
  /** To whom new entries belong, and whose may be sent now. */
  owner(): Owner;
  /** Settles when it is known who that is. */
  readonly ready: Promise<unknown>;
  /** One attempt, on the road of every call. */
  send(operation: AnyOperation, args: CallArguments, options: SendOptions): Promise<Answered<unknown>>;
  /** Called when somebody else may be there, or the network again. */
  onChange(listener: () => void): () => void;
}

/** One entry on its way: what a receipt is made of. */
export interface Posted {
  id: string;
  durable: Promise<boolean>;
  settled: Promise<Answered<unknown>>;
}

export interface OutboxEngine extends Outbox {
  /** The arguments are the engine's to keep. */
  post(operation: AnyOperation, args: CallArguments, name: string, id: string): Posted;
  dispose(): void;
}

/** Made by `outbox()` of `@edurise/sdk/outbox`, or by `lazyOutbox()` of `@edurise/sdk/outbox/lazy`. */
export interface OutboxFactory {
  open(client: Parts): OutboxEngine;
}

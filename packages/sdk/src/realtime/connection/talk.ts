import type { Environment } from '../../environment.ts';
import type { Message } from '../line.ts';
import type { Admission } from './admission.ts';
import { Attempt, type AttemptListener, type Closing } from './attempt.ts';
import { messageIn } from './message.ts';
import type { Outflow } from './outflow.ts';
import type { SocketClass } from './socket.ts';
import type { Upkeep } from './upkeep.ts';
import type { Vigil, Watched } from './vigil.ts';

export interface TalkListener {
  opened(): void;
  /** The platform has introduced itself, or is not going to. */
  greeted(hello: Message | undefined): void;
  heard(text: string, message: Message): void;
  /** What came is no message. */
  garbled(data: unknown): void;
  /** It has held, and something came. */
  proven(): void;
  /** Without a closing: it has fallen silent, and was given up. */
  ended(closing: Closing | undefined): void;
  /** Done as soon as there is code for it, unless this is over by then. */
  later(work: (upkeep: Upkeep) => void): void;
}

/** What earlier sockets of the same address have shown. */
export interface Experience {
  /** The platform has greeted. */
  greets: boolean;
  /** Sockets that a ping has ended; after two none is sent any more. */
  pingDeaths: number;
  /** Frames, since the address was opened. */
  received: number;
  sent: number;
}

/** Milliseconds. */
const greeting = { expected: 5_000, unexpected: 250 };

/** What is said on one socket beside the messages. */
export class Talk implements AttemptListener, Watched {
  openedAt = 0;
  heardAt = 0;
  saidAt = 0;
  features: readonly string[] = [];
  heartbeat = Infinity;
  token: string | undefined;
  readonly #listener: TalkListener;
  readonly #environment: Environment;
  readonly #experience: Experience;
  readonly #attempt: Attempt;
  #vigil: Vigil | undefined;
  #outflow: Outflow | undefined;
  #greeted = false;
  #greeting: unknown;

  constructor(
    listener: TalkListener,
    environment: Environment,
    socket: SocketClass,
    { url, protocols, token }: Admission,
    experience: Experience,
  ) {
    this.#listener = listener;
    this.#environment = environment;
    this.#experience = experience;
    this.token = token;
    this.#attempt = new Attempt(() => new socket(url, protocols), environment, this);
  }

  get roundTripMs(): number | undefined {
    return this.#vigil?.roundTripMs;
  }

  /** @param volatile Of what kind it is: only the latest of each counts. */
  send(frame: string, volatile?: string): boolean {
    if (volatile !== undefined) {
      this.#listener.later((upkeep) => (this.#outflow ??= upkeep.outflow(this.#attempt)).put(volatile, frame));
      return true;
    }
    if (!this.#attempt.send(frame)) return false;
    this.#experience.sent++;
    this.saidAt = this.#environment.now();
    this.#vigil?.said();
    return true;
  }

  /** What the application has not said. */
  tell(frame: string): boolean {
    return this.#attempt.send(frame);
  }

  probe(): boolean {
    return this.#vigil?.probe() ?? true;
  }

  proven(): void {
    this.#listener.proven();
  }

  silent(): void {
    this.abandon(4000);
    this.#listener.ended(undefined);
  }

  abandon(code?: number): void {
    this.#leave();
    this.#attempt.abandon(code);
  }

  opened(): void {
    this.openedAt = this.#environment.now();
    const ms = this.#experience.greets ? greeting.expected : greeting.unexpected;
    this.#greeting = this.#environment.setTimeout(() => this.#greet(), ms);
    this.#listener.opened();
  }

  ended(closing: Closing): void {
    this.#vigil?.closed(closing);
    this.#leave();
    this.#listener.ended(closing);
  }

  heard(data: unknown): void {
    this.#experience.received++;
    this.heardAt = this.#environment.now();
    const vigil = this.#vigil;
    vigil?.heard();
    const message = messageIn(data);
    if (!message) {
      this.#greet();
      return this.#listener.garbled(data);
    }
    const { type, ref } = message;
    if (type === 'connection_established') return this.#greet(message);
    if (type === 'authenticated') return;
    const pong = type === 'pong';
    if ((pong || (type === 'error' && ref === undefined)) && (vigil?.ponged(!pong) ?? pong)) return;
    this.#greet();
    this.#listener.heard(data as string, message);
  }

  #greet(hello?: Message): void {
    if (this.#greeted && !hello) return;
    this.#greeted = true;
    this.#environment.clearTimeout(this.#greeting);
    if (hello) {
      const { features, heartbeat } = hello;
      this.#experience.greets = true;
      if (Array.isArray(features)) this.features = features as string[];
      if (typeof heartbeat === 'number' && heartbeat > 0) this.heartbeat = heartbeat * 1_000;
    }
    this.#listener.later((upkeep) => {
      this.#vigil ??= upkeep.vigil(this.#experience, this);
      this.#vigil.awaitRenewal();
    });
    this.#listener.greeted(hello);
  }

  #leave(): void {
    this.#environment.clearTimeout(this.#greeting);
    this.#vigil?.end();
    this.#outflow?.end();
  }
}

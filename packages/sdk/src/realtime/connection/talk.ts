import type { LiveSession } from '../../session/live-session.ts';
import type { Environment } from '../../environment.ts';
import { Later } from '../later.ts';
import type { Message } from '../line.ts';
import type { Admission } from './admission.ts';
import { Attempt, type Closing } from './attempt.ts';
import { messageIn } from './message.ts';
import type { Outflow } from './outflow.ts';
import type { SocketClass } from './socket.ts';
import type { Vigil, Watched } from './vigil.ts';

export interface TalkListener {
  opened(): void;
  /** The platform has introduced itself, or is not going to. */
  greeted(hello: Message | undefined): void;
  heard(text: string, message: Message): void;
  /** What came is no message. */
  garbled(problem: string): void;
  /** It has held, and something came. */
  proven(): void;
  /** Without a closing: it has fallen silent, and was given up. */
  ended(closing: Closing | undefined): void;
}

/** What earlier sockets of the same address have shown. */
export interface Experience {
  /** The platform has greeted. */
  greets: boolean;
  /** Sockets that a ping has ended; after two none is sent any more. */
  pingDeaths: number;
}

interface Surroundings {
  readonly environment: Environment;
  readonly session: LiveSession;
}

/** Milliseconds. */
const greeting = { expected: 5_000, unexpected: 250 };

/** What is said on one socket beside the messages. */
export class Talk implements Watched {
  received = 0;
  sent = 0;
  openedAt = 0;
  heardAt = 0;
  saidAt = 0;
  features: readonly string[] = [];
  heartbeat = Infinity;
  token: string | undefined;
  readonly proven: () => void;
  readonly #environment: Environment;
  readonly #listener: TalkListener;
  readonly #experience: Experience;
  readonly #attempt: Attempt;
  /** Fetched once the socket is open. */
  readonly #vigil: Later<Vigil>;
  /** Fetched by whoever has cursors to move. */
  readonly #outflow: Later<Outflow>;
  #greeted = false;
  #greeting: unknown;

  constructor(
    { environment, session }: Surroundings,
    socket: SocketClass,
    { url, protocols, token }: Admission,
    experience: Experience,
    listener: TalkListener,
  ) {
    this.#environment = environment;
    this.#listener = listener;
    this.#experience = experience;
    this.proven = listener.proven;
    this.token = token;
    this.#attempt = new Attempt(() => new socket(url, protocols), environment, {
      opened: () => this.#opened(),
      received: (data) => this.#hear(data),
      ended: (closing) => {
        this.#vigil.part?.closed(closing);
        this.#leave();
        listener.ended(closing);
      },
    });
    this.#vigil = new Later(environment, async () => {
      const { Vigil } = await import('./vigil.ts');
      return new Vigil(environment, session, experience, this);
    });
    this.#outflow = new Later(environment, async () => {
      const { Outflow } = await import('./outflow.ts');
      return new Outflow(environment, this.#attempt);
    });
  }

  get roundTripMs(): number | undefined {
    return this.#vigil.part?.roundTripMs;
  }

  /** @param volatile Of what kind it is: only the latest of each counts. */
  send(frame: string, volatile?: string): boolean {
    if (volatile !== undefined) {
      this.#outflow.run((outflow) => outflow.put(volatile, frame));
      return true;
    }
    if (!this.#attempt.send(frame)) return false;
    this.sent++;
    this.saidAt = this.#environment.now();
    this.#vigil.part?.said();
    return true;
  }

  /** What the application has not said. */
  tell(frame: string): boolean {
    return this.#attempt.send(frame);
  }

  /** Is it still there? Somebody has reason to doubt. `hopeless` where it cannot be asked. */
  probe(hopeless: () => void): void {
    this.#vigil.tell((vigil) => vigil.probe() || hopeless());
  }

  silent(): void {
    this.abandon(4000);
    this.#listener.ended(undefined);
  }

  abandon(code?: number): void {
    this.#leave();
    this.#attempt.abandon(code);
  }

  #opened(): void {
    this.openedAt = this.heardAt = this.#environment.now();
    const ms = this.#experience.greets ? greeting.expected : greeting.unexpected;
    this.#greeting = this.#environment.setTimeout(() => this.#greet(), ms);
    this.#listener.opened();
  }

  #hear(data: unknown): void {
    this.received++;
    this.heardAt = this.#environment.now();
    const vigil = this.#vigil.part;
    vigil?.heard();
    const message = messageIn(data);
    if (typeof message === 'string') {
      this.#greet();
      return this.#listener.garbled(message);
    }
    const { type, ref } = message;
    if (type === 'connection_established') return this.#greet(message);
    if (type === 'authenticated') return;
    if (type === 'pong' || (type === 'error' && ref === undefined)) {
      if (vigil?.ponged(type === 'error') ?? type === 'pong') return;
    }
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
    this.#vigil.run((vigil) => vigil.awaitRenewal());
    this.#listener.greeted(hello);
  }

  #leave(): void {
    this.#environment.clearTimeout(this.#greeting);
    for (const later of [this.#vigil, this.#outflow]) {
      later.end();
      later.part?.end();
    }
  }
}

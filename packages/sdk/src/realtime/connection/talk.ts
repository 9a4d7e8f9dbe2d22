import type { LiveSession } from '../../session/live-session.ts';
import type { Environment } from '../../environment.ts';
import type { Message } from '../line.ts';
import type { Admission } from './admission.ts';
import { Alarms } from './alarms.ts';
import { Attempt, type Closing } from './attempt.ts';
import { messageIn } from './message.ts';
import { Outflow } from './outflow.ts';
import type { SocketClass } from './socket.ts';

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

/** All in milliseconds. */
const greeting = { expected: 5_000, unexpected: 250 };
const stability = { proven: 10_000, silent: 60_000 };
const quiet = { idle: 25_000, unanswered: 5_000 };
const patience = { usual: 5_000, hinted: 3_000 };
/** What came this recently need not be asked for. */
const recent = 2_000;
const mostPingDeaths = 2;
const renewalPause = 30_000;

/**
 * `greet`: who has not greeted by now will not. `hold`: it has lasted. `idle`: nothing was heard for long. `pong`: nor when asked.
 * `token`: it is about to run out.
 */
type Alarm = 'greet' | 'hold' | 'idle' | 'pong' | 'token';

/** What is said on one socket beside the messages: greeting, signs of life, fresh tokens. */
export class Talk {
  received = 0;
  sent = 0;
  roundTripMs: number | undefined;
  readonly #environment: Environment;
  readonly #session: LiveSession;
  readonly #listener: TalkListener;
  readonly #experience: Experience;
  readonly #alarms: Alarms<Alarm>;
  readonly #attempt: Attempt;
  readonly #outflow: Outflow;
  #token: string | undefined;
  #features: readonly string[] = [];
  #greeted = false;
  #idle = quiet.idle;
  #openedAt = 0;
  #heardAt = 0;
  #saidAt = 0;
  #pingedAt: number | undefined;
  #overslept = false;
  #left = false;

  constructor(
    { environment, session }: Surroundings,
    socket: SocketClass,
    { url, protocols, token }: Admission,
    experience: Experience,
    listener: TalkListener,
  ) {
    this.#environment = environment;
    this.#session = session;
    this.#listener = listener;
    this.#experience = experience;
    this.#token = token;
    this.#alarms = new Alarms(environment, (name, late) => this.#ring(name, late));
    this.#attempt = new Attempt(() => new socket(url, protocols), environment, {
      opened: () => this.#opened(),
      received: (data) => this.#hear(data),
      ended: (closing) => this.#ended(closing),
    });
    this.#outflow = new Outflow(environment, this.#attempt);
  }

  /** @param volatile Of what kind it is: only the latest of each counts. */
  send(frame: string, volatile?: string): boolean {
    if (volatile !== undefined) {
      this.#outflow.put(volatile, frame);
      return true;
    }
    if (!this.#attempt.send(frame)) return false;
    this.sent++;
    this.#saidAt = this.#environment.now();
    const at = this.#alarms.at('idle');
    if (at !== undefined && at > this.#saidAt + quiet.unanswered) this.#alarms.set('idle', quiet.unanswered);
    return true;
  }

  /** Is it still there? Somebody has reason to doubt. Returns false where it cannot be asked. */
  probe(): boolean {
    if (!this.#greeted) return true;
    const due = this.#alarms.at('pong');
    const now = this.#environment.now();
    if (now - this.#heardAt < recent || (due !== undefined && due <= now + patience.hinted)) return true;
    return this.#ping(patience.hinted);
  }

  abandon(): void {
    this.#leave();
    this.#attempt.abandon();
  }

  #opened(): void {
    this.#openedAt = this.#heardAt = this.#environment.now();
    this.#alarms.set('greet', this.#experience.greets ? greeting.expected : greeting.unexpected);
    this.#listener.opened();
  }

  #hear(data: unknown): void {
    this.received++;
    this.#heardAt = this.#environment.now();
    if (this.#alarms.has('pong')) this.#alarms.clear('pong');
    const message = messageIn(data);
    if (typeof message !== 'string') return this.#listen(data as string, message);
    this.#greet();
    this.#listener.garbled(message);
  }

  #listen(text: string, message: Message): void {
    switch (message.type) {
      case 'connection_established':
        return this.#greet(message);
      case 'pong':
        return this.#ponged();
      case 'authenticated':
        return;
      case 'error':
        // It does not know what a ping is; it answers all the same.
        if (this.#pingedAt !== undefined && message['ref'] === undefined && !this.#features.includes('ping'))
          return this.#ponged();
    }
    this.#greet();
    this.#listener.heard(text, message);
  }

  #greet(hello?: Message): void {
    if (this.#greeted && !hello) return;
    this.#alarms.clear('greet');
    if (hello) {
      const { features, heartbeat } = hello;
      this.#experience.greets = true;
      if (Array.isArray(features)) this.#features = features as string[];
      if (typeof heartbeat === 'number' && heartbeat > 0) this.#idle = Math.min(quiet.idle, heartbeat * 1_000);
    }
    if (!this.#greeted) {
      this.#greeted = true;
      this.#alarms.set('idle', this.#idle);
      this.#alarms.set('hold', stability.proven);
    }
    this.#awaitRenewal();
    this.#listener.greeted(hello);
  }

  #ring(name: Alarm, late: number): void {
    switch (name) {
      case 'greet':
        return this.#greet();
      case 'hold':
        return this.#held();
      case 'idle':
        return this.#idled();
      case 'pong':
        return this.#unanswered(late);
      case 'token':
        return void this.#renew();
    }
  }

  /** Whoever accepts and then sends nothing has proved nothing: it is asked, and otherwise given a minute. */
  #held(): void {
    const lasted = this.#environment.now() - this.#openedAt;
    if (this.received || lasted >= stability.silent) return this.#listener.proven();
    this.#ping(patience.usual);
    this.#alarms.set('hold', stability.proven);
  }

  #idled(): void {
    const now = this.#environment.now();
    const due =
      this.#saidAt > this.#heardAt
        ? Math.min(this.#heardAt + this.#idle, this.#saidAt + quiet.unanswered)
        : this.#heardAt + this.#idle;
    if (due > now) return this.#alarms.set('idle', due - now);
    this.#ping(patience.usual);
    this.#alarms.set('idle', this.#idle);
  }

  #ping(within: number): boolean {
    if (this.#experience.pingDeaths >= mostPingDeaths) return false;
    if (this.#attempt.send('{"action":"ping"}')) {
      this.#pingedAt = this.#environment.now();
      this.#overslept = false;
      this.#alarms.set('pong', within);
    }
    return true;
  }

  #ponged(): void {
    if (this.#pingedAt !== undefined) this.roundTripMs = this.#environment.now() - this.#pingedAt;
    this.#pingedAt = undefined;
    this.#experience.pingDeaths = 0;
  }

  /** Where the timer is late, what has come meanwhile may still wait behind it. */
  #unanswered(late: number): void {
    if (late > recent && !this.#overslept) {
      this.#overslept = true;
      return this.#alarms.set('pong', patience.hinted);
    }
    this.#leave();
    this.#attempt.abandon(4000);
    this.#listener.ended(undefined);
  }

  #awaitRenewal(): void {
    const { kept } = this.#session;
    if (!kept || !this.#token || !this.#features.includes('reauth')) return;
    const left = kept.renewAt - this.#environment.now();
    this.#alarms.set('token', left > 0 ? left : renewalPause);
  }

  async #renew(): Promise<void> {
    try {
      await this.#session.renew(this.#token, true);
    } catch {}
    const access = this.#session.kept?.access;
    if (this.#left) return;
    if (
      access &&
      access !== this.#token &&
      this.#attempt.send(JSON.stringify({ action: 'authenticate', token: access }))
    )
      this.#token = access;
    this.#awaitRenewal();
  }

  #ended(closing: Closing): void {
    const asked = this.#pingedAt !== undefined && this.#environment.now() - this.#pingedAt <= recent;
    if (asked && (closing.code === 1011 || closing.code === 1006) && !this.#features.includes('ping'))
      this.#experience.pingDeaths++;
    this.#leave();
    this.#listener.ended(closing);
  }

  #leave(): void {
    this.#left = true;
    this.#alarms.clearAll();
    this.#outflow.end();
  }
}

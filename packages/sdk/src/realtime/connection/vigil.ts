import type { LiveSession } from '../../session/live-session.ts';
import type { Environment } from '../../environment.ts';
import { Alarms } from './alarms.ts';
import type { Closing } from './attempt.ts';
import type { Experience } from './talk.ts';

/** What of a socket is watched. */
export interface Watched {
  readonly openedAt: number;
  /** 0 until something came. */
  readonly heardAt: number;
  readonly saidAt: number;
  readonly features: readonly string[];
  /** Milliseconds after which it is quiet for too long, by the platform's own account. */
  readonly heartbeat: number;
  token: string | undefined;
  tell(frame: string): boolean;
  /** It has held, and something came. */
  proven(): void;
  /** It does not answer any more. */
  silent(): void;
}

/** All in milliseconds. */
const stability = { proven: 10_000, silent: 60_000 };
const quiet = { idle: 25_000, unanswered: 5_000 };
const patience = { usual: 5_000, hinted: 3_000 };
/** What came this recently need not be asked for. */
const recent = 2_000;
const mostPingDeaths = 2;
const renewalPause = 30_000;

/** `hold`: it has lasted. `idle`: nothing was heard for long. `pong`: nor when asked. `token`: it is about to run out. */
type Alarm = 'hold' | 'idle' | 'pong' | 'token';

/** Watches over one socket that is open: whether it still lives, and that its token does not run out. */
export class Vigil {
  roundTripMs: number | undefined;
  readonly #environment: Environment;
  readonly #session: LiveSession;
  readonly #experience: Experience;
  readonly #socket: Watched;
  readonly #alarms: Alarms<Alarm>;
  #pingedAt: number | undefined;
  #overslept = false;
  #ended = false;

  constructor(environment: Environment, session: LiveSession, experience: Experience, socket: Watched) {
    this.#environment = environment;
    this.#session = session;
    this.#experience = experience;
    this.#socket = socket;
    this.#alarms = new Alarms(environment, (name, late) => this.#ring(name, late));
    this.#alarms.set('idle', this.#idle);
    this.#alarms.set('hold', stability.proven);
  }

  heard(): void {
    if (this.#pingedAt !== undefined && this.#alarms.has('pong')) this.#alarms.clear('pong');
  }

  said(): void {
    const at = this.#alarms.at('idle')!;
    if (at > this.#environment.now() + quiet.unanswered) this.#alarms.set('idle', quiet.unanswered);
  }

  /** Is it still there? Somebody has reason to doubt. Returns false where it cannot be asked. */
  probe(): boolean {
    const due = this.#alarms.at('pong');
    const now = this.#environment.now();
    if (now - this.#heardAt < recent || (due !== undefined && due <= now + patience.hinted)) return true;
    return this.#ping(patience.hinted);
  }

  /** Also an error may be one: who does not know what a ping is answers all the same. False where none was asked for. */
  ponged(error = false): boolean {
    if (error && (this.#pingedAt === undefined || this.#socket.features.includes('ping'))) return false;
    if (this.#pingedAt !== undefined) this.roundTripMs = this.#environment.now() - this.#pingedAt;
    this.#pingedAt = undefined;
    this.#experience.pingDeaths = 0;
    return true;
  }

  awaitRenewal(): void {
    const { kept } = this.#session;
    const { token, features } = this.#socket;
    if (!kept || !token || !features.includes('reauth')) return;
    const left = kept.renewAt - this.#environment.now();
    this.#alarms.set('token', left > 0 ? left : renewalPause);
  }

  closed({ code }: Closing): void {
    const asked = this.#pingedAt !== undefined && this.#environment.now() - this.#pingedAt <= recent;
    if (asked && (code === 1011 || code === 1006) && !this.#socket.features.includes('ping'))
      this.#experience.pingDeaths++;
  }

  end(): void {
    this.#ended = true;
    this.#alarms.clearAll();
  }

  get #idle(): number {
    return Math.min(quiet.idle, this.#socket.heartbeat);
  }

  /** That it opened is a sign of life. */
  get #heardAt(): number {
    return Math.max(this.#socket.openedAt, this.#socket.heardAt);
  }

  #ring(name: Alarm, late: number): void {
    switch (name) {
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
    const { heardAt, openedAt } = this.#socket;
    if (heardAt || this.#environment.now() - openedAt >= stability.silent) return this.#socket.proven();
    this.#ping(patience.usual);
    this.#alarms.set('hold', stability.proven);
  }

  #idled(): void {
    const now = this.#environment.now();
    const { saidAt } = this.#socket;
    const heardAt = this.#heardAt;
    const idle = heardAt + this.#idle;
    const due = saidAt > heardAt ? Math.min(idle, saidAt + quiet.unanswered) : idle;
    if (due > now) return this.#alarms.set('idle', due - now);
    this.#ping(patience.usual);
    this.#alarms.set('idle', this.#idle);
  }

  #ping(within: number): boolean {
    if (this.#experience.pingDeaths >= mostPingDeaths) return false;
    if (this.#socket.tell('{"action":"ping"}')) {
      this.#pingedAt = this.#environment.now();
      this.#overslept = false;
      this.#alarms.set('pong', within);
    }
    return true;
  }

  /** Where the timer is late, what has come meanwhile may still wait behind it. */
  #unanswered(late: number): void {
    if (late > recent && !this.#overslept) {
      this.#overslept = true;
      return this.#alarms.set('pong', patience.hinted);
    }
    this.#socket.silent();
  }

  async #renew(): Promise<void> {
    const socket = this.#socket;
    try {
      await this.#session.renew(socket.token, true);
    } catch {}
    const access = this.#session.kept?.access;
    if (this.#ended) return;
    if (access && access !== socket.token && socket.tell(JSON.stringify({ action: 'authenticate', token: access })))
      socket.token = access;
    this.awaitRenewal();
  }
}

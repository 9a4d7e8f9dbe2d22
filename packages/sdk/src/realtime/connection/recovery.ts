import { isConnectionError } from '../../errors.ts';
import type { Hint, Lifecycle } from '../lifecycle.ts';
import type { Message } from '../line.ts';
import type { Closing } from './attempt.ts';
import { Backoff } from './backoff.ts';
import { classify, type Verdict } from './closes.ts';
import type { Connection } from './connection.ts';
import { inquire } from './inquiry.ts';

/** All in milliseconds. */
const brisk = 250;
const spacing = 1_000;
const longest = { usual: 30_000, hopeless: 300_000 };
const mostDoubts = 3;
/** Handshakes that never succeeded: each fourth makes the client ask over HTTP; after eight it hardly believes any more. */
const askEvery = 4;
const hopeless = 8;

/** Brings the socket of an address back: what the end of one means, and when the next is tried. */
export class Recovery {
  readonly #connection: Connection;
  readonly #lifecycle: Lifecycle;
  readonly #backoff: Backoff;
  readonly #stopListening: () => void;
  /** Was got because the one before was refused. */
  #fresh: string | undefined;
  #doubts = 0;
  #neverOpened = 0;
  /** How often the platform was well while its socket was not to be had. */
  #wellWithout = 0;
  /** The platform was away, or seemed to be. */
  #away = false;
  #draining: readonly [number, number] | undefined;

  constructor(connection: Connection, lifecycle: Lifecycle) {
    this.#connection = connection;
    this.#lifecycle = lifecycle;
    this.#backoff = new Backoff(connection.host.parts.environment.random);
    this.#stopListening = lifecycle.listen((hint) => this.#heed(hint));
    if (!connection.hidden) this.#heed('back');
  }

  /** The page does not run: what is opened now is lost. */
  get parked(): boolean {
    return this.#lifecycle.parked;
  }

  opened(): void {
    this.#neverOpened = this.#wellWithout = 0;
    // Whoever waits for the platform over HTTP, for minutes after a long outage, learns here that it is back.
    if (this.#away) this.#connection.host.parts.emit('connection', { online: true });
    this.#away = false;
  }

  /** A socket has held. */
  proven(): void {
    this.#backoff.reset();
    this.#doubts = 0;
    this.#fresh = undefined;
  }

  /** The platform is about to close, and says when it wants us back. */
  drain({ retry_in_ms: within }: Message): void {
    const [least, most] = Array.isArray(within) ? (within as unknown[]) : [];
    if (typeof least === 'number' && typeof most === 'number') this.#draining = [least, Math.max(least, most)];
  }

  /** No token, or no ticket, is to be had just now, or never again. */
  unadmitted(error: unknown): void {
    if (isConnectionError(error)) this.#retry('lost');
    else this.#judge({ then: 'doubt', reason: 'unauthorized' });
  }

  ended(closing: Closing | undefined): void {
    // It was let go of from here, and nobody else's is for the same reason.
    if (!closing) return this.#retry('lost', { local: true });
    this.#away = true;
    const { parts, classify: own } = this.#connection.host;
    const draining = this.#draining;
    this.#draining = undefined;
    if (!closing.opened) this.#neverOpened++;
    const code = closing.opened ? closing.code : undefined;
    const verdict = own?.(closing) ?? classify(closing);
    if (verdict.then === 'wait' && draining) {
      const [least, most] = draining;
      return this.#connection.wait('lost', least + parts.environment.random() * (most - least), code);
    }
    this.#judge(verdict, code);
  }

  end(): void {
    this.#stopListening();
  }

  #judge(verdict: Verdict, code?: number): void {
    switch (verdict.then) {
      case 'deny':
        return this.#connection.deny(verdict.reason, code);
      case 'refresh':
        return void this.#refresh(code);
      case 'wait':
        return this.#retry('lost', { code, atLeast: verdict.atLeast });
      case 'ask':
        this.#retry('lost', { code });
        return void this.#ask();
      case 'doubt':
        if (++this.#doubts >= mostDoubts) return this.#connection.deny(verdict.reason, code);
        this.#retry('lost', { code });
        if (verdict.ask) void this.#ask();
    }
  }

  /** Over HTTP, now and then, why there is no socket. The next attempt does not wait for the answer. */
  async #ask(): Promise<void> {
    if (this.#neverOpened % askEvery !== 1) return;
    const { turn, token, host } = this.#connection;
    const verdict = await inquire(host.parts, token);
    if (verdict === 'good') this.#wellWithout++;
    if (verdict === 'dead' && turn === this.#connection.turn) {
      // The token was all that was wrong.
      this.#doubts = 0;
      await this.#refresh();
    }
  }

  async #refresh(code?: number): Promise<void> {
    const connection = this.#connection;
    const { session, environment } = connection.host.parts;
    const { token } = connection;
    if (!token || token === this.#fresh) return connection.deny('unauthorized', code);
    const turn = ++connection.turn;
    connection.wait('unauthorized', undefined, code);
    try {
      await session.renew(token);
    } catch (error) {
      if (turn !== connection.turn) return;
      return isConnectionError(error) ? this.#retry('lost', { code }) : connection.deny('unauthorized', code);
    }
    if (turn !== connection.turn) return;
    this.#fresh = session.kept?.access;
    connection.wait('lost', environment.random() * brisk, code);
  }

  #retry(
    reason: string,
    {
      local = false,
      atLeast = 0,
      code,
    }: { local?: boolean; atLeast?: number | undefined; code?: number | undefined } = {},
  ): void {
    const beyondHope = this.#neverOpened >= hopeless && this.#wellWithout > 1;
    const ms = this.#backoff.next(local, beyondHope ? longest.hopeless : longest.usual);
    // A device that says so is mostly right, and tells when it is no longer so.
    if (!this.#connection.host.parts.environment.online()) this.#connection.wait('offline', longest.usual, code);
    else this.#connection.wait(reason, atLeast ? atLeast + ms : ms, code);
  }

  #heed(hint: Hint): void {
    const connection = this.#connection;
    const { status } = connection.state;
    if (status === 'idle' || status === 'denied' || status === 'closed') return;
    if (hint === 'parked') {
      connection.drop();
      connection.wait('parked');
    } else if (status === 'live') {
      // It cannot be asked, and a socket that has slept looks open over a dead network.
      if (hint === 'hidden' || connection.probe() || hint !== 'slept') return;
      connection.drop();
      this.#retry('lost', { local: true });
    } else if (status === 'waiting' && hint === 'back') this.#hasten();
  }

  /** Not at each look at the page, and not in step with everybody else whose network is back. */
  #hasten(): void {
    const { state, attemptedAt, host } = this.#connection;
    if (state.reason === 'unauthorized') return;
    const { now, random } = host.parts.environment;
    const ms = Math.max(0, attemptedAt + spacing - now()) + random() * brisk;
    if (ms < (state.retryAt ?? Infinity) - now()) this.#connection.wait(state.reason ?? 'lost', ms);
  }
}

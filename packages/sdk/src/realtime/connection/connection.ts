import { isConnectionError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import type { Later } from '../later.ts';
import type { Hint, Lifecycle } from '../lifecycle.ts';
import type { Address, Ear, LineReport, LineState, Message } from '../line.ts';
import { Doorkeeper, type Auth } from './admission.ts';
import type { Closing } from './attempt.ts';
import { Backoff } from './backoff.ts';
import { classify, type Verdict } from './closes.ts';
import { Sequence } from './sequence.ts';
import type { SocketClass } from './socket.ts';
import { Talk, type Experience } from './talk.ts';

/** What all connections of a client share. */
export interface ConnectionHost {
  readonly parts: Parts;
  readonly auth: Auth | undefined;
  /** Fetched beside the first socket, which does not wait for it. */
  readonly lifecycle: Later<Lifecycle>;
  readonly socket: SocketClass | undefined;
  readonly keepAliveHidden: boolean;
  readonly classify: ((closing: Closing) => Verdict | undefined) | undefined;
}

/** All in milliseconds. */
const brisk = 250;
const spacing = 1_000;
const longest = { usual: 30_000, hopeless: 300_000 };
const mostDoubts = 3;
/** Handshakes that never succeeded: each fourth makes the client ask over HTTP; after eight it hardly believes any more. */
const askEvery = 4;
const hopeless = 8;

/** The socket of an address, again and again: when it is opened, what its end means, and when the next one is. */
export class Connection {
  state: LineState = Object.freeze({ status: 'idle', generation: 0, features: [] });

  readonly #host: ConnectionHost;
  readonly #address: Address;
  readonly #ears: ReadonlySet<Ear>;
  readonly #doorkeeper: Doorkeeper;
  readonly #backoff: Backoff;
  readonly #sequence: Sequence;
  readonly #experience: Experience = { greets: false, pingDeaths: 0 };
  #stopListening: (() => void) | undefined;
  #talk: Talk | undefined;
  /** Of the next attempt. */
  #timer: unknown;
  /** Counts what was begun: a continuation of something older has nothing to say. */
  #turn = 0;
  #token: string | undefined;
  /** Was got because the one before was refused. */
  #fresh: string | undefined;
  #doubts = 0;
  #neverOpened = 0;
  /** How often the platform was well while its socket was not to be had. */
  #wellWithout = 0;
  #draining: readonly [number, number] | undefined;
  #attemptAt = 0;
  #attempts = 0;
  #received = 0;
  #sent = 0;

  constructor(host: ConnectionHost, address: Address, ears: ReadonlySet<Ear>) {
    const { environment } = host.parts;
    this.#host = host;
    this.#address = address;
    this.#ears = ears;
    this.#doorkeeper = new Doorkeeper(host.parts, host.auth);
    this.#backoff = new Backoff(environment.random);
    this.#sequence = new Sequence(
      environment,
      {
        deliver: (text, message, mark) => this.#each((ear) => ear.frame(text, mark, message)),
        resume: (epoch, seq) => this.#resume(epoch, seq),
        missed: (lack) => this.#each((ear) => ear.resync(lack)),
      },
      address.since,
    );
    host.lifecycle.run((lifecycle) => {
      if (this.state.status === 'closed') return;
      this.#stopListening = lifecycle.listen((hint) => this.#heed(hint));
      if (!this.#hidden) this.#heed('back');
    });
  }

  open(): void {
    if (this.state.status === 'idle') this.#proceed();
  }

  send(frame: string, volatile?: string): boolean {
    return this.state.status === 'live' && this.#talk!.send(frame, volatile);
  }

  /** Does not wait any longer. */
  hasten(): void {
    if (this.state.status === 'waiting') this.#proceed();
  }

  close(): void {
    this.#drop();
    this.#stopListening?.();
    this.#move({ status: 'closed' });
  }

  get report(): LineReport {
    return {
      path: this.#address.path,
      state: this.state,
      held: 'here',
      ears: this.#ears.size,
      attempts: this.#attempts,
      received: this.#received + (this.#talk?.received ?? 0),
      sent: this.#sent + (this.#talk?.sent ?? 0),
      roundTripMs: this.#talk?.roundTripMs,
    };
  }

  #each(tell: (ear: Ear) => void): void {
    for (const ear of [...this.#ears]) tell(ear);
  }

  #move(change: Pick<LineState, 'status'> & Partial<LineState>): void {
    const { generation, features, code } = this.state;
    this.state = Object.freeze({ generation, features, code, ...change });
    this.#each((ear) => ear.state(this.state));
  }

  get #hidden(): boolean {
    return this.#host.parts.environment.visibility?.visibilityState === 'hidden';
  }

  /** Connects, unless something stands in the way that will tell when it no longer does. */
  #proceed(): void {
    const { lifecycle, keepAliveHidden, parts, socket } = this.#host;
    const { status } = parts.session.state;
    this.#cancel();
    if (!socket) this.#deny('unsupported');
    else if (lifecycle.part?.parked) this.#wait('parked');
    else if (this.#hidden && !keepAliveHidden) this.#wait('hidden');
    else if (status === 'active' || status === 'degraded' || (this.#address.open && status === 'anonymous'))
      void this.#connect(socket);
    else this.#wait('signed-out');
  }

  async #connect(socket: SocketClass): Promise<void> {
    const turn = ++this.#turn;
    const { parts } = this.#host;
    this.#attempts++;
    this.#attemptAt = parts.environment.now();
    this.#move({ status: 'connecting' });
    try {
      const admission = await this.#doorkeeper.admit(this.#address.path);
      if (turn !== this.#turn) return;
      this.#token = admission.token;
      this.#talk = new Talk(parts, socket, admission, this.#experience, {
        opened: () => (this.#neverOpened = this.#wellWithout = 0),
        greeted: (hello) => this.#greeted(hello),
        heard: (text, message) => this.#heard(text, message),
        garbled: (problem) => this.#each((ear) => ear.protocol(problem)),
        proven: () => this.#proven(),
        ended: (closing) => this.#ended(closing),
      });
    } catch (error) {
      if (turn !== this.#turn) return;
      // No token, or no ticket, is to be had just now, or never again.
      if (isConnectionError(error)) this.#retry('lost');
      else this.#judge({ then: 'doubt', reason: 'unauthorized' });
    }
  }

  #greeted(hello: Message | undefined): void {
    const again = this.state.generation > 0;
    const late = this.state.status === 'live';
    const features = Array.isArray(hello?.['features']) ? (hello['features'] as string[]) : [];
    const session = typeof hello?.['session_id'] === 'string' ? hello['session_id'] : undefined;
    const generation = this.state.generation + (late ? 0 : 1);
    const { epoch, seq }: Partial<Message> = hello ?? {};
    const at = typeof epoch === 'string' && typeof seq === 'number' ? { epoch, seq } : undefined;
    this.#move({ status: 'live', generation, features, session, at, code: undefined });
    // Whoever listens may have closed it.
    if (this.state.status === 'live') this.#sequence.begin(at, again && !late);
  }

  #heard(text: string, message: Message): void {
    if (message.type === 'draining') {
      const [least, most] = Array.isArray(message['retry_in_ms']) ? (message['retry_in_ms'] as unknown[]) : [];
      if (typeof least === 'number' && typeof most === 'number') this.#draining = [least, Math.max(least, most)];
    } else if (message.type !== 'resumed' || !this.#sequence.resumed(message)) this.#sequence.take(text, message);
  }

  #resume(epoch: string, seq: number): boolean {
    const frame = JSON.stringify({ action: 'resume', epoch, seq });
    return this.state.features.includes('resume') && this.#talk!.send(frame);
  }

  #proven(): void {
    this.#backoff.reset();
    this.#doubts = 0;
    this.#fresh = undefined;
  }

  #ended(closing: Closing | undefined): void {
    this.#drop();
    // It was let go of from here, and nobody else's is for the same reason.
    if (!closing) return this.#retry('lost', { local: true });
    const draining = this.#draining;
    this.#draining = undefined;
    if (!closing.opened) this.#neverOpened++;
    const code = closing.opened ? closing.code : undefined;
    const verdict = this.#host.classify?.(closing) ?? classify(closing);
    if (verdict.then === 'wait' && draining) {
      const [least, most] = draining;
      return this.#retryIn('lost', least + this.#host.parts.environment.random() * (most - least), code);
    }
    this.#judge(verdict, code);
  }

  #judge(verdict: Verdict, code?: number): void {
    switch (verdict.then) {
      case 'deny':
        return this.#deny(verdict.reason, code);
      case 'refresh':
        return void this.#refresh(code);
      case 'wait':
        return this.#retry('lost', { code, atLeast: verdict.atLeast });
      case 'ask':
        this.#retry('lost', { code });
        return void this.#ask();
      case 'doubt':
        if (++this.#doubts >= mostDoubts) return this.#deny(verdict.reason, code);
        this.#retry('lost', { code });
        if (verdict.ask) void this.#ask();
    }
  }

  /** Over HTTP, now and then, why there is no socket. The next attempt does not wait for the answer. */
  async #ask(): Promise<void> {
    if (this.#neverOpened % askEvery !== 1) return;
    const turn = this.#turn;
    // Without the code there is no network either.
    const code = await import('./inquiry.ts').catch(() => undefined);
    const verdict = await code?.inquire(this.#host.parts, this.#token);
    if (verdict === 'good') this.#wellWithout++;
    if (verdict === 'dead' && turn === this.#turn) {
      // The token was all that was wrong.
      this.#doubts = 0;
      await this.#refresh();
    }
  }

  async #refresh(code?: number): Promise<void> {
    const token = this.#token;
    if (!token || token === this.#fresh) return this.#deny('unauthorized', code);
    const turn = ++this.#turn;
    const { session } = this.#host.parts;
    this.#cancel();
    this.#wait('unauthorized', undefined, code);
    try {
      await session.renew(token);
    } catch (error) {
      if (turn !== this.#turn) return;
      return isConnectionError(error) ? this.#retry('lost', { code }) : this.#deny('unauthorized', code);
    }
    if (turn !== this.#turn) return;
    this.#fresh = session.kept?.access;
    this.#retryIn('lost', this.#host.parts.environment.random() * brisk, code);
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
    if (!this.#host.parts.environment.online()) this.#retryIn('offline', longest.usual, code);
    else this.#retryIn(reason, atLeast ? atLeast + ms : ms, code);
  }

  #retryIn(reason: string, ms: number, code?: number): void {
    this.#cancel();
    this.#timer = this.#host.parts.environment.setTimeout(() => this.#proceed(), ms);
    this.#wait(reason, ms, code);
  }

  #wait(reason: string, ms?: number, code = this.state.code): void {
    const retryAt = ms === undefined ? undefined : this.#host.parts.environment.now() + ms;
    this.#move({ status: 'waiting', reason, retryAt, code });
  }

  #deny(reason: string, code?: number): void {
    this.#drop();
    this.#move({ status: 'denied', reason, code });
  }

  #cancel(): void {
    this.#host.parts.environment.clearTimeout(this.#timer);
  }

  /** Ends what is under way. */
  #drop(): void {
    this.#turn++;
    this.#cancel();
    this.#sequence.end();
    const talk = this.#talk;
    if (!talk) return;
    this.#talk = undefined;
    this.#received += talk.received;
    this.#sent += talk.sent;
    talk.abandon();
  }

  #heed(hint: Hint): void {
    const { status } = this.state;
    if (status === 'idle' || status === 'denied' || status === 'closed') return;
    if (hint === 'parked') {
      this.#drop();
      this.#wait('parked', undefined, undefined);
    } else if (status === 'live') {
      if (hint === 'hidden') return;
      this.#talk!.probe(() => {
        // It cannot be asked, and a socket that has slept looks open over a dead network.
        if (hint !== 'slept') return;
        this.#drop();
        this.#retry('lost', { local: true });
      });
    } else if (status === 'waiting' && hint === 'back') this.#hasten();
  }

  /** Not at each look at the page, and not in step with everybody else whose network is back. */
  #hasten(): void {
    if (this.state.reason === 'unauthorized') return;
    const { now, random } = this.#host.parts.environment;
    const ms = Math.max(0, this.#attemptAt + spacing - now()) + random() * brisk;
    if (ms < (this.state.retryAt ?? Infinity) - now()) this.#retryIn(this.state.reason ?? 'lost', ms);
  }
}

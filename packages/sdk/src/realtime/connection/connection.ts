import type { Parts } from '../../parts.ts';
import type { Later } from '../later.ts';
import { tellAll, type Ears, type Source } from '../ears.ts';
import { idle, type Address, type LineReport, type LineState, type Mark, type Message } from '../line.ts';
import { Doorkeeper, type Auth } from './admission.ts';
import type { Closing } from './attempt.ts';
import type { Verdict } from './closes.ts';
import type { Recovery } from './recovery.ts';
import { Sequence, type Lack, type SequenceListener } from './sequence.ts';
import type { SocketClass } from './socket.ts';
import { Talk, type Experience, type TalkListener } from './talk.ts';
import type { Upkeep } from './upkeep.ts';

/** What all connections of a client share. */
export interface ConnectionHost {
  readonly parts: Parts;
  readonly upkeep: Later<Upkeep>;
  readonly socket: SocketClass | undefined;
  readonly auth?: Auth | undefined;
  readonly keepAliveHidden?: boolean | undefined;
  readonly classify?: ((closing: Closing) => Verdict | undefined) | undefined;
}

/** The socket of an address, again and again. What follows the end of one is the matter of its `Recovery`. */
export class Connection implements Source, TalkListener, SequenceListener {
  state = idle;
  readonly host: ConnectionHost;
  ears: Ears = [];
  /** Counts what was begun: a continuation of something older has nothing to say. */
  turn = 0;
  /** With which the last socket was opened. */
  token: string | undefined;
  attemptedAt = 0;
  readonly #address: Address;
  readonly #doorkeeper: Doorkeeper;
  readonly #sequence: Sequence;
  readonly #experience: Experience = { greets: false, pingDeaths: 0, received: 0, sent: 0 };
  #recovery: Recovery | undefined;
  #talk: Talk | undefined;
  /** Of the next attempt. */
  #timer: unknown;
  #attempts = 0;

  constructor(host: ConnectionHost, address: Address) {
    this.host = host;
    this.#address = address;
    this.#doorkeeper = new Doorkeeper(host.parts, host.auth);
    this.#sequence = new Sequence(this, address.since);
    host.upkeep.run((upkeep) => {
      if (this.state.status !== 'closed') this.#recovery = upkeep.recovery(this);
    });
  }

  get hidden(): boolean {
    return this.host.parts.environment.visibility?.visibilityState === 'hidden';
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
    this.drop();
    this.#recovery?.end();
    this.#move({ status: 'closed' });
    this.ears = [];
  }

  get report(): LineReport {
    return {
      path: this.#address.path,
      state: this.state,
      held: 'here',
      ears: this.ears.length,
      attempts: this.#attempts,
      received: this.#experience.received,
      sent: this.#experience.sent,
      roundTripMs: this.#talk?.roundTripMs,
    };
  }

  /** Ends what is under way. */
  drop(): void {
    this.turn++;
    this.#cancel();
    this.#sequence.end();
    const talk = this.#talk;
    if (!talk) return;
    this.#talk = undefined;
    talk.abandon();
  }

  /** For something that will tell, or this many milliseconds. */
  wait(reason: string, ms?: number, code = this.state.code): void {
    const { setTimeout, now } = this.host.parts.environment;
    this.#cancel();
    if (ms !== undefined) this.#timer = setTimeout(() => this.#proceed(), ms);
    this.#move({ status: 'waiting', reason, retryAt: ms === undefined ? ms : now() + ms, code });
  }

  deny(reason: string, code?: number): void {
    this.drop();
    this.#move({ status: 'denied', reason, code });
  }

  /** Is it still there? Somebody has reason to doubt. False where it cannot be asked. */
  probe(): boolean {
    return this.#talk!.probe();
  }

  /** Done as soon as there is code for it, unless something else has begun by then. */
  later(work: (upkeep: Upkeep) => void): void {
    const { turn } = this;
    this.host.upkeep.run((upkeep) => {
      if (turn === this.turn) work(upkeep);
    });
  }

  opened(): void {
    this.#recovery?.opened();
  }

  greeted(hello: Message | undefined): void {
    const { status, generation } = this.state;
    const late = status === 'live';
    const { session_id, epoch, seq }: Partial<Message> = hello ?? {};
    const at = typeof epoch === 'string' && typeof seq === 'number' ? { epoch, seq } : undefined;
    this.#move({
      status: 'live',
      generation: late ? generation : generation + 1,
      features: this.#talk!.features,
      session: typeof session_id === 'string' ? session_id : undefined,
      at,
      code: undefined,
    });
    // Whoever listens may have closed it.
    if (this.state.status === 'live') this.#sequence.begin(at, generation > 0 && !late);
  }

  heard(text: string, message: Message): void {
    const { type } = message;
    if (type === 'draining') this.later(() => this.#recovery!.drain(message));
    else if (type !== 'resumed' || !this.#sequence.resumed(message)) this.#sequence.take(text, message);
  }

  garbled(data: unknown): void {
    this.later((upkeep) => tellAll(this, (ear) => ear.protocol(upkeep.problem(data))));
  }

  proven(): void {
    this.#recovery?.proven();
  }

  ended(closing: Closing | undefined): void {
    this.drop();
    this.#recover((recovery) => recovery.ended(closing));
  }

  deliver(text: string, message: Message, mark?: Mark): void {
    for (const { ear } of this.ears) ear.frame(text, mark, message);
  }

  resume({ epoch, seq }: Mark): boolean {
    const frame = JSON.stringify({ action: 'resume', epoch, seq });
    return this.state.features.includes('resume') && this.#talk!.send(frame);
  }

  missed(lack: Lack): void {
    tellAll(this, (ear) => ear.resync(lack));
  }

  #move(change: Pick<LineState, 'status'> & Partial<LineState>): void {
    const { generation, features, code } = this.state;
    this.state = Object.freeze({ generation, features, code, ...change });
    tellAll(this, (ear) => ear.state(this.state));
  }

  /** Connects, unless something stands in the way that will tell when it no longer does. */
  #proceed(): void {
    const { keepAliveHidden, parts, socket } = this.host;
    const { status } = parts.session.state;
    this.#cancel();
    if (!socket) this.deny('unsupported');
    else if (this.#recovery?.parked) this.wait('parked');
    else if (this.hidden && !keepAliveHidden) this.wait('hidden');
    else if (status === 'active' || status === 'degraded' || (this.#address.open && status === 'anonymous'))
      void this.#connect(socket);
    else this.wait('signed-out');
  }

  async #connect(socket: SocketClass): Promise<void> {
    const turn = ++this.turn;
    const { parts } = this.host;
    this.#attempts++;
    this.attemptedAt = parts.environment.now();
    this.#move({ status: 'connecting' });
    try {
      const admission = await this.#doorkeeper.admit(this.#address.path);
      if (turn !== this.turn) return;
      this.token = admission.token;
      this.#talk = new Talk(this, parts.environment, socket, admission, this.#experience);
    } catch (error) {
      if (turn === this.turn) this.#recover((recovery) => recovery.unadmitted(error));
    }
  }

  #recover(work: (recovery: Recovery) => void): void {
    if (!this.#recovery) this.wait('lost');
    this.later(() => work(this.#recovery!));
  }

  #cancel(): void {
    this.host.parts.environment.clearTimeout(this.#timer);
  }
}

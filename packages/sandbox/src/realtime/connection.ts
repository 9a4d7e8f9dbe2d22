/** One socket, from its opening to its end. */
import type { IncomingMessage } from 'node:http';
import type { ChannelName } from '@edurise/contract/channels';
import { frames } from '@edurise/contract/channels/frames';
import type { WebSocket } from 'ws';
import { iso } from '../clock.ts';
import type { Manners } from '../faults/sockets.ts';
import { asProblem, Problem, throttled } from '../http/problem.ts';
import type { Platform } from '../platform.ts';
import type { Admission } from './admission.ts';
import { carryOut, checked, readFrame, type Frame } from './actions.ts';
import type { Channel, Place, SocketCall } from './channel.ts';
import { readToken } from './credentials.ts';
import { callOf, participantOf, recognise, type Identity } from './identity.ts';
import type { Participant } from './presence.ts';
import { createRate, type Rate } from './rate.ts';
import { eventsAfter, type Listener, type Position } from './room.ts';
import type { StreamEvent } from './signal.ts';
import { createWire, type Wire } from './wire.ts';

const messageRate = { burst: 1200, perSecond: 100 };
/** Seconds of silence after which a client should ping. */
const heartbeat = 25;
/** Milliseconds of silence until the platform asks whether anybody is there, and those that it waits for an answer. */
const [idleAfter, deadAfter] = [20_000, 30_000];

/** Milliseconds until the server notices that a consumer is dead. */
const deathTakes = 1000;

export interface Route {
  readonly name: ChannelName;
  readonly channel: Channel;
  readonly params: Readonly<Record<string, string>>;
}

/** A socket on its way in. */
export interface Newcomer {
  readonly id: string;
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly route: Route;
  readonly admission: Promise<Admission>;
  readonly manners: Manners;
}

export interface Surroundings {
  readonly platform: Platform;
  /** From now on it hears what is said after the position that comes back. */
  enter(connection: Connection, place: Place): Promise<Position>;
  /** Others may see it now. */
  arrived(connection: Connection): Promise<void>;
  left(connection: Connection): Promise<void>;
}

export class Connection implements Listener {
  readonly id: string;
  readonly route: Route;
  /** When nothing of it is left, and nothing of it is at work. */
  readonly gone: Promise<void>;
  readonly #socket: WebSocket;
  readonly #request: IncomingMessage;
  readonly #around: Surroundings;
  readonly #manners: Manners;
  readonly #born: number;
  readonly #wire: Wire;
  readonly #rate: Rate;
  #identity: Identity | undefined;
  #place: Place | undefined;
  /** What is said here is done one after another, what is heard is handed on one after another. */
  #incoming: Promise<void>;
  #outgoing: Promise<void>;
  /** Of the last event that was handed on. */
  #position: Position = { epoch: '', seq: 0 };
  #isLookingAgain = false;
  /** When it last said anything, by the platform's clock. */
  #heard: number;
  /** Since when the platform waits for an answer. */
  #asked: number | undefined;

  constructor({ id, socket, request, route, admission, manners }: Newcomer, around: Surroundings) {
    this.id = id;
    this.route = route;
    this.#manners = manners;
    this.#socket = socket;
    this.#request = request;
    this.#around = around;
    this.#wire = createWire(socket, route.name, around.platform.plain, manners);
    this.#rate = createRate(messageRate, around.platform.clock);
    this.#incoming = this.#open(admission).catch((error: unknown) => this.#wire.fail(error));
    this.#outgoing = this.#incoming;
    this.#born = this.#heard = around.platform.clock.now();
    this.gone = new Promise((resolve) => socket.once('close', resolve))
      .then(() => this.#leave())
      .catch((error: unknown) => console.error(`${route.name}: ${String(error)}`));
    // What breaks a socket shows in its end.
    socket.on('error', () => undefined);
    socket.on('pong', () => this.#isHeard());
    socket.on('message', (data, isBinary) => this.#receive(data as Buffer, isBinary));
  }

  /** Of the sign-in that it belongs to. */
  get signIn(): string | null | undefined {
    return this.#identity?.claims.session;
  }

  get tenant(): string | undefined {
    return this.#identity?.tenant.id;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  get participant(): Participant {
    return participantOf(this.#identity!, this.id);
  }

  hear(event: StreamEvent): void {
    this.#later(async (place) => {
      this.#position = event;
      if (!place.hears || (await place.hears(await this.#freshCall(), event))) this.#hand(event, place);
    });
  }

  hearPassing(body: object): void {
    this.#later(() => this.#wire.event(body));
  }

  /** The school's figures may be others now. */
  lookAgain(): void {
    if (this.#isLookingAgain || !this.place?.lookAgain) return;
    this.#isLookingAgain = true;
    this.#later(async (place) => {
      this.#isLookingAgain = false;
      await place.lookAgain!(await this.#freshCall());
    });
  }

  close(code: number, reason: string): void {
    this.#wire.close(code, reason);
  }

  passTime(now: Date): void {
    // An ordinary platform never looks at a token again.
    const expires = this.#around.platform.plain ? undefined : this.#identity?.claims.expires;
    if (expires && expires <= now) return this.close(4401, 'token_expired');
    const time = now.getTime();
    if (time - this.#born >= this.#manners.lifetime) return this.close(1000, '');
    if (this.#asked !== undefined) {
      if (time - this.#asked >= deadAfter) this.cut();
    } else if (time - this.#heard >= idleAfter) {
      this.#asked = time;
      this.#socket.ping();
    }
  }

  /** Without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  drain(retry: [number, number]): void {
    if (this.#manners.end === 'cut') return this.cut();
    this.#wire.say({ type: 'draining', retry_in_ms: retry });
    this.close(this.#manners.end, 'service_restart');
  }

  async #open(admission: Promise<Admission>): Promise<void> {
    const { identity, place } = await admission;
    this.#identity = identity;
    // Gone meanwhile: nobody would see it off.
    if (!this.#wire.isOpen) return;
    this.#place = place;
    this.#position = await this.#around.enter(this, place);
    this.#hello(place);
    await place.greet?.(this.#call());
    await this.#around.arrived(this);
  }

  #hello({ isSelective }: Place): void {
    this.#wire.say({
      type: 'connection_established',
      session_id: this.id,
      heartbeat,
      features: ['ref', ...(isSelective ? [] : ['seq', 'resume']), 'reauth', 'draining', 'ping'],
      ...(isSelective ? {} : { epoch: this.#position.epoch, seq: this.#position.seq }),
      server_now: iso(this.#now),
    });
  }

  #isHeard(): void {
    this.#heard = this.#around.platform.clock.now();
    this.#asked = undefined;
  }

  #receive(bytes: Buffer, isBinary: boolean): void {
    this.#isHeard();
    const { longestFrame, tooLong, crash } = this.#manners;
    if (bytes.length > longestFrame) return tooLong === 'cut' ? this.cut() : this.close(tooLong, 'frame_too_large');
    let frame: Frame;
    try {
      frame = readFrame(isBinary ? '' : bytes.toString());
    } catch (error) {
      if (crash === 'answer') this.#wire.refuse(asProblem(error)!, undefined);
      else if (crash === 'cut') this.cut();
      else setTimeout(() => this.close(crash, ''), deathTakes).unref();
      return;
    }
    if (!this.#rate.take()) return this.#wire.refuse(throttled(1), frame.ref);
    // At once, also while something takes its time.
    if (frame.action === 'ping') return this.#wire.say({ type: 'pong', ...referring(frame) });
    this.#incoming = this.#incoming.then(() => this.#act(frame)).catch((error: unknown) => this.#wire.fail(error));
  }

  async #act(frame: Frame): Promise<void> {
    if (!this.#place || !this.#wire.isOpen) return;
    const call = await this.#freshCall(frame.ref);
    try {
      if (!call.platform.plain) {
        if (frame.action === 'resume') return this.#resume(frame);
        if (frame.action === 'authenticate') return await this.#authenticate(frame);
      }
      const result = await carryOut(this.route.name, this.#place, frame, call);
      if (frame.ref !== undefined) this.#wire.say({ type: 'ack', ref: frame.ref, result });
    } catch (error) {
      const problem = asProblem(error);
      if (!problem) throw error;
      this.#wire.refuse(problem, frame.ref);
    }
  }

  /** In its turn among the events: none comes twice, none is left out. */
  #resume(frame: Frame): void {
    const { epoch, seq: from } = checked(frames.actions.resume, frame);
    this.#later(async (place) => {
      const { epoch: current, seq: to } = this.#position;
      const { db } = this.#around.platform;
      const kept = epoch === current && !place.isSelective ? await eventsAfter(db, place.stream.name, from) : [];
      const missed = kept.filter(({ seq }) => seq <= to);
      const complete = epoch === current && !place.isSelective && missed.length === to - from;
      this.#wire.say({ type: 'resumed', from, to, complete, ...referring(frame) });
      if (complete) for (const event of missed) this.#hand(event, place);
    });
  }

  /** A new token for the same socket. A dead one ends it. */
  async #authenticate(frame: Frame): Promise<void> {
    const { platform } = this.#around;
    const { token } = checked(frames.actions.authenticate, frame);
    try {
      const claims = await readToken(token, platform, this.#now);
      if (claims.userId !== this.#identity!.claims.userId) throw new Problem(403, 'The token is of somebody else.');
      this.#identity = await recognise(platform, claims, this.#request, this.#identity);
    } catch (error) {
      return this.#wire.fail(error);
    }
    const { expires } = this.#identity.claims;
    this.#wire.say({ type: 'authenticated', expires_at: iso(expires), ...referring(frame) });
  }

  get #now(): Date {
    return new Date(this.#around.platform.clock.now());
  }

  #call(ref?: string): SocketCall {
    const { platform } = this.#around;
    const event = (body: object): void => this.#wire.event(body);
    const asked = platform.plain ? undefined : ref;
    return callOf(platform, this.#identity!, this.#request, { session: this.id, ref: asked, event });
  }

  async #freshCall(ref?: string): Promise<SocketCall> {
    const { platform } = this.#around;
    this.#identity = await recognise(platform, this.#identity!.claims, this.#request, this.#identity);
    return this.#call(ref);
  }

  #hand({ seq, epoch, body }: StreamEvent, { isSelective }: Place): void {
    this.#wire.event(isSelective ? body : { ...body, seq, epoch });
  }

  #later(step: (place: Place) => Promise<void> | void): void {
    this.#outgoing = this.#outgoing
      .then(() => (this.#place && this.#wire.isOpen ? step(this.#place) : undefined))
      .catch((error: unknown) => this.#wire.fail(error));
  }

  async #leave(): Promise<void> {
    // What it began is done to its end.
    await this.#incoming;
    await this.#outgoing;
    await this.#around.left(this);
  }
}

const referring = ({ ref }: Frame): { ref?: string } => (ref === undefined ? {} : { ref });

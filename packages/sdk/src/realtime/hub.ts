import { channels, type ChannelName } from '@edurise/contract/channels';
import type { ChannelRow } from '@edurise/contract/channels';
import type { Environment } from '../environment.ts';
import { AbortedError } from '../errors.ts';
import { Events } from '../events.ts';
import type { Parts } from '../parts.ts';
import { addressOf } from '../wire/address.ts';
import { ChannelCore, type ChannelHost } from './channel-core.ts';
import { Handle } from './handle.ts';
import type { Address, Ear, Line } from './line.ts';
import type { RealtimeDiagnostics, RealtimeEngine, RealtimeEvents, RealtimeState } from './realtime.ts';
import type { Shared } from './sharing.ts';
import { Stale } from './stale.ts';

/** Milliseconds: what is back by then was never gone, for a person. */
const patience = 5_000;

const elsewhere = (): Error => new AbortedError('Somebody else is signed in by now.');

/** All channels of a client. */
export class Hub implements RealtimeEngine, ChannelHost {
  state: RealtimeState = Object.freeze({ status: 'idle', channels: 0 });
  readonly environment: Environment;
  readonly #parts: Parts;
  readonly #lines: Shared;
  readonly #cores = new Map<string, ChannelCore>();
  readonly #events = new Events<RealtimeEvents & { state: RealtimeState }>();
  readonly #stale: Stale;
  readonly #stopListening: () => void;
  #epoch: number;
  /** Something has been down for long. */
  #lost = false;
  #losing: unknown;

  constructor(parts: Parts, lines: Shared) {
    const { environment, road, session, events } = parts;
    this.environment = environment;
    this.#parts = parts;
    this.#lines = lines;
    this.#stale = new Stale(environment, (tags) => road.invalidate({ tags }));
    this.#epoch = session.epoch;
    this.#stopListening = events.on('session', () => this.#sessionMoved());
  }

  channel = ((name: ChannelName, params?: Readonly<Record<string, string>>) =>
    this.open(channels[name], params)) as unknown as RealtimeEngine['channel'];

  open = ((row: ChannelRow, params: Readonly<Record<string, string>> = {}) => {
    const path = addressOf('', row, { path: params });
    let core = this.#cores.get(path);
    if (!core) this.#cores.set(path, (core = new ChannelCore(this, path, row, params)));
    return new Handle(core, this.environment);
  }) as unknown as RealtimeEngine['open'];

  subscribe(listener: (state: RealtimeState) => void): () => void {
    return this.#events.on('state', listener);
  }

  on<E extends keyof RealtimeEvents>(event: E, listener: (detail: RealtimeEvents[E]) => void): () => void {
    return this.#events.on(event, listener);
  }

  reconnect(): void {
    this.#lines.reconnect();
  }

  diagnostics(): RealtimeDiagnostics {
    const { share, why } = this.#lines;
    return { state: this.state, share, why, lines: this.#lines.describe() };
  }

  dispose(): void {
    this.#stopListening();
    this.#stale.end();
    for (const core of [...this.#cores.values()]) core.close(new AbortedError('The client was disposed of.'));
    this.#lines.close();
    this.#events.clear();
  }

  line(address: Address, ear: Ear): Line {
    return this.#lines.open(address, ear);
  }

  stale(tags: readonly string[]): void {
    this.#stale.add(tags);
  }

  tell<E extends keyof RealtimeEvents>(event: E, detail: RealtimeEvents[E]): void {
    this.#events.emit(event, detail as never);
  }

  left(core: ChannelCore): void {
    if (this.#cores.get(core.path) === core) this.#cores.delete(core.path);
    this.changed();
  }

  changed(): void {
    const { setTimeout, clearTimeout } = this.environment;
    const open = [...this.#cores.values()].map(({ state }) => state.status).filter((status) => status !== 'idle');
    const down = open.some((status) => status !== 'live' && status !== 'denied');
    if (!down) {
      clearTimeout(this.#losing);
      this.#losing = undefined;
      this.#lost = false;
    } else
      this.#losing ??= setTimeout(() => {
        this.#lost = true;
        this.changed();
      }, patience);
    let status: RealtimeState['status'] = 'idle';
    if (open.includes('denied')) status = 'denied';
    else if (down) status = this.#lost ? 'lost' : 'connecting';
    else if (open.length) status = 'live';
    if (status === this.state.status && open.length === this.state.channels) return;
    this.state = Object.freeze({ status, channels: open.length });
    this.#events.emit('state', this.state);
  }

  /** Whoever comes next neither hears nor sends anything of the one before. */
  #sessionMoved(): void {
    const { epoch } = this.#parts.session;
    if (epoch === this.#epoch) return this.#lines.reconnect();
    this.#epoch = epoch;
    const open = [...this.#cores.values()].filter((core) => core.hangUp(elsewhere()));
    this.#lines.close();
    for (const core of open) core.open();
  }
}

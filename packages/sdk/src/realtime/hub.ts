import { channels, type ChannelName } from '@edurise/contract/channels';
import type { ChannelRow } from '@edurise/contract/channels';
import { AbortedError } from '../errors.ts';
import { Events } from '../events.ts';
import type { Parts } from '../parts.ts';
import { addressOf } from '../wire/address.ts';
import { ChannelCore, type ChannelHost } from './channel-core.ts';
import { Handle } from './handle.ts';
import type { Lines } from './line.ts';
import type { RealtimeDiagnostics, RealtimeEngine, RealtimeEvents, RealtimeState } from './realtime.ts';
import { Stale } from './stale.ts';

/** Milliseconds: what is back by then was never gone, for a person. */
const patience = 5_000;

const elsewhere = (): Error => new AbortedError('Somebody else is signed in by now.');

/** All channels of a client. */
export class Hub implements RealtimeEngine {
  state: RealtimeState = Object.freeze({ status: 'idle', channels: 0 });
  readonly #parts: Parts;
  readonly #lines: Lines;
  readonly #sharing: () => Pick<RealtimeDiagnostics, 'share' | 'why'>;
  readonly #cores = new Map<string, ChannelCore>();
  readonly #events = new Events<RealtimeEvents & { state: RealtimeState }>();
  readonly #stale: Stale;
  readonly #host: ChannelHost;
  readonly #stopListening: () => void;
  #epoch: number;
  #downSince: number | undefined;
  #lost: unknown;

  constructor(parts: Parts, lines: Lines, sharing: () => Pick<RealtimeDiagnostics, 'share' | 'why'>) {
    const { environment, road, session, events } = parts;
    this.#parts = parts;
    this.#lines = lines;
    this.#sharing = sharing;
    this.#stale = new Stale(environment, (tags) => road.invalidate({ tags }));
    this.#epoch = session.epoch;
    this.#stopListening = events.on('session', () => this.#sessionMoved());
    this.#host = {
      environment,
      open: (address, ear) => lines.open(address, ear),
      stale: (tags) => this.#stale.add(tags),
      protocol: (path, problem) => this.#events.emit('protocol', { path, problem }),
      quarantined: (path, frame) => this.#events.emit('quarantined', { path, frame }),
      resync: (path, reason) => this.#events.emit('resync', { path, reason }),
      changed: () => this.#look(),
      left: (core) => {
        if (this.#cores.get(core.path) === core) this.#cores.delete(core.path);
        this.#look();
      },
    };
  }

  channel = ((name: ChannelName, params?: Readonly<Record<string, string>>) =>
    this.open(channels[name], params)) as unknown as RealtimeEngine['channel'];

  open = ((row: ChannelRow, params: Readonly<Record<string, string>> = {}) => {
    const path = addressOf('', row, { path: params });
    let core = this.#cores.get(path);
    if (!core) this.#cores.set(path, (core = new ChannelCore(this.#host, path, row, params)));
    return new Handle(core, this.#parts.environment);
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
    return { state: this.state, ...this.#sharing(), lines: this.#lines.describe() };
  }

  dispose(): void {
    this.#stopListening();
    this.#stale.end();
    this.#parts.environment.clearTimeout(this.#lost);
    for (const core of [...this.#cores.values()]) core.close(new AbortedError('The client was disposed of.'));
    this.#lines.close();
    this.#events.clear();
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

  #look(): void {
    const { environment } = this.#parts;
    const open = [...this.#cores.values()].map(({ state }) => state.status).filter((status) => status !== 'idle');
    const down = open.some((status) => status !== 'live' && status !== 'denied');
    if (!down) this.#downSince = undefined;
    else if (this.#downSince === undefined) {
      this.#downSince = environment.now();
      environment.clearTimeout(this.#lost);
      this.#lost = environment.setTimeout(() => this.#look(), patience);
    }
    const lost = this.#downSince !== undefined && environment.now() - this.#downSince >= patience;
    let status: RealtimeState['status'] = 'idle';
    if (open.includes('denied')) status = 'denied';
    else if (down) status = lost ? 'lost' : 'connecting';
    else if (open.length) status = 'live';
    if (status === this.state.status && open.length === this.state.channels) return;
    this.state = Object.freeze({ status, channels: open.length });
    this.#events.emit('state', this.state);
  }
}

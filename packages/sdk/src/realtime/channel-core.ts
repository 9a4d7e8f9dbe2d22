import type { ChannelRow } from '@edurise/contract/channels';
import { fillTags } from '../cache/tags.ts';
import type { Environment } from '../environment.ts';
import { AbortedError } from '../errors.ts';
import { tell } from '../events.ts';
import { messageIn } from './connection/message.ts';
import { Desk, type Spoken } from './desk.ts';
import { ChannelDeniedError } from './errors.ts';
import { idle, type Address, type Ear, type Line, type LineState, type Message } from './line.ts';
import { Listeners } from './listeners.ts';
import type { RealtimeEvents, ResyncReason } from './realtime.ts';

/** What a channel needs of all of them. */
export interface ChannelHost {
  readonly environment: Environment;
  line(address: Address, ear: Ear): Line;
  stale(tags: readonly string[]): void;
  tell<E extends keyof RealtimeEvents>(event: E, detail: RealtimeEvents[E]): void;
  changed(): void;
  /** Nobody holds it any longer. */
  left(core: ChannelCore): void;
}

export const closed = (): Error => new AbortedError('The channel was closed.');

/** Milliseconds. */
const linger = 5_000;
/** A line that comes this late may have missed what happened since somebody fetched what is shown. */
const late = 2_000;

/** One channel for everybody in this tab who holds it. */
export class ChannelCore implements Spoken {
  state = idle;
  readonly path: string;
  readonly row: ChannelRow;
  readonly listeners = new Listeners();
  readonly watchers = new Set<(state: LineState) => void>();
  readonly missed = new Set<(reason: ResyncReason) => void>();
  readonly desk: Desk;
  line: Line | undefined;
  readonly #host: ChannelHost;
  readonly #params: Readonly<Record<string, string>>;
  readonly #holders = new Set<object>();
  #openedAt = 0;
  #leaving: unknown;

  constructor(host: ChannelHost, path: string, row: ChannelRow, params: Readonly<Record<string, string>>) {
    this.#host = host;
    this.path = path;
    this.row = row;
    this.#params = params;
    this.desk = new Desk(host.environment, this);
    for (const [event, { invalidates }] of Object.entries(row.events))
      if (invalidates) this.listeners.add(event, (message) => host.stale(fillTags(invalidates, params, message)));
  }

  /** Why it is not to be had. */
  get denial(): Error | undefined {
    const { status, reason = 'refused' } = this.state;
    return status === 'denied' ? new ChannelDeniedError(this.path, reason) : undefined;
  }

  hold(holder: object): void {
    this.#holders.add(holder);
    this.#host.environment.clearTimeout(this.#leaving);
  }

  letGo(holder: object): void {
    if (!this.#holders.delete(holder)) return;
    this.desk.speaker.tell(({ topics }) => topics.drop(holder));
    if (this.#holders.size) return;
    this.#leaving = this.#host.environment.setTimeout(() => this.close(closed()), linger);
  }

  /** Somebody listens, or has something to say. */
  open(): void {
    if (this.line) return;
    this.#openedAt = this.#host.environment.now();
    let line: Line | undefined;
    // What an earlier line still says is of no concern.
    const own = () => line === undefined || line === this.line;
    const ear: Ear = {
      frame: (text, _mark, message) => void (own() && this.#hear(text, message)),
      state: (state) => void (own() && this.#move(state)),
      protocol: (problem) => void (own() && this.#host.tell('protocol', { path: this.path, problem })),
      resync: (reason) => void (own() && this.resync(reason)),
    };
    this.line = line = this.#host.line({ path: this.path, open: this.row.access === 'public' }, ear);
    if (line.state !== this.state) this.#move(line.state);
  }

  /** Lets go of the line, and of what waits. */
  hangUp(error: Error): boolean {
    const line = this.line;
    this.line = undefined;
    this.desk.empty(error);
    line?.hangUp();
    this.#move(idle);
    return line !== undefined;
  }

  close(error: Error): void {
    this.#host.environment.clearTimeout(this.#leaving);
    this.desk.speaker.end();
    this.hangUp(error);
    this.#host.left(this);
  }

  quarantined(frame: string): void {
    this.#host.tell('quarantined', { path: this.path, frame });
  }

  resync(reason: ResyncReason): void {
    const all = Object.values(this.row.events).flatMap(({ invalidates }) => fillTags(invalidates, this.#params));
    this.#host.stale(all);
    this.#host.tell('resync', { path: this.path, reason });
    for (const listener of [...this.missed]) tell(listener, reason);
  }

  #hear(text: string, read?: Message): void {
    const message = read ?? messageIn(text)!;
    if (this.desk.speaker.part?.answered(message) ?? message.type === 'ack') return;
    this.listeners.tell(message);
  }

  #move(state: LineState): void {
    const before = this.state;
    this.state = state;
    if (state.status === 'live' && before.status === 'live' && state.generation === before.generation)
      return this.#tell();
    if (state.status === 'live' && !before.generation && this.#host.environment.now() - this.#openedAt > late)
      this.resync('no-recovery');
    this.desk.speaker.part?.changed(state, before);
    if (this.denial) this.desk.empty(this.denial);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.watchers]) tell(watcher, this.state);
    this.#host.changed();
  }
}

import type { ChannelRow } from '@edurise/contract/channels';
import { fillTags } from '../cache/tags.ts';
import type { Environment } from '../environment.ts';
import { AbortedError } from '../errors.ts';
import { messageIn } from './connection/message.ts';
import { Desk } from './desk.ts';
import { ChannelDeniedError } from './errors.ts';
import type { Address, Ear, Line, LineState, Message } from './line.ts';
import { Listeners } from './listeners.ts';
import type { ResyncReason } from './realtime.ts';

/** What a channel needs of all of them. */
export interface ChannelHost {
  readonly environment: Environment;
  open(address: Address, ear: Ear): Line;
  stale(tags: readonly string[]): void;
  protocol(path: string, problem: string): void;
  quarantined(path: string, frame: string): void;
  resync(path: string, reason: ResyncReason): void;
  changed(core: ChannelCore): void;
  /** Nobody holds it any longer. */
  left(core: ChannelCore): void;
}

/** Milliseconds. */
const linger = 5_000;
/** A line that comes this late may have missed what happened since somebody fetched what is shown. */
const late = 2_000;

const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

/** One channel for everybody in this tab who holds it. */
export class ChannelCore {
  state = idle;
  readonly path: string;
  readonly row: ChannelRow;
  readonly listeners = new Listeners();
  readonly watchers = new Set<(state: LineState) => void>();
  readonly missed = new Set<(reason: ResyncReason) => void>();
  readonly desk: Desk;
  readonly #host: ChannelHost;
  readonly #params: Readonly<Record<string, string>>;
  readonly #holders = new Set<object>();
  #line: Line | undefined;
  #openedAt = 0;
  #leaving: unknown;

  constructor(host: ChannelHost, path: string, row: ChannelRow, params: Readonly<Record<string, string>>) {
    this.#host = host;
    this.path = path;
    this.row = row;
    this.#params = params;
    this.desk = new Desk(
      host.environment,
      () => this.#line,
      (frame) => host.quarantined(path, frame),
    );
  }

  hold(holder: object): void {
    this.#holders.add(holder);
    this.#host.environment.clearTimeout(this.#leaving);
  }

  letGo(holder: object): void {
    if (!this.#holders.delete(holder)) return;
    this.desk.speaker.tell(({ topics }) => topics.drop(holder));
    if (this.#holders.size) return;
    this.#leaving = this.#host.environment.setTimeout(
      () => this.close(new AbortedError('The channel was closed.')),
      linger,
    );
  }

  /** Somebody listens, or has something to say. */
  open(): void {
    if (this.#line) return;
    this.#openedAt = this.#host.environment.now();
    let line: Line | undefined;
    // What an earlier line still says is of no concern.
    const own = (tell: () => void) => (line === undefined || line === this.#line ? tell() : undefined);
    const ear: Ear = {
      frame: (text, _mark, message) => own(() => this.#hear(text, message)),
      state: (state) => own(() => this.#move(state)),
      protocol: (problem) => own(() => this.#host.protocol(this.path, problem)),
      resync: (reason) => own(() => this.resync(reason)),
    };
    this.#line = line = this.#host.open({ path: this.path, open: this.row.access === 'public' }, ear);
    if (line.state !== this.state) this.#move(line.state);
  }

  readonly volatile = (action: string, frame: string): void => {
    this.#line?.send(frame, { volatile: action });
  };

  /** Lets go of the line, and of what waits. */
  hangUp(error: Error): boolean {
    const line = this.#line;
    this.#line = undefined;
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

  resync(reason: ResyncReason): void {
    const all = Object.values(this.row.events).flatMap(({ invalidates }) => fillTags(invalidates, this.#params));
    this.#host.stale(all);
    this.#host.resync(this.path, reason);
    for (const listener of [...this.missed]) listener(reason);
  }

  #hear(text: string, read?: Message): void {
    const message = read ?? (messageIn(text) as Message);
    if (this.desk.speaker.part?.answered(message) ?? message.type === 'ack') return;
    const { invalidates } = this.row.events[message.type] ?? {};
    if (invalidates) this.#host.stale(fillTags(invalidates, this.#params, message));
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
    if (state.status === 'denied') this.desk.empty(new ChannelDeniedError(this.path, state.reason ?? 'refused'));
    this.#tell();
  }

  #tell(): void {
    for (const watcher of [...this.watchers]) watcher(this.state);
    this.#host.changed(this);
  }
}

import type { Address, Ear, Line, LineReport, Lines, LineState, Mark } from '../../../src/realtime/line.ts';
import type { Inbox } from './inbox.ts';
import type { Platform } from './platform.ts';

/** A tab's own sockets, as simple as they can be: what is above them is under test. */
export class OwnLines implements Lines {
  readonly #platform: Platform;
  readonly #inbox: Inbox;
  readonly #lines = new Map<string, OwnLine>();

  constructor(platform: Platform, inbox: Inbox) {
    this.#platform = platform;
    this.#inbox = inbox;
  }

  open(address: Address, ear: Ear): Line {
    if (this.#lines.has(address.path)) throw new Error('one line, one ear');
    const line = new OwnLine(address, ear, this.#platform, this.#inbox);
    this.#lines.set(address.path, line);
    return {
      get state() {
        return line.state;
      },
      send: (frame) => line.send(frame),
      hangUp: () => {
        line.close();
        this.#lines.delete(address.path);
      },
    };
  }

  reconnect(): void {}

  close(): void {
    for (const line of this.#lines.values()) line.close();
    this.#lines.clear();
  }

  describe(): readonly LineReport[] {
    return [...this.#lines].map(([path, { state }]) => {
      return { path, state, held: 'here', ears: 1, attempts: 1, received: 0, sent: 0 };
    });
  }
}

class OwnLine {
  state: LineState = { status: 'idle', generation: 0, features: [] };
  readonly #path: string;
  readonly #ear: Ear;
  readonly #platform: Platform;
  readonly #inbox: Inbox;
  #last: Mark | undefined;
  #socket: ReturnType<Platform['connect']> | undefined;
  #closed = false;

  constructor({ path, since }: Address, ear: Ear, platform: Platform, inbox: Inbox) {
    this.#path = path;
    this.#ear = ear;
    this.#platform = platform;
    this.#inbox = inbox;
    this.#last = since;
    this.#connect();
  }

  send(frame: string): boolean {
    if (this.state.status !== 'live') return false;
    this.#platform.say(this.#socket!, frame);
    return true;
  }

  close(): void {
    this.#closed = true;
    if (this.#socket) this.#platform.close(this.#socket);
    this.#move('closed');
  }

  #connect(): void {
    if (this.#closed) return;
    this.#move('connecting');
    this.#socket = this.#platform.connect(this.#path, this.#inbox, this.#last, {
      live: (complete, at) => {
        const again = this.state.generation > 0;
        this.#last ??= at;
        this.#move('live', this.state.generation + 1, at);
        if (again && !complete) this.#ear.resync('no-recovery');
      },
      event: (text, mark) => {
        this.#last = mark;
        this.#ear.frame(text, mark);
      },
      cut: () => {
        this.#move('waiting');
        this.#inbox.timer(100, () => this.#connect());
      },
    });
  }

  #move(status: LineState['status'], generation = this.state.generation, at?: Mark): void {
    const features = this.#path.startsWith('/numbered/') ? ['seq', 'resume'] : [];
    this.state = { status, generation, features, at };
    this.#ear.state(this.state);
  }
}

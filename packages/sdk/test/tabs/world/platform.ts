import type { Mark } from '../../../src/realtime/line.ts';
import type { Inbox } from './inbox.ts';
import type { Timeline } from './timeline.ts';

export interface SocketListener {
  /** `complete`: all since the number that was given follows. */
  live(complete: boolean, at: Mark | undefined): void;
  event(text: string, mark: Mark | undefined): void;
  cut(): void;
}

interface Socket {
  readonly path: string;
  readonly inbox: Inbox;
  readonly listener: SocketListener;
  readonly source: string;
  open: boolean;
}

/** The other side of the sockets. Paths that begin with `/numbered/` have numbered events that can be asked for again. */
export class Platform {
  /** In order of their numbers, from one on. */
  readonly events = new Map<string, string[]>();
  readonly heard: string[] = [];
  opened = 0;
  /** The longest time that several sockets of running tabs were open for one path. */
  longestDouble = 0;
  readonly #timeline: Timeline;
  readonly #sockets = new Set<Socket>();
  readonly #closed = new Set<Socket>();
  readonly #doubleSince = new Map<string, number>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  openOn(path: string): number {
    this.watch();
    return [...this.#sockets].filter((socket) => socket.path === path).length;
  }

  connect(path: string, inbox: Inbox, since: Mark | undefined, listener: SocketListener): Socket {
    const socket: Socket = { path, inbox, listener, source: `socket ${++this.opened}`, open: false };
    this.#timeline.in(this.#timeline.between(10, 60), () => {
      if (!inbox.alive || this.#closed.has(socket)) return;
      socket.open = true;
      this.#sockets.add(socket);
      this.watch();
      const at = this.#mark(path, this.#of(path).length);
      this.#tell(socket, () => listener.live(!!since, at));
      if (since) for (let seq = since.seq + 1; seq <= this.#of(path).length; seq++) this.#send(socket, seq);
    });
    return socket;
  }

  close(socket: Socket): void {
    this.#closed.add(socket);
    this.#timeline.in(this.#timeline.between(1, 30), () => this.#end(socket));
  }

  say(socket: Socket, text: string): void {
    if (this.#sockets.has(socket)) this.#timeline.in(this.#timeline.between(1, 30), () => void this.heard.push(text));
  }

  publish(path: string): void {
    const events = this.#of(path);
    events.push(JSON.stringify({ type: 'event', n: events.length + 1 }));
    for (const socket of this.#sockets) if (socket.path === path) this.#send(socket, events.length);
  }

  /** Events for so many milliseconds, one about every `pause`. */
  talk(paths: readonly string[], ms: number, pause = 50): void {
    for (let at = 0; at < ms; at += this.#timeline.between(0, 2 * pause))
      this.#timeline.in(at, () => this.publish(this.#timeline.chance.pick(paths)));
  }

  /** As a restart of the platform does. */
  cut(): void {
    for (const socket of [...this.#sockets]) {
      this.#end(socket);
      this.#tell(socket, () => socket.listener.cut());
    }
  }

  end(inbox: Inbox): void {
    for (const socket of this.#sockets) if (socket.inbox === inbox) this.close(socket);
  }

  #of(path: string): string[] {
    if (!this.events.has(path)) this.events.set(path, []);
    return this.events.get(path)!;
  }

  #send(socket: Socket, seq: number): void {
    const text = this.#of(socket.path)[seq - 1]!;
    const mark = this.#mark(socket.path, seq);
    this.#tell(socket, () => socket.listener.event(text, mark));
  }

  #mark(path: string, seq: number): Mark | undefined {
    return path.startsWith('/numbered/') ? { epoch: 'e', seq } : undefined;
  }

  #tell(socket: Socket, news: () => void): void {
    socket.inbox.deliver(socket.source, this.#timeline.between(1, 30), () => this.#closed.has(socket) || news());
  }

  #end(socket: Socket): void {
    this.#sockets.delete(socket);
    this.watch();
  }

  watch(): void {
    const { time } = this.#timeline;
    for (const path of this.events.keys()) {
      const running = [...this.#sockets].filter((one) => one.path === path && one.inbox.alive && !one.inbox.frozen);
      const since = this.#doubleSince.get(path);
      if (since !== undefined) this.longestDouble = Math.max(this.longestDouble, time - since);
      if (running.length < 2) this.#doubleSince.delete(path);
      else if (since === undefined) this.#doubleSince.set(path, time);
    }
  }
}

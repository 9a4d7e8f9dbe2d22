import type { Time } from './time.ts';
import type { Connected } from './network.ts';
import { hello } from './world.ts';

/** A platform that numbers what happens at one address, and remembers the latest of it. */
export class Stream {
  epoch = 1;
  seq = 0;
  readonly memory: number;
  readonly #history: object[] = [];
  readonly #time: Time;
  readonly #open = new Set<Connected>();

  constructor(time: Time, memory = 1_000) {
    this.#time = time;
    this.memory = memory;
  }

  get now(): number {
    return this.#time.now;
  }

  readonly connect = (socket: Connected): void => {
    this.#open.add(socket);
    socket.say(hello({ epoch: `e${this.epoch}`, seq: this.seq }));
    socket.onclosed = () => this.#open.delete(socket);
    socket.onsaid = (message) => this.heard(socket, message);
  };

  heard(socket: Connected, { action, epoch, seq }: { action: string; epoch?: string; seq?: number }): void {
    if (action === 'ping') socket.say({ type: 'pong' });
    if (action !== 'resume') return;
    const first = this.seq - this.#history.length;
    const complete = epoch === `e${this.epoch}` && seq! >= first;
    socket.say({ type: 'resumed', from: seq, to: this.seq, complete });
    if (complete) for (const event of this.#history.slice(seq! - first)) socket.say(event);
  }

  /** @param lost It gets lost between the platform's processes: it has a number, and nobody is told. */
  publish(event: object, lost = false): void {
    const numbered = { ...event, seq: ++this.seq, epoch: `e${this.epoch}` };
    this.#history.push(numbered);
    if (this.#history.length > this.memory) this.#history.shift();
    if (lost) return;
    for (const socket of this.#open) if (socket.open) socket.say(numbered);
  }

  /** It has forgotten how far it had counted. */
  restart(): void {
    this.epoch++;
    this.seq = 0;
    this.#history.length = 0;
  }
}

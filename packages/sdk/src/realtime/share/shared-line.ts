import { tellAll, type Ears, type Source } from '../ears.ts';
import type { Address, Ear, LineReport, LineState, Mark, Message } from '../line.ts';
import type { Down, Up } from './letter.ts';

type Heard = Extract<Down, { path: string }>;

interface Unsure {
  readonly text: string;
  readonly at: number;
  /** Who it was said to; nobody once it is known that it did not reach a socket. */
  fence: number;
}

/** As long as a channel lets anything wait. */
const patience = 30_000;

const unknown: LineState = Object.freeze({ status: 'connecting', generation: 0, features: [] });

/** One address, as one tab has it: the socket is wherever the leader is. */
export class SharedLine implements Source {
  state = unknown;
  ears: Ears = [];
  readonly #address: Address;
  readonly #say: (up: Up) => number;
  readonly #now: () => number;
  #last: Mark | undefined;
  /** The answer to our `open` is there; what is said before it is in it. */
  #joined = false;
  /** Something was missed; what is known is fetched anew as soon as there is a line. */
  #missed = false;
  /** Whose socket this is, and which of his. */
  #source = '';
  /** Said, and not yet known to have reached a socket. */
  readonly #unsure = new Map<number, Unsure>();
  /** What has just been said again, by its text. */
  #again: ReadonlySet<string> | undefined;
  #said = 0;
  #received = 0;

  constructor(address: Address, say: (up: Up) => number, now: () => number) {
    this.#address = address;
    this.#last = address.since;
    this.#say = say;
    this.#now = now;
  }

  /** Asks whoever leads now. */
  open(): void {
    this.#joined = false;
    const fresh = !this.#last && !this.state.generation;
    this.#say({ type: 'open', address: { ...this.#address, since: this.#last }, fresh });
  }

  /** The page goes to sleep, and does not hear what becomes of what it said. */
  sleep(): void {
    this.#joined = false;
    const { generation, features } = this.state;
    this.state = Object.freeze({ status: 'waiting', reason: 'parked', generation, features });
    tellAll(this, (ear) => ear.state(this.state));
    for (const [id, { fence }] of this.#unsure) if (fence) this.#unsure.delete(id);
  }

  hear(down: Heard, fence: number, message?: Message): void {
    if (down.type === 'sent') {
      const own = this.#unsure.get(down.id);
      if (down.heard) this.#unsure.delete(down.id);
      else if (own) own.fence = 0;
    } else if (down.type === 'state') this.#move(down, fence);
    else if (!this.#joined) return;
    else if (down.type === 'frame') this.#take(down.text, down.mark, message);
    else if (down.type === 'protocol') tellAll(this, (ear) => ear.protocol(down.problem));
    else this.#resync(down.reason);
  }

  /** @param here What is known of its socket, where this tab holds it. */
  describe(here: LineReport | undefined): LineReport {
    return {
      path: this.#address.path,
      held: 'elsewhere',
      attempts: 0,
      received: this.#received,
      sent: this.#said,
      ...here,
      state: this.state,
      ears: this.ears.length,
    };
  }

  send(text: string, key?: string): boolean {
    if (this.state.status !== 'live') return false;
    // The channel above says again what has a reference; so do we.
    if (this.#again?.has(text)) return true;
    const id = ++this.#said;
    if (key !== undefined) this.#say({ type: 'volatile', path: this.#address.path, text, key });
    else {
      const own: Unsure = { text, at: this.#now(), fence: Infinity };
      this.#unsure.set(id, own);
      const fence = this.#say({ type: 'send', path: this.#address.path, text, id });
      if (own.fence) own.fence = fence;
    }
    return true;
  }

  #take(text: string, mark: Mark | undefined, message: Message | undefined): void {
    if (mark) {
      if (this.#last?.epoch === mark.epoch && mark.seq <= this.#last.seq) return;
      this.#last = mark;
    }
    this.#received++;
    tellAll(this, (ear) => ear.frame(text, mark, message));
  }

  #move({ state, last, whole }: Extract<Down, { type: 'state' }>, fence: number): void {
    if (whole !== undefined) this.#joined = true;
    else if (!this.#joined) return;
    this.#missed ||= whole === false;
    // What comes next comes after this one; and what is between the two is fetched anew, or follows.
    if (last && last.epoch !== this.#last?.epoch) this.#last = last;
    const source = `${fence}:${state.generation}`;
    const live = state.status === 'live';
    const another = live && source !== this.#source;
    if (another) this.#source = source;
    this.state = Object.freeze({ ...state, generation: this.state.generation + Number(another) });
    if (another) this.#sayAgain(fence);
    tellAll(this, (ear) => ear.state(this.state));
    this.#again = undefined;
    if (live && this.#missed) this.#resync('leader');
  }

  #resync(reason: Parameters<Ear['resync']>[0]): void {
    this.#missed = false;
    tellAll(this, (ear) => ear.resync(reason));
  }

  /** What a leader has not told us about when another one leads, he never said. */
  #sayAgain(fence: number): void {
    const again = new Set<string>();
    for (const [id, own] of [...this.#unsure]) {
      if (own.fence >= fence) continue;
      this.#unsure.delete(id);
      if (this.#now() - own.at >= patience) continue;
      this.send(own.text);
      again.add(own.text);
    }
    this.#again = again;
  }
}

import type { Mark } from '../line.ts';

export interface Numbered {
  readonly text: string;
  readonly mark: Mark;
}

const room = 128;

/** The last numbered events of an address, for a tab that comes later than they did. */
export class Recent {
  /** All after this one are here. */
  #from: Mark | undefined;
  #kept: Numbered[] = [];

  constructor(since: Mark | undefined) {
    this.#from = since;
  }

  get last(): Mark | undefined {
    return this.#kept.at(-1)?.mark ?? this.#from;
  }

  add(text: string, mark: Mark): void {
    if (this.#from?.epoch !== mark.epoch) this.begin(mark);
    this.#kept.push({ text, mark });
    if (this.#kept.length > room) this.#from = this.#kept.shift()!.mark;
  }

  /** All after this will be here: what came before it may not lead to it. */
  begin(from: Mark | undefined): void {
    this.#from = from;
    this.#kept = [];
  }

  /** What came after that; undefined where not all of it is here. */
  after({ epoch, seq }: Mark): Numbered[] | undefined {
    if (this.#from?.epoch !== epoch || seq < this.#from.seq) return undefined;
    return this.#kept.filter(({ mark }) => mark.seq > seq);
  }
}

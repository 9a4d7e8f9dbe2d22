/** An event that a server has sent. */
export interface StreamedEvent<Data = string> {
  /** `message` where the server gives no other. */
  readonly event: string;
  readonly data: Data;
  /** The last id that the server has given; empty before the first. */
  readonly id: string;
  /** Milliseconds to wait before connecting anew, where the server has said so. */
  readonly retry?: number | undefined;
}

/** Reads `text/event-stream` as the HTML standard has it, in whatever pieces the text comes. */
export class EventReader {
  /** Where to go on after a break. */
  lastId: string;
  retry: number | undefined;
  #rest = '';
  /** The last piece ended with CR: an LF that comes next belongs to it. */
  #halfBreak = false;
  #id: string;
  #event = '';
  #data: string[] = [];

  constructor(lastId = '') {
    this.lastId = this.#id = lastId;
  }

  /** The events that this piece completes. */
  read(piece: string): StreamedEvent[] {
    if (!piece) return [];
    const lines = (this.#halfBreak && piece[0] === '\n' ? piece.slice(1) : piece).split(/\r\n|\r|\n/);
    this.#halfBreak = piece.endsWith('\r');
    lines[0] = this.#rest + lines[0]!;
    this.#rest = lines.pop()!;
    return lines.flatMap((line) => this.#take(line) ?? []);
  }

  /** A connection has ended: what it left half said is void. */
  restart(): void {
    this.#rest = this.#event = '';
    this.#halfBreak = false;
    this.#data = [];
    this.#id = this.lastId;
  }

  #take(line: string): StreamedEvent | undefined {
    if (!line) return this.#dispatch();
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!;
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return undefined;
  }

  #dispatch(): StreamedEvent | undefined {
    const data = this.#data;
    const event = this.#event || 'message';
    this.lastId = this.#id;
    this.#data = [];
    this.#event = '';
    return data.length ? { event, data: data.join('\n'), id: this.lastId, retry: this.retry } : undefined;
  }
}

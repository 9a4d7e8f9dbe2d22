/** The sockets of this process that listen to one stream. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../database/tables.ts';
import type { Signal, StreamEvent } from './signal.ts';

export interface Listener {
  /** Of its socket. */
  readonly id: string;
  hear(event: StreamEvent): void;
  hearPassing(body: object): void;
}

/** Of an event in its stream. */
export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/** Hands events on in order, each once; one that did not come with its signal is read from the table. */
export class Room {
  readonly #db: Db;
  readonly #stream: string;
  readonly #listeners = new Set<Listener>();
  /** Of the last event that was handed on. */
  #position: Position = { epoch: '', seq: 0 };
  /** One step after another. */
  #work: Promise<void>;

  constructor(db: Db, stream: string) {
    this.#db = db;
    this.#stream = stream;
    this.#work = positionOf(db, stream).then((position) => void (this.#position = position));
  }

  enter(listener: Listener): Promise<Position> {
    return this.#next(() => {
      this.#listeners.add(listener);
      return this.#position;
    });
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  hear(signal: Extract<Signal, { kind: 'event' | 'passing' }>): void {
    void this.#next(async () => {
      if (signal.kind === 'passing') {
        for (const listener of this.#listeners) if (listener.id !== signal.except) listener.hearPassing(signal.body);
        return;
      }
      if (signal.seq <= this.#position.seq) return;
      const { body } = signal;
      if (body && signal.seq === this.#position.seq + 1) this.#handOn({ ...signal, body });
      else await this.#catchUp();
    });
  }

  missed(): void {
    void this.#next(() => this.#catchUp());
  }

  #next<T>(step: () => T | Promise<T>): Promise<T> {
    const done = this.#work.then(step);
    this.#work = done.then(
      () => undefined,
      (error: unknown) => console.error(`${this.#stream}: ${String(error)}`),
    );
    return done;
  }

  async #catchUp(): Promise<void> {
    for (const event of await eventsAfter(this.#db, this.#stream, this.#position.seq)) this.#handOn(event);
  }

  #handOn(event: StreamEvent): void {
    this.#position = { epoch: event.epoch, seq: event.seq };
    for (const listener of this.#listeners) listener.hear(event);
  }
}

/** Where a stream stands; one that nobody has said anything in begins now. */
async function positionOf(db: Db, name: string): Promise<Position> {
  await db
    .insertInto('realtime_streams')
    .values({ name, epoch: randomUUID(), seq: 0 })
    .onConflict((clash) => clash.column('name').doNothing())
    .execute();
  return db.selectFrom('realtime_streams').select(['epoch', 'seq']).where('name', '=', name).executeTakeFirstOrThrow();
}

/** What is kept of a stream after an event, in order. */
export const eventsAfter = (db: Db, stream: string, seq: number): Promise<StreamEvent[]> =>
  db
    .selectFrom('realtime_events')
    .innerJoin('realtime_streams', 'realtime_streams.name', 'realtime_events.stream')
    .select(['realtime_events.seq', 'realtime_streams.epoch', 'realtime_events.body', 'realtime_events.about'])
    .where('realtime_events.stream', '=', stream)
    .where('realtime_events.seq', '>', seq)
    .orderBy('realtime_events.seq')
    .execute();

import type { Environment } from '@edurise/sdk/core';
import type { Inbox } from './inbox.ts';
import type { Timeline } from './timeline.ts';

type Granted = (lock: { name: string }) => unknown;

interface Request {
  readonly name: string;
  readonly inbox: Inbox;
  readonly granted: Granted;
  readonly settle: { resolve(value: unknown): void; reject(error: unknown): void };
  over: boolean;
}

const aborted = () => new DOMException('The lock was taken.', 'AbortError');

/** The Web Locks of one browser, as several processes see them: what they ask and what they are told takes its time, in order. */
export class Locks {
  readonly #timeline: Timeline;
  readonly #held = new Map<string, Request>();
  readonly #waiting: Request[] = [];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  of(inbox: Inbox): NonNullable<Environment['locks']> {
    const request = (name: string, options: LockOptions, granted: Granted) =>
      new Promise((resolve, reject) => {
        const own: Request = { name, inbox, granted, settle: { resolve, reject }, over: false };
        options.signal?.addEventListener('abort', () => {
          if (this.#held.get(name) === own) return;
          own.over = true;
          reject(aborted());
        });
        if (options.signal?.aborted) return reject(aborted());
        this.#timeline.in(this.#timeline.between(0, 2), () => {
          if (!inbox.alive) return;
          if (options.steal) this.#steal(own);
          else this.#waiting.push(own);
          this.#grant(name);
        });
      });
    return { request } as NonNullable<Environment['locks']>;
  }

  /** The process is gone, and all that it held. */
  end(inbox: Inbox): void {
    for (const one of this.#waiting) if (one.inbox === inbox) one.over = true;
    for (const one of [...this.#held.values()]) if (one.inbox === inbox) this.#release(one);
  }

  #steal(thief: Request): void {
    const holder = this.#held.get(thief.name);
    if (holder) this.#tell(holder, () => holder.settle.reject(aborted()));
    this.#give(thief);
  }

  #grant(name: string): void {
    if (this.#held.has(name)) return;
    const place = this.#waiting.findIndex((one) => one.name === name && !one.over);
    if (place >= 0) this.#give(this.#waiting.splice(place, 1)[0]!);
  }

  #give(own: Request): void {
    this.#held.set(own.name, own);
    this.#tell(own, () => {
      void Promise.resolve(own.over ? undefined : own.granted({ name: own.name })).then((value) => {
        own.settle.resolve(value);
        this.#timeline.in(this.#timeline.between(0, 2), () => this.#release(own));
      });
    });
  }

  #release(own: Request): void {
    if (this.#held.get(own.name) !== own) return;
    this.#held.delete(own.name);
    this.#grant(own.name);
  }

  #tell({ inbox }: Request, news: () => void): void {
    inbox.deliver('locks', this.#timeline.between(0, 2), news);
  }
}

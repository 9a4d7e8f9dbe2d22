import type { Timeline } from './timeline.ts';

/** What waits to be run in a tab, by where it comes from: from one place in order, from several as chance has it. */
export class Inbox {
  alive = true;
  frozen = false;
  /** Timers fire once a minute, as in a page that has been hidden for long. */
  slow = false;
  readonly #timeline: Timeline;
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #latest = new Map<string, number>();
  /** How many were due while it was frozen. */
  readonly #due = new Map<string, number>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  deliver(source: string, ms: number, run: () => void): void {
    const { time } = this.#timeline;
    const at = Math.max(time + ms, this.#latest.get(source) ?? 0);
    this.#latest.set(source, at);
    const waiting = this.#waiting.get(source) ?? [];
    this.#waiting.set(source, waiting);
    waiting.push(run);
    this.#timeline.in(at - time, () => this.#next(source));
  }

  timer(ms: number, run: () => void): () => void {
    let cancelled = false;
    const late = this.slow ? Math.ceil(ms / 60_000) * 60_000 : ms;
    this.#timeline.in(late, () => cancelled || this.deliver('timer', 0, () => cancelled || run()));
    return () => void (cancelled = true);
  }

  thaw(): void {
    this.frozen = false;
    for (const [source, count] of this.#due) {
      const first = this.#timeline.between(0, 5);
      for (let index = 0; index < count; index++) this.#timeline.in(first, () => this.#next(source));
    }
    this.#due.clear();
  }

  #next(source: string): void {
    if (!this.alive) return;
    if (this.frozen) this.#due.set(source, (this.#due.get(source) ?? 0) + 1);
    else this.#waiting.get(source)!.shift()!();
  }
}

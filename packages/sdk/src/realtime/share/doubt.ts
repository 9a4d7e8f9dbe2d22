import type { Environment } from '../../environment.ts';

/** All in milliseconds. */
const suspect = 9_000;
const answer = 1_000;
const pause = 1_000;
/** A tab does not take the lock away twice in this time, and not at all when it was just taken from it. */
const calm = 30_000;

/** The seat of a tab that follows. */
export interface DoubtfulSeat {
  readonly environment: Environment;
  readonly visible: boolean;
  /** Asks the one that leads for a sign of life. */
  greet(): void;
  /** Takes the place of whoever leads still. */
  claim(): void;
}

/** Whether the one that leads is still there: asked when nothing was heard for long, and acted upon when nothing comes. */
export class Doubt {
  readonly #seat: DoubtfulSeat;
  #doubting: unknown;
  #stealing: unknown;
  #heardAt = 0;
  #askedAt = 0;
  #calmUntil = 0;

  constructor(seat: DoubtfulSeat) {
    this.#seat = seat;
  }

  /** @param deposed The tab that follows has led until now. */
  begin(deposed = false): void {
    this.rest();
    this.heard();
    if (deposed) this.#calmUntil = this.#heardAt + calm;
    this.#doubtIn(suspect);
  }

  heard(): void {
    this.#heardAt = this.#seat.environment.now();
  }

  asked(): void {
    this.#askedAt = this.#seat.environment.now();
  }

  /** The page is looked at: on some devices the tab that was looked at until now stands still already. */
  hurry(): void {
    this.#stealIn(answer);
  }

  rest(): void {
    const { clearTimeout } = this.#seat.environment;
    clearTimeout(this.#doubting);
    clearTimeout(this.#stealing);
  }

  #doubtIn(ms: number): void {
    const { setTimeout, clearTimeout } = this.#seat.environment;
    clearTimeout(this.#doubting);
    this.#doubting = setTimeout(() => this.#doubt(), ms);
  }

  #stealIn(ms: number): void {
    const { setTimeout, clearTimeout, now } = this.#seat.environment;
    const due = now() + ms;
    clearTimeout(this.#stealing);
    this.#stealing = setTimeout(() => this.#steal(now() - due), ms);
  }

  #doubt(): void {
    const { environment, visible } = this.#seat;
    if (!visible) return;
    const quiet = environment.now() - this.#heardAt;
    if (quiet < suspect) return this.#doubtIn(suspect - quiet);
    this.#seat.greet();
    this.#stealIn(answer + environment.random() * pause);
  }

  #steal(late: number): void {
    const now = this.#seat.environment.now();
    this.#doubtIn(suspect);
    // We have slept ourselves: what was said meanwhile is still to be heard.
    if (this.#heardAt >= this.#askedAt || late > answer) return;
    if (now < this.#calmUntil) return this.#doubtIn(this.#calmUntil - now);
    this.#calmUntil = now + calm;
    this.#seat.claim();
  }
}

/** A shorter way than this is quickly gone back by hand. */
const FAR_SECONDS = 30;
/** A hand that drags, or holds a key down, jumps many times: with less than this between them they are one move. */
const ONE_MOVE_MS = 1_000;

/** Where the playhead was before it last went far: one key leads back, and the same key forth again. */
export class WayBack {
  readonly #now: () => number;
  #start = 0;
  #moved = -Infinity;
  #second: number | undefined;

  /** @param now milliseconds of a clock that never jumps. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Where to go back to, in seconds. */
  get second(): number | undefined {
    return this.#second;
  }

  /** Somebody went from one second to another. @returns whether it was far, from where the move began. */
  moved(from: number, to: number): boolean {
    const now = this.#now();
    if (now - this.#moved > ONE_MOVE_MS) this.#start = from;
    this.#moved = now;
    const far = Math.abs(to - this.#start) > FAR_SECONDS;
    if (far) this.#second = this.#start;
    return far;
  }

  /** It left a second for good reason, however far. */
  left(second: number): void {
    this.#second = second;
    this.#moved = -Infinity;
  }
}

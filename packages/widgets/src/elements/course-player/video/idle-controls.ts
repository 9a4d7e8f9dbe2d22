const IDLE_MS = 2_800;

/** In full screen the controls step back when nobody has moved for a while. */
export class IdleControls {
  readonly #mayRest: () => boolean;
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;

  /** @param mayRest does it play in full screen? */
  constructor(mayRest: () => boolean, changed: () => void) {
    this.#mayRest = mayRest;
    this.#changed = changed;
  }

  get idle(): boolean {
    return this.#idle;
  }

  /** The pointer moved or a key was pressed. */
  wake(): void {
    clearTimeout(this.#timer);
    if (this.#idle) this.#set(false);
    if (this.#mayRest()) this.#timer = setTimeout(() => this.#set(true), IDLE_MS);
  }

  #set(idle: boolean): void {
    this.#idle = idle;
    this.#changed();
  }

  leave(): void {
    clearTimeout(this.#timer);
  }
}

/** How long somebody counts as writing who has not been heard of again, in milliseconds. */
const stays = 6000;
/** Between two words that one is writing oneself. */
const every = 3000;

/** Who is writing just now. */
export class Typists {
  readonly #changed: () => void;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #names = new Map<string, string>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get names(): readonly string[] {
    return [...this.#names.values()];
  }

  heard(user: string, name: string, isTyping: boolean): void {
    clearTimeout(this.#timers.get(user));
    if (!isTyping) return this.gone(user);
    this.#names.set(user, name);
    this.#timers.set(
      user,
      setTimeout(() => this.gone(user), stays),
    );
    this.#changed();
  }

  gone(user: string): void {
    clearTimeout(this.#timers.get(user));
    this.#timers.delete(user);
    if (this.#names.delete(user)) this.#changed();
  }

  clear(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#names.clear();
  }
}

/** Says that one is writing, now and then while it goes on, and once that it is over. */
export class OwnTyping {
  readonly #say: (isTyping: boolean) => void;
  #saidAt = -Infinity;

  constructor(say: (isTyping: boolean) => void) {
    this.#say = say;
  }

  goesOn(now = Date.now()): void {
    if (now - this.#saidAt < every) return;
    this.#saidAt = now;
    this.#say(true);
  }

  over(): void {
    if (this.#saidAt === -Infinity) return;
    this.#saidAt = -Infinity;
    this.#say(false);
  }
}

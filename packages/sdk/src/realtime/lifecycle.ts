import type { Environment } from '../environment.ts';

/**
 * What a page, and its device, say of themselves; none of it proves anything about a socket. `back`: there is a network again, or
 * somebody looks. `doubt`: the network may be gone. `slept`: nothing has run for a while. `parked`: the page is about to stand still.
 */
export type Hint = 'back' | 'doubt' | 'slept' | 'hidden' | 'parked' | 'unparked';

const tick = 5_000;

/** One for all sockets of a client: listens to the page from the first that asks until the last that leaves. */
export class Lifecycle {
  /** The page is kept for later, and does not run. */
  parked = false;
  readonly #environment: Environment;
  readonly #listeners = new Set<(hint: Hint) => void>();
  #timer: unknown;
  #ticked = 0;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  get hidden(): boolean {
    return this.#environment.visibility?.visibilityState === 'hidden';
  }

  get offline(): boolean {
    return !this.#environment.online();
  }

  listen(listener: (hint: Hint) => void): () => void {
    if (!this.#listeners.size) this.#begin();
    this.#listeners.add(listener);
    return () => {
      if (this.#listeners.delete(listener) && !this.#listeners.size) this.#end();
    };
  }

  #begin(): void {
    const { onlineEvents, visibility } = this.#environment;
    for (const type of windowEvents) onlineEvents?.addEventListener(type, this.#heard);
    for (const type of documentEvents) visibility?.addEventListener(type, this.#heard);
    this.#tick();
  }

  #end(): void {
    const { onlineEvents, visibility, clearTimeout } = this.#environment;
    for (const type of windowEvents) onlineEvents?.removeEventListener(type, this.#heard);
    for (const type of documentEvents) visibility?.removeEventListener(type, this.#heard);
    clearTimeout(this.#timer);
  }

  readonly #heard = ({ type }: Event): void => {
    switch (type) {
      case 'pagehide':
      case 'freeze':
        this.parked = true;
        return this.#tell('parked');
      case 'pageshow':
      case 'resume':
        // Not every browser reports a page as visible when it wakes up.
        return this.#unpark() ? undefined : this.#tell('back');
      case 'offline':
        return this.#tell('doubt');
      case 'visibilitychange':
        if (this.hidden) return this.#tell('hidden');
        return this.#unpark() ? undefined : this.#tell('back');
      default:
        if (!this.hidden) this.#tell('back');
    }
  };

  #unpark(): boolean {
    if (!this.parked) return false;
    this.parked = false;
    this.#tell('unparked');
    return true;
  }

  /** Where timers stood still, so did everything else. Those of a hidden page are late anyway. */
  #tick(): void {
    const { now, setTimeout } = this.#environment;
    this.#ticked = now();
    this.#timer = setTimeout(() => {
      const slept = Math.abs(now() - this.#ticked) > 2 * tick && !this.hidden;
      this.#tick();
      if (slept) this.#tell('slept');
    }, tick);
  }

  #tell(hint: Hint): void {
    for (const listener of [...this.#listeners]) listener(hint);
  }
}

const windowEvents = ['online', 'offline', 'focus', 'pagehide', 'pageshow'];
const documentEvents = ['visibilitychange', 'freeze', 'resume'];

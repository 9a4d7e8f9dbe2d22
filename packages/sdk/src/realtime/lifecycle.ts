import type { Environment } from '../environment.ts';

/**
 * What a page, and its device, say of themselves; none of it proves anything about a socket. `back`: there is a network again, or
 * somebody looks. `doubt`: the network may be gone. `slept`: nothing has run for a while. `parked`: the page is about to stand still.
 */
export type Hint = 'back' | 'doubt' | 'slept' | 'hidden' | 'parked';

const tick = 5_000;

const windowEvents = ['online', 'offline', 'focus', 'pagehide', 'pageshow'];
const documentEvents = ['visibilitychange', 'freeze', 'resume'];

/** One for all sockets of a client: listens to the page from the first that asks until the last that leaves. */
export class Lifecycle {
  /** The page is kept for later, and does not run. */
  parked = false;
  readonly #environment: Environment;
  readonly #listeners = new Set<(hint: Hint) => void>();
  #page: AbortController | undefined;
  #timer: unknown;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  get #hidden(): boolean {
    return this.#environment.visibility?.visibilityState === 'hidden';
  }

  listen(listener: (hint: Hint) => void): () => void {
    if (!this.#listeners.size) this.#begin();
    this.#listeners.add(listener);
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size) return;
      this.#page!.abort();
      this.#environment.clearTimeout(this.#timer);
    };
  }

  #begin(): void {
    const { onlineEvents, visibility } = this.#environment;
    const { signal } = (this.#page = new AbortController());
    const heard = ({ type }: Event) => this.#heard(type);
    for (const type of windowEvents) onlineEvents?.addEventListener(type, heard, { signal });
    for (const type of documentEvents) visibility?.addEventListener(type, heard, { signal });
    this.#tick();
  }

  #heard(type: string): void {
    if (type === 'pagehide' || type === 'freeze') {
      this.parked = true;
      this.#tell('parked');
    } else if (type === 'offline') this.#tell('doubt');
    // Not every browser reports a page as visible when it wakes up.
    else if (type !== 'pageshow' && type !== 'resume' && this.#hidden) {
      if (type === 'visibilitychange') this.#tell('hidden');
    } else {
      if (type !== 'online' && type !== 'focus') this.parked = false;
      this.#tell('back');
    }
  }

  /** Where timers stood still, so did everything else. Those of a hidden page are late anyway. */
  #tick(): void {
    const { now, setTimeout } = this.#environment;
    const ticked = now();
    this.#timer = setTimeout(() => {
      this.#tick();
      if (Math.abs(now() - ticked) > 2 * tick && !this.#hidden) this.#tell('slept');
    }, tick);
  }

  #tell(hint: Hint): void {
    for (const listener of [...this.#listeners]) listener(hint);
  }
}

/** The names in `{ topics: ['course_42'] }`, where that is all that is said. */
const namesIn = (payload: object): readonly [key: string, names: readonly string[]] | undefined => {
  const [only, ...more] = Object.entries(payload);
  if (!only || more.length || !Array.isArray(only[1])) return undefined;
  return only as [string, string[]];
};

/**
 * What was subscribed to on a channel that has many things to tell. It is the platform’s to know for one socket only: here it is
 * kept for as long as somebody wants it, and said again on every new one.
 */
export class Topics {
  readonly #say: (action: 'subscribe' | 'unsubscribe', payload: object) => void;
  readonly #wanted = new Map<object, Set<string>>();
  #told = new Set<string>();
  #key = '';
  #planned = false;

  constructor(say: (action: 'subscribe' | 'unsubscribe', payload: object) => void) {
    this.#say = say;
  }

  /** False for what names nothing. */
  take(holder: object, action: string, payload: object): boolean {
    const named = namesIn(payload);
    if (!named) return false;
    this.#key = named[0];
    let own = this.#wanted.get(holder);
    if (!own) this.#wanted.set(holder, (own = new Set<string>()));
    for (const name of named[1]) own[action === 'subscribe' ? 'add' : 'delete'](name);
    this.#plan();
    return true;
  }

  drop(holder: object): void {
    if (this.#wanted.delete(holder)) this.#plan();
  }

  /** A new socket, which has been told nothing. */
  renew(): void {
    this.#told.clear();
    if (this.#wanted.size) this.#plan();
  }

  /** Once for all that is said in one go. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      const wanted = new Set([...this.#wanted.values()].flatMap((names) => [...names]));
      const more = [...wanted].filter((name) => !this.#told.has(name));
      const less = [...this.#told].filter((name) => !wanted.has(name));
      this.#told = wanted;
      if (more.length) this.#say('subscribe', { [this.#key]: more });
      if (less.length) this.#say('unsubscribe', { [this.#key]: less });
    });
  }
}

import { tell } from '../events.ts';
import type { Message } from './line.ts';

type Listener = (message: Message) => void;

interface Entry {
  readonly listener: Listener;
  readonly order: number;
  on: boolean;
}

/** Names of events are the platform's to choose: what it could make up without end is not remembered without end. */
const mostTypes = 500;

/**
 * Who listens to what: to one event by its name, to those of a kind (`cell_*`), or to all (`*`). Called in the order in which
 * they came; one that throws is reported and stops nobody.
 */
export class Listeners {
  /** By pattern, then by listener. */
  readonly #entries = new Map<string, Map<Listener, Entry>>();
  /** Who is called for a type. Never changed, only replaced, so that whoever comes or goes meanwhile disturbs nothing. */
  readonly #called = new Map<string, readonly Entry[]>();
  #order = 0;

  /** The same listener twice for the same pattern is one. */
  add(pattern: string, listener: Listener): () => void {
    let own = this.#entries.get(pattern);
    if (!own) this.#entries.set(pattern, (own = new Map<Listener, Entry>()));
    let entry = own.get(listener);
    if (!entry) {
      own.set(listener, (entry = { listener, order: this.#order++, on: true }));
      this.#called.clear();
    }
    return () => {
      if (!entry.on) return;
      entry.on = false;
      own.delete(listener);
      if (!own.size && this.#entries.get(pattern) === own) this.#entries.delete(pattern);
      if (this.#called.size) this.#called.clear();
    };
  }

  tell(message: Message): void {
    for (const entry of this.#called.get(message.type) ?? this.#gather(message.type))
      if (entry.on) tell(entry.listener, message);
  }

  #gather(type: string): readonly Entry[] {
    const called: Entry[] = [];
    for (const [pattern, entries] of this.#entries)
      if (pattern === type || (pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1))))
        called.push(...entries.values());
    called.sort((a, b) => a.order - b.order);
    if (this.#called.size >= mostTypes) this.#called.clear();
    this.#called.set(type, called);
    return called;
  }
}

import { refusalOf, rest } from '../sign-in/submission.ts';
import type { Submission } from '../sign-in/submission.ts';
import type { KeptChanges } from './kept-changes.ts';

export type Values = Readonly<Record<string, string | boolean>>;

export type DraftState = Submission | { readonly at: 'saved' };

/**
 * A form: what a person has changed over what the platform has, and what became of sending it. A refusal loses none of it;
 * neither does an edit made while an earlier one is on its way, nor fresh data from the platform.
 */
export class Draft<V extends Values> {
  state: DraftState = rest;
  readonly #changed: () => void;
  readonly #kept: KeptChanges<V> | undefined;
  #changes: Partial<V>;

  /** Every change is told by `changed`, and kept where `kept` says, beyond the life of the element. */
  constructor(changed: () => void, kept?: KeptChanges<V>) {
    this.#changed = changed;
    this.#kept = kept;
    this.#changes = kept?.read() ?? {};
  }

  get sending(): boolean {
    return this.state.at === 'sending';
  }

  /** What the form shows. */
  over(saved: V): V {
    return { ...saved, ...this.#changes };
  }

  /** What would be sent: a value that was put back as it was is no change. */
  changesTo(saved: V): Partial<V> {
    const changes = Object.entries(this.#changes).filter(([name, value]) => name in saved && value !== saved[name]);
    return Object.fromEntries(changes) as Partial<V>;
  }

  /** What is wrong with a field, in words. */
  errorsOf(name: keyof V & string): readonly string[] {
    return this.state.at === 'refused' ? (this.state.fields[name] ?? []) : [];
  }

  set<K extends keyof V>(name: K, value: V[K]): void {
    this.#keep({ ...this.#changes, [name]: value });
    // The words about the other fields stay until they are sent again.
    if (this.state.at === 'saved') this.state = rest;
    this.#changed();
  }

  /** Back to what the platform has. */
  discard(): void {
    this.#keep({});
    this.state = rest;
    this.#changed();
  }

  /** What can be said without asking the platform. */
  refuse(fields: Readonly<Record<string, readonly string[]>>): void {
    this.#become({ at: 'refused', reason: 'fields', fields });
  }

  /**
   * Sends `changes` by `work`; those that went through are changes no more.
   * @returns whether the platform has taken them; `state` tells why not.
   */
  async send(changes: Partial<V>, work: () => Promise<unknown>, fields = Object.keys(changes)): Promise<boolean> {
    if (this.sending) return false;
    this.#become({ at: 'sending' });
    try {
      await work();
      const later = Object.entries(this.#changes).filter(([name, value]) => value !== changes[name]);
      this.#keep(Object.fromEntries(later) as Partial<V>);
      this.#become({ at: 'saved' });
      return true;
    } catch (error) {
      this.#become(refusalOf(error, fields));
      return false;
    }
  }

  #keep(changes: Partial<V>): void {
    this.#changes = changes;
    this.#kept?.write(changes);
  }

  #become(state: DraftState): void {
    this.state = state;
    this.#changed();
  }
}

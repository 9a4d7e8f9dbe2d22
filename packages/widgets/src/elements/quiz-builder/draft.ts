/** What a teacher has changed of a form and not saved yet. */
import {
  isApiError,
  isConflict,
  isConnectionError,
  isForbidden,
  isNotFound,
  isRateLimited,
  isUnauthenticated,
  isValidationError,
} from '@edurise/sdk/core';
import type { KeptDraft } from './kept-draft.ts';

export type DraftState<V> =
  | { readonly at: 'rest' | 'sending' | 'saved' }
  /** Somebody else has changed the same fields meanwhile. */
  | { readonly at: 'conflict'; readonly fields: readonly (keyof V & string)[] }
  | Refused;

export interface Refused {
  readonly at: 'refused';
  readonly reason: 'signed-out' | 'forbidden' | 'gone' | 'conflict' | 'throttled' | 'offline' | 'fields' | 'failed';
  /** What is wrong, in words, by where it is: `points`, `rules.sections.0.pick`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The platform's own words for the whole. */
  readonly said?: string | undefined;
}

/** Thrown by what saves: the same fields are otherwise on the platform by now. */
export class ChangedMeanwhile extends Error {
  readonly fields: readonly string[];
  constructor(fields: readonly string[]) {
    super('Changed meanwhile.');
    this.fields = fields;
  }
}
/** Thrown by what saves: there is nothing any more to be changed. */
export class Vanished extends Error {}

/**
 * Changes over what the platform has, field by field, each with what stood there when it was begun: so a colleague's change of
 * another field is taken along, and one of the same field is told before it is overwritten. Neither a refusal nor a reload
 * loses any of them.
 */
export class Draft<V extends object> {
  state: DraftState<V> = { at: 'rest' };
  readonly #changed: () => void;
  readonly #kept: KeptDraft<V> | undefined;
  #changes: Partial<V>;
  #basis: Partial<V>;

  constructor(changed: () => void, kept?: KeptDraft<V>) {
    this.#changed = changed;
    this.#kept = kept;
    ({ changes: this.#changes, basis: this.#basis } = kept?.read() ?? { changes: {}, basis: {} });
  }

  get sending(): boolean {
    return this.state.at === 'sending';
  }

  /** What the form shows. */
  over(saved: V): V {
    return { ...saved, ...this.#changes };
  }

  /** The fields that differ from what the platform has. */
  changedFrom(saved: V): (keyof V & string)[] {
    return fieldsOf(this.#changes).filter((name) => !same(this.#changes[name], saved[name]));
  }

  set<K extends keyof V & string>(name: K, value: V[K], saved: V): void {
    if (!(name in this.#basis)) this.#basis = { ...this.#basis, [name]: saved[name] };
    this.#keep({ ...this.#changes, [name]: value });
    // The words about other fields stay until they are sent again.
    if (this.state.at === 'saved') this.state = { at: 'rest' };
    this.#changed();
  }

  /** Changed here and, meanwhile, otherwise on the platform. */
  conflictsWith(fresh: V): (keyof V & string)[] {
    return this.changedFrom(fresh).filter((name) => name in this.#basis && !same(this.#basis[name], fresh[name]));
  }

  /** What is written here is meant to stand, whatever the platform has now. */
  insist(fresh: V): void {
    this.#basis = Object.fromEntries(fieldsOf(this.#changes).map((name) => [name, fresh[name]])) as Partial<V>;
    this.#keep(this.#changes);
  }

  /** Back to what the platform has; only of some fields where they are named. */
  discard(names: readonly (keyof V)[] = fieldsOf(this.#changes)): void {
    this.#keep(without(this.#changes, names));
    this.become({ at: 'rest' });
  }

  become(state: DraftState<V>): void {
    this.state = state;
    this.#changed();
  }

  /**
   * Does `work`, which takes all that is changed now; what is changed while it runs stays a change.
   * @returns whether it went through; `state` tells why not.
   */
  async send(work: () => Promise<unknown>): Promise<boolean> {
    const sent = { ...this.#changes };
    this.become({ at: 'sending' });
    try {
      await work();
    } catch (error) {
      this.become(
        error instanceof ChangedMeanwhile
          ? { at: 'conflict', fields: error.fields as (keyof V & string)[] }
          : refusalOf(error),
      );
      return false;
    }
    this.#keep(
      without(
        this.#changes,
        fieldsOf(sent).filter((name) => same(sent[name], this.#changes[name])),
      ),
    );
    this.become({ at: 'saved' });
    return true;
  }

  /** What is wrong with a field, and with what lies in it. */
  errorsAt(path: string): readonly string[] {
    const { state } = this;
    if (state.at !== 'refused') return [];
    return Object.entries(state.fields).flatMap(([at, words]) =>
      at === path || at.startsWith(`${path}.`) ? words : [],
    );
  }

  #keep(changes: Partial<V>): void {
    this.#changes = changes;
    this.#basis = Object.fromEntries(fieldsOf(this.#basis).flatMap((name) => (name in changes ? [[name, this.#basis[name]]] : []))) as Partial<V>; // prettier-ignore
    this.#kept?.write({ changes, basis: this.#basis });
  }
}

/** What a refusal means to whoever wanted to save. */
export function refusalOf(error: unknown): Refused {
  const refused = (reason: Refused['reason'], said?: string): Refused => ({ at: 'refused', reason, fields: {}, said });
  if (isRateLimited(error)) return refused('throttled');
  if (isUnauthenticated(error)) return refused('signed-out');
  if (isConnectionError(error)) return refused('offline');
  if (isForbidden(error)) return refused('forbidden');
  if (isNotFound(error) || error instanceof Vanished) return refused('gone');
  if (isConflict(error)) return refused('conflict', error.message);
  if (isValidationError(error)) {
    const fields: Record<string, string[]> = {};
    for (const { path, messages } of error.fields) (fields[path.join('.')] ??= []).push(...messages);
    return { at: 'refused', reason: 'fields', fields };
  }
  return refused('failed', isApiError(error) && error.status < 500 && !error.webPage ? error.message : undefined);
}

const fieldsOf = <V extends object>(values: V): (keyof V & string)[] => Object.keys(values) as (keyof V & string)[];

const without = <V extends object>(values: Partial<V>, names: readonly (keyof V)[]): Partial<V> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name as keyof V))) as Partial<V>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Message tables. An element writes its English table, which fixes the keys and the parameters, and names
 * the modules of its translations; those load when a locale is first needed.
 *
 * ```ts
 * export const quizMessages = messages(
 *   {
 *     start: 'Start quiz',
 *     left: (f, count: number) => f.plural(count, { one: '# question left', other: '# questions left' }),
 *   },
 *   { de: () => import('./quiz.messages.de.ts') },
 * );
 * // quiz.messages.de.ts
 * export default { start: 'Quiz starten', left: (f, count) => … } satisfies TableOf<typeof quizMessages>;
 * ```
 */
import { formatFor, languageOf } from './format.ts';
import type { Format } from './format.ts';

export type Message = string | ((format: Format, ...values: never[]) => string);
export type MessageTable = Readonly<Record<string, Message>>;

/** The table that a translation must fill: the same keys, the same parameters. */
export type TableOf<M> = M extends Messages<infer T> ? { readonly [K in keyof T]: Widen<T[K]> } : never;
type Widen<V> = V extends string ? string : V;

/** The table as an element uses it: `t.start`, `t.left(3)`. */
export type Texts<T> = {
  readonly [K in keyof T]: T[K] extends (format: Format, ...values: infer A) => string
    ? (...values: A) => string
    : string;
};

export type TextsOf<M> = M extends Messages<infer T> ? Texts<T> : never;
/** The same, of a table or of what `messages()` made from it. */
export type TextsFor<W> = W extends Messages<infer T> ? Texts<T> : Texts<W>;

/**
 * A module whose default export is a table. Its type is checked where it is written (`satisfies TableOf<…>`):
 * checked here as well, the table and its translation would define each other.
 */
type Load = () => Promise<object>;

export interface Messages<T extends MessageTable> {
  /** The texts of a locale; English until that locale is loaded. */
  for(locale: string): Texts<T>;
  /** Undefined when nothing is to be waited for: it is there, or could not be had a moment ago. Never rejects. */
  load(locale: string): Promise<void> | undefined;
  /** The languages beside English. */
  readonly languages: readonly string[];
}

/** Some element's messages, whichever. */
export type AnyMessages = Pick<Messages<never>, 'load' | 'languages'> & { for(locale: string): object };

/** Milliseconds until what could not be had is asked for again: who draws with it draws often. */
const REST = 10_000;

export const messages = <const T extends MessageTable>(
  english: T,
  translations: Readonly<Record<string, Load>> = {},
): Messages<T> => {
  const tables = new Map<string, MessageTable>([['en', english]]);
  const loading = new Map<string, Promise<void>>();
  const bound = new Map<string, Texts<T>>();
  let resting = 0;
  return {
    languages: Object.keys(translations),
    for(locale) {
      const language = languageOf(locale);
      const table = tables.get(language);
      if (!table) return this.for('en');
      let texts = bound.get(locale);
      if (!texts) bound.set(locale, (texts = bind(table, formatFor(locale)) as Texts<T>));
      return texts;
    },
    load(locale) {
      const language = languageOf(locale);
      const fetchTable = translations[language];
      if (!fetchTable || tables.has(language) || performance.now() < resting) return undefined;
      let pending = loading.get(language);
      if (!pending) {
        pending = fetchTable().then(
          (module) => void tables.set(language, (module as { default: MessageTable }).default),
          // A chunk that cannot be had leaves English for a while.
          () => {
            loading.delete(language);
            resting = performance.now() + REST;
          },
        );
        loading.set(language, pending);
      }
      return pending;
    },
  };
};

const bind = (table: MessageTable, format: Format): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table).map(([key, message]) => [
      key,
      typeof message === 'function' ? (...values: never[]) => message(format, ...values) : message,
    ]),
  );

/** Collects the ids that answers mention, so that there is something to ask for. */
import { dataOf, isObject, rowsOf, type Fields } from './bodies.ts';

/** An id that nothing has. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

interface Known {
  readonly id: string;
  /** What its row says of its kind: `{content_type: 'quiz'}` is a `quiz`. */
  readonly labels: Set<string>;
  mentions: number;
}

/** What answers call otherwise than paths do. */
const alsoCalled: Readonly<Record<string, string>> = {
  attempts: 'quiz-attempts',
  mes: 'users',
  classes: 'courses',
  teams: 'members',
};

export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/z$/.test(word)) return `${word.replace(/z+$/, 'z')}zes`;
  if (/(s|x|ch|sh)$/.test(word)) return /[^s]s$/.test(word) ? word : `${word}es`;
  return `${word}s`;
}

/** `quizzes`, whether a path says `quizzes` or a field `quiz`. */
export const kindOf = (word: string): string => {
  const plural = pluralOf(word.replaceAll('_', '-'));
  return alsoCalled[plural] ?? plural;
};

export interface Placeholder {
  readonly name: string;
  /** `/api/courses/{id}/` and `/api/{course_id}/` both ask for `courses`. */
  readonly kind: string;
  /** What comes behind it, a `quiz` in `/api/lectures/{id}/quiz/`. */
  readonly part: string;
}

export const placeholdersOf = (path: string): Placeholder[] => {
  const segments = path.split('/').filter(Boolean);
  return segments.flatMap((segment, at) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (!name) return [];
    const kind = name === 'id' ? segments[at - 1]! : name.replace(/_id$/, '');
    return [{ name, kind: kindOf(kind), part: segments[at + 1] ?? '' }];
  });
};

/** What the rows of a list at this path are. */
export const rowKindOf = (path: string): string =>
  kindOf(
    path
      .split('/')
      .filter((segment) => segment && !segment.startsWith('{'))
      .at(-1) ?? '',
  );

export class Identifiers {
  readonly #known = new Map<string, Map<string, Known>>();

  learn(path: string, body: unknown): void {
    const rows = rowsOf(body);
    for (const row of rows ?? [dataOf(body)]) this.#visit(rowKindOf(path), row, 0);
  }

  /** Those that are mentioned most often come first: there is most to see. */
  of({ kind, part }: Placeholder): readonly string[] {
    return [...(this.#known.get(kind)?.values() ?? [])]
      .sort((one, other) => rank(other, part) - rank(one, part) || (one.id < other.id ? -1 : 1))
      .map(({ id }) => id);
  }

  has(kind: string): boolean {
    return this.#known.has(kind);
  }

  #visit(kind: string, value: unknown, depth: number): void {
    if (depth > 5) return;
    if (Array.isArray(value)) for (const one of value) this.#visit(kind, one, depth);
    if (!isObject(value)) return;
    if (isId(value['id'])) this.#add(kind, value['id'], labelsOf(value));
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object') this.#visit(kindOf(name), inner, depth + 1);
      else if (name !== 'id' && isReference(inner)) this.#add(kindOf(name.replace(/_id$/, '')), inner, []);
      // What is asked for by its code says it under that very name.
      else if (name === 'code' && isId(inner)) this.#add(kindOf(name), inner, []);
    }
  }

  #add(kind: string, id: string, labels: readonly string[]): void {
    let ofKind = this.#known.get(kind);
    if (!ofKind) this.#known.set(kind, (ofKind = new Map<string, Known>()));
    let known = ofKind.get(id);
    if (!known) ofKind.set(id, (known = { id, labels: new Set(), mentions: 0 }));
    known.mentions++;
    for (const label of labels) known.labels.add(label);
  }
}

const rank = ({ labels, mentions }: Known, part: string): number => (labels.has(part) ? 1000 : 0) + mentions;

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A field that holds another row's id: a platform's ids are UUIDs. */
const isReference = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const labelsOf = (row: Fields): string[] =>
  Object.entries(row).flatMap(([name, value]) => (name.endsWith('_type') && typeof value === 'string' ? value : []));

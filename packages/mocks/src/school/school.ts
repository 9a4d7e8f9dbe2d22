import { kindOfSchema } from '../meaning.ts';
import { draw, identity } from '../plausible/chance.ts';
import { isPerson, singular } from '../plausible/kinds.ts';
import type { Owner, Row, Surroundings } from '../plausible/surroundings.ts';
import { derived } from './derived.ts';
import { rowsOf, type SchoolRows } from './rows.ts';

export interface SchoolOptions extends SchoolRows {
  /** What deadlines count from; what is past has fixed dates. The present otherwise. */
  now?: () => Date;
}

type Draft = Readonly<Record<string, unknown>>;

/** How many rows there are of a kind that nobody has written any for: alone, and as part of another row. */
const size = { alone: 6, owned: 4 };

/** What a row has in common with the row that it belongs to: a lecture's course is its section's. */
const shared = ['course', 'section', 'lecture', 'quiz', 'enrollment', 'project'];

/**
 * A school in memory. Rows that nobody wrote appear when they are asked for, and then stay: whatever id is asked for is
 * answered, and what a list names can be fetched, changed and deleted.
 */
export class School implements Surroundings {
  readonly now: () => Date;
  readonly #rows: Map<string, Row[]>;
  /** What was there from the beginning: references that are drawn must not move when rows come and go. */
  readonly #first: ReadonlyMap<string, readonly Row[]>;
  readonly #byId = new Map<string, Row>();
  readonly #gone = new Set<string>();
  /** Which lists have been filled, by kind and owner. */
  readonly #filled = new Set<string>();
  #count = 0;

  constructor({ now = () => new Date(), ...given }: SchoolOptions = {}) {
    this.now = now;
    this.#rows = rowsOf(given);
    for (const [plural, rows] of Object.entries(given)) {
      const kind = singular(plural);
      if (Array.isArray(rows) && !this.#rows.has(kind))
        this.#rows.set(
          kind,
          (rows as object[]).map((row, nth) => ({ id: identity(kind, nth), ...row })),
        );
    }
    this.#first = new Map([...this.#rows].map(([kind, rows]) => [kind, [...rows]]));
    for (const [kind, rows] of this.#rows) for (const row of rows) this.#byId.set(`${kind} ${row.id}`, row);
  }

  /** Whoever is signed in. */
  get me(): Row {
    return this.first('user')[0]!;
  }

  /** All rows of a kind: `school.rows('course')`. */
  rows(kind: string): readonly Row[] {
    if (isPerson(kind) && kind !== 'user') return this.rows('user').filter(({ role }) => role === 'student');
    let rows = this.#rows.get(kind);
    if (!rows) {
      rows = [];
      this.#rows.set(kind, rows);
      for (let nth = 0; nth < size.alone; nth++) this.#keep(kind, { id: identity(kind, nth) });
    }
    return rows;
  }

  first(kind: string): readonly Row[] {
    return this.#first.get(kind) ?? [];
  }

  of(kind: string, { kind: ownerKind, id }: Owner): readonly Row[] {
    if (isPerson(kind)) return this.rows(kind);
    const field = ownerKind === kind ? `parent_${kind}` : ownerKind;
    // What does not say to whom it belongs may belong to many: the courses of a learning path.
    const [like] = this.first(kind);
    if (like && !(field in like)) return this.first(kind).slice(0, size.owned);
    const own = () => (this.#rows.get(kind) ?? []).filter((row) => row[field] === id || row[`${field}_id`] === id);
    const list = `${kind} ${ownerKind} ${id}`;
    // Where both were written down, an empty list is meant to be empty.
    const isMeant = ownerKind === kind || (this.#first.has(kind) && this.first(ownerKind).some((row) => row.id === id));
    if (!own().length && !isMeant && !this.#filled.has(list)) {
      this.#filled.add(list);
      if (!this.#rows.has(kind)) this.#rows.set(kind, []);
      const [like] = this.first(kind);
      // A row is modelled on others of its kind, where those belong to such an owner too.
      const models =
        like && field in like
          ? this.first(kind)
              .filter((row) => row[field] === like[field])
              .slice(0, size.owned + 1)
          : [];
      const length = models.length || size.owned;
      for (let nth = 0; nth < length; nth++)
        this.#keep(kind, this.#alike(identity(kind, ownerKind, id, nth), models[nth], { kind: field, id }));
    }
    return own();
  }

  find(kind: string, id: string): Row {
    const table = isPerson(kind) ? 'user' : kind;
    const known = this.#byId.get(`${table} ${id}`);
    if (known) return known;
    const models = this.first(table);
    const row = this.#alike(id, models[draw(table, id) % (models.length || 1)]);
    this.#byId.set(`${table} ${id}`, row);
    return row;
  }

  /** Was it there, and has been deleted? */
  isGone(kind: string, id: string): boolean {
    return this.#gone.has(`${kind} ${id}`);
  }

  placeOf(kind: string, id: string): number {
    const place = (this.#rows.get(isPerson(kind) ? 'user' : kind) ?? []).findIndex((row) => row.id === id);
    if (place >= 0) return place;
    // A part of a row: its number, where it has one. What there is only one of is the first.
    const [, part] = /\/(?:(\d+)|[^/]*)$/.exec(id) ?? [undefined, id === kind ? '0' : undefined];
    return part === undefined ? draw(kind, id) % size.alone : Number(part);
  }

  whole(kind: string, row: Row): Row {
    return derived(this, kind, row);
  }

  kindOf(schema: object): string | undefined {
    return kindOfSchema(schema);
  }

  /** Puts a new row in front, as what is newest. */
  add(kind: string, row: Draft): Row {
    const added = this.#added(kind, row);
    this.#rows.get(kind)!.unshift(added);
    return added;
  }

  /** Puts a new row at the end, where a list is read from its beginning. */
  append(kind: string, row: Draft): Row {
    const added = this.#added(kind, row);
    this.#rows.get(kind)!.push(added);
    return added;
  }

  change(kind: string, id: string, fields: Draft): Row {
    return Object.assign(this.find(kind, id), fields);
  }

  remove(kind: string, id: string): void {
    this.#gone.add(`${kind} ${id}`);
    const rows = this.#rows.get(kind);
    if (rows)
      this.#rows.set(
        kind,
        rows.filter((row) => row.id !== id),
      );
  }

  #added(kind: string, row: Draft): Row {
    this.rows(kind);
    const at = this.now().toISOString();
    const added = { id: identity(kind, 'added', ++this.#count), created_at: at, updated_at: at, ...row };
    this.#byId.set(`${kind} ${added.id}`, added);
    return added;
  }

  #keep(kind: string, row: Row): void {
    this.#rows.get(kind)!.push(row);
    this.#byId.set(`${kind} ${row.id}`, row);
  }

  /** A row after the model of another one, for an id or an owner that nobody has written rows for. */
  #alike(id: string, model: Row | undefined, owner?: Owner): Row {
    const belongs = owner ? this.find(owner.kind, owner.id) : undefined;
    const common = Object.fromEntries(
      shared.filter((field) => model && field in model && belongs?.[field]).map((field) => [field, belongs![field]]),
    );
    return { ...model, ...common, ...(owner ? { [owner.kind]: owner.id } : {}), id };
  }
}

/**
 * The school behind the mocks. Kinds that you give replace the built-in ones; what depends on them follows.
 * @example school({ courses: [{ title: 'Chess for Children' }], me: { role: 'instructor' } })
 */
export const school = (options: SchoolOptions = {}): School => new School(options);

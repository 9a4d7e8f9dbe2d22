/** A row as the school keeps it. What it does not hold is made up when it is asked for, the same way every time. */
export interface Row {
  readonly id: string;
  [field: string]: unknown;
}

/** What a value may have to do with: the rest of the school. */
export interface Surroundings {
  /** The row with this id; one is made where there is none. */
  find(kind: string, id: string): Row;
  /** The rows of a kind that were there from the beginning. */
  first(kind: string): readonly Row[];
  /** The rows of a kind that belong to another row: the questions of a quiz. */
  of(kind: string, owner: Owner): readonly Row[];
  /** Where a row stands among those of its kind, from 0. */
  placeOf(kind: string, id: string): number;
  /** The row with what follows from others. */
  whole(kind: string, row: Row): Row;
  /** Of which kind are the rows that this schema describes? */
  kindOf(schema: object): string | undefined;
  /** When a deadline counts from. What is past has fixed dates. */
  now(): Date;
}

export interface Owner {
  readonly kind: string;
  readonly id: string;
}

/** One field of one row. */
export interface Place {
  readonly kind: string;
  readonly row: Row;
  readonly field: string;
  readonly school: Surroundings;
}

/** What distinguishes this place from all others, for whatever draws lots. */
export const seedOf = ({ kind, row, field }: Place): [string, string, string] => [kind, row.id, field];

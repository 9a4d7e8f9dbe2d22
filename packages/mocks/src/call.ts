import type { Operation } from './operations.ts';
import type { Row } from './plausible/surroundings.ts';
import type { School } from './school/school.ts';

/** A request that has reached its operation. */
export interface Call {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly request: Request;
  readonly school: School;
}

/** What is answered, before it is put into the operation's dialect. */
export interface Reply {
  readonly status: number;
  /** Absent: nothing but the status. */
  readonly data?: unknown;
  /** Of a list that comes in pages; `data` holds the rows of one. */
  readonly page?: Page;
}

export interface Page {
  /** Of all pages together. */
  readonly count: number;
  /** From 1. */
  readonly number: number;
  readonly size: number;
}

/** What an operation works out: one row, several, or a value that is no row's. */
export type Outcome =
  | { readonly row: Row; readonly kind: string; readonly status?: number }
  | { readonly rows: readonly Row[]; readonly kind: string }
  | { readonly data: unknown }
  | Response
  | undefined;

export type Conduct = (call: Call) => Outcome | Promise<Outcome>;

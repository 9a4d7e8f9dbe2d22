import type { AnswerOf, AnyOperation, BodyOf, ItemOf, OperationRow, PathParams, QueryOf } from '@edurise/contract';
import type { Selectable } from 'kysely';
import type * as z from 'zod/mini';
import type { Db, TenantsTable, UsersTable } from '../database/tables.ts';
import type { Claims } from '../accounts/tokens.ts';
import type { Platform } from '../platform.ts';
import type { ListPage, PageRequest } from './page.ts';

export type Tenant = Selectable<TenantsTable>;

/** Whoever is signed in, in the role that the tenant gave. */
export interface Person extends Selectable<UsersTable> {
  role: string;
  is_staff: boolean;
}

/** One request, checked: what a handler works with. */
export interface Call<O extends AnyOperation = AnyOperation> {
  readonly path: Readonly<Record<PathParams<O['path']>[number], string>>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly tenant: Tenant;
  /** Whether the request named the tenant, rather than leaving the choice to us. */
  readonly namesTenant: boolean;
  /** `null` for a visitor. */
  readonly person: Person | null;
  /** The person who calls; a visitor is sent to sign in. */
  readonly user: Person;
  readonly page: PageRequest;
  readonly db: Db;
  readonly now: Date;
  readonly platform: Platform;
  /** Who is asking, for throttles. */
  readonly address: string;
  readonly userAgent: string;
  /** What the bearer token says; `null` without one. */
  readonly claims: Claims | null;
  /** The absolute address of a file: stored paths start with a slash, foreign ones with their scheme. */
  readonly link: (path: string | null) => string | null;
}

/** A call whatever its operation: what shared queries and presenters take. */
export type AnyCall = Pick<Call, 'tenant' | 'person' | 'user' | 'page' | 'db' | 'now' | 'platform' | 'link'>;

/** An answer whose status is not the usual one. */
export class Reply<T> {
  readonly status: number;
  readonly value: T;
  constructor(status: number, value: T) {
    this.status = status;
    this.value = value;
  }
}
export const created = <T>(value: T): Reply<T> => new Reply(201, value);

type Answer<O extends AnyOperation> = [ItemOf<O>] extends [never]
  ? AnswerOf<O> | Reply<AnswerOf<O>>
  : ItemOf<O>[] | ListPage<ItemOf<O>>;

/** Answers an operation, or throws a `Problem`. Nothing to say becomes a 204. */
export type Handler<O extends AnyOperation> = (call: Call<O>) => Promise<Answer<O>> | Answer<O>;

export interface Route {
  /** `courses.list` */
  readonly name: string;
  readonly row: OperationRow;
  readonly schemas: {
    query?: z.core.$ZodType;
    body?: z.core.$ZodType;
    answer?: z.core.$ZodType;
    item?: z.core.$ZodType;
  };
  readonly handle: (call: never) => unknown;
}

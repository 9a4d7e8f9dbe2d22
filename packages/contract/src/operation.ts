/**
 * An operation of the platform as one row of data. The client's methods, the sandbox's routes, the
 * reference and the audit are all made from these rows, so nobody writes an endpoint twice.
 */
import type * as z from 'zod/mini';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call an operation. `staff` is the platform's `is_staff`; a higher role includes the lower. */
export type Access = 'public' | 'user' | 'instructor' | 'staff' | 'admin';

/** Where an answer may be kept; each category has a default lifetime in `cacheSeconds`. */
export type CacheCategory =
  | 'student'
  | 'academic'
  | 'financial'
  | 'analytics'
  | 'dashboard'
  | 'search'
  | 'collaboration'
  | 'static'
  | 'user'
  | 'session'
  | 'catalog';

/**
 * The document that names an operation: `000`–`004`. A trailing `*` means that only the capability is
 * named and the path is ours, `+` an EduRise addition. An ordinary platform may lack both kinds.
 */
export type Source = `00${0 | 1 | 2 | 3 | 4}` | `00${0 | 1 | 2 | 3 | 4}*` | '+';

/**
 * A cache tag, such as `course`, `course:{id}` or `tenant`. Placeholders are filled from the path
 * parameters first, then from the body or the answer (`lecture:{lecture}`). A tag without a value
 * stands for the whole kind: invalidating `course` also drops `course:42`.
 */
export type Tag = string;

export interface OperationRow {
  readonly method: Method;
  readonly path: `/${string}`;
  readonly source: Source;
  readonly access: Access;
  /** Absent: the answer is never kept. */
  readonly cache?: CacheCategory;
  /** What a kept answer depends on. */
  readonly tags?: readonly Tag[];
  /** What a successful call makes stale. */
  readonly invalidates?: readonly Tag[];
  /** The answer is a page, a bare array or an envelope page; the method returns a `PagePromise` and takes `paging`. */
  readonly list?: true;
  /**
   * What a call hands over beside the path. Absent: a list takes a query, POST, PUT and PATCH a body, others nothing.
   */
  readonly takes?: 'body' | 'query' | 'nothing';
  /** Safe to send again although the method does not say so (a search by POST, an idempotent submit). */
  readonly repeatable?: true;
  /** Sent through the outbox: the lane, in which entries keep their order (`quiz:{id}`). */
  readonly outbox?: string;
  /** Always multipart. Otherwise a body becomes multipart when it holds a `Blob`. */
  readonly multipart?: true;
  /** The media type of an answer that is a file and not JSON: a `Response` whose body is the caller's to read. */
  readonly file?: `${string}/${string}`;
  /** Answers in pieces, as `text/event-stream`, whoever asks for that; whole, as JSON, all others. */
  readonly streams?: true;
  /** Answers with these keys end a session, or begin one: the client adopts the tokens in the answer. */
  readonly session?: 'begins' | 'ends';
}

/** The schemas of one operation. Path parameters come from the path template. */
export interface OperationShape {
  readonly query?: z.core.$ZodType;
  readonly body?: z.core.$ZodType;
  /** The whole answer; leave out when there is none (204). */
  readonly answer?: z.core.$ZodType;
  /** One row of a list. */
  readonly item?: z.core.$ZodType;
  /** The data of one event, where the answer may be had in pieces. */
  readonly event?: z.core.$ZodType;
}

/** `resource → method → schemas`, the default export of an area's schema module. */
export type AreaShapes = Readonly<Record<string, Readonly<Record<string, OperationShape>>>>;

declare const shape: unique symbol;

/** A row that remembers, for the compiler alone, the types of its query, body and answer. */
export type Operation<Row extends OperationRow = OperationRow, Shape extends OperationShape = OperationShape> = Row & {
  readonly [shape]?: Shape;
};

export type AnyOperation = Operation<OperationRow, OperationShape>;

/** `resource → method → operation`: what `@edurise/sdk/<area>` hands to `createClient`. */
export type Area = Readonly<Record<string, Readonly<Record<string, AnyOperation>>>>;

type Writes = 'POST' | 'PUT' | 'PATCH';
type Reads = Exclude<Method, Writes>;

/** `takes` stands where the method does not say it already. */
type Takes<Shape extends OperationShape> = Shape extends { body: z.core.$ZodType }
  ? { readonly method: Writes; readonly takes?: never } | { readonly method: Reads; readonly takes: 'body' }
  : Shape extends { item: z.core.$ZodType }
    ? { readonly takes?: never }
    : Shape extends { query: z.core.$ZodType }
      ? { readonly takes: 'query' }
      : { readonly method: Reads; readonly takes?: never } | { readonly method: Writes; readonly takes: 'nothing' };

/** How the answer comes, where it is no JSON object. */
type Answers<Shape extends OperationShape> = (Shape extends { item: z.core.$ZodType }
  ? { readonly list: true }
  : { readonly list?: never }) &
  (Shape extends { answer: z.core.$ZodType<Response> } ? { readonly file: string } : { readonly file?: never }) &
  (Shape extends { event: z.core.$ZodType } ? { readonly streams: true } : { readonly streams?: never });

type RowFor<Shape extends OperationShape> = OperationRow & Takes<Shape> & Answers<Shape>;

/**
 * Joins an area's rows with the types of its schemas, without importing the schemas:
 * `export const courses = area<typeof schemas>()({ … })`, where `schemas` is imported as a type.
 * A row without a schema entry, a schema entry without a row, or a list without `list: true` does not compile.
 */
export const area =
  <Shapes extends AreaShapes>() =>
  <const Rows extends { readonly [R in keyof Shapes]: { readonly [M in keyof Shapes[R]]: RowFor<Shapes[R][M]> } }>(
    rows: Rows & { readonly [R in Exclude<keyof Rows, keyof Shapes>]: never },
  ): AreaOf<Rows, Shapes> =>
    rows;

export type AreaOf<Rows, Shapes extends AreaShapes> = {
  readonly [R in keyof Rows & keyof Shapes]: {
    readonly [M in keyof Rows[R] & keyof Shapes[R]]: Operation<Rows[R][M] & OperationRow, Shapes[R][M]>;
  };
};

/** The placeholders of a path template, in order: `['course_id']` for `/api/courses/{course_id}/sections/`. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...PathParams<Rest>]
  : [];

type ShapeOf<O extends AnyOperation> = O extends { readonly [shape]?: infer S } ? NonNullable<S> : never;
type In<S> = S extends z.core.$ZodType ? z.core.input<S> : never;
type Out<S> = S extends z.core.$ZodType ? z.core.output<S> : never;

export type QueryOf<O extends AnyOperation> = ShapeOf<O> extends { query: infer S } ? In<S> : undefined;
export type BodyOf<O extends AnyOperation> = ShapeOf<O> extends { body: infer S } ? In<S> : undefined;
export type ItemOf<O extends AnyOperation> = ShapeOf<O> extends { item: infer S } ? Out<S> : never;
export type AnswerOf<O extends AnyOperation> = ShapeOf<O> extends { answer: infer S } ? Out<S> : void;
export type EventOf<O extends AnyOperation> = ShapeOf<O> extends { event: infer S } ? Out<S> : never;

/** May an ordinary platform lack this operation? Then a 404, or 405, is learnt and not shown. */
export const isOptional = (row: OperationRow): boolean => row.source === '+' || row.source.endsWith('*');

/** `courses.list`, the name under which an operation appears in errors, logs and the reference. */
export type OperationName = `${string}.${string}`;

import type {
  AnswerOf,
  AnyOperation,
  Area,
  BodyOf,
  ItemOf,
  OperationRow,
  PathParams,
  QueryOf,
} from '@edurise/contract';
import type { CallOptions, CallPromise, PagePromise, Receipt } from './call.ts';
import type { CallTarget } from './validation/validation.ts';

type Texts<Names extends readonly string[]> = { [K in keyof Names]: string };

/** Which page of a list, and how long a page is. */
export interface Paging {
  page?: number | undefined;
  page_size?: number | undefined;
}

/** The one thing an operation takes beside its path: a body, or else a query. */
type InputOf<O extends AnyOperation> =
  undefined extends BodyOf<O>
    ? undefined extends QueryOf<O>
      ? O extends { readonly list: true }
        ? [query?: Paging]
        : []
      : [query?: QueryOf<O>]
    : {} extends BodyOf<O>
      ? [body?: BodyOf<O>]
      : [body: BodyOf<O>];

/** What a call of this operation returns. */
export type CallOf<O extends AnyOperation> = O extends { readonly outbox: string }
  ? Receipt<AnswerOf<O>>
  : O extends { readonly list: true }
    ? PagePromise<ItemOf<O>>
    : CallPromise<AnswerOf<O>>;

/** A file is the caller's to read: `download` of `@edurise/sdk/files` does that. */
type OptionsOf<O extends AnyOperation> = O extends { readonly file: string }
  ? [options: CallOptions & { as: 'response' }]
  : [options?: CallOptions];

/** An operation as a method: path parameters in order, then the body or the query, then options. */
export type MethodOf<O extends AnyOperation> = (
  ...args: [...path: Texts<PathParams<O['path']>>, ...input: InputOf<O>, ...OptionsOf<O>]
) => CallOf<O>;

type Every<R> = R[keyof R];
type Named<R, Name> =
  Every<R> extends infer A ? (A extends unknown ? (Name extends keyof A ? A[Name] : never) : never) : never;
type Intersection<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;
type Names<A> = A extends unknown ? keyof A : never;

/**
 * The resources of all given areas; areas that add to the same resource (`lectures`) are joined. `realtime` is the engine's name:
 * its tickets are the engine's business.
 */
export type ResourcesOf<R> = {
  readonly [Name in Exclude<Names<Every<R>>, 'realtime'>]: Methods<Intersection<Named<R, Name>>>;
};
type Methods<Operations> = {
  readonly [M in keyof Operations]: Operations[M] extends AnyOperation ? MethodOf<Operations[M]> : never;
};

export type Resources = Record<string, Area>;

/** Everything a call needs besides the operation. */
export interface CallArguments {
  path?: Readonly<Record<string, string>> | undefined;
  query?: unknown;
  body?: unknown;
}

export type Send = (target: CallTarget, args?: CallArguments, options?: CallOptions) => unknown;

/** `{ course_id: '' }` for `/api/courses/{course_id}/sections/`: a template's placeholders, in order. */
const placeholders = (path: string): Record<string, string> =>
  Object.fromEntries<string>(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => [name!, '']));

/** What stands after the path parameters: said by the row, or by its method. */
const inputOf = ({ takes, list, method }: OperationRow): 'body' | 'query' | 'nothing' =>
  takes ?? (list ? 'query' : method === 'GET' || method === 'DELETE' ? 'nothing' : 'body');

/** Turns an area's rows into methods that hand their arguments to `send`, and puts down how each row is called. */
export const bind = (
  area: Area,
  key: string,
  send: Send,
  targets: WeakMap<OperationRow, CallTarget>,
): Record<string, Record<string, unknown>> => {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const [resource, operations] of Object.entries(area)) {
    const methods: Record<string, unknown> = (resources[resource] = {});
    for (const [method, operation] of Object.entries(operations)) {
      // Copied, all paths have one shape, which stays known to the engine as long as this one is there.
      const blank = placeholders(operation.path);
      const input = inputOf(operation);
      const target = { operation, name: `${resource}.${method}`, area: key };
      targets.set(operation, target);
      methods[method] = (...args: unknown[]) => {
        const path = { ...blank };
        let taken = 0;
        for (const name in blank) path[name] = args[taken++] as string;
        const given = input === 'nothing' ? { path } : { path, [input]: args[taken++] };
        return send(target, given, args[taken] as CallOptions);
      };
    }
  }
  return resources;
};

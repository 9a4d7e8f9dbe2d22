import type { AnswerOf, AnyOperation, BodyOf, ItemOf, PathParams } from '@edurise/contract';
import type { Operations } from './operations.ts';
import type { School } from './school/school.ts';

/** What an operation answers: one object, or the rows of a list. Dialect and pages are added to it. */
export type AnswerTo<O extends AnyOperation> = O extends { readonly list: true } ? readonly ItemOf<O>[] : AnswerOf<O>;

/** The request, as the operation understands it. */
export interface CallTo<O extends AnyOperation> {
  /** By the names in the path: `{ id }`. */
  readonly params: Readonly<Record<PathParams<O['path']>[number], string>>;
  readonly query: URLSearchParams;
  readonly body: BodyOf<O>;
  readonly request: Request;
  readonly school: School;
}

type Maker<O extends AnyOperation> = (call: CallTo<O>) => AnswerTo<O> | Response | Promise<AnswerTo<O> | Response>;

/**
 * Answers of your own by operation: a value, or what makes one. A `Response` is sent as it is.
 * @example
 * { 'courses.list': [sample('courses.list', { title: 'Chess' })], 'courses.get': ({ params }) => sample('courses.get', { id: params.id }) }
 */
export type Answers = {
  readonly [Name in keyof Operations]?: Operations[Name] extends AnyOperation
    ? AnswerTo<Operations[Name]> | Maker<Operations[Name]>
    : never;
};

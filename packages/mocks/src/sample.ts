import type { AnswerOf, AnyOperation, ItemOf } from '@edurise/contract';
import { meaningOf } from './meaning.ts';
import { operationNamed, type OperationName, type Operations } from './operations.ts';
import { identity } from './plausible/chance.ts';
import { answerOf } from './plausible/value.ts';
import { school as open, type School } from './school/school.ts';

/** One of what an operation answers: a row of a list, or the whole answer. */
export type SampleOf<O> = O extends AnyOperation & { readonly list: true }
  ? ItemOf<O>
  : O extends AnyOperation
    ? AnswerOf<O>
    : never;

let shared: School | undefined;

/**
 * A whole, plausible answer of an operation, or one row of its list, with what you say in place of what would be made up.
 * The same every time; rows with different ids differ.
 * @example sample('courses.list', { title: 'Chess for Children', pricing: { is_free: true } })
 * @throws Error when the operation answers nothing.
 */
export const sample = <Name extends OperationName>(
  name: Name,
  fields: Partial<SampleOf<Operations[Name]>> = {},
  school: School = (shared ??= open()),
): SampleOf<Operations[Name]> => {
  const operation = operationNamed(name);
  const schema = operation.shape.answer ?? operation.shape.item;
  if (!schema) throw new Error(`“${name}” answers nothing that there could be a sample of.`);
  const { kind } = meaningOf(operation);
  const { id = identity('sample', kind) } = fields as { id?: string };
  const row = { ...school.find(kind, id), ...fields, id };
  return answerOf(school, schema, kind, row) as SampleOf<Operations[Name]>;
};

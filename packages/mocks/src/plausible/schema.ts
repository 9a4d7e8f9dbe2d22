/** What the mocks read out of a contract schema. */
import type * as z from 'zod/mini';

export type Schema = z.core.$ZodType;

/** A schema's own account of itself, as far as a value can be made from it. */
export interface Definition {
  type: string;
  shape?: Readonly<Record<string, Schema>>;
  element?: Schema;
  innerType?: Schema;
  valueType?: Schema;
  options?: readonly Schema[];
  items?: readonly Schema[];
  entries?: Readonly<Record<string, string | number>>;
  values?: readonly unknown[];
  getter?: () => Schema;
}

export const definitionOf = (schema: Schema): Definition => schema._zod.def;

const wrappers = new Set(['optional', 'nullable', 'default', 'prefault', 'nonoptional', 'readonly', 'catch']);

/** The schema under `optional`, `nullable` and their like. */
export const inner = (schema: Schema): Schema => {
  const { type, innerType, getter } = definitionOf(schema);
  if (getter) return inner(getter());
  return innerType && wrappers.has(type) ? inner(innerType) : schema;
};

export const accepts = (schema: Schema, value: unknown): boolean => (schema as z.ZodMiniType).safeParse(value).success;

export const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | undefined =>
  definitionOf(inner(schema)).shape;

export const mayBeMissing = (schema: Schema): boolean => accepts(schema, undefined);

/** The known values of an open set, `open('draft', 'published')`, or of a closed one. */
export const choicesOf = (schema: Schema): readonly (string | number)[] | undefined => {
  const { type, entries, options } = definitionOf(inner(schema));
  if (type === 'enum') return Object.values(entries ?? {});
  const [known, any, ...rest] = options ?? [];
  if (!known || !any || rest.length || definitionOf(inner(any)).type !== 'string') return undefined;
  return definitionOf(known).type === 'enum' ? choicesOf(known) : undefined;
};

/** What the sandbox reads out of a contract schema, beside checking with it. */
import { isExtension } from '@edurise/contract/fields';

export type Schema = { _zod: { def: unknown } };

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  valueType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
}

const definition = (schema: Schema): Definition => schema._zod.def as Definition;

/** The schema under `optional` and `nullable`. */
export function inner(schema: Schema): Schema {
  const { type, innerType } = definition(schema);
  return innerType && (type === 'optional' || type === 'nullable') ? inner(innerType) : schema;
}

export const typeOf = (schema: Schema): string => definition(inner(schema)).type;
export const shapeOf = (schema: Schema): Record<string, Schema> | undefined => definition(inner(schema)).shape;
export const elementOf = (schema: Schema): Schema | undefined => definition(inner(schema)).element;

/** The known values of an open set; the platform itself takes no others. */
export function choicesOf(schema: Schema): string[] | undefined {
  const [known, any, ...rest] = definition(inner(schema)).options ?? [];
  if (!known || !any || rest.length || typeOf(known) !== 'enum' || typeOf(any) !== 'string') return undefined;
  return Object.values(definition(known).entries ?? {});
}

/** The value as an ordinary platform would send it: without the fields that are EduRise's own. */
export function withoutExtensions(schema: Schema, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { type, shape, element, valueType, options } = definition(inner(schema));
  if (Array.isArray(value)) return element ? value.map((item) => withoutExtensions(element, item)) : (value as unknown);
  if (type === 'union')
    return (options ?? []).reduce((rest, option) => withoutExtensions(option, rest), value as unknown);
  if (type === 'record' && valueType) return mapValues(value, (item) => withoutExtensions(valueType, item));
  if (!shape) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
      const field = shape[key];
      if (field && isExtension(field)) return [];
      return [[key, field ? withoutExtensions(field, item) : item]];
    }),
  );
}

const mapValues = (value: object, map: (item: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, map(item)]));

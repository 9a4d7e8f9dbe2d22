/** The contract's schemas as JSON Schema: models once and by name, the rest where it stands. */
import * as z from 'zod/mini';
import { everyOperation } from '../every.ts';
import { date, dateTime, file, isExtension } from '../fields.ts';
import type { OperationShape } from '../operation.ts';
import { fieldComments, modelComments } from './comments.ts';
import { models } from './models.ts';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

/** Of one operation: the JSON Schemas of what its shape has. */
export type JsonShape = { readonly [Part in keyof OperationShape]?: JsonSchema };

export interface JsonSchemas {
  readonly models: Readonly<Record<string, JsonSchema>>;
  /** By operation. */
  readonly shapes: ReadonlyMap<string, JsonShape>;
}

export const referTo = (model: string): JsonSchema => ({ $ref: `#/components/schemas/${model}` });

/** What a file's field says of itself; a form is recognised by it. */
const binary = { type: 'string', contentMediaType: 'application/octet-stream' } as const;
export const isFile = (schema: JsonSchema): boolean =>
  schema['contentMediaType'] === binary.contentMediaType ||
  [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].some(isFile);

const formats = new Map<unknown, object>([
  [dateTime, { format: 'date-time' }],
  [date, { format: 'date' }],
  [file, binary],
]);

const parts = ['query', 'body', 'answer', 'item', 'event'] as const;

export function jsonSchemas(): JsonSchemas {
  const registry = z.registry<{ id: string }>();
  const names = new Map<unknown, string>();
  const register = (schema: z.core.$ZodType, id: string): string => {
    const known = names.get(schema);
    if (known !== undefined) return known;
    names.set(schema, id);
    registry.add(schema, { id });
    return id;
  };
  for (const [name, schema] of Object.entries(models)) register(schema, name);
  const wanted = new Map(
    everyOperation().map(({ name, shape }) => [
      name,
      parts.flatMap((part) => (shape[part] ? [[part, register(shape[part], `${name} ${part}`)] as const] : [])),
    ]),
  );

  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => referTo(id).$ref!,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, formats.get(zodSchema));
      if (isExtension(zodSchema)) Object.assign(jsonSchema, { 'x-edurise-extension': true });
    },
  });
  const raw = schemas as Record<string, JsonSchema>;
  const idOf = new Map(Object.keys(raw).map((id) => [referTo(id).$ref, id]));
  /** Without a model's name there is nothing to refer to: such a schema stands wherever it is used. */
  const inPlace = ({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema => {
    const id = idOf.get(schema.$ref);
    return id === undefined || id in models ? schema : { ...inPlace(raw[id]!), ...without(schema, '$ref') };
  };
  const converted = Object.fromEntries(Object.entries(raw).map(([id, schema]) => [id, tidy(schema, inPlace)]));
  return {
    models: Object.fromEntries(
      Object.entries(converted)
        .filter(([id]) => id in models)
        .map(([name, schema]) => [name, described(name, schema)]),
    ),
    shapes: new Map(
      [...wanted].map(([name, ids]) => [
        name,
        Object.fromEntries(ids.map(([part, id]) => [part, id in models ? referTo(id) : converted[id]!])),
      ]),
    ),
  };
}

/** Says the same in fewer words: `null` as a type among others, one level of alternatives, no `additionalProperties: {}`. */
function tidy(value: unknown, inPlace: (schema: JsonSchema) => JsonSchema): JsonSchema {
  if (Array.isArray(value)) return value.map((one) => tidy(one, inPlace)) as never;
  if (typeof value !== 'object' || value === null) return value as never;
  const { additionalProperties, anyOf, ...rest } = Object.fromEntries(
    Object.entries(inPlace(value as JsonSchema)).map(([key, inner]) => [key, tidy(inner, inPlace)]),
  ) as { additionalProperties?: object; anyOf?: JsonSchema[] };
  const isAnything = additionalProperties && Object.keys(additionalProperties).length === 0;
  return { ...rest, ...(isAnything ? {} : defined({ additionalProperties })), ...(anyOf ? choice(anyOf) : {}) };
}

function choice(alternatives: readonly JsonSchema[]): JsonSchema {
  const flat = alternatives.flatMap((one) => (one.anyOf && Object.keys(one).length === 1 ? one.anyOf : [one]));
  const rest = flat.filter(({ type }) => type !== 'null');
  const [only] = rest;
  if (rest.length === 1 && rest.length < flat.length && typeof only?.type === 'string' && !only['enum'])
    return { ...only, type: [only.type, 'null'] };
  return { anyOf: flat };
}

const without = (schema: JsonSchema, keyword: string): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
const defined = (object: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

function described(name: string, schema: JsonSchema): JsonSchema {
  const description = modelComments[name];
  const properties = Object.entries(schema.properties ?? {}).map(([field, inner]) => {
    const comment = fieldComments[`${name}.${field}`];
    return [field, comment ? { ...inner, description: comment } : inner];
  });
  return {
    ...(description ? { description } : {}),
    ...schema,
    ...(properties.length ? { properties: Object.fromEntries(properties) as Record<string, JsonSchema> } : {}),
  };
}

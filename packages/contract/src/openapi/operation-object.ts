/** One operation as OpenAPI writes it. */
import { cacheSeconds } from '../cache.ts';
import { answerDialectOf, dialectOf, type Dialect } from '../dialect.ts';
import type { NamedOperation } from '../every.ts';
import { isOptional, type OperationRow } from '../operation.ts';
import { operationComments } from './comments.ts';
import { isFile, type JsonSchema, type JsonShape } from './json-schema.ts';
import { referToRefusal } from './refusals.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, object>>;
  readonly security: readonly Readonly<Record<string, readonly []>>[];
  readonly 'x-edurise-access': string;
  readonly 'x-edurise-source': string;
  readonly 'x-edurise-optional'?: true;
  readonly 'x-edurise-cache'?: { readonly category: string; readonly seconds: number };
  readonly 'x-edurise-tags'?: readonly string[];
  readonly 'x-edurise-invalidates'?: readonly string[];
  readonly 'x-edurise-outbox'?: string;
}

/** `resolve` follows a reference to a model. */
export function operationObject(
  { name, area, row }: NamedOperation,
  shape: JsonShape,
  resolve: (schema: JsonSchema) => JsonSchema,
): OperationObject {
  const comment = operationComments[`${row.method} ${row.path}`];
  const body = shape.body && requestBody(row, shape.body, resolve(shape.body));
  return {
    operationId: name,
    tags: [area],
    summary: titleOf(name),
    ...(comment ? { description: comment } : {}),
    parameters: [
      ...pathParameters(row.path),
      ...queryParameters(row, shape.query && resolve(shape.query)),
      { $ref: '#/components/parameters/Tenant' },
      ...(row.method === 'GET' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
    ],
    ...(body ? { requestBody: body } : {}),
    responses: { ...successes(name, row, shape), ...refusals(row, shape) },
    security: row.access === 'public' ? [{}, { bearer: [] }] : [{ bearer: [] }],
    'x-edurise-access': row.access,
    'x-edurise-source': row.source,
    ...(isOptional(row) ? { 'x-edurise-optional': true } : {}),
    ...(row.cache ? { 'x-edurise-cache': { category: row.cache, seconds: cacheSeconds[row.cache] } } : {}),
    ...(row.tags ? { 'x-edurise-tags': row.tags } : {}),
    ...(row.invalidates ? { 'x-edurise-invalidates': row.invalidates } : {}),
    ...(row.outbox ? { 'x-edurise-outbox': row.outbox } : {}),
  };
}

/** `quizAttempts.saveAnswers` → `Quiz attempts: save answers` */
function titleOf(name: string): string {
  const words = (text: string): string => text.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const [resource = '', method = ''] = name.split('.');
  return `${words(resource).replace(/^./, (letter) => letter.toUpperCase())}: ${words(method)}`;
}

const pathParameters = (path: string): Parameter[] =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters(row: OperationRow, query: JsonSchema | undefined): Parameter[] {
  const paging = { page: { type: 'number' }, page_size: { type: 'number' } };
  const fields: Readonly<Record<string, JsonSchema>> = query?.properties ?? (row.list ? paging : {});
  return Object.entries(fields).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(query?.required?.includes(name) ? { required: true } : {}),
    ...(description ? { description } : {}),
    schema,
  }));
}

function requestBody(row: OperationRow, schema: JsonSchema, resolved: JsonSchema): OperationObject['requestBody'] {
  const files = Object.entries(resolved.properties ?? {}).flatMap(([name, field]) => (isFile(field) ? [name] : []));
  const required = (resolved.required ?? []).length > 0;
  const form = { 'multipart/form-data': { schema } };
  if (row.multipart || files.some((name) => resolved.required?.includes(name))) return { required, content: form };
  if (!files.length) return { required, content: { 'application/json': { schema } } };
  const properties = Object.fromEntries(
    Object.entries(resolved.properties ?? {}).filter(([name]) => !files.includes(name)),
  );
  return { required, content: { 'application/json': { schema: { ...resolved, properties } }, ...form } };
}

function successes(name: string, row: OperationRow, { answer, item, event }: JsonShape): Record<string, object> {
  if (row.file) return { 200: { description: 'A file.', content: { [row.file]: {} } } };
  const dialect = answerDialectOf(name, row.path);
  const schema = item ? listIn[dialect](item) : answer && answerIn[dialect](answer);
  if (!schema) return { 204: { description: 'Done; there is nothing to say.' } };
  const inPieces = event ? { 'text/event-stream': { schema: event } } : {};
  const said = { content: { 'application/json': { schema }, ...inPieces } };
  const done = { 200: { description: 'Done.', ...said } };
  return row.method === 'POST' && !item ? { ...done, 201: { description: 'Created.', ...said } } : done;
}

const timestamp = { type: 'string', format: 'date-time' };
const link = { type: ['string', 'null'], description: 'The address of that page.' };
const list = (item: JsonSchema): JsonSchema => ({ type: 'array', items: item });
const itself = (answer: JsonSchema): JsonSchema => answer;
const enveloped = (data: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { success: { const: true }, data, message: { type: ['string', 'null'] }, timestamp },
  required: ['success', 'data'],
});
const paged = (results: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: { count: { type: 'integer', description: 'Of all pages.' }, next: link, previous: link, results },
  required: ['count', 'next', 'previous', 'results'],
});

const answerIn: Readonly<Record<Dialect, (answer: JsonSchema) => JsonSchema>> = {
  bare: itself,
  envelope: enveloped,
  ninja: itself,
  graphql: (data) => ({ type: 'object', properties: { data }, required: ['data'] }),
};

/** A list is a page, or whole where it is never long. */
const listIn: Readonly<Record<Dialect, (item: JsonSchema) => JsonSchema>> = {
  bare: (item) => ({ anyOf: [paged(list(item)), list(item)] }),
  envelope: (item) => ({ anyOf: [paged(enveloped(list(item))), enveloped(list(item))] }),
  ninja: (item) => ({
    anyOf: [
      {
        type: 'object',
        properties: { items: list(item), count: { type: 'integer', description: 'Of all pages.' } },
        required: ['items', 'count'],
      },
      list(item),
    ],
  }),
  graphql: list,
};

function refusals(row: OperationRow, { query, body }: JsonShape): Record<string, object> {
  const dialect = dialectOf(row.path);
  const takes = query !== undefined || body !== undefined;
  const statuses = [
    ...(takes ? ['400'] : []),
    ...(row.access === 'public' ? [] : ['401']),
    '403',
    ...(row.path.includes('{') ? ['404'] : []),
    ...(row.method === 'GET' ? [] : ['409']),
    ...(dialect === 'ninja' && takes ? ['422'] : []),
    'default',
  ];
  return Object.fromEntries(statuses.map((status) => [status, referToRefusal(dialect, status)]));
}

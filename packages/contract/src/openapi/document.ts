import { everyOperation } from '../every.ts';
import { jsonSchemas, type JsonSchema } from './json-schema.ts';
import { operationObject, type OperationObject } from './operation-object.ts';
import { refusalResponses, refusalSchemas } from './refusals.ts';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  /** Path → method in small letters → operation. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly responses: Readonly<Record<string, object>>;
    readonly parameters: Readonly<Record<string, object>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

/** Of the contract; the package's own. */
const version = '0.1.0';

const description = `The EduRise learning platform.

Answers come in the dialect of their path. \`/api/\` answers the object itself, and lists as \`{count, next, previous, results}\`. \
\`/api/v1/\` answers in an envelope, \`{success, data, message, timestamp}\`. \`/api/v2/\` answers the object itself, and lists as \`{items, count}\`. \
Refusals are written in the same dialect.

Ids are UUIDs. Decimals of stored rows are texts ("49.99"); computed ones may be numbers. Answers may gain fields, and open sets \
of values may grow. An ordinary platform may lack what is marked as optional, and answers a web page there, with a 404.`;

const parameters = {
  Tenant: {
    name: 'X-Tenant',
    in: 'header',
    description: 'Slug of the school; the session’s own, or the platform’s first, when left out.',
    schema: { type: 'string' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Sent again with the same key, a request is carried out once. Where the tenant’s features say so.',
    schema: { type: 'string', maxLength: 255 },
  },
};

/**
 * The whole contract as an OpenAPI 3.1 document, made anew at each call.
 * @example writeFileSync('openapi.json', JSON.stringify(openapi({ server: 'https://learn.acme.com' })));
 */
export function openapi({ server = '/' }: { server?: string } = {}): OpenApiDocument {
  const { models, shapes } = jsonSchemas();
  const resolve = (schema: JsonSchema): JsonSchema => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : (models[name] ?? schema);
  };
  const operations = everyOperation();
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const operation of operations) {
    const { path, method } = operation.row;
    (paths[path] ??= {})[method.toLowerCase()] = operationObject(operation, shapes.get(operation.name) ?? {}, resolve);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'EduRise', version, description },
    servers: [{ url: server }],
    tags: [...new Set(operations.map(({ area }) => area))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...models, ...refusalSchemas },
      responses: refusalResponses,
      parameters,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

/** How each dialect refuses. */
import type { Dialect } from '../dialect.ts';
import { referTo, type JsonSchema } from './json-schema.ts';

const text = { type: 'string' };
const messages = { type: 'array', items: text };

/** Messages by field, nested as the body is. */
const fieldErrors: JsonSchema = {
  description: 'Messages by field, nested as the body is; `non_field_errors` for what concerns the whole.',
  type: 'object',
  additionalProperties: { anyOf: [messages, { type: 'object' }, { type: 'array', items: { type: 'object' } }] },
};

export const refusalSchemas: Readonly<Record<string, JsonSchema>> = {
  FieldErrors: fieldErrors,
  BareRefusal: {
    description: 'What `/api/` says when it refuses: a sentence, or messages by field.',
    anyOf: [{ type: 'object', properties: { detail: text, code: text }, required: ['detail'] }, referTo('FieldErrors')],
  },
  EnvelopeRefusal: {
    description: 'What `/api/v1/` says when it refuses.',
    type: 'object',
    properties: {
      success: { const: false },
      message: text,
      code: text,
      errors: { anyOf: [referTo('FieldErrors'), { type: 'null' }] },
      timestamp: { type: 'string', format: 'date-time' },
    },
    required: ['success', 'message'],
  },
  NinjaRefusal: {
    description: 'What `/api/v2/` says when it refuses: a sentence, or with a 422 what is wrong and where.',
    type: 'object',
    properties: {
      detail: {
        anyOf: [
          text,
          {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                type: text,
                loc: { type: 'array', items: { type: ['string', 'integer'] } },
                msg: text,
              },
              required: ['type', 'loc', 'msg'],
            },
          },
        ],
      },
    },
    required: ['detail'],
  },
  GraphqlRefusal: {
    description: 'GraphQL refuses with a 200.',
    type: 'object',
    properties: {
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: { message: text, path: { type: 'array', items: { type: ['string', 'integer'] } } },
          required: ['message'],
        },
      },
    },
    required: ['errors'],
  },
};

export const refusalOf: Readonly<Record<Dialect, string>> = {
  bare: 'BareRefusal',
  envelope: 'EnvelopeRefusal',
  ninja: 'NinjaRefusal',
  graphql: 'GraphqlRefusal',
};

const meanings: Readonly<Record<string, string>> = {
  400: 'The request is wrong; the fields are named where there are any.',
  401: 'There is no token, or it does not serve any more.',
  403: 'This is not for the caller, or the tenant is not theirs.',
  404: 'There is no such thing, or none that the caller may know of.',
  409: 'It goes against a rule between rows.',
  422: 'The request is wrong; `loc` says where.',
  default: 'Another refusal: 402 to be paid for, 413 too large, 429 too often, 5xx.',
};

const nameOf = (dialect: Dialect, status: string): string =>
  `${dialect[0]!.toUpperCase()}${dialect.slice(1)}${status[0]!.toUpperCase()}${status.slice(1)}`;

/** Every refusal of every dialect, to be referred to. */
export const refusalResponses: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(refusalOf).flatMap(([dialect, schema]) =>
    Object.entries(meanings).map(([status, description]) => [
      nameOf(dialect as Dialect, status),
      { description, content: { 'application/json': { schema: referTo(schema) } } },
    ]),
  ),
);

export const referToRefusal = (dialect: Dialect, status: string): object => ({
  $ref: `#/components/responses/${nameOf(dialect, status)}`,
});

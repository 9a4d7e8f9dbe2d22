/** Refusals as a Django platform writes them, word for word. */
import { dialectOf, type Dialect } from '@edurise/contract/dialect';
import type { Operation } from '../operations.ts';
import { mayBeMissing, shapeOf } from '../plausible/schema.ts';
import { meaningOf } from '../meaning.ts';
import { contentTypeOf } from './dialect.ts';

interface Words {
  detail: string;
  code?: string;
  headers?: Readonly<Record<string, string>>;
  more?: Readonly<Record<string, unknown>>;
  /** What ninja says instead. */
  ninja?: string;
}

const modelOf = (operation: Operation): string => {
  const words = meaningOf(operation).kind.split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
};

const wordsFor = (status: number, operation: Operation): Words => {
  switch (status) {
    case 401:
      return {
        detail: 'Given token not valid for any token type',
        code: 'token_not_valid',
        headers: { 'WWW-Authenticate': 'Bearer realm="api"' },
        more: { messages: [{ token_class: 'AccessToken', token_type: 'access', message: 'Token is expired' }] },
        ninja: 'Unauthorized',
      };
    case 402:
      return { detail: 'This course must be paid for.', code: 'payment_required' };
    case 403:
      return { detail: 'You do not have permission to perform this action.', ninja: 'Forbidden' };
    case 404:
      return { detail: `No ${modelOf(operation)} matches the given query.`, ninja: 'Not Found' };
    case 405:
      return { detail: `Method "${operation.row.method}" not allowed.` };
    case 406:
      return { detail: 'Could not satisfy the request Accept header.' };
    case 409:
      return { detail: 'Data integrity violation', code: 'data_integrity_error' };
    case 413:
      return { detail: 'The upload is larger than 5 MB.', code: 'payload_too_large' };
    case 415:
      return { detail: 'Unsupported media type "text/plain" in request.' };
    case 429:
      return {
        detail: 'Request was throttled. Expected available in 60 seconds.',
        headers: { 'Retry-After': '60' },
        ninja: 'Too many requests.',
      };
    case 501:
      return { detail: 'This platform does not carry out this operation.', code: 'not_implemented' };
    default:
      return { detail: `Refused with ${status}.` };
  }
};

/** Servers that stand in front of the platform, and the platform when it is beside itself, answer with a web page. */
const pages: Readonly<Record<number, string>> = {
  500: '<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
  502: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
  503: '<html>\r\n<head><title>503 Service Temporarily Unavailable</title></head>\r\n<body>\r\n<center><h1>503 Service Temporarily Unavailable</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
  504: '<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body>\r\n<center><h1>504 Gateway Time-out</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
};

/** GraphQL says it in a word, and with a 200. */
const graphqlCodes: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'BAD_USER_INPUT',
};

/** A field that the operation really takes, so that a form has something to show the message at. */
const fieldOf = ({ shape }: Operation): string | undefined => {
  const fields = Object.entries((shape.body && shapeOf(shape.body)) ?? {});
  return (fields.find(([, type]) => !mayBeMissing(type)) ?? fields[0])?.[0];
};

const formRefusal = (operation: Operation, dialect: Dialect, timestamp: string): [status: number, body: unknown] => {
  const field = fieldOf(operation);
  if (dialect === 'ninja') {
    const loc = field ? ['body', 'payload', field] : ['query', 'q'];
    return [422, { detail: [{ type: 'missing', loc, msg: 'Field required' }] }];
  }
  const fields = { [field ?? 'non_field_errors']: [field ? 'This field is required.' : 'Not a valid request.'] };
  if (dialect === 'bare') return [400, fields];
  return [400, { success: false, message: 'Invalid input.', errors: fields, timestamp }];
};

/**
 * The refusal of an operation with this status, in its own dialect. Of 400 and 422 each dialect knows the one that it uses
 * for a form with a wrong field; the field is one that the operation takes.
 */
export const refusal = (operation: Operation, status: number, now: Date, because?: string): Response => {
  const dialect = dialectOf(operation.row.path);
  const page = pages[status];
  if (page) return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  const timestamp = now.toISOString();
  const json = (as: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
    new Response(JSON.stringify(body), { status: as, headers: { ...headers, 'Content-Type': contentTypeOf(dialect) } });
  if ((status === 400 || status === 422) && dialect !== 'graphql')
    return json(...formRefusal(operation, dialect, timestamp));
  const { code, headers, more, ninja, ...words } = wordsFor(status, operation);
  const detail = because ?? words.detail;
  if (dialect === 'ninja') return json(status, { detail: ninja ?? detail });
  const word = graphqlCodes[status];
  if (dialect === 'graphql' && word)
    return json(200, { data: null, errors: [{ message: detail, extensions: { code: word } }] });
  const named = code ? { code } : {};
  if (dialect !== 'envelope') return json(status, { detail, ...named, ...more }, headers);
  return json(status, { success: false, message: detail, ...named, errors: null, timestamp }, headers);
};

/** What the refresh of a session is refused with that is over. */
export const refreshRefusal = (operation: Operation, now: Date): Response => {
  const body = { detail: 'Token is blacklisted', code: 'token_not_valid' };
  const isBare = dialectOf(operation.row.path) === 'bare';
  const envelope = {
    success: false,
    message: body.detail,
    code: body.code,
    errors: null,
    timestamp: now.toISOString(),
  };
  return new Response(JSON.stringify(isBare ? body : envelope), {
    status: 401,
    headers: { 'Content-Type': 'application/json', 'WWW-Authenticate': 'Bearer realm="api"' },
  });
};

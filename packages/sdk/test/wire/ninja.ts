import { field, refusals } from './fixture.ts';

/** django-ninja 1.6: spaced JSON with a charset. */
const refuse = refusals({ type: 'application/json; charset=utf-8', path: '/api/v2/students/' });
const invalid = 'ValidationFailedError';

export const ninja = [
  refuse(
    'fields of one body parameter, whose name is not part of the path',
    422,
    '{"detail": [{"type": "missing", "loc": ["body", "item", "title"], "msg": "Field required"}, {"type": "decimal_parsing", "loc": ["body", "item", "price"], "msg": "Input should be a valid decimal"}, {"type": "datetime_from_date_parsing", "loc": ["body", "item", "at"], "msg": "Input should be a valid datetime or date, input is too short", "ctx": {"error": "input is too short"}}]}',
    {
      kind: invalid,
      message: 'Field required',
      fields: [
        field(['title'], 'Field required'),
        field(['price'], 'Input should be a valid decimal'),
        field(['at'], 'Input should be a valid datetime or date, input is too short'),
      ],
    },
  ),
  refuse(
    'several body parameters: each is a key of the body',
    422,
    '{"detail": [{"type": "missing", "loc": ["body", "item", "title"], "msg": "Field required"}, {"type": "missing", "loc": ["body", "author", "email"], "msg": "Field required"}]}',
    {
      kind: invalid,
      message: 'Field required',
      fields: [field(['item', 'title'], 'Field required'), field(['author', 'email'], 'Field required')],
    },
  ),
  refuse(
    'a row of a list',
    422,
    '{"detail": [{"type": "missing", "loc": ["body", "items", 2, "name"], "msg": "Field required"}]}',
    { kind: invalid, message: 'Field required', fields: [field([2, 'name'], 'Field required')] },
  ),
  refuse(
    'a parameter of the query',
    422,
    '{"detail": [{"type": "int_parsing", "loc": ["query", "q"], "msg": "Input should be a valid integer, unable to parse string as an integer"}]}',
    {
      kind: invalid,
      message: 'Input should be a valid integer, unable to parse string as an integer',
      fields: [field(['q'], 'Input should be a valid integer, unable to parse string as an integer')],
    },
  ),
  refuse(
    'a page of no rows',
    422,
    '{"detail": [{"type": "greater_than_equal", "loc": ["query", "limit"], "msg": "Input should be greater than or equal to 1", "ctx": {"ge": 1}}]}',
    {
      kind: invalid,
      message: 'Input should be greater than or equal to 1',
      fields: [field(['limit'], 'Input should be greater than or equal to 1')],
    },
  ),
  refuse(
    'two alternatives of a union, both against one field',
    422,
    '{"detail": [{"type": "int_type", "loc": ["body", "item", "n"], "msg": "Input should be a valid integer"}, {"type": "string_type", "loc": ["body", "item", "n"], "msg": "Input should be a valid string"}]}',
    {
      kind: invalid,
      message: 'Input should be a valid integer',
      fields: [field(['n'], 'Input should be a valid integer', 'Input should be a valid string')],
    },
  ),
  refuse('a body that is none', 400, '{"detail": "Cannot parse request body"}', {
    kind: 'BadRequestError',
    message: 'Cannot parse request body',
  }),
  refuse('nobody signed in', 401, '{"detail": "Unauthorized"}', {
    kind: 'UnauthenticatedError',
    message: 'Unauthorized',
  }),
  refuse('no permission', 403, '{"detail": "Forbidden"}', { kind: 'ForbiddenError', message: 'Forbidden' }),
  refuse('CSRF with cookies', 403, '{"detail": "CSRF check Failed"}', {
    kind: 'ForbiddenError',
    message: 'CSRF check Failed',
  }),
  refuse('an unknown object', 404, '{"detail": "Not Found"}', { kind: 'NotFoundError', message: 'Not Found' }),
  refuse('an unknown object, DEBUG', 404, '{"detail": "Not Found: No Student matches the given query."}', {
    kind: 'NotFoundError',
    message: 'Not Found: No Student matches the given query.',
  }),
  refuse('HttpError of the application', 418, '{"detail": "nope"}', { kind: 'ApiError', message: 'nope' }),
  refuse('throttled, without Retry-After', 429, '{"detail": "Too many requests."}', {
    kind: 'RateLimitError',
    message: 'Too many requests.',
  }),
];

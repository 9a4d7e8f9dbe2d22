import { field, refusals } from './fixture.ts';

/** Django REST framework, 3.14 to 3.18: compact JSON, no charset. */
const refuse = refusals({ type: 'application/json', headers: { Vary: 'Accept' } });
const challenge = { 'WWW-Authenticate': 'Bearer realm="api"' };
const bad = 'BadRequestError';

const tooLong = 'Ensure this field has no more than 5 characters.';
const required = 'This field is required.';
const notInteger = 'A valid integer is required.';

export const drf = [
  refuse(
    'two fields',
    400,
    '{"title":["Ensure this field has no more than 20 characters."],"price":["A valid number is required."]}',
    {
      kind: bad,
      message: 'Ensure this field has no more than 20 characters.',
      fields: [
        field(['title'], 'Ensure this field has no more than 20 characters.'),
        field(['price'], 'A valid number is required.'),
      ],
    },
  ),
  refuse('a missing field', 400, `{"refresh":["${required}"]}`, {
    kind: bad,
    message: required,
    fields: [field(['refresh'], required)],
  }),
  refuse('null where none may be', 400, '{"title":["This field may not be null."]}', {
    kind: bad,
    message: 'This field may not be null.',
    fields: [field(['title'], 'This field may not be null.')],
  }),
  refuse('several messages against one field', 400, '{"title":["This field may not be blank.","Too dull."]}', {
    kind: bad,
    message: 'This field may not be blank.',
    fields: [field(['title'], 'This field may not be blank.', 'Too dull.')],
  }),
  refuse('a rule across fields', 400, '{"non_field_errors":["Title and price disagree."]}', {
    kind: bad,
    message: 'Title and price disagree.',
    fields: [field([], 'Title and price disagree.')],
  }),
  refuse('a field and a rule: the rule is the message', 400, '{"title":["Too dull."],"non_field_errors":["No."]}', {
    kind: bad,
    message: 'No.',
    fields: [field(['title'], 'Too dull.'), field([], 'No.')],
  }),
  refuse('a nested serializer', 400, '{"author":{"email":["Enter a valid email address."]}}', {
    kind: bad,
    message: 'Enter a valid email address.',
    fields: [field(['author', 'email'], 'Enter a valid email address.')],
  }),
  refuse('many=True until 3.17', 400, `{"tags":[{},{"name":["${tooLong}"]}]}`, {
    kind: bad,
    message: tooLong,
    fields: [field(['tags', 1, 'name'], tooLong)],
  }),
  refuse('many=True from 3.18', 400, `{"tags":{"1":{"name":["${tooLong}"]},"2":{"name":["${required}"]}}}`, {
    kind: bad,
    message: tooLong,
    fields: [field(['tags', 1, 'name'], tooLong), field(['tags', 2, 'name'], required)],
  }),
  refuse('bulk until 3.17', 400, `[{},{"name":["${tooLong}"]}]`, {
    kind: bad,
    message: tooLong,
    fields: [field([1, 'name'], tooLong)],
  }),
  refuse('bulk from 3.18', 400, `{"1":{"name":["${tooLong}"]}}`, {
    kind: bad,
    message: tooLong,
    fields: [field([1, 'name'], tooLong)],
  }),
  refuse('ListField, by index in every version', 400, `{"ids":{"1":["${notInteger}"]}}`, {
    kind: bad,
    message: notInteger,
    fields: [field(['ids', 1], notInteger)],
  }),
  refuse(
    'not a list',
    400,
    String.raw`{"tags":{"non_field_errors":["Expected a list of items but got type \"str\"."]}}`,
    {
      kind: bad,
      message: 'Expected a list of items but got type "str".',
      fields: [field(['tags'], 'Expected a list of items but got type "str".')],
    },
  ),
  refuse('unique: a 400 like any other', 400, '{"title":["course with this title already exists."]}', {
    kind: bad,
    message: 'course with this title already exists.',
    fields: [field(['title'], 'course with this title already exists.')],
  }),
  refuse('ValidationError("x") in a view', 400, '["It is too late."]', {
    kind: bad,
    message: 'It is too late.',
    fields: [field([], 'It is too late.')],
  }),
  refuse('ValidationError({"a": "b"}) in a view', 400, '{"seats":"None left."}', {
    kind: bad,
    message: 'None left.',
    fields: [field(['seats'], 'None left.')],
  }),
  refuse('a field that bears one of our names', 400, `{"message":["${required}"],"code":["${tooLong}"]}`, {
    kind: bad,
    message: required,
    fields: [field(['message'], required), field(['code'], tooLong)],
  }),
  refuse('get_full_details()', 400, '{"tags":{"1":{"name":[{"message":"Too long.","code":"max_length"}]}}}', {
    kind: bad,
    message: 'Too long.',
    fields: [field(['tags', 1, 'name'], 'Too long.')],
  }),
  refuse('a translated message', 400, '{"title":["Dieses Feld ist erforderlich."]}', {
    kind: bad,
    message: 'Dieses Feld ist erforderlich.',
    fields: [field(['title'], 'Dieses Feld ist erforderlich.')],
  }),
  refuse(
    'malformed JSON',
    400,
    '{"detail":"JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"}',
    {
      kind: bad,
      message: 'JSON parse error - Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
    },
  ),
  refuse('a page beyond the last', 404, '{"detail":"Invalid page."}', {
    kind: 'NotFoundError',
    message: 'Invalid page.',
  }),
  refuse('a cursor that is none', 404, '{"detail":"Invalid cursor"}', {
    kind: 'NotFoundError',
    message: 'Invalid cursor',
  }),
  refuse('an unknown object', 404, '{"detail":"No Course matches the given query."}', {
    kind: 'NotFoundError',
    message: 'No Course matches the given query.',
  }),
  refuse('an unknown object, older', 404, '{"detail":"Not found."}', { kind: 'NotFoundError', message: 'Not found.' }),
  refuse(
    'no credentials, JWT asked first',
    401,
    '{"detail":"Authentication credentials were not provided."}',
    { kind: 'UnauthenticatedError', message: 'Authentication credentials were not provided.' },
    challenge,
  ),
  refuse('no credentials, the session asked first', 403, '{"detail":"Authentication credentials were not provided."}', {
    kind: 'ForbiddenError',
    message: 'Authentication credentials were not provided.',
  }),
  refuse('no permission', 403, '{"detail":"You do not have permission to perform this action."}', {
    kind: 'ForbiddenError',
    message: 'You do not have permission to perform this action.',
  }),
  refuse('CSRF, said by the framework', 403, '{"detail":"CSRF Failed: CSRF cookie not set."}', {
    kind: 'ForbiddenError',
    message: 'CSRF Failed: CSRF cookie not set.',
  }),
  refuse('authtoken: wrong credentials', 400, '{"non_field_errors":["Unable to log in with provided credentials."]}', {
    kind: bad,
    message: 'Unable to log in with provided credentials.',
    fields: [field([], 'Unable to log in with provided credentials.')],
  }),
  refuse('a method that is not offered', 405, String.raw`{"detail":"Method \"POST\" not allowed."}`, {
    kind: 'ApiError',
    message: 'Method "POST" not allowed.',
  }),
  refuse('an Accept that nobody serves', 406, '{"detail":"Could not satisfy the request Accept header."}', {
    kind: 'ApiError',
    message: 'Could not satisfy the request Accept header.',
  }),
  refuse('a type that nobody reads', 415, String.raw`{"detail":"Unsupported media type \"text/plain\" in request."}`, {
    kind: 'ApiError',
    message: 'Unsupported media type "text/plain" in request.',
  }),
  refuse(
    'throttled',
    429,
    '{"detail":"Request was throttled. Expected available in 60 seconds."}',
    {
      kind: 'RateLimitError',
      message: 'Request was throttled. Expected available in 60 seconds.',
      retryAfterMs: 60_000,
    },
    { 'Retry-After': '60' },
  ),
  refuse('throttled without a time', 429, '{"detail":"Request was throttled."}', {
    kind: 'RateLimitError',
    message: 'Request was throttled.',
  }),
  refuse(
    'a request that is named in the header',
    404,
    '{"detail":"Not found."}',
    { kind: 'NotFoundError', message: 'Not found.', requestId: '0b7c' },
    { 'X-Request-ID': '0b7c' },
  ),
  refuse(
    'drf-standardized-errors',
    400,
    '{"type":"validation_error","errors":[{"code":"required","detail":"This field is required.","attr":"tags.1.name"},{"code":"invalid","detail":"No.","attr":"non_field_errors"}]}',
    {
      kind: bad,
      code: 'required',
      message: required,
      fields: [field(['tags', 1, 'name'], required), field([], 'No.')],
    },
  ),
  refuse(
    'drf-standardized-errors, nobody signed in',
    401,
    '{"type":"client_error","errors":[{"code":"not_authenticated","detail":"Authentication credentials were not provided.","attr":null}]}',
    {
      kind: 'UnauthenticatedError',
      code: 'not_authenticated',
      message: 'Authentication credentials were not provided.',
    },
    challenge,
  ),
];

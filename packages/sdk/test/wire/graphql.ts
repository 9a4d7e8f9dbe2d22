import { field, refusals } from './fixture.ts';

/** Strawberry over HTTP: refusals come as a 200, only what is no GraphQL request at all as a 400. */
const refuse = refusals({ type: 'application/json', path: '/graphql/' });
const plain = refusals({ type: 'text/plain', path: '/graphql/' });
const where = '"locations": [{"line": 1, "column": 2}]';

export const graphql = [
  refuse('a resolver that fails', 200, `{"data": null, "errors": [{"message": "boom", ${where}, "path": ["boom"]}]}`, {
    kind: 'ApiError',
    message: 'boom',
    fields: [field(['boom'], 'boom')],
  }),
  refuse(
    'half an answer is none',
    200,
    `{"data": {"hello": "hi w", "opt": null}, "errors": [{"message": "nullable boom", ${where}, "path": ["opt"]}]}`,
    {
      kind: 'ApiError',
      message: 'nullable boom',
      fields: [field(['opt'], 'nullable boom')],
    },
  ),
  refuse(
    'a query that does not fit',
    200,
    `{"data": null, "errors": [{"message": "Cannot query field 'nope' on type 'Query'. Did you mean 'opt'?", ${where}}]}`,
    {
      kind: 'ApiError',
      message: "Cannot query field 'nope' on type 'Query'. Did you mean 'opt'?",
      fields: [field([], "Cannot query field 'nope' on type 'Query'. Did you mean 'opt'?")],
    },
  ),
  refuse(
    'a syntax error',
    200,
    `{"data": null, "errors": [{"message": "Syntax Error: Expected Name, found '}'.", ${where}}]}`,
    {
      kind: 'ApiError',
      message: "Syntax Error: Expected Name, found '}'.",
      fields: [field([], "Syntax Error: Expected Name, found '}'.")],
    },
  ),
  refuse(
    'nobody signed in: a 401 in other words',
    200,
    `{"data": null, "errors": [{"message": "User is not authenticated.", ${where}, "path": ["student"], "extensions": {"code": "UNAUTHENTICATED"}}]}`,
    {
      kind: 'UnauthenticatedError',
      status: 401,
      code: 'UNAUTHENTICATED',
      message: 'User is not authenticated.',
      fields: [field(['student'], 'User is not authenticated.')],
    },
  ),
  refuse(
    'no permission',
    200,
    `{"data": null, "errors": [{"message": "No.", "path": ["students", 0, "person"], "extensions": {"code": "FORBIDDEN"}}]}`,
    {
      kind: 'ForbiddenError',
      status: 403,
      code: 'FORBIDDEN',
      message: 'No.',
      fields: [field(['students', 0, 'person'], 'No.')],
    },
  ),
  refuse(
    'an application’s own code',
    200,
    `{"data": null, "errors": [{"message": "Locked.", "path": ["updateGrade"], "extensions": {"code": "CELL_LOCKED"}}]}`,
    {
      kind: 'ApiError',
      code: 'CELL_LOCKED',
      message: 'Locked.',
      fields: [field(['updateGrade'], 'Locked.')],
    },
  ),
  ...[
    'Unable to parse request body as JSON',
    'No GraphQL query found in the request',
    'Unknown operation named "B".',
  ].map((text) => plain(text, 400, text, { kind: 'BadRequestError' })),
  plain('a method that is none', 405, 'GraphQL only supports GET and POST requests.', { kind: 'ApiError' }),
];

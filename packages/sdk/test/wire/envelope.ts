import { field, refusals } from './fixture.ts';

/** The platform's `/api/v1/`: `{success, message, code?, errors?, timestamp}`. */
const refuse = refusals({ type: 'application/json', path: '/api/v1/courses/1/enroll/' });
const at = '"timestamp":"2026-01-02T03:04:05.678901Z"';

export const envelope = [
  refuse('fields', 400, `{"success":false,"message":"Invalid.","errors":{"title":["Required."]},${at}}`, {
    kind: 'BadRequestError',
    message: 'Invalid.',
    fields: [field(['title'], 'Required.')],
  }),
  refuse(
    'nested fields, with a code',
    422,
    `{"success":false,"message":"Invalid.","code":"invalid","errors":{"tags":[{},{"name":["Too long."]}],"non_field_errors":["No."]},${at}}`,
    {
      kind: 'ValidationFailedError',
      code: 'invalid',
      message: 'Invalid.',
      fields: [field(['tags', 1, 'name'], 'Too long.'), field([], 'No.')],
    },
  ),
  refuse(
    'a broken rule between rows',
    409,
    `{"success":false,"message":"Data integrity violation","code":"data_integrity_error","errors":null,${at}}`,
    {
      kind: 'ConflictError',
      code: 'data_integrity_error',
      message: 'Data integrity violation',
    },
  ),
  refuse(
    'a wrong tenant',
    403,
    `{"success":false,"message":"Access denied for this tenant","code":"tenant_access_error","errors":null,${at}}`,
    {
      kind: 'ForbiddenError',
      code: 'tenant_access_error',
      message: 'Access denied for this tenant',
    },
  ),
  refuse(
    'a course that costs money',
    402,
    `{"success":false,"message":"Payment required.","code":"payment_required",${at}}`,
    {
      kind: 'PaymentRequiredError',
      code: 'payment_required',
      message: 'Payment required.',
    },
  ),
  refuse(
    'a refusal that HTTP knows nothing of',
    200,
    `{"success":false,"message":"Full.","code":"course_full","errors":{"seats":["None left."]},${at}}`,
    {
      kind: 'ApiError',
      code: 'course_full',
      message: 'Full.',
      fields: [field(['seats'], 'None left.')],
    },
  ),
  refuse('a list of texts', 400, `{"success":false,"message":"Invalid.","errors":["Too late.","Too far."],${at}}`, {
    kind: 'BadRequestError',
    message: 'Invalid.',
    fields: [field([], 'Too late.', 'Too far.')],
  }),
  refuse(
    'an error inside, and the request’s name',
    500,
    `{"success":false,"error":{"message":"Broken.","code":"internal"},"request_id":"7f"}`,
    {
      kind: 'ServerError',
      code: 'internal',
      message: 'Broken.',
      requestId: '7f',
    },
  ),
  refuse('an error that is a text', 400, `{"success":false,"error":"Broken."}`, {
    kind: 'BadRequestError',
    message: 'Broken.',
  }),
  refuse(
    'too large',
    413,
    `{"success":false,"message":"The upload is larger than 5 MB.","code":"payload_too_large",${at}}`,
    {
      kind: 'PayloadTooLargeError',
      code: 'payload_too_large',
      message: 'The upload is larger than 5 MB.',
    },
  ),
];

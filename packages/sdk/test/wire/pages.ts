import { refusals } from './fixture.ts';

/** What Django, a server before it, or a network in between, answers in place of JSON. Nothing of it may get into an error. */
const page = refusals({ type: 'text/html; charset=utf-8' });
const plain = refusals({ type: 'text/plain; charset=utf-8' });

/** Stands for everything that a page might show. */
export const secret = 'hunter2';
const html = (title: string) =>
  `<!doctype html>\n<html lang="en">\n<head>\n  <title>${title}</title>\n</head>\n<body>\n  <h1>${title}</h1><p>${secret}</p>\n</body>\n</html>\n`;
const nginx = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;

export const pages = [
  page('Django’s own page, DEBUG off', 500, html('Server Error (500)'), { kind: 'ServerError' }),
  page('Django’s traceback, DEBUG on', 500, html('DoesNotExist at /api/auth/refresh/').padEnd(79_000), {
    kind: 'ServerError',
  }),
  plain('ninja’s traceback, DEBUG on', 500, `Traceback (most recent call last):\n  SECRET_KEY = '${secret}'\n`, {
    kind: 'ServerError',
  }),
  page('an address that is not there', 404, html('Not Found'), { kind: 'NotFoundError' }),
  page('ninja: a method that is not offered', 405, 'Method not allowed', { kind: 'ApiError' }),
  page('Django: a body that is too large, or a host that is not ours', 400, html('Bad Request (400)'), {
    kind: 'BadRequestError',
  }),
  page('CSRF, said by Django', 403, html('403 Forbidden'), { kind: 'ForbiddenError' }),
  page('a proxy’s sign-in', 401, html('Proxy Authorization Required'), { kind: 'UnauthenticatedError' }),
  page('nginx: too large', 413, nginx('413 Request Entity Too Large'), { kind: 'PayloadTooLargeError' }),
  page('nginx: nobody behind it', 502, nginx('502 Bad Gateway'), { kind: 'ServerError' }),
  page('nginx: nobody in time', 504, nginx('504 Gateway Time-out'), { kind: 'ServerError' }),
  page(
    'maintenance, with a time',
    503,
    nginx('503 Service Temporarily Unavailable'),
    { kind: 'ServerError', retryAfterMs: 120_000 },
    { 'Retry-After': '120' },
  ),
  page('a network that wants to be signed in to, said honestly', 511, html('Network Authentication Required'), {
    kind: 'ServerError',
  }),
  refusals({ type: 'application/json' })('half a document, with a refusal', 400, '{"title":["Too l', {
    kind: 'BadRequestError',
  }),
  refusals({ type: 'application/json' })('JSON that is no object', 500, '"Broken."', { kind: 'ServerError' }),
  refusals({ type: 'application/json' })('null', 404, 'null', { kind: 'NotFoundError' }),
  refusals({ type: '' })('no body at all', 403, '', { kind: 'ForbiddenError' }),
];

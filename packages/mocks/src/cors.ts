/** What a platform tells browsers of who may ask. Browsers' own pages need it as little as Node; a DOM in Node insists on it. */
import { http, HttpResponse, type HttpHandler } from 'msw';

const headersFor = (request: Request): Record<string, string> => {
  // A DOM may keep it from us, as browsers keep it from pages.
  const origin = request.headers.get('Origin');
  return {
    'Access-Control-Allow-Origin': origin ?? '*',
    ...(origin ? { 'Access-Control-Allow-Credentials': 'true' } : {}),
    'Access-Control-Expose-Headers': 'retry-after, x-request-id, date',
    Vary: 'Origin',
  };
};

/** Answers the question before the request: anybody may ask anything. */
export const preflight = (base: string): HttpHandler =>
  http.options(base === '*' ? '*/api/*' : `${base}/*`, ({ request }) => {
    const allowed = request.headers.get('Access-Control-Request-Headers');
    return new HttpResponse(null, {
      status: 204,
      headers: {
        ...headersFor(request),
        'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
        ...(allowed ? { 'Access-Control-Allow-Headers': allowed } : {}),
      },
    });
  });

/** The response as whoever asks from another origin may read it. */
export const readable = (response: Response, request: Request): Response => {
  if (response.type === 'error') return response;
  const headers = headersFor(request);
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers: { ...Object.fromEntries(response.headers), ...headers } });
};

import type { MiddlewareHandler } from 'hono';
import type { Platform } from '../platform.ts';

const ordinary = ['Authorization', 'Content-Type', 'Accept', 'Accept-Language', 'X-Tenant'];
const extended = [
  ...ordinary,
  'Idempotency-Key',
  'X-Request-Id',
  'Range',
  'If-Range',
  'Last-Event-ID',
  'Content-Encoding',
];
const exposed = ['Retry-After', 'X-Request-Id', 'Date', 'Accept-Ranges', 'Content-Range', 'Content-Disposition'];

/** Which pages may call: as django-cors-headers has it. An ordinary platform takes fewer headers and shows none. */
export function cors({ plain, origins }: Platform): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const asks = context.req.method === 'OPTIONS' && context.req.header('access-control-request-method') !== undefined;
    if (asks) context.res = new Response(null, { status: 200, headers: { 'Content-Length': '0' } });
    else await next();
    const { headers } = context.res;
    if (origins !== '*') headers.append('Vary', 'Origin');
    if (!origin || !isAllowedOrigin(origins, origin)) return;
    headers.set('Access-Control-Allow-Origin', origins === '*' ? '*' : origin);
    if (!plain) headers.set('Access-Control-Expose-Headers', exposed.join(', '));
    if (!asks) return;
    headers.set('Access-Control-Allow-Headers', (plain ? ordinary : extended).join(', '));
    headers.set('Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT');
    headers.set('Access-Control-Max-Age', '86400');
  };
}

/** May a page of this origin call, or take part in a sign-in? */
export const isAllowedOrigin = (origins: Platform['origins'], origin: string): boolean =>
  origins === '*' || origins.includes(origin) || (origins.includes('local') && isLocal(origin));

/** Pages on this machine, whatever their port. */
function isLocal(origin: string): boolean {
  const { hostname } = URL.parse(origin) ?? { hostname: '' };
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
  );
}

import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  PayloadTooLargeError,
  PaymentRequiredError,
  RateLimitError,
  ServerError,
  UnauthenticatedError,
  ValidationFailedError,
  type ApiErrorDetails,
  type FieldError,
} from './errors.ts';
import type { RawAnswer } from './exchange.ts';

type Segment = string | number;

/**
 * Django REST framework nests what it has against fields in objects and lists, and since 3.18 writes list indexes as keys:
 * `{tags: [{}, {name: […]}]}` and `{tags: {1: {name: […]}}}` are both `tags.1.name`.
 */
const collect = (value: unknown, path: readonly Segment[], into: FieldError[]): FieldError[] => {
  if (typeof value === 'string') into.push({ path, messages: [value] });
  else if (Array.isArray(value)) {
    const messages = value.filter((one): one is string => typeof one === 'string');
    if (messages.length) into.push({ path, messages });
    value.forEach((one, index) => typeof one === 'object' && collect(one, [...path, index], into));
  } else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const whole = key === 'non_field_errors' || key === '__all__';
      collect(inner, whole ? path : [...path, /^\d+$/.test(key) ? Number(key) : key], into);
    }
  }
  return into;
};

interface NinjaIssue {
  loc: Segment[];
  msg: string;
}
/** `['body', 'item', 'title']`: where it stood, the name of the view's parameter, the path. */
const ninjaPath = ([source, ...rest]: Segment[]): Segment[] =>
  source === 'body' ? (rest.length > 1 ? rest.slice(1) : rest) : rest;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Seconds, whole or not, or a date. */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  if (!header) return undefined;
  const ms = /^[\d.]+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

const meta = new Set([
  'success',
  'message',
  'code',
  'detail',
  'error',
  'timestamp',
  'status',
  'status_code',
  'request_id',
  'messages',
]);

const fieldsOf = (body: Record<string, unknown>): FieldError[] => {
  const { detail, errors } = body;
  if (Array.isArray(detail) && detail.some((one) => Array.isArray(one?.loc))) {
    return (detail as NinjaIssue[]).map(({ loc, msg }) => ({ path: ninjaPath(loc), messages: [msg] }));
  }
  if (errors && typeof errors === 'object') return collect(errors, [], []);
  // A field may bear one of our names: then it holds a list.
  return collect(
    Object.fromEntries(Object.entries(body).filter(([key, value]) => !meta.has(key) || Array.isArray(value))),
    [],
    [],
  );
};

const byStatus: Readonly<Record<number, new (details: ApiErrorDetails) => ApiError>> = {
  400: BadRequestError,
  401: UnauthenticatedError,
  402: PaymentRequiredError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  413: PayloadTooLargeError,
  422: ValidationFailedError,
  429: RateLimitError,
};

/** Turns a refusal of any dialect, or a web page in its place, into an error. Nothing of a web page is kept: it may hold secrets. */
export const refusal = (raw: RawAnswer, body: unknown, now: number, missing: boolean, webPage: boolean): ApiError => {
  const { status } = raw;
  const object = (Array.isArray(body) ? { errors: body } : body && typeof body === 'object' ? body : {}) as Record<
    string,
    unknown
  >;
  const fields = status < 300 || [400, 409, 413, 422].includes(status) ? fieldsOf(object) : [];
  const error = object['error'] as { message?: unknown; code?: unknown } | string | undefined;
  const nested = typeof error === 'object' && error ? error : undefined;
  const whole = fields.find(({ path }) => path.length === 0) ?? fields[0];
  const Kind = byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Kind({
    status,
    missing,
    webPage,
    fields,
    code: text(object['code']) ?? text(nested?.code),
    message:
      text(object['detail']) ?? text(object['message']) ?? text(error) ?? text(nested?.message) ?? whole?.messages[0],
    requestId: text(object['request_id']) ?? raw.header('X-Request-ID') ?? undefined,
    retryAfterMs: retryAfterMs(raw.header('Retry-After'), now),
  });
};

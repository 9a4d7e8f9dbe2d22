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

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Seconds, whole or not, or a date. */
export const retryAfterMs = (header: string | null, now: number): number | undefined => {
  if (!header) return undefined;
  const ms = /^[\d.]+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

/** Few pages ever see a form refused: what reads its fields is fetched then. Without it the refusal is still told. */
const fieldsIn = async (body: Readonly<Record<string, unknown>>): Promise<readonly FieldError[]> =>
  import('./fields.ts').then(({ fieldsOf }) => fieldsOf(body)).catch(() => []);

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
export const refusal = async (
  raw: RawAnswer,
  body: unknown,
  now: number,
  missing: boolean,
  webPage: boolean,
): Promise<ApiError> => {
  const { status } = raw;
  const object = (Array.isArray(body) ? { errors: body } : body && typeof body === 'object' ? body : {}) as Record<
    string,
    unknown
  >;
  const fields = status < 300 || [400, 409, 413, 422].includes(status) ? await fieldsIn(object) : [];
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

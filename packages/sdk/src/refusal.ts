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
} from './errors.ts';
import type { RawAnswer } from './exchange.ts';
import type { Said } from './fields.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Seconds, whole or not, or a date: by the platform's clock where it may be read, for the device's may be wrong. */
export const retryAfterMs = ({ header }: Pick<RawAnswer, 'header'>, now: number): number | undefined => {
  const after = header('Retry-After') ?? '';
  // A proxy that adds its own makes a list of two; what is neither number nor date may still look like one to `Date.parse`.
  const ms = /^[\d.]+(,|$)/.test(after)
    ? parseFloat(after) * 1000
    : Date.parse(/^[A-Z]/.test(after) ? after : '') - (Date.parse(header('Date') ?? '') || now);
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

const nothing: Said = { fields: [] };

/** Few pages ever see a form refused: what reads its fields is fetched then. Without it the refusal is still told. */
const saidIn = async (body: Readonly<Record<string, unknown>>): Promise<Said> =>
  import('./fields.ts').then(({ said }) => said(body)).catch(() => nothing);
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
  const object = (Array.isArray(body) ? { errors: body } : body && typeof body === 'object' ? body : {}) as Record<
    string,
    unknown
  >;
  const { fields, ...said } =
    raw.status < 300 || [400, 409, 413, 422].includes(raw.status) || object['errors'] ? await saidIn(object) : nothing;
  const status = said.status ?? raw.status;
  const error = object['error'] as { message?: unknown; code?: unknown } | string | undefined;
  const nested = typeof error === 'object' && error ? error : undefined;
  const whole = fields.find(({ path }) => path.length === 0) ?? fields[0];
  const Kind = byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Kind({
    status,
    missing,
    webPage,
    fields,
    code: said.code ?? text(object['code']) ?? text(nested?.code),
    message:
      said.message ??
      text(object['detail']) ??
      text(object['message']) ??
      text(error) ??
      text(nested?.message) ??
      whole?.messages[0],
    requestId: text(object['request_id']) ?? raw.header('X-Request-ID') ?? undefined,
    retryAfterMs: retryAfterMs(raw, now),
  });
};

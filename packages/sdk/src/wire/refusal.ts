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
} from '../errors.ts';
import type { RawAnswer } from './exchange.ts';

/** Seconds, whole or not, or a date: by the platform's clock where it may be read, for the device's may be wrong. */
export const retryAfterMs = ({ header }: Pick<RawAnswer, 'header'>, now: number): number | undefined => {
  const after = header('Retry-After') ?? '';
  // A proxy that adds its own makes a list of two; what is neither number nor date may still look like one to `Date.parse`.
  const ms = /^[\d.]+(,|$)/.test(after)
    ? parseFloat(after) * 1000
    : Date.parse(/^[A-Z]/.test(after) ? after : '') - (Date.parse(header('Date') ?? '') || now);
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
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

/**
 * Turns a refusal of any dialect, or a web page in its place, into an error. Nothing of a web page is kept: it may hold secrets.
 * Many pages never see one: what reads its body is fetched then, and without it the refusal is still told.
 */
export const refusal = async (
  raw: RawAnswer,
  body: unknown,
  now: number,
  missing: boolean,
  webPage: boolean,
): Promise<ApiError> => {
  const said = body
    ? await import('./said.ts').then(({ saidIn }) => saidIn(body, raw.status)).catch(() => {})
    : undefined;
  const status = said?.status ?? raw.status;
  const Kind = byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Kind({
    ...said,
    status,
    missing,
    webPage,
    requestId: said?.requestId ?? raw.header('X-Request-ID') ?? undefined,
    retryAfterMs: retryAfterMs(raw, now),
  });
};

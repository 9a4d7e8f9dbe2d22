/**
 * Every failure of the client. Test with the guards (`isNotFound(error)`), not with `instanceof`: a page may
 * hold two copies of this package, and the guards recognise the errors of both.
 */
const brand: unique symbol = Symbol.for('@edurise/error') as never;

export interface ErrorContext {
  cause?: unknown;
}

export class EduRiseError extends Error {
  override readonly name: string = 'EduRiseError';
  /** A word for programs, such as `timeout` or the platform's own `token_not_valid`. */
  readonly code: string;
  /** The operation's name, `courses.get`, or its method and path. */
  operation?: string;
  /** How often it was sent. */
  attempts?: number;
  /** How long the last attempt took, in milliseconds. */
  ms?: number;

  constructor(code: string, message: string, context?: ErrorContext) {
    super(message, context);
    this.code = code;
  }

  get [brand](): true {
    return true;
  }

  /** Safe to log: neither what was sent nor what came back, and no cause. */
  toJSON(): Record<string, unknown> {
    return { ...(this as object), message: this.message };
  }
}

/** The client was set up wrongly. */
export class ConfigError extends EduRiseError {
  override readonly name = 'ConfigError';
  constructor(message: string, context?: ErrorContext) {
    super('config', message, context);
  }
}

/** An argument would make a request that cannot be right; nothing was sent. */
export class ArgumentError extends EduRiseError {
  override readonly name = 'ArgumentError';
  /** The argument: a path parameter, or a path into the body such as `pricing.price`. */
  readonly field: string;
  /** The same as the platform's field errors have it, so that a form shows both alike. */
  readonly fields: readonly FieldError[];
  constructor(field: string, message: string, context?: ErrorContext & { fields?: readonly FieldError[] }) {
    super('argument', message, context);
    this.field = field;
    this.fields = context?.fields ?? [{ path: [field], messages: [message] }];
  }
}

/** No answer came: the network, a proxy or a refused cross-origin request. */
export class ConnectionError extends EduRiseError {
  override readonly name: string = 'ConnectionError';
  constructor(message = 'The platform could not be reached.', context?: ErrorContext, code = 'connection') {
    super(code, message, context);
  }
}

/** No answer came and the device says that it is offline. */
export class OfflineError extends ConnectionError {
  override readonly name = 'OfflineError';
  constructor(context?: ErrorContext) {
    super('This device is offline.', context, 'offline');
  }
}

/** No complete answer in time. What was asked for may have happened. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError';
  constructor(context?: ErrorContext) {
    super('The platform did not answer in time.', context, 'timeout');
  }
}

/** The caller gave up, signed out or changed the tenant before the answer came. */
export class AbortedError extends EduRiseError {
  override readonly name = 'AbortedError';
  constructor(message = 'The call was aborted.', context?: ErrorContext) {
    super('aborted', message, context);
  }
}

/** What the platform has against one field. */
export interface FieldError {
  /** `['tags', 1, 'name']`; empty for what concerns the whole. */
  readonly path: readonly (string | number)[];
  readonly messages: readonly string[];
}

export interface ApiErrorDetails extends ErrorContext {
  status: number;
  code?: string | undefined;
  message?: string | undefined;
  fields?: readonly FieldError[] | undefined;
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  missing?: boolean | undefined;
  webPage?: boolean | undefined;
}

/** The platform answered, and refused. */
export class ApiError extends EduRiseError {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly fields: readonly FieldError[];
  /** What the platform's support finds the request by, where it says so. */
  readonly requestId?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  /** The platform does not have this operation at all. */
  readonly missing?: boolean | undefined;
  /** A web page came in place of an answer: most likely a proxy's, not the platform's. */
  readonly webPage?: boolean | undefined;

  constructor({ status, code, message, fields, cause, ...more }: ApiErrorDetails) {
    super(code ?? `http_${status}`, message ?? `The platform answered ${status}.`, { cause });
    this.status = status;
    this.fields = fields ?? [];
    Object.assign(this, more);
  }
}

export class BadRequestError extends ApiError {
  override readonly name = 'BadRequestError';
}
export class UnauthenticatedError extends ApiError {
  override readonly name: string = 'UnauthenticatedError';
}
export class PaymentRequiredError extends ApiError {
  override readonly name = 'PaymentRequiredError';
}
export class ForbiddenError extends ApiError {
  override readonly name = 'ForbiddenError';
}
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError';
}
export class ConflictError extends ApiError {
  override readonly name = 'ConflictError';
}
export class PayloadTooLargeError extends ApiError {
  override readonly name = 'PayloadTooLargeError';
}
export class ValidationFailedError extends ApiError {
  override readonly name = 'ValidationFailedError';
}
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}

/** The refresh token was refused as well: the person has to sign in again. */
export class SessionExpiredError extends UnauthenticatedError {
  override readonly name = 'SessionExpiredError';
  constructor(context?: ErrorContext) {
    super({ ...context, status: 401, code: 'session_expired', message: 'Your session has ended. Sign in again.' });
  }
}

/** Something answered, but not the platform: a web page, a captive portal, half a document. */
export class UnexpectedAnswerError extends EduRiseError {
  override readonly name = 'UnexpectedAnswerError';
  readonly status: number;
  readonly contentType: string;
  constructor(status: number, contentType: string, context?: ErrorContext) {
    super('unexpected_answer', `The answer (${status}, ${contentType || 'no type'}) is not the platform’s.`, context);
    this.status = status;
    this.contentType = contentType;
  }
}

export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export const isEduRiseError = (error: unknown): error is EduRiseError =>
  (error as { [brand]?: true } | null | undefined)?.[brand] === true;

const hasName = (error: unknown, ...names: string[]): boolean => isEduRiseError(error) && names.includes(error.name);
const hasStatus = (error: unknown, status: number): boolean => isApiError(error) && error.status === status;

export const isApiError = (error: unknown): error is ApiError =>
  isEduRiseError(error) && 'fields' in error && 'status' in error;
export const isNotFound = (error: unknown): error is NotFoundError => hasStatus(error, 404);
export const isUnauthenticated = (error: unknown): error is UnauthenticatedError => hasStatus(error, 401);
export const isForbidden = (error: unknown): error is ForbiddenError => hasStatus(error, 403);
export const isConflict = (error: unknown): error is ConflictError => hasStatus(error, 409);
export const isRateLimited = (error: unknown): error is RateLimitError => hasStatus(error, 429);
export const isPaymentRequired = (error: unknown): error is PaymentRequiredError => hasStatus(error, 402);
export const isSessionExpired = (error: unknown): error is SessionExpiredError => hasName(error, 'SessionExpiredError');

/** Fields are wrong, says the platform (400 or 422) or the client itself, before anything was sent. */
export const isValidationError = (
  error: unknown,
): error is (BadRequestError | ValidationFailedError | ArgumentError) & { readonly fields: readonly FieldError[] } =>
  hasName(error, 'ArgumentError') ||
  ((hasStatus(error, 400) || hasStatus(error, 422)) && (error as ApiError).fields.length > 0);

/** No answer came, for whatever reason: offline, timed out, unreachable. */
export const isConnectionError = (error: unknown): error is ConnectionError =>
  hasName(error, 'ConnectionError', 'OfflineError', 'TimeoutError');
export const isOffline = (error: unknown): error is OfflineError => hasName(error, 'OfflineError');
export const isTimeout = (error: unknown): error is TimeoutError => hasName(error, 'TimeoutError');
export const isAborted = (error: unknown): error is AbortedError => hasName(error, 'AbortedError');

/** The platform lacks this operation; it is one that an ordinary platform may lack. */
export const isMissingOperation = (error: unknown): error is ApiError & { readonly missing: true } =>
  isApiError(error) && error.missing === true;

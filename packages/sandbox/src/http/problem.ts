/** Messages by field, nested as the body is; lists are keyed by index, as DRF 3.18 does. */
export type FieldErrors = { [field: string]: string[] | FieldErrors };

export interface ProblemDetails {
  code?: string;
  fields?: FieldErrors;
  /** Where the fields stand, if not in the body. */
  source?: 'query';
  /** For the ninja dialect: where in the request each error is. */
  issues?: { type: string; loc: (string | number)[]; msg: string }[];
  /** More of the body, beside `detail`. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** A refusal that the caller is told about, in the words of its dialect. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly details: ProblemDetails;
  constructor(status: number, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.status = status;
    this.details = details;
  }
}

const challenge = { 'WWW-Authenticate': 'Bearer realm="api"' };

export const invalid = (fields: FieldErrors, source?: 'query'): Problem =>
  new Problem(400, 'Invalid input.', { fields, ...(source ? { source } : {}) });
export const notAuthenticated = (): Problem =>
  new Problem(401, 'Authentication credentials were not provided.', { headers: challenge });
export const unauthenticated = (detail: string, code?: string, more?: Record<string, unknown>): Problem =>
  new Problem(401, detail, { headers: challenge, ...(code ? { code } : {}), ...(more ? { more } : {}) });
export const paymentRequired = (detail: string): Problem => new Problem(402, detail, { code: 'payment_required' });
export const forbidden = (detail = 'You do not have permission to perform this action.'): Problem =>
  new Problem(403, detail);
export const wrongTenant = (): Problem =>
  new Problem(403, 'Access denied for this tenant', { code: 'tenant_access_error' });
/** `model` as Django names it: `Course`. */
export const notFound = (model?: string): Problem =>
  new Problem(404, model ? `No ${model} matches the given query.` : 'Not found.');
export const methodNotAllowed = (method: string, allowed: readonly string[]): Problem =>
  new Problem(405, `Method "${method}" not allowed.`, { headers: { Allow: allowed.join(', ') } });
export const conflict = (detail: string, code = 'data_integrity_error'): Problem => new Problem(409, detail, { code });
export const tooLarge = (bytes: number): Problem =>
  new Problem(413, `The upload is larger than ${Math.floor(bytes / 1_000_000)} MB.`, { code: 'payload_too_large' });
export const unsupportedMedia = (type: string): Problem =>
  new Problem(415, `Unsupported media type "${type}" in request.`);
export const throttled = (seconds: number): Problem =>
  new Problem(429, `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? '' : 's'}.`, {
    headers: { 'Retry-After': String(seconds) },
  });

/** What the database refuses is the caller's doing too: a broken rule between rows, or a value out of range. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const { code = '' } = error as { code?: string };
  if (/^23\w{3}$/.test(code)) return conflict('Data integrity violation');
  if (/^22\w{3}$/.test(code)) return invalid({ non_field_errors: ['A value is out of range.'] });
  return undefined;
}

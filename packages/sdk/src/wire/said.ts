import type { FieldError } from '../errors.ts';

type Segment = string | number;
type Fields = Readonly<Record<string, unknown>>;

/** What a refusal says: of itself, and against fields. */
export interface Said {
  readonly fields: readonly FieldError[];
  /** What the refusal amounts to, where HTTP was told that all is well. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const segment = (key: string): Segment => (/^\d+$/.test(key) ? Number(key) : key);
const isWhole = (key: string): boolean => key === 'non_field_errors' || key === '__all__';

/** `get_full_details()` of Django REST framework: one message, with its code. */
const isFullDetail = (value: unknown): value is { message: string } =>
  isObject(value) && typeof value['message'] === 'string' && typeof value['code'] === 'string';

/**
 * Django REST framework nests what it has against fields in objects and lists, and since 3.18 writes list indexes as keys:
 * `{tags: [{}, {name: […]}]}` and `{tags: {1: {name: […]}}}` are both `tags.1.name`.
 */
const collect = (value: unknown, path: readonly Segment[], into: FieldError[]): FieldError[] => {
  if (typeof value === 'string') into.push({ path, messages: [value] });
  else if (isFullDetail(value)) into.push({ path, messages: [value.message] });
  else if (Array.isArray(value)) {
    const messages = value.flatMap((one) => (typeof one === 'string' ? one : isFullDetail(one) ? one.message : []));
    if (messages.length) into.push({ path, messages });
    value.forEach(
      (one, index) => typeof one === 'object' && !isFullDetail(one) && collect(one, [...path, index], into),
    );
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value))
      collect(inner, isWhole(key) ? path : [...path, segment(key)], into);
  }
  return into;
};

/** All that is said against the same field, in one place. */
const together = (errors: Iterable<readonly [path: readonly Segment[], message: string]>): FieldError[] => {
  const byPath = new Map<string, { path: readonly Segment[]; messages: string[] }>();
  for (const [path, message] of errors) {
    const key = JSON.stringify(path);
    const known = byPath.get(key);
    if (known) known.messages.push(message);
    else byPath.set(key, { path, messages: [message] });
  }
  return [...byPath.values()];
};

interface NinjaIssue {
  loc: Segment[];
  msg: string;
}
const isNinja = (value: unknown): value is NinjaIssue[] =>
  Array.isArray(value) && value.length > 0 && value.every((one: unknown) => isObject(one) && Array.isArray(one['loc']));

/**
 * `['body', 'item', 'title']`: where it stood, the name of the view's parameter, the path. The name is not part of what was
 * sent, unless the view takes several: then the body has a key for each.
 */
const ofNinja = (issues: readonly NinjaIssue[]): FieldError[] => {
  const named = issues.filter(({ loc: [source], loc }) => source === 'body' && loc.length > 2);
  const isOne = new Set(named.map(({ loc }) => loc[1])).size === 1;
  return together(
    issues.map(({ loc: [source, ...rest], msg }) => [
      source === 'body' && isOne && rest.length > 1 ? rest.slice(1) : rest,
      msg,
    ]),
  );
};

interface GraphqlError {
  message: string;
  path?: Segment[];
  extensions?: { code?: unknown };
}
const isGraphql = (value: unknown): value is GraphqlError[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: unknown) => isObject(one) && typeof one['message'] === 'string');

/** GraphQL's words for what HTTP has numbers for: an application's own, but these are what nearly all use. */
const statusByCode: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INTERNAL_SERVER_ERROR: 500,
};

/** A path leads to the part of the answer that is missing. */
const ofGraphql = (errors: readonly GraphqlError[]): Said => {
  const codes = errors.map(({ extensions }) => extensions?.code).filter((code) => typeof code === 'string');
  const code = codes.find((one) => Object.hasOwn(statusByCode, one)) ?? codes[0];
  return {
    fields: together(errors.map(({ path = [], message }) => [path, message])),
    status: code === undefined ? undefined : statusByCode[code],
    code,
    message: errors[0]!.message,
  };
};

interface StandardError {
  code: string;
  detail: string;
  attr: string | null;
}
/** `drf-standardized-errors`, which many platforms put in place of the framework's own. */
const isStandard = (value: unknown): value is StandardError[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: unknown) => isObject(one) && typeof one['detail'] === 'string' && 'attr' in one);

const ofStandard = (errors: readonly StandardError[]): Said => ({
  fields: together(
    errors
      .filter(({ attr }) => attr)
      .map(({ attr, detail }) => [
        attr!
          .split('.')
          .filter((key) => !isWhole(key))
          .map(segment),
        detail,
      ]),
  ),
  code: errors[0]!.code,
  message: errors[0]!.detail,
});

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

const listed = (body: Fields): Said => {
  const { detail, errors } = body;
  if (isNinja(detail)) return { fields: ofNinja(detail) };
  if (isStandard(errors)) return ofStandard(errors);
  if (isGraphql(errors)) return ofGraphql(errors);
  if (errors && typeof errors === 'object') return { fields: collect(errors, [], []) };
  if (isObject(detail)) return { fields: collect(detail, [], []) };
  // A field may bear one of our names: then it holds a list.
  const fields = Object.entries(body).filter(([key, value]) => !meta.has(key) || Array.isArray(value));
  return { fields: collect(Object.fromEntries(fields), [], []) };
};

const text = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

/** Where a body is a form's refusal, and not, say, a permission's. */
const formStatuses = [400, 409, 413, 422];

/** What the body of a refusal says, in any of the dialects. */
export const saidIn = (body: unknown, httpStatus: number): Said => {
  const object = Array.isArray(body) ? { errors: body as unknown } : isObject(body) ? body : {};
  const { error, detail } = object as { error?: unknown; detail?: unknown };
  const nested = isObject(error) ? error : {};
  const isForm = httpStatus < 300 || formStatuses.includes(httpStatus) || object['errors'];
  const { fields, ...own }: Said = isForm ? listed(object) : { fields: [] };
  const whole = fields.find(({ path }) => path.length === 0) ?? fields[0];
  return {
    ...own,
    fields,
    code: own.code ?? text(object['code'], nested['code']),
    message: own.message ?? text(detail, object['message'], error, nested['message'], whole?.messages[0]),
    requestId: text(object['request_id']),
  };
};

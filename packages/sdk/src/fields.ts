import type { FieldError } from './errors.ts';

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

/** What a refusal has against fields, from any of the dialects. */
export const fieldsOf = (body: Readonly<Record<string, unknown>>): FieldError[] => {
  const { detail, errors } = body;
  if (Array.isArray(detail) && (detail as (Partial<NinjaIssue> | null)[]).some((one) => Array.isArray(one?.loc))) {
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

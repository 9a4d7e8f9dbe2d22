/** Checks requests with the contract's schemas and says what is wrong in DRF's words. */
import * as z from 'zod/mini';
import { invalid, Problem, type FieldErrors } from './problem.ts';
import { choicesOf, elementOf, shapeOf, typeOf, withoutExtensions, type Schema } from './schema-walk.ts';

type Checked = z.core.$ZodType;

/** Far deeper than anything in the contract, and shallow enough for whatever walks it. */
const deepest = 100;

/** Without a prototype: a field of a request may be called `__proto__`. */
const noErrors = (): FieldErrors => Object.create(null) as FieldErrors;

/** A body: what the schema doesn't know is passed over, as DRF does. `plain` also passes over the extensions. */
export function checkBody(schema: Checked, body: unknown, plain: boolean): unknown {
  const errors = noErrors();
  if (!isRecord(body)) {
    throw invalid({ non_field_errors: [`Invalid data. Expected a dictionary, but got ${pythonType(body)}.`] });
  }
  const known = pick(body, Object.keys(shapeOf(schema) ?? {}));
  const value = plain ? withoutExtensions(schema, known) : known;
  findNulCharacters(value, [], errors);
  const result = z.safeParse(schema, value);
  for (const issue of result.error?.issues ?? []) report(errors, issue, value);
  if (result.success) refuseUnknownChoices(schema, value, [], errors, (text) => `"${text}" is not a valid choice.`);
  if (Object.keys(errors).length) throw invalid(errors);
  return result.data;
}

/** A query: texts become what the schema asks for. Paging has rules of its own. */
export function checkQuery(schema: Checked, params: URLSearchParams): unknown {
  const errors = noErrors();
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shapeOf(schema) ?? {})) {
    const text = params.get(name);
    if (text !== null && text !== '' && !name.startsWith('page')) value[name] = fromText(field, text);
  }
  findNulCharacters(value, [], errors);
  const result = z.safeParse(schema, value);
  for (const issue of result.error?.issues ?? []) report(errors, issue, value);
  // An ordering that the platform doesn't know is passed over; a filter that it doesn't know is not.
  const filters = pick(
    value,
    Object.keys(value).filter((name) => name !== 'ordering'),
  );
  refuseUnknownChoices(
    schema,
    filters,
    [],
    errors,
    (text) => `Select a valid choice. ${text} is not one of the available choices.`,
  );
  if (Object.keys(errors).length) throw invalid(errors, 'query');
  return result.data;
}

/** Form fields and query values are texts: read those that should be numbers, truths, or JSON of an object. */
export function fromText(schema: Schema, text: string): unknown {
  switch (typeOf(schema)) {
    case 'number':
    case 'int':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
    case 'boolean':
      return /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;
    case 'object':
      return parsed(text) ?? text;
    default:
      return text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));

function report(errors: FieldErrors, issue: z.core.$ZodIssue, body: unknown): void {
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], body);
  const path = issue.path.map(String);
  // Where an object should stand there is no field to blame.
  const isWhole = issue.code === 'invalid_type' && issue.expected === 'object' && value !== undefined && value !== null;
  add(errors, isWhole ? [...path, 'non_field_errors'] : path, sentence(issue, value));
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return 'This field is required.';
  if (value === null) return 'This field may not be null.';
  switch (issue.code) {
    case 'invalid_type':
      // What may never be sent is in the contract so that the refusal can say why.
      return issue.expected === 'never' ? issue.message : wrongType(issue.expected, value);
    case 'too_small':
      if (value === '') return 'This field may not be blank.';
      if (issue.origin === 'array') return 'This list may not be empty.';
      return issue.origin === 'string'
        ? `Ensure this field has at least ${issue.minimum} characters.`
        : `Ensure this value is greater than ${issue.inclusive === false ? '' : 'or equal to '}${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Ensure this field has no more than ${issue.maximum} characters.`
        : `Ensure this value is less than or equal to ${issue.maximum}.`;
    case 'invalid_format':
      return value === '' ? 'This field may not be blank.' : issue.message;
    case 'custom':
      return 'The submitted data was not a file. Check the encoding type on the form.';
    default:
      return 'Not a valid value.';
  }
}

function wrongType(expected: string, value: unknown): string {
  switch (expected) {
    case 'string':
      return 'Not a valid string.';
    case 'number':
      return 'A valid number is required.';
    case 'int':
      return 'A valid integer is required.';
    case 'boolean':
      return 'Must be a valid boolean.';
    case 'array':
    case 'tuple':
      return `Expected a list of items but got type "${pythonType(value)}".`;
    default:
      return `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`;
  }
}

function pythonType(value: unknown): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    default:
      return 'dict';
  }
}

/** PostgreSQL takes no NUL in a text. */
function findNulCharacters(value: unknown, path: string[], errors: FieldErrors): void {
  if (path.length > deepest) throw new Problem(400, 'JSON parse error - The body is nested too deeply.');
  if (typeof value === 'string') {
    if (value.includes('\0')) add(errors, path, 'Null characters are not allowed.');
  } else if (typeof value === 'object' && value !== null && !(value instanceof Blob)) {
    for (const [key, item] of Object.entries(value)) findNulCharacters(item, [...path, key], errors);
  }
}

function refuseUnknownChoices(
  schema: Schema,
  value: unknown,
  path: string[],
  errors: FieldErrors,
  say: (text: string) => string,
): void {
  const choices = choicesOf(schema);
  if (choices) {
    if (typeof value === 'string' && !choices.includes(value)) add(errors, path, say(value));
    return;
  }
  const [shape, element] = [shapeOf(schema), elementOf(schema)];
  if (shape && isRecord(value)) {
    for (const [key, field] of Object.entries(shape))
      refuseUnknownChoices(field, value[key], [...path, key], errors, say);
  } else if (element && Array.isArray(value)) {
    value.forEach((item, index) => refuseUnknownChoices(element, item, [...path, String(index)], errors, say));
  }
}

function add(errors: FieldErrors, path: string[], message: string): void {
  const [last, ...parents] = (path.length ? path : ['non_field_errors']).toReversed();
  let at = errors;
  for (const key of parents.toReversed()) {
    const next = at[key];
    at = next && !Array.isArray(next) ? next : (at[key] = noErrors());
  }
  const messages = at[last!];
  at[last!] = Array.isArray(messages) ? [...messages, message] : [message];
}

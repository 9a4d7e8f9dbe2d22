/** Bodies that the platform takes, so that a refusal is about the rows they name. */
import { file } from '@edurise/contract/fields';
import { choicesOf, elementOf, inner, shapeOf, typeOf, type Schema } from '../../src/http/schema-walk.ts';

interface Definition {
  type: string;
  values?: unknown[];
  options?: Schema[];
  checks?: { _zod: { def: { check: string; minimum?: number; value?: number; pattern?: RegExp } } }[];
}
const definition = (schema: Schema): Definition => schema._zod.def as Definition;
const isOptional = (schema: Schema): boolean => definition(schema).type === 'optional';

/** What a field may hold, whatever else is known of it. */
function valueFor(schema: Schema, name: string): unknown {
  const field = inner(schema);
  if (field === file) return new File(['Nothing of note.'], 'note.txt', { type: 'text/plain' });
  const shape = shapeOf(field);
  if (shape) return bodyFor(field);
  const element = elementOf(field);
  if (element) return [valueFor(element, name)];
  const choices = choicesOf(field);
  if (choices) return choices[0];
  switch (typeOf(field)) {
    case 'number':
    case 'int':
      return 5;
    case 'boolean':
      return true;
    case 'record':
      return {};
    case 'union':
      return valueFor(definition(field).options![0]!, name);
    case 'enum':
      return Object.values((definition(field) as unknown as { entries: Record<string, string> }).entries)[0];
    default:
      return textFor(name);
  }
}

function textFor(name: string): string {
  if (name === 'id') return '00000000-0000-4000-8000-000000000001';
  if (name === 'hash') return '0'.repeat(64);
  if (/_at$|_time$/.test(name)) return '2026-04-01T10:00:00Z';
  if (/date/.test(name)) return '2026-04-01';
  if (/email/.test(name)) return 'somebody@elsewhere.test';
  if (/currency/.test(name)) return 'EUR';
  if (/amount|price|budget/.test(name)) return '10.00';
  if (/url|website/.test(name)) return 'https://example.org/';
  return 'Anything at all';
}

/** Every field that must be there. */
export const bodyFor = (schema: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shapeOf(schema) ?? {})
      .filter(([, field]) => !isOptional(field))
      .map(([name, field]) => [name, valueFor(field, name)]),
  );

/** The same with one more value in its place, `['updates', '0', 'student_id']`. */
export function withValue(schema: Schema, body: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const element = elementOf(schema);
  if (element) return [withValue(element, (body as unknown[] | undefined)?.[0], rest, value)];
  const field = shapeOf(schema)![key]!;
  const whole = (body as Record<string, unknown> | undefined) ?? bodyFor(schema);
  return { ...whole, [key]: withValue(field, whole[key], rest, value) };
}

/** What stands in that place. */
export const valueAt = (body: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], body);

/** JSON, or a form where there is a file in it. */
export function encoded(body: unknown): unknown {
  const entries = Object.entries((body as Record<string, unknown> | undefined) ?? {});
  if (!entries.some(([, value]) => value instanceof Blob)) return body;
  const form = new FormData();
  for (const [name, value] of entries) form.set(name, value instanceof Blob ? value : String(value));
  return form;
}

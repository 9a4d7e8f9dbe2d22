import { ArgumentError } from '../errors.ts';

type Given = Readonly<Record<string, unknown>> & { readonly toJSON?: () => unknown };

const copyOf = (value: unknown): unknown => {
  if (!value || typeof value !== 'object' || value instanceof Blob) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const form = value instanceof FormData && value;
  const copy: Record<string, unknown> = {};
  for (const name of form ? form.keys() : Object.keys(value))
    copy[name] = form ? form.getAll(name) : copyOf((value as Given)[name]);
  return (value as Given).toJSON?.() ?? copy;
};

/** What is sent of a body, as it is now: the caller may change the one that was given, or watch it. Files never change. */
export const copied = (body: unknown): unknown => {
  try {
    return copyOf(body);
  } catch (cause) {
    throw new ArgumentError('body', 'The body cannot be read.', { cause });
  }
};

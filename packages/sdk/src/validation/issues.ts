import type * as z from 'zod/mini';
import type { Issue } from '../errors.ts';

export type Schema = z.ZodMiniType;
type RawIssue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** zod/mini carries no sentences of its own. Those of a schema (`Choose a file.`) are kept. */
const sentence = (issue: RawIssue): string => {
  if (issue.message && issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'This field is required.'
        : `Expected ${kinds[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? Number(issue.minimum) <= 1
          ? 'This field may not be blank.'
          : `At least ${issue.minimum} characters.`
        : `At least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`;
    case 'unrecognized_keys':
      return 'This operation does not take this field.';
    default:
      return 'This value is not allowed.';
  }
};

/** What a schema has against a value, by field; a field that it does not know is named itself. */
export const issuesOf = (schema: Schema, value: unknown): Issue[] => {
  const { error } = schema.safeParse(value, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue): Issue[] => {
    const message = sentence(issue);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...issue.path, key], message }));
    return [{ path: issue.path, message }];
  });
};

import type { Message } from '../line.ts';

/** What a frame says, or what is wrong with it. */
export const messageIn = (data: unknown): Message | string => {
  if (typeof data !== 'string') return 'A binary frame.';
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    // Python writes NaN and Infinity.
    return 'No JSON.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'No object.';
  return typeof (value as Message).type === 'string' ? (value as Message) : 'An object without a type.';
};

/** What is wrong with a frame that is no message, for a person. */
export const problemOf = (data: unknown): string => {
  if (typeof data !== 'string') return 'A binary frame.';
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return 'No JSON.';
  }
  return typeof value === 'object' && value && !Array.isArray(value) ? 'An object without a type.' : 'No object.';
};

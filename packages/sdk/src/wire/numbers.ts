const token = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b|-?\d[\d.eE+-]*/g;

const written = (text: string): string => {
  if (/N|I/.test(text[0] === '-' ? text[1]! : text[0]!)) return 'null';
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? `"${text}"` : text;
};

/**
 * JSON as Python writes it. NaN and Infinity, which are no JSON, become null. A whole number beyond 2^53, which would silently
 * become another, comes as the text of its digits: what Django REST framework itself sends with `COERCE_BIGINT_TO_STRING`,
 * and takes back.
 */
export const parse = (text: string): unknown =>
  JSON.parse(text.replace(token, (found) => (found[0] === '"' ? found : written(found))));

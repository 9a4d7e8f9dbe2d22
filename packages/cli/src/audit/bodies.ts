/** Reads bodies without trusting them. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isEnvelope = (body: unknown): body is { readonly success: boolean; readonly data?: unknown } =>
  isObject(body) && typeof body['success'] === 'boolean';

/** The data of an answer: what is in the envelope, or the answer itself. */
export const dataOf = (body: unknown): unknown => (isEnvelope(body) && 'data' in body ? body.data : body);

/** The rows of a list in any of its forms. */
export function rowsOf(body: unknown): readonly unknown[] | undefined {
  const data = dataOf(body);
  if (Array.isArray(data)) return data as unknown[];
  if (!isObject(data)) return undefined;
  const rows = dataOf(data['results']) ?? data['items'];
  return Array.isArray(rows) ? (rows as unknown[]) : undefined;
}

/** A list that comes in pages, and not whole. */
export const pageIn = (body: unknown): Fields | undefined => {
  const data = dataOf(body);
  return isObject(data) && ('results' in data || 'items' in data) ? data : undefined;
};

/** Nothing there yet: lists without rows, totals of zero. */
const countsSomething = /^(?:total|completed|enrolled|active|unread|recent|published)_|count$|^total$/;

export const emptied = (value: unknown, field = ''): unknown => {
  if (Array.isArray(value)) return [];
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, emptied(item, key)]));
  if (countsSomething.test(field)) {
    if (typeof value === 'number') return 0;
    if (typeof value === 'string' && Number.isFinite(Number(value))) return '0';
  }
  return value;
};

/** An answer as another version of the platform would send it: it does not keep to the contract any more. */
import { accepts, inner, mayBeMissing, shapeOf, type Schema } from '../plausible/schema.ts';

/** Of all kinds, the first that the schema refuses. */
const strangers: readonly unknown[] = [{ unexpected: true }, 0, 'changed', [0], false];
const stranger = (schema: Schema): unknown => strangers.find((value) => !accepts(schema, value));

/** One field is gone, and one is of another type: never the id, by which things are told apart. */
export const drifted = (schema: Schema, value: unknown): unknown => {
  const shape = shapeOf(inner(schema));
  if (!shape || value === null || typeof value !== 'object') return stranger(schema);
  const fields = Object.entries(shape).filter(([field]) => field !== 'id');
  const missing = fields.find(([, type]) => !mayBeMissing(type))?.[0];
  const changed = fields.find(([field, type]) => field !== missing && stranger(type) !== undefined);
  if (missing === undefined && !changed) return stranger(schema);
  const rest = Object.entries(value).filter(([field]) => field !== missing);
  return { ...Object.fromEntries(rest), ...(changed ? { [changed[0]]: stranger(changed[1]) } : {}) };
};

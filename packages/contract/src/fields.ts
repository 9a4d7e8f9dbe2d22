/** The few shapes that every area's schemas are built from. */
import * as z from 'zod/mini';

/** A model the platform sends: fields that it may add pass through, but stay out of the type. */
export const model = <const S extends z.core.$ZodLooseShape>(shape: S): z.ZodMiniObject<S, z.core.$strip> =>
  /*#__PURE__*/ z.looseObject(shape);

/** What we send: a field that the operation does not take is an error that names it. */
export const request = z.strictObject;

/** May be missing or null: what the platform leaves out differs by version. */
export const nullish = z.nullish;

/** Of the whole: more than nothing, and not more than all of it. */
export const share = /*#__PURE__*/ z.number().check(/*#__PURE__*/ z.gt(0), /*#__PURE__*/ z.lte(1));

const extensions = /*#__PURE__*/ new WeakSet<object>();

/** A field of EduRise's own (marked `+` in the models): an ordinary platform does not send it. */
export const extension = <T extends z.core.SomeType>(type: T): z.ZodMiniOptional<z.ZodMiniNullable<T>> => {
  const schema = z.optional(z.nullable(type));
  extensions.add(schema);
  return schema;
};

/** Is this field one that an ordinary platform lacks? */
export const isExtension = (schema: object): boolean => extensions.has(schema);

/** A set of known values that may grow: `'draft' | 'published' | (string & {})`. */
export const open = <const V extends string>(...known: V[]): z.ZodMiniType<V | (string & {}), V | (string & {})> =>
  z.union([z.enum(known), z.string()]);

/** A UUID on the platform; any non-empty text to us. */
export const id = /*#__PURE__*/ z.string();

/** ISO 8601 with offset, to the microsecond: keep the text, do not revive it. */
export const dateTime = /*#__PURE__*/ z.string();

/** `2026-01-31`, without a time zone. */
export const date = /*#__PURE__*/ z.string();

/** A decimal: a string ("49.99") from model rows, perhaps a number from computed answers. */
export const decimal = /*#__PURE__*/ z.union([z.string(), z.number()]);

/** An address that pages link to, or one on the platform itself. A script in its place would run in whoever follows it. */
export const webAddress = /*#__PURE__*/ z
  .string()
  .check(/*#__PURE__*/ z.maxLength(2000), /*#__PURE__*/ z.regex(/^(https?:\/\/|\/(?!\/))/i, 'Enter a valid URL.'));

/** A file to upload. */
export const file = /*#__PURE__*/ z.custom<Blob>((value) => value instanceof Blob, 'Choose a file.');

/** An answer that is a file: the platform's `Response`, its body unread. */
export const unread = /*#__PURE__*/ z.custom<Response>((value) => value instanceof Response);

/** What every row of the platform carries. */
export const row = {
  id,
  created_at: /*#__PURE__*/ z.nullish(dateTime),
  updated_at: /*#__PURE__*/ z.nullish(dateTime),
};

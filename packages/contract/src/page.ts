import * as z from 'zod/mini';

/** What every list takes. `page_size` above the platform's maximum is clamped, not refused. */
export const paging = {
  page: /*#__PURE__*/ z.optional(z.number()),
  page_size: /*#__PURE__*/ z.optional(z.number()),
};

/** A list's query: the platform's own filters beside those named here are passed on. */
export const listQuery = <const S extends z.core.$ZodLooseShape>(
  filters: S,
): z.ZodMiniObject<S & typeof paging, z.core.$strict> => /*#__PURE__*/ z.strictObject({ ...paging, ...filters });

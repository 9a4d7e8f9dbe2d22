/** Part of a row's fields, as a PATCH may bring them. */
export type Changes<T> = { [K in keyof T]?: T[K] | undefined };

/** The fields that are there: what a request leaves out stays as it is. */
export const given = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

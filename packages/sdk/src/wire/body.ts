/** A body as it is sent; `fields` are made into a form by the code that only uploads need. */
export interface Encoded {
  readonly body?: string | FormData | Blob;
  readonly fields?: object;
  readonly type?: string;
}

const holdsFile = (value: object): boolean =>
  Object.values(value)
    .flat()
    .some((field) => field instanceof Blob);

/** Beyond 2^53 a number is sent as it is received: as the text of its digits. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one));

/** JSON, or multipart where the operation, or a file in the body, asks for it. `undefined` is left out, `null` is not. */
export const encode = (body: unknown, multipart?: boolean): Encoded => {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  if (body && typeof body === 'object' && (multipart || holdsFile(body))) return { fields: body };
  return { body: jsonOf(body), type: 'application/json' };
};

/** A body as it is sent, made once for all attempts. */
export interface Encoded {
  readonly body?: string | FormData;
  readonly type?: string;
}

const isBlob = (value: unknown): value is Blob => typeof Blob !== 'undefined' && value instanceof Blob;
const holdsFile = (value: object): boolean =>
  Object.values(value).some((field) => isBlob(field) || (Array.isArray(field) && field.some(isBlob)));

/** Multipart knows no null and no nesting: null becomes empty, an object its JSON. */
const formOf = (fields: object): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (isBlob(one)) form.append(name, one);
      else if (one !== undefined)
        form.append(name, typeof one === 'object' && one ? JSON.stringify(one) : String(one ?? ''));
    }
  }
  return form;
};

/** JSON, or multipart where the operation, or a file in the body, asks for it. `undefined` is left out, `null` is not. */
export const encode = (body: unknown, multipart?: boolean): Encoded => {
  if (body === undefined) return {};
  if (typeof FormData !== 'undefined' && body instanceof FormData) return { body };
  if (body && typeof body === 'object' && (multipart || holdsFile(body))) return { body: formOf(body) };
  return { body: JSON.stringify(body), type: 'application/json' };
};

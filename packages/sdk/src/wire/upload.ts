import type { CallOptions } from '../call.ts';
import { jsonOf, type Encoded } from './body.ts';

type Field = object | string | number | boolean | bigint | null | undefined;

const fieldOf = (value: Field): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value ? jsonOf(value) : `${value ?? ''}`;
};

/** Multipart knows no null and no nesting: null becomes empty, an object its JSON. */
export const formOf = (fields: object): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields) as [string, Field][]) {
    for (const one of Array.isArray(value) ? (value as Field[]) : [value]) {
      if (one instanceof Blob) form.append(name, one);
      else if (one !== undefined) form.append(name, fieldOf(one));
    }
  }
  return form;
};

/**
 * An XMLHttpRequest follows redirects wherever they lead, with headers and file, and cannot be told not to. So the address
 * is first asked, with nothing of ours, whether it redirects.
 */
const staysHere = ({ url, credentials, signal }: Request): Promise<boolean> =>
  fetch(url, { method: 'HEAD', redirect: 'manual', credentials, signal }).then(
    ({ type }) => type !== 'opaqueredirect',
    () => false,
  );

/** A `fetch` that reports how much is sent, where that can be known: browsers tell so only of an XMLHttpRequest. */
export const uploadBy = (body: Encoded['body'], onProgress: CallOptions['onProgress']): typeof fetch | undefined => {
  if (!onProgress || typeof XMLHttpRequest === 'undefined') return undefined;
  return async (input) => {
    const request = input as Request;
    // Without progress rather than without care: `fetch` refuses to be led away.
    if (!(await staysHere(request))) return fetch(request);
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      const abort = () => xhr.abort();
      xhr.open(request.method, request.url);
      xhr.withCredentials = request.credentials === 'include';
      // The browser writes the type of a form itself, with its boundary.
      for (const [name, value] of request.headers) {
        if (name !== 'content-type' || !(body instanceof FormData)) xhr.setRequestHeader(name, value);
      }
      xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
        onProgress(lengthComputable ? { loaded, total } : { loaded });
      xhr.onload = () => {
        if (xhr.responseURL && xhr.responseURL !== request.url) return resolve(new Response(null, { status: 302 }));
        const headers = new Headers();
        for (const line of xhr
          .getAllResponseHeaders()
          .trim()
          .split(/[\r\n]+/)) {
          const colon = line.indexOf(':');
          if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
        }
        const empty = xhr.status === 204 || xhr.status === 205 || xhr.status === 304;
        resolve(new Response(empty ? null : xhr.responseText, { status: xhr.status, headers }));
      };
      xhr.onerror = xhr.onabort = () => reject(new TypeError('The upload failed.'));
      xhr.onloadend = () => request.signal.removeEventListener('abort', abort);
      request.signal.addEventListener('abort', abort);
      xhr.send(body ?? null);
    });
  };
};

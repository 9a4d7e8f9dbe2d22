import type { CallOptions } from './call.ts';
import type { Encoded } from './body.ts';

/** Multipart knows no null and no nesting: null becomes empty, an object its JSON. */
export const formOf = (fields: object): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one instanceof Blob) form.append(name, one);
      else if (one !== undefined)
        form.append(name, typeof one === 'object' && one ? JSON.stringify(one) : String(one ?? ''));
    }
  }
  return form;
};

/** A `fetch` that reports how much is sent: browsers tell so only of an XMLHttpRequest. */
export const uploadBy =
  (body: Encoded['body'], onProgress: NonNullable<CallOptions['onProgress']>): typeof fetch =>
  (input) =>
    new Promise((resolve, reject) => {
      const request = input as Request;
      const xhr = new XMLHttpRequest();
      const abort = () => xhr.abort();
      xhr.open(request.method, request.url);
      // The browser writes the type of a form itself, with its boundary.
      for (const [name, value] of request.headers) {
        if (name !== 'content-type' || typeof body === 'string') xhr.setRequestHeader(name, value);
      }
      xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
        onProgress(lengthComputable ? { loaded, total } : { loaded });
      xhr.onload = () => {
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

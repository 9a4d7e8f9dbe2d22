import type { CallOptions } from '../call.ts';
import type { ClientCore } from '../client.ts';
import { ConfigError, UnexpectedAnswerError } from '../errors.ts';
import type { CallArguments } from '../resources.ts';
import { bytesOf } from '../streams/bytes.ts';
import { fileNameFrom, fileNameIn } from './file-name.ts';
import { pathOf, unread, type Asked } from '../streams/unread.ts';

/** A file whose bytes are still to come. They can be read once, in one of the three ways; `signal` ends that too. */
export interface Download {
  /** As the platform names it, without any path; else the last part of the address. */
  readonly name: string;
  /** Its media type, `application/pdf`. */
  readonly type: string;
  /** In bytes, where it is known beforehand. */
  readonly size?: number | undefined;
  blob(): Promise<Blob>;
  stream(): ReadableStream<Uint8Array>;
  /** Hands it to the visitor as the browser does downloads. */
  save(): Promise<void>;
}

/**
 * Fetches a file. To learn its name from another origin, the platform has to expose `Content-Disposition`.
 * @param options `onProgress` tells how much has come, in bytes.
 * @example
 * const report = await download(edu, '/api/reports/7/export/', { query: { format: 'pdf' } }, { signal });
 * await report.save();
 * @throws what every call throws; UnexpectedAnswerError for a web page that is no download; ConnectionError while reading
 * what breaks off.
 */
export const download = async (
  edu: ClientCore,
  asked: Asked,
  args?: CallArguments,
  { onProgress, ...options }: CallOptions = {},
): Promise<Download> => {
  const response = await unread(edu, asked, args, { ...options, headers: { Accept: '*/*', ...options.headers } });
  const { headers, status } = response;
  const type = headers.get('Content-Type') ?? '';
  const disposition = headers.get('Content-Disposition');
  const path = pathOf(asked);
  if (/^text\/html\b/i.test(type) && !disposition && !/\.html?$/.test(path.split('?')[0]!)) {
    await response.body?.cancel();
    throw new UnexpectedAnswerError(status, type);
  }
  // The length is that of what travels, which is less than what arrives where it is packed.
  const length = headers.get('Content-Encoding') ? null : headers.get('Content-Length');
  const size = length ? Number(length) : undefined;
  const name = fileNameIn(disposition) ?? fileNameFrom(response.url || path);
  const stream = () => bytesOf(response, { edu, signal: options.signal, onProgress, total: size });
  const blob = () => new Response(stream(), { headers: { 'Content-Type': type } }).blob();
  return {
    name,
    type: type.split(';')[0]!.trim(),
    size,
    stream,
    blob,
    async save() {
      if (typeof document === 'undefined') throw new ConfigError('save() needs a page; write stream() to a file.');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await blob());
      link.download = name;
      link.click();
      // Some browsers begin to read it only in a while.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  };
};

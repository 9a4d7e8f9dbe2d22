/** Answers with a file's bytes: whole, a range of them, or not again. */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

/** `undefined` where there is no such file. The headers say what it is. */
export async function serveBytes(
  context: Context,
  file: string,
  given: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? answer(context, file, stats, given) : undefined;
}

function answer(
  context: Context,
  file: string,
  { size, mtime: modified }: Stats,
  given: Readonly<Record<string, string>>,
): Response {
  const etag = `"${size.toString(36)}-${Math.floor(modified.getTime() / 1000).toString(36)}"`;
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...given,
  });
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const range = stillThatFile(context.req.header('if-range'), etag, modified) ? context.req.header('range') : undefined;
  const part = parseRange(range, size);
  if (part === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = part ?? { start: 0, end: size - 1 };
  headers.set('Content-Length', String(end - start + 1));
  if (part) headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  const hasBody = context.req.method !== 'HEAD' && size > 0;
  const body = hasBody ? (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>) : null;
  return new Response(body, { status: part ? 206 : 200, headers });
}

/** `If-Range`: a part is only of use to whoever has the rest of the same file. */
function stillThatFile(condition: string | undefined, etag: string, modified: Date): boolean {
  if (condition === undefined) return true;
  if (condition.startsWith('"') || condition.startsWith('W/')) return condition === etag;
  return new Date(condition).getTime() === Math.floor(modified.getTime() / 1000) * 1000;
}

/** One range of bytes, both ends included (RFC 9110, 14.2). What is not understood, or many at once, gets the whole file. */
function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '')
    return Number(last) === 0 || size === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  if (last !== '' && Number(last) < start) return undefined;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

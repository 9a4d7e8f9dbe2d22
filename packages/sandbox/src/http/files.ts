/** Media that come with the package, and what people upload: served with byte ranges. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context } from 'hono';

export interface Files {
  /** Keeps an upload; the answer is its path, `/media/uploads/…`. */
  save(upload: Blob): Promise<string>;
  serve(context: Context): Promise<Response | undefined>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
};

const shipped = join(import.meta.dirname, '../../media');
const uploadPrefix = '/media/uploads/';

export function createFiles(uploads: string): Files {
  return {
    async save(upload) {
      const name = upload instanceof File ? upload.name : '';
      const known = extname(name).toLowerCase();
      const file = `${randomUUID()}${known in mediaTypes ? known : '.bin'}`;
      await mkdir(uploads, { recursive: true });
      await writeFile(join(uploads, file), upload.stream());
      return uploadPrefix + file;
    },
    async serve(context) {
      const path = decode(context.req.path);
      if (path === undefined) return undefined;
      const isUpload = path.startsWith(uploadPrefix);
      const root = isUpload ? uploads : shipped;
      const file = normalize(join(root, path.slice(isUpload ? uploadPrefix.length : '/media/'.length)));
      if (!file.startsWith(root + sep)) return undefined;
      const stats = await stat(file).catch(() => undefined);
      if (!stats?.isFile()) return undefined;
      return answer(context, file, stats.size, stats.mtime, isUpload);
    },
  };
}

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

function answer(context: Context, file: string, size: number, modified: Date, isUpload: boolean): Response {
  const etag = `"${size.toString(36)}-${Math.floor(modified.getTime() / 1000).toString(36)}"`;
  const headers = new Headers({
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Last-Modified': modified.toUTCString(),
    'Cache-Control': 'public, max-age=3600',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  // Strangers' files must not run as pages of this origin.
  if (isUpload) headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
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
export function parseRange(
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

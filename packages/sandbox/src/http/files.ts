/** Media that come with the package, and what people upload for everybody in a course: served with byte ranges. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { extensionOf, isKnownType, mediaTypeOf } from './media-types.ts';
import { serveBytes } from './serve-bytes.ts';

export interface Files {
  /** Keeps an upload; the answer is its path, `/media/uploads/…`. */
  save(upload: Blob): Promise<string>;
  serve(context: Context): Promise<Response | undefined>;
  /** What stands in a file, by its path. */
  text(path: string): Promise<string | undefined>;
}

/** What comes with the package. */
export const shipped = join(import.meta.dirname, '../../media');
const uploadPrefix = '/media/uploads/';

/** Strangers' files must not run as pages of this origin. */
export const inert = { 'Content-Security-Policy': "default-src 'none'; sandbox" };

export function createFiles(uploads: string): Files {
  const fileAt = (path: string): string | undefined => {
    const isUpload = path.startsWith(uploadPrefix);
    const root = isUpload ? uploads : shipped;
    const file = normalize(join(root, path.slice(isUpload ? uploadPrefix.length : '/media/'.length)));
    return file.startsWith(root + sep) ? file : undefined;
  };
  return {
    async save(upload) {
      const known = extensionOf(upload instanceof File ? upload.name : '');
      const file = `${randomUUID()}${isKnownType(known) ? known : '.bin'}`;
      await mkdir(uploads, { recursive: true });
      await writeFile(join(uploads, file), upload.stream());
      return uploadPrefix + file;
    },
    async serve(context) {
      const path = decode(context.req.path);
      const file = path === undefined ? undefined : fileAt(path);
      if (path === undefined || file === undefined) return undefined;
      return serveBytes(context, file, {
        'Content-Type': mediaTypeOf(file),
        'Cache-Control': 'public, max-age=3600',
        ...(path.startsWith(uploadPrefix) ? inert : {}),
      });
    },
    async text(path) {
      const file = fileAt(path);
      return file && (await readFile(file, 'utf8').catch(() => undefined));
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

/** Where the bytes of private uploads are: behind no address of their own. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shipped } from '../http/files.ts';

export interface Kept {
  location: string;
  size_bytes: number;
  /** SHA-256, in hexadecimal digits. */
  checksum: string;
}

export interface Vault {
  keep(upload: Blob): Promise<Kept>;
  /** The file that holds the bytes. */
  fileOf(location: string): string;
  /** What came with the package stays. */
  remove(location: string): Promise<void>;
}

/** Demo data point to what comes with the package: `media:handouts/binary-search.pdf`. */
const isShipped = (location: string): boolean => location.startsWith('media:');

export function createVault(directory: string): Vault {
  const fileOf = (location: string): string =>
    isShipped(location) ? join(shipped, location.slice('media:'.length)) : join(directory, basename(location));
  return {
    fileOf,
    async keep(upload) {
      const location = randomUUID();
      const bytes = Buffer.from(await upload.arrayBuffer());
      await mkdir(directory, { recursive: true });
      await writeFile(fileOf(location), bytes);
      return { location, size_bytes: bytes.byteLength, checksum: createHash('sha256').update(bytes).digest('hex') };
    },
    async remove(location) {
      if (!isShipped(location)) await rm(fileOf(location), { force: true });
    },
  };
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { schemaText } from './migrations.ts';

/**
 * A ready-made embedded database on disk. To create one takes seconds, to load a copy takes a fraction of that,
 * so each process but the first of the day starts from the copy.
 */
export interface Snapshot {
  read(): Promise<Blob | undefined>;
  write(content: Blob): Promise<void>;
}

export type SnapshotKind = 'empty' | 'demo' | 'own';

/** `content` names what is in it beside the tables. Only the newest snapshot of a `kind` is kept. */
export function snapshotOf(kind: SnapshotKind, content: string): Snapshot {
  const folder = cacheFolder();
  const name = `${kind}-${createHash('sha256').update(schemaText).update(content).digest('hex').slice(0, 16)}.tar`;
  return {
    async read() {
      const bytes = await readFile(join(folder, name)).catch(() => undefined);
      return bytes && new Blob([bytes]);
    },
    async write(blob) {
      await mkdir(folder, { recursive: true });
      // Written apart and moved into place: another process may be reading, or writing the same.
      const draft = join(folder, `${name}.${process.pid}`);
      await writeFile(draft, new Uint8Array(await blob.arrayBuffer()));
      await rename(draft, join(folder, name));
      const others = (await readdir(folder)).filter(
        (file) => file.startsWith(`${kind}-`) && file.endsWith('.tar') && file !== name,
      );
      await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
    },
  };
}

function cacheFolder(): string {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules', '.cache', 'edurise-sandbox');
  }
  return join(tmpdir(), 'edurise-sandbox-cache');
}

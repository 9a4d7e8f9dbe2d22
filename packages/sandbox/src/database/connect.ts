import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { migrations } from './migrations.ts';
import type { Db, Tables } from './tables.ts';
import type { Snapshot } from './snapshot.ts';
import { embeddedSignals, serverSignals, type Signals } from './signals.ts';

/** In memory, in a directory of this machine, or on a PostgreSQL server. */
export type DatabaseOption = 'memory' | { directory: string } | { url: string };

export interface OpenDatabase {
  db: Db;
  signals: Signals;
  /** Where uploads and mail go. Temporary, unless the database itself is in a directory. */
  directory: string;
  /** The embedded database's content, to be kept as a snapshot; `null` on a server. */
  dump(): Promise<Blob | null>;
  close(): Promise<void>;
}

/** Opens the database; `snapshot` spares a new embedded one its creation. */
export async function openDatabase(option: DatabaseOption, snapshot?: Snapshot): Promise<OpenDatabase> {
  if (option !== 'memory' && 'url' in option) {
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new Pool({ connectionString: option.url, max: 10 }) }),
    });
    const directory = await temporaryDirectory();
    return {
      db,
      signals: serverSignals(option.url),
      directory: directory.path,
      dump: () => Promise.resolve(null),
      close: () => finish(db, directory.remove),
    };
  }
  const place = option === 'memory' ? await temporaryDirectory() : await ownDirectory(option.directory);
  const content = option === 'memory' || (await isNew(place.path)) ? await snapshot?.read() : undefined;
  const pglite = await PGlite.create({
    ...(option === 'memory' ? {} : { dataDir: join(place.path, 'postgres') }),
    ...(content ? { loadDataDir: content } : {}),
  });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    signals: embeddedSignals(pglite),
    directory: place.path,
    dump: () => pglite.dumpDataDir('none'),
    close: () => finish(db, place.remove),
  };
}

export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error(JSON.stringify(error));
}

async function finish(db: Db, remove: () => Promise<void>): Promise<void> {
  await db.destroy();
  await remove();
}

const isNew = (directory: string): Promise<boolean> =>
  readFile(join(directory, 'postgres', 'PG_VERSION')).then(
    () => false,
    () => true,
  );

interface Place {
  path: string;
  remove(): Promise<void>;
}

async function temporaryDirectory(): Promise<Place> {
  const path = await mkdtemp(join(tmpdir(), 'edurise-sandbox-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The embedded database is for one process: a second one in the same directory would ruin it. */
async function ownDirectory(path: string): Promise<Place> {
  await mkdir(path, { recursive: true });
  const lock = join(path, 'sandbox.pid');
  const owner = Number(await readFile(lock, 'utf8').catch(() => '0'));
  if (owner && owner !== process.pid && isRunning(owner)) {
    throw new Error(`Another sandbox (process ${owner}) is using ${path}.`);
  }
  const file = await open(lock, 'w');
  await file.writeFile(String(process.pid));
  await file.close();
  return { path, remove: () => rm(lock, { force: true }) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

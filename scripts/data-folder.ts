import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '.data');

/**
 * The folder of the embedded database, for this process alone: two processes on one folder would ruin it.
 * @throws when another one that still runs has it.
 */
export function claimData(name: string): { directory: string; release: () => void } {
  mkdirSync(root, { recursive: true });
  const lock = join(root, `${name}.lock`);
  const owner = ownerOf(lock);
  if (owner !== null && isRunning(owner)) {
    throw new Error(`Process ${owner} already uses ${join('.data', name)}. Stop it first, or use what it serves.`);
  }
  rmSync(lock, { force: true });
  const file = openSync(lock, 'wx');
  writeSync(file, String(process.pid));
  closeSync(file);
  return { directory: join(root, name), release: () => rmSync(lock, { force: true }) };
}

function ownerOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws the data away, for a fresh start. */
export function emptyData(): void {
  for (const name of ['platform', 'plain']) claimData(name);
  rmSync(root, { recursive: true, force: true });
}

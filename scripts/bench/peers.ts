import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, succeeds } from '../run.ts';

/** What the clients are measured from: our packages as they are published, and the others as `here`'s manifest pins them. */
export async function prepare(here: string): Promise<void> {
  if (!(await succeeds('tsc', ['-b', 'packages/sdk']))) throw new Error('The SDK could not be built.');
  if (!(await install(here))) throw new Error('What the client is measured against could not be installed.');
}

/** The others, as `here`'s manifest pins them. What is optional there may be missing afterwards; false where one is. */
export async function install(here: string): Promise<boolean> {
  if (upToDate(here)) return true;
  console.error('Installing what ours is measured against');
  const installed = await succeeds('npm', ['ci', '--prefix', here, '--silent', '--no-audit', '--no-fund']);
  return installed && upToDate(here);
}

/** Is what the manifest pins what is there? */
function upToDate(here: string): boolean {
  const { dependencies, optionalDependencies } = manifest(here);
  return Object.entries({ ...dependencies, ...optionalDependencies }).every(
    ([name, version]) =>
      existsSync(join(here, 'node_modules', name)) && manifest(join(here, 'node_modules', name)).version === version,
  );
}

/** `{ ky: '2.1.0', … }` */
export function versions(here: string, names: Iterable<string>): Record<string, string> {
  const folders = [here, root].map((folder) => join(folder, 'node_modules'));
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const folder = folders.map((folder) => join(folder, name)).find(existsSync);
      return [name, folder ? manifest(folder).version : 'not installed'];
    }),
  );
}

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

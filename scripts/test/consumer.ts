import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run.ts';

const execute = promisify(execFile);

/** A project that installed the packed packages: what is in the tarballs, and nothing else of this repository. */
export interface Consumer {
  /** Holds the tarballs too. */
  readonly folder: string;
  remove(): Promise<void>;
}

export async function createConsumer(names: readonly string[]): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'edurise-packaging-'));
  await mkdir(join(folder, 'node_modules', '@edurise'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  for (const name of names) await install(name, folder);
  await linkThirdParties(folder, names);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function install(name: string, folder: string): Promise<void> {
  const { stdout } = await execute('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(root, 'packages', name),
  });
  const target = join(folder, 'node_modules', '@edurise', name);
  await mkdir(target);
  await execute('tar', ['-x', '-z', '-f', join(folder, stdout.trim()), '-C', target, '--strip-components=1']);
}

/** What npm would have fetched: the very versions of the lock file, from this workspace. */
async function linkThirdParties(folder: string, names: readonly string[]): Promise<void> {
  const workspace = join(root, 'node_modules');
  for (const entry of readdirSync(workspace)) {
    if (entry === '@edurise' || entry.startsWith('.')) continue;
    await symlink(join(workspace, entry), join(folder, 'node_modules', entry), 'dir');
  }
  for (const name of names) {
    const nested = join(root, 'packages', name, 'node_modules');
    if (existsSync(nested))
      await cp(nested, join(folder, 'node_modules', '@edurise', name, 'node_modules'), { recursive: true });
  }
}

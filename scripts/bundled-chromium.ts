import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

export interface BundledChromium {
  executablePath: string;
  /** What the browser needs where the system has no NSS or no fonts. */
  env: Record<string, string>;
}

const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packageFolder = dirname(dirname(packageFile));
const cacheRoot = join(import.meta.dirname, '..', 'node_modules', '.cache', 'chromium');

/**
 * The Chromium that comes with the npm package `@sparticuz/chromium` (Linux x64), or `null` where it can't run.
 *
 * The package's own `executablePath()` unpacks to one fixed place without a lock or a version, so that two runs race and
 * an old version is reused. Here a folder appears whole, by a rename, under the version's name.
 */
export async function bundledChromium(): Promise<BundledChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(join(packageFolder, 'bin'))) return null;
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheRoot, version);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: await missingFromSystem(executablePath, folder) };
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(cacheRoot, { recursive: true });
  const staging = await mkdtemp(join(cacheRoot, 'unpacking-'));
  try {
    const executable = join(staging, 'chromium');
    await pipeline(createReadStream(archive('chromium.br')), createBrotliDecompress(), createWriteStream(executable));
    await chmod(executable, 0o755);
    await untar(archive('al2023.tar.br'), staging);
    await untar(archive('fonts.tar.br'), staging);
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts'), join(folder, 'font-cache')));
    await rename(staging, folder).catch((error: unknown) => {
      // Another run was faster: its folder is as good as ours.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const archive = (name: string): string => join(packageFolder, 'bin', name);

async function untar(file: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  // tar leaves at the end-of-archive mark, perhaps before the padding is written: only its verdict counts.
  tar.stdin.on('error', () => {});
  createReadStream(file).pipe(createBrotliDecompress()).pipe(tar.stdin);
  const [code] = (await once(tar, 'close')) as [number | null];
  if (code !== 0) throw new Error(`tar could not unpack ${file}`);
}

// The package's own file names a folder of the machine it was made on; without any font the renderer crashes.
const fontsConfiguration = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;

async function missingFromSystem(executablePath: string, folder: string): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  const libraries = await output('ldd', [executablePath]);
  if (libraries === null || libraries.includes('not found')) env['LD_LIBRARY_PATH'] = join(folder, 'lib');
  const hasFonts = existsSync('/etc/fonts/fonts.conf') && existsSync('/usr/share/fonts');
  if (!hasFonts) env['FONTCONFIG_PATH'] = folder;
  return env;
}

const output = (command: string, args: string[]): Promise<string | null> =>
  new Promise((resolve) => execFile(command, args, (error, stdout) => resolve(error ? null : stdout)));

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../run.ts';

const execute = promisify(execFile);
const names = ['contract', 'sdk', 'widgets', 'sandbox'];
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** A project that installed the packed packages: what is in the tarballs, and nothing else of this repository. */
let project: string;

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'edurise-packaging-'));
  await mkdir(join(project, 'node_modules', '@edurise'), { recursive: true });
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  for (const name of names) await install(name);
  linkThirdParties();
});
after(() => rm(project, { recursive: true, force: true }));

async function install(name: string): Promise<void> {
  const folder = join(root, 'packages', name);
  const { stdout } = await execute('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], {
    cwd: folder,
  });
  const target = join(project, 'node_modules', '@edurise', name);
  await mkdir(target);
  await execute('tar', ['-x', '-z', '-f', join(project, stdout.trim()), '-C', target, '--strip-components=1']);
}

/** What npm would have fetched: the very versions of the lock file, from this workspace. */
function linkThirdParties(): void {
  const workspace = join(root, 'node_modules');
  for (const entry of readdirSync(workspace)) {
    if (entry === '@edurise' || entry.startsWith('.')) continue;
    void symlink(join(workspace, entry), join(project, 'node_modules', entry), 'dir');
  }
  const nested = join(root, 'packages', 'widgets', 'node_modules');
  if (existsSync(nested))
    void cp(nested, join(project, 'node_modules', '@edurise', 'widgets', 'node_modules'), { recursive: true });
}

async function exported(name: string): Promise<string[]> {
  const manifest = JSON.parse(
    await readFile(join(project, 'node_modules', '@edurise', name, 'package.json'), 'utf8'),
  ) as {
    exports: Record<string, unknown>;
  };
  return Object.keys(manifest.exports)
    .filter((path) => !path.includes('*') && !path.endsWith('.json'))
    .map((path) => join('@edurise', name, path));
}

for (const name of names) {
  test(`@edurise/${name} is published as it should be`, async () => {
    await execute(process.execPath, [bin('publint'), '--strict'], { cwd: join(root, 'packages', name) });
  });

  test(`types of @edurise/${name} resolve as its modules do`, async () => {
    const [tarball] = readdirSync(project).filter((file) => file.startsWith(`edurise-${name}-`));
    await execute(process.execPath, [bin('attw'), join(project, tarball ?? ''), '--profile', 'esm-only', '--quiet']);
  });

  test(`@edurise/${name} carries neither sources nor tests`, async () => {
    const files = readdirSync(join(project, 'node_modules', '@edurise', name), { recursive: true }).map(String);
    assert.deepEqual(
      files.filter((file) => /(^|\/)src\/|\.(test|node-test|fixtures)\./.test(file)),
      [],
    );
  });
}

// Elements are looked at on a server too, where nothing of a browser is there.
test('every entry can be imported in Node', async () => {
  const entries = (await Promise.all(names.map(exported))).flat();
  const script = entries.map((entry) => `await import(${JSON.stringify(entry)});`).join('\n');
  await writeFile(join(project, 'import-all.mjs'), script);
  await execute(process.execPath, ['import-all.mjs'], { cwd: project, env: { PATH: process.env['PATH'] ?? '' } });
});

test('the client and the elements can be bundled for a browser', async () => {
  await writeFile(
    join(project, 'page.mjs'),
    `import { createEduRise } from '@edurise/sdk';\nimport '@edurise/widgets/define';\nexport { createEduRise };\n`,
  );
  const { warnings } = await build({
    absWorkingDir: project,
    entryPoints: ['page.mjs'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
});

test('an application that asks for one class registers no element', async () => {
  await writeFile(join(project, 'class.mjs'), `export { EduRiseQuiz } from '@edurise/widgets';\n`);
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: ['class.mjs'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
  });
  const entry = outputFiles.find(({ path }) => basename(path) === 'class.js');
  assert.doesNotMatch(entry?.text ?? '', /customElements\.define|define\("edurise/);
});

// The oldest Node that can start the workspace, where there is one beside ours.
test('the client runs in the Node that started npm', async (t) => {
  const outer = process.env['npm_node_execpath'];
  if (!outer || outer === process.execPath || dirname(outer) === join(root, 'node_modules', '.bin'))
    return t.skip('it is the same Node');
  await execute(
    outer,
    [
      '--input-type=module',
      '--eval',
      `import { createEduRise } from '@edurise/sdk'; createEduRise({ baseUrl: 'https://learn.example' }).dispose();`,
    ],
    { cwd: project },
  );
});

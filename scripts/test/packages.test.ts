import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../run.ts';
import { createConsumer, type Consumer } from './consumer.ts';

const execute = promisify(execFile);
const names = ['contract', 'sdk', 'widgets', 'sandbox', 'mocks', 'cli'];
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

let consumer: Consumer;
let project: string;
before(async () => {
  consumer = await createConsumer(names);
  project = consumer.folder;
});
after(() => consumer.remove());

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

  test(`@edurise/${name} brings its licence`, async () => {
    const text = await readFile(join(project, 'node_modules', '@edurise', name, 'LICENSE'), 'utf8');
    assert.match(text, /^MIT License/);
  });

  test(`the source maps of @edurise/${name} bring the sources along`, async () => {
    const dist = join(project, 'node_modules', '@edurise', name, 'dist');
    const maps = readdirSync(dist, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.js.map'));
    assert.ok(maps.length > 0);
    for (const file of maps) {
      const map = JSON.parse(await readFile(join(dist, file), 'utf8')) as { sourcesContent?: (string | null)[] };
      assert.ok(
        map.sourcesContent?.every((source) => typeof source === 'string'),
        file,
      );
    }
  });

  test(`the README of @edurise/${name} leads to nothing that is not published`, async () => {
    const text = await readFile(join(project, 'node_modules', '@edurise', name, 'README.md'), 'utf8');
    assert.doesNotMatch(text, /\]\((?!https:)/);
  });

  test(`@edurise/${name} carries neither sources nor tests`, async () => {
    const files = readdirSync(join(project, 'node_modules', '@edurise', name), { recursive: true }).map(String);
    assert.deepEqual(
      files.filter((file) => /(^|\/)src\/|\.(test|node-test|fixtures)\.|\.tsbuildinfo$/.test(file)),
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

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { everyOperation } from '@edurise/contract/every';
import { main } from '../src/cli.ts';
import { recording } from './support/terminal.ts';

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'edurise-cli-'))));
after(() => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const { said, terminal } = recording();
  return { status: await main(args, terminal), ...said };
};

test('endpoints --json lists every operation with its method and path', async () => {
  const { status, out, err } = await run('endpoints', '--json');
  assert.equal(status, 0);
  assert.equal(err, '');
  const rows = everyOperation().map(({ name, row: { method, path } }) => ({ operation: name, method, path }));
  assert.deepEqual(JSON.parse(out), rows);
});

test('endpoints of an area, and of a source', async () => {
  const { out } = await run('endpoints', '--area', 'courses', '--source', '000*');
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/)[0]),
    ['reviews.list', 'reviews.create', 'reviews.update', 'reviews.delete'],
  );
  const { status, err } = await run('endpoints', '--area', 'curses');
  assert.equal(status, 2);
  assert.match(err, /no area “curses”; there are auth, users/);
  const source = await run('endpoints', '--source', '999');
  assert.deepEqual([source.status, source.out], [2, '']);
  assert.match(source.err, /no source “999”; there are \+, 000, 000\*/);
});

test('openapi prints the document, or writes it', async () => {
  const { out } = await run('openapi', '--base-url', 'https://learn.acme.com');
  assert.deepEqual(JSON.parse(out).servers, [{ url: 'https://learn.acme.com' }]);
  const file = join(folder, 'openapi.json');
  const written = await run('openapi', '--out', file);
  assert.deepEqual([written.status, written.out], [0, '']);
  assert.equal(JSON.parse(await readFile(file, 'utf8')).openapi, '3.1.0');
});

test('where nothing can be written it says so, and that it was not carried out', async () => {
  const file = join(folder, 'no', 'such', 'folder.json');
  const { status, out, err } = await run('openapi', '--out', file);
  assert.deepEqual([status, out], [2, '']);
  assert.match(err, /^ENOENT: .*folder\.json'\n$/);
});

test('init writes a page, or a program, and never over what is there', async () => {
  const place = ['init', '--base-url', 'https://learn.acme.com', '--tenant', 'a"c', '--out', folder];
  const page = await run(...place);
  assert.equal(page.status, 0);
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  assert.match(html, /base-url="https:\/\/learn\.acme\.com" tenant="a&quot;c"/);

  await writeFile(join(folder, 'package.json'), '{}');
  const program = await run(...place, '--kind', 'typescript');
  assert.equal(program.status, 2);
  assert.match(program.err, /package\.json: already there\. Nothing was written\./);
  await assert.rejects(readFile(join(folder, 'main.ts')));
  assert.equal(await readFile(join(folder, 'package.json'), 'utf8'), '{}');

  const elsewhere = join(folder, 'program');
  assert.equal((await run(...place.slice(0, -1), elsewhere, '--kind', 'typescript')).status, 0);
  assert.match(await readFile(join(elsewhere, 'main.ts'), 'utf8'), /baseUrl: "https:\/\/learn\.acme\.com"/);
});

test('the page that init writes loads every element that is on it', async () => {
  const there = join(folder, 'page');
  assert.equal((await run('init', '--base-url', 'https://learn.acme.com', '--out', there)).status, 0);
  const html = await readFile(join(there, 'index.html'), 'utf8');
  const tags = new Set([...html.matchAll(/<edurise-([a-z-]+)/g)].map(([, name]) => name!));
  const scripts = new Set(
    [...html.matchAll(/<script type="module" src="\/edurise\/([a-z-]+)\.js">/g)].map(([, name]) => name!),
  );
  assert.ok(tags.has('provider') && scripts.size > 0);

  const widgets = new URL('../../widgets/src/', import.meta.url);
  const loader = await readFile(new URL('loader.ts', widgets), 'utf8');
  // Each has an entry of its own, and the loader, `edurise.js`, has them all.
  const loaded = (tag: string): boolean =>
    scripts.has(tag) ||
    (scripts.has('edurise') && loader.includes(`'edurise-${tag}': () => import('./define/${tag}.ts')`));
  assert.deepEqual(
    [...tags].filter((tag) => !loaded(tag)),
    [],
  );
  for (const name of scripts) if (name !== 'edurise') await readFile(new URL(`define/${name}.ts`, widgets));
});

test('says what there is, and what is wrong', async () => {
  const { status, out } = await run('--help');
  assert.equal(status, 0);
  for (const name of ['audit', 'endpoints', 'openapi', 'init']) {
    assert.match(out, new RegExp(`\\b${name}\\b`));
    const { status, out: more } = await run(name, '--help');
    assert.equal(status, 0);
    assert.match(more, new RegExp(`^Usage: edurise ${name}`));
  }
  assert.equal((await run()).status, 2);
  assert.equal((await run('help', 'constructor')).out, out);
  const unknown = await run('adit');
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /no command “adit”/);
  const option = await run('endpoints', '--jason');
  assert.equal(option.status, 2);
  assert.match(option.err, /--jason/);
  for (const address of [[], ['--base-url', 'localhost:8000'], ['--base-url', 'javascript:alert(1)']])
    assert.match((await run('init', '--out', join(folder, 'nowhere'), ...address)).err, /--base-url takes/);
});

const bin = fileURLToPath(new URL('../bin/edurise.js', import.meta.url));

test('runs as a program, from its source as well', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=edurise-source', bin, 'endpoints']);
  assert.match(stdout, /^courses\.list +GET +\/api\/courses\/$/m);
});

test('goes quietly when nobody reads on', async () => {
  const child = spawn(process.execPath, ['--conditions=edurise-source', bin, 'endpoints']);
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  assert.deepEqual(await once(child, 'close'), [0, null]);
  assert.equal(err, '');
});

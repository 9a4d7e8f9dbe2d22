import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The program as it is run, from its source. */
const program = `import('@edurise/sandbox/cli').then(({ main }) => main(process.argv.slice(1))).catch((error) => { console.error(error.message); process.exitCode = 1; })`;

function run(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    ['--conditions=edurise-source', '--input-type=module', '-e', program, '--', ...args],
    { env },
  );
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return { child, output, ended: once(child, 'exit') as Promise<[number | null]> };
}

test('prints its address first, serves, says nothing more, and stops when it is told', async () => {
  const { child, output, ended } = run('--memory', '--port', '0', '--no-demo');
  await once(child.stdout, 'data');
  const url = output.out.trim();
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.equal((await fetch(`${url}/api/courses/`)).status, 200);
  assert.equal(
    ((await (await fetch(`${url}/api/v1/tenants/current/`)).json()) as { data: { slug: string } }).data.slug,
    'school',
  );
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.equal(output.err, '');
});

test('says what is wrong with its options', async () => {
  const port = run('--port', 'http');
  assert.equal((await port.ended)[0], 1);
  assert.match(port.output.err, /--port takes a number/);
  const unknown = run('--prot', '1');
  assert.equal((await unknown.ended)[0], 1);
  assert.match(unknown.output.err, /--prot/);
  const help = run('--help');
  assert.equal((await help.ended)[0], 0);
  assert.match(help.output.out, /--database-url/);
  assert.match(help.output.out, /drop\[=before\|after\|body\]/);
  const fault = run('--fault', 'lightning');
  assert.equal((await fault.ended)[0], 1);
  assert.match(fault.output.err, /no fault “lightning”/);
});

/** Says which of its modules is loaded. */
const tellCli = `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => (/cli[.][jt]s$/.test(url) && console.error(url), next(url, context)) });`;

test('runs as a program from its source, where that is asked for, though it may be built', async () => {
  const bin = fileURLToPath(new URL('../bin/edurise-sandbox.js', import.meta.url));
  const tell = `data:text/javascript,${encodeURIComponent(tellCli)}`;
  const args = ['--conditions=edurise-source', '--import', tell, bin, '--help'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  assert.match(stdout, /^Usage: edurise-sandbox/);
  assert.match(stderr, /\/src\/cli\.ts$/m);
});

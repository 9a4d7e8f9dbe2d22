import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createEduRise } from '@edurise/sdk';
import { buildBundles } from '../../scripts/build-bundles.ts';
import { root } from '../../scripts/run.ts';

interface Started {
  lines: string[];
  portal: string;
  platform: string;
  stop(): Promise<void>;
}

// A copy, so that the data of whoever runs the tests stays theirs.
describe('npm start', () => {
  let copy: string;
  before(async () => {
    await buildBundles();
    copy = await mkdtemp(join(tmpdir(), 'edurise-start-'));
    for (const name of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'LICENSE',
      'tsconfig.json',
      'rollup.config.mjs',
      'scripts',
      'examples',
      'packages',
    ]) {
      await cp(join(root, name), join(copy, name), {
        recursive: true,
        preserveTimestamps: true,
        verbatimSymlinks: true,
      });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  });
  after(() => rm(copy, { recursive: true, force: true }));

  async function start(): Promise<Started> {
    const child = spawn('npm', ['start', '--silent'], {
      cwd: copy,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = await linesUntil(child, /^Platform/);
    const address = (label: string): string =>
      lines.find((line) => line.startsWith(label))?.split(/\s+/)[1] ?? assert.fail(lines.join('\n'));
    return {
      lines,
      portal: address('Portal'),
      platform: address('Platform'),
      async stop() {
        // As a terminal does on Ctrl-C: to the whole group.
        process.kill(-(child.pid ?? 0), 'SIGINT');
        await once(child, 'close');
        assert.ok(!existsSync(join(copy, '.data', 'platform.lock')), 'it let go of its data');
      },
    };
  }

  test('says where the portal is before anything else, then the accounts', async () => {
    const started = await start();
    assert.match(started.lines[0] ?? '', /^Portal\s+http:\/\/localhost:\d+$/);
    assert.match(started.lines[1] ?? '', /student@/);
    const page = await fetch(started.portal);
    assert.match(await page.text(), /<edurise-provider/);
    await started.stop();
  });

  test('keeps its data when it is stopped and started, until it is reset', async () => {
    const person = { email: 'kept@example.test', password: 'correct horse battery' };
    const first = await start();
    await client(first).auth.register({ ...person, first_name: 'Kept', last_name: 'Person' });
    await first.stop();

    const second = await start();
    await client(second).session.signIn(person);
    await second.stop();

    await once(spawn('npm', ['run', 'reset', '--silent'], { cwd: copy, stdio: 'ignore' }), 'close');
    const third = await start();
    await assert.rejects(client(third).session.signIn(person));
    await third.stop();
  });

  test('takes the next port where one is busy, and the page knows', async () => {
    const busy = [8780, 8787].map((port) =>
      createServer()
        .on('error', () => {})
        .listen(port, '127.0.0.1'),
    );
    const started = await start();
    assert.doesNotMatch(started.portal, /:8780$/);
    assert.doesNotMatch(started.platform, /:8787$/);
    const config = await (await fetch(`${started.portal}/config.js`)).text();
    assert.ok(config.includes(started.platform), config);
    await started.stop();
    for (const server of busy) server.close();
  });
});

const client = ({ platform }: Started): ReturnType<typeof createEduRise> =>
  createEduRise({ baseUrl: platform, tenant: 'acme' });

async function linesUntil(child: ChildProcess, last: RegExp): Promise<string[]> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const lines = text.split('\n').slice(0, -1);
    if (lines.some((line) => last.test(line))) return lines;
  }
  return assert.fail(`it ended before it was ready:\n${text}`);
}

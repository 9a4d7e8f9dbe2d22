import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createEduRise } from '@edurise/sdk';
import { platform } from '../support/platform.ts';
import { bearer, jwt } from '../support/tokens.ts';

const run = promisify(execFile);

test('one client for each request of a server: they share neither tokens, nor answers, nor what they learn', async () => {
  const tokens = { ann: jwt({ user_id: 'ann' }), bob: jwt({ user_id: 'bob' }) };
  const server = await platform(({ headers }) => {
    const token = bearer(headers.authorization);
    const name = token === tokens.ann ? 'ann' : token === tokens.bob ? 'bob' : 'nobody';
    return { body: { id: name, email: `${name}@example.test` } };
  });
  const render = async (access: string | undefined, tenant: string) => {
    const edu = createEduRise({ baseUrl: server.url, tenant, validation: undefined, outbox: undefined });
    if (access) await edu.session.setTokens({ access });
    const { id } = await edu.users.me();
    const course = await edu.courses.get('1');
    const state = { id, course: course.id, size: edu.cache.size, status: edu.session.state.status, tenant: edu.tenant };
    edu.dispose();
    return state;
  };
  const rendered = await Promise.all([
    render(tokens.ann, 'acme'),
    render(undefined, 'linden'),
    render(tokens.bob, 'acme'),
  ]);
  assert.deepEqual(rendered, [
    { id: 'ann', course: 'ann', size: 2, status: 'active', tenant: 'acme' },
    { id: 'nobody', course: 'nobody', size: 2, status: 'anonymous', tenant: 'linden' },
    { id: 'bob', course: 'bob', size: 2, status: 'active', tenant: 'acme' },
  ]);
});

test('neither a client, nor its breaker, nor its monitor keeps a process alive', async () => {
  const script = `
    import { createEduRise } from '@edurise/sdk';
    import { breaker } from '@edurise/sdk/breaker';
    import { monitor } from '@edurise/sdk/health';
    const storage = { get: () => new Promise(() => {}), set() {}, remove() {} };
    const edu = createEduRise({ baseUrl: 'http://127.0.0.1:9', breaker: breaker({ failures: 1 }), retry: false, storage });
    const health = monitor(edu);
    await health.check();
    void edu.courses.list().catch(() => {});
    console.log(health.status);`;
  const { stdout } = await run(process.execPath, ['--conditions=edurise-source', '--input-type=module', '-e', script], {
    timeout: 20_000,
    cwd: import.meta.dirname,
  });
  assert.equal(stdout.trim(), 'down');
});

test('to import every entry does nothing: no timer, no listener, no global', async () => {
  const script = `
    const before = Object.getOwnPropertyNames(globalThis).sort().join();
    for (const entry of ['', '/core', '/breaker', '/health', '/storage', '/outbox', '/validation', '/logger'])
      await import('@edurise/sdk' + entry);
    console.log(before === Object.getOwnPropertyNames(globalThis).sort().join(), process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);`;
  const { stdout } = await run(process.execPath, ['--conditions=edurise-source', '--input-type=module', '-e', script], {
    timeout: 20_000,
    cwd: import.meta.dirname,
  });
  assert.equal(stdout.trim(), 'true 0');
});

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { createSandbox } from '@edurise/sandbox';
import { systemClock } from '../src/clock.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { courses, people, school } from './school.ts';

let directory: string;
before(async () => void (directory = await mkdtemp(join(tmpdir(), 'edurise-restart-'))));
after(() => rm(directory, { recursive: true, force: true }));

const open = () => createSandbox({ demo: school, database: { directory } });
const post = (url: string, body: unknown, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });

test('what was done is still there after a restart, and so are the sessions', async () => {
  const first = await open();
  const answer = await post(`${first.url}/api/auth/login/`, { email: people.sam.email, password: people.sam.password });
  const { access, refresh } = (await answer.json()) as { access: string; refresh: string };
  assert.equal((await post(`${first.url}/api/courses/${courses.basics}/enroll/`, {}, access)).status, 201);
  const form = new FormData();
  form.set('avatar', new File([new Uint8Array(10)], 'me.png', { type: 'image/png' }));
  await fetch(`${first.url}/api/users/me/`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${access}` },
    body: form,
  });
  await post(`${first.url}/api/auth/password-reset/`, { email: people.sam.email });
  await first.close();
  assert.equal((await readdir(join(directory, 'mail'))).length, 1);

  const second = await open();
  try {
    assert.equal((await post(`${second.url}/api/courses/${courses.basics}/enroll/`, {}, access)).status, 409);
    const me = (await (
      await fetch(`${second.url}/api/users/me/`, { headers: { authorization: `Bearer ${access}` } })
    ).json()) as { avatar_url: string };
    assert.equal((await fetch(me.avatar_url)).status, 200);
    assert.equal((await post(`${second.url}/api/auth/refresh/`, { refresh })).status, 200);
    assert.equal((await post(`${second.url}/api/auth/refresh/`, { refresh })).status, 401);
    await assert.rejects(runSandbox(), /Another sandbox \(process \d+\) is using/);
  } finally {
    await second.close();
  }
});

test('a sandbox that was killed comes back with what it had answered', async () => {
  const child = spawn(
    process.execPath,
    ['--conditions=edurise-source', join(import.meta.dirname, 'run.ts'), directory],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
  const url = chunk.toString().trim();
  const answer = await post(`${url}/api/auth/register/`, { email: 'late@north.test', password: 'long-enough-1' });
  assert.equal(answer.status, 201);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;

  const next = await open();
  try {
    assert.equal(
      (await post(`${next.url}/api/auth/login/`, { email: 'late@north.test', password: 'long-enough-1' })).status,
      200,
    );
  } finally {
    await next.close();
  }
});

test('what was at work when a sandbox was killed may be asked for again at once', async () => {
  const open = () => prepareDatabase({ directory }, school, 'demo', systemClock);
  const killed = await open();
  const key = { scope: 'sam POST 42', fingerprint: 'x', body: null, created_at: new Date() };
  await killed.db
    .insertInto('idempotency_keys')
    .values({ ...key, status: null })
    .execute();
  await killed.db
    .insertInto('idempotency_keys')
    .values({ ...key, scope: 'sam POST 43', status: 201 })
    .execute();
  await killed.close();
  const next = await open();
  try {
    const kept = await next.db.selectFrom('idempotency_keys').select('scope').execute();
    assert.deepEqual(kept, [{ scope: 'sam POST 43' }], 'and what was answered is answered the same again');
  } finally {
    await next.close();
  }
});

async function runSandbox(): Promise<void> {
  await promisify(execFile)(process.execPath, [
    '--conditions=edurise-source',
    join(import.meta.dirname, 'run.ts'),
    directory,
  ]).catch((error: { stderr: string }) => {
    throw new Error(error.stderr);
  });
}

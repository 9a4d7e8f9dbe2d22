import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { jwt } from './support/tokens.ts';

const folder = await mkdtemp(join(tmpdir(), 'edurise-one-file-'));
after(() => rm(folder, { recursive: true }));

/**
 * Without splitting, a bundler turns what is fetched later into functions that run when first asked for. What such a module
 * shares with the rest must then have run all the same: esbuild forgets it where an index only hands it on.
 */
const bundled = async <T>(name: string, contents: string): Promise<T> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['edurise-source'],
    write: false,
    logLevel: 'error',
  });
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, outputFiles[0]!.text);
  return (await import(pathToFileURL(file).href)) as T;
};

test('bundled into one file, every row is there', async () => {
  const areas = await bundled<typeof import('@edurise/contract/areas')>(
    'areas',
    `export * from '@edurise/contract/areas'; export { createClient } from '@edurise/sdk/core';`,
  );
  const { createClient: _, ...rows } = areas as typeof areas & { createClient: unknown };
  for (const [area, resources] of Object.entries(rows))
    for (const [resource, methods] of Object.entries(resources))
      for (const [method, row] of Object.entries(methods))
        assert.equal(typeof (row as { path?: unknown } | undefined)?.path, 'string', `${area}.${resource}.${method}`);
});

test('bundled into one file, what is fetched later works: refusals, renewal, moving, health', async () => {
  const { createClient } = await bundled<typeof import('@edurise/sdk/core')>(
    'core',
    `export { createClient } from '@edurise/sdk/core';`,
  );
  const asked: string[] = [];
  const edu = createClient({
    baseUrl: 'https://learn.acme.test',
    retry: false,
    fetch: async (input) => {
      const { pathname } = new URL((input as Request).url);
      asked.push(pathname);
      if (pathname.includes('/courses/')) return Response.json({ detail: 'Too large.' }, { status: 413 });
      if (pathname.includes('/me/')) return Response.json({ id: '7', email: 'a@b.c', tenants: [] });
      return Response.json({ access: jwt(), refresh: 'r2', status: 'up' });
    },
  });
  await assert.rejects(edu.request('GET', '/api/courses/1/'), { name: 'PayloadTooLargeError', message: 'Too large.' });
  await edu.session.setTokens({ access: jwt(), refresh: 'r1' });
  await edu.session.refresh();
  await edu.session.switchTenant('linden');
  assert.equal((await edu.health()).status, 'up');
  await edu.session.signOut();
  for (const path of ['/api/auth/refresh/', '/api/v1/users/switch_tenant/', '/api/auth/logout/'])
    assert.ok(asked.includes(path), path);
  edu.dispose();
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { openapi } from '@edurise/contract/openapi';
import { contractComments } from '../contract-comments.ts';
import { root } from '../run.ts';

const execute = promisify(execFile);
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

test('what is made of the contract’s comments is not stale', async () => {
  for (const [path, text] of await contractComments())
    assert.equal(readFileSync(path, 'utf8'), text, `${relative(root, path)}: npm run generate`);
});

/** A client of a few lines, as somebody would write it on generated types: `Answer<'get', '/api/courses/{id}/'>`. */
const client = `import type { components, operations, paths } from './edurise.js';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Answer<Name extends keyof operations> = operations[Name]['responses'] extends { 200: infer Response }
  ? Json<Response>
  : never;

export async function course(base: string, id: string): Promise<Answer<'courses.get'>> {
  const path: keyof paths = '/api/courses/{id}/';
  const response = await fetch(base + path.replace('{id}', id));
  return (await response.json()) as Answer<'courses.get'>;
}

export async function titles(base: string, query: operations['courses.list']['parameters']['query']): Promise<string[]> {
  const response = await fetch(\`\${base}/api/courses/?page=\${query?.page ?? 1}\`);
  const list = (await response.json()) as Answer<'courses.list'>;
  return (Array.isArray(list) ? list : list.results).map(({ title }) => title);
}

export const level = (one: components['schemas']['CourseDetail']): string => one.level ?? 'any';

export const envelope = (said: Answer<'courses.statistics'>): number | null | undefined => said.data.total_reviews;

export const review: NonNullable<operations['reviews.create']['requestBody']>['content']['application/json'] = {
  rating: 5,
  // @ts-expect-error what the operation does not take
  stars: 5,
};

// @ts-expect-error a course has a title
export const untitled: components['schemas']['Course'] = { id: '1' };
`;

test('a client made from the document by openapi-typescript compiles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'edurise-openapi-'));
  try {
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(openapi()));
    await execute(bin('openapi-typescript'), ['openapi.json', '--output', 'edurise.d.ts'], { cwd: folder });
    await writeFile(join(folder, 'client.ts'), client);
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom'];
    const { stdout } = await execute(bin('tsc'), [...options, 'client.ts'], { cwd: folder }).catch(
      (error: { stdout: string }) => assert.fail(error.stdout),
    );
    assert.equal(stdout, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

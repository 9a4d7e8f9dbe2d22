import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestRunnerCoreConfig } from '@web/test-runner-core';

type Middleware = NonNullable<TestRunnerCoreConfig['middleware']>[number];

const root = new URL('../../', import.meta.url);
const film = /^\/packages\/[\w/-]+\/[\w-]+\.webm$/;

/** Films by the part, as any host of films sends them: the server of the tests has whole files only, and one cannot seek in those. */
export const mediaParts: Middleware = async (context, next) => {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(context.get('Range')) ?? [];
  if (!from || !film.test(context.path)) return void (await next());
  const whole = await readFile(fileURLToPath(new URL(`.${context.path}`, root))).catch(() => undefined);
  if (!whole) return void (await next());
  const part = whole.subarray(Number(from), to ? Number(to) + 1 : undefined);
  context.status = part.length ? 206 : 416;
  context.type = 'video/webm';
  // The browser lets parts of one file wait for each other, to keep them.
  context.set('Cache-Control', 'no-store');
  context.set('Accept-Ranges', 'bytes');
  context.set('Content-Range', `bytes ${from}-${Number(from) + part.length - 1}/${whole.length}`);
  context.body = part;
};

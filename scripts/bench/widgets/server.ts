import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleFolder } from '../../bundle/config.ts';
import { root } from '../../run.ts';
import type { Bundles } from './bundle.ts';
import { contenders, type Subject } from './contenders.ts';
import { answer } from './platform.ts';

const folders: Record<string, string> = {
  cdn: bundleFolder,
  packages: join(import.meta.dirname, 'node_modules'),
  media: join(root, 'packages', 'widgets', 'test', 'media'),
};
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt',
  '.webm': 'video/webm',
  '.html': 'text/html; charset=utf-8',
};
/** What counts as the contender's own bytes: not the page, the film or what the platform says. */
const code = /\.(js|css|svg|woff2?)$/;

/** One page fetches it once, however often it is on it. */
const kept = { 'Cache-Control': 'max-age=3600' };

const bareChoice = { title: 'Plants', mainLibrary: 'H5P.BareChoice', embedTypes: ['iframe'], language: 'en' };
const bareChoiceVersion = { machineName: 'H5P.BareChoice', majorVersion: 1, minorVersion: 0 };
/** A package of H5P: what it is, what is in it, what draws it. */
const h5p: Record<string, object> = {
  '/h5p/h5p.json': { ...bareChoice, preloadedDependencies: [bareChoiceVersion] },
  '/h5p/content/content.json': {},
  '/h5p/H5P.BareChoice-1.0/library.json': {
    ...bareChoiceVersion,
    title: 'Bare choice',
    patchVersion: 0,
    runnable: 1,
    preloadedJs: [{ path: 'content-type.js' }],
  },
};

export interface PageServer {
  origin: string;
  /** Bytes of code since it was asked last, as they went over the wire. */
  sent(): number;
  close(): void;
}

/** Pages, what they consist of, and the platform: one origin, everything compressed that can be. */
export async function serve(bundles: Bundles): Promise<PageServer> {
  const packed = new Map<string, Buffer>();
  let bytes = 0;

  async function contentOf(path: string, query: URLSearchParams): Promise<Uint8Array | undefined> {
    const json = h5p[path] ?? answer(path);
    if (json) return Buffer.from(JSON.stringify(json));
    if (path === '/page.html') return Buffer.from(pageOf(query.get('subject') as Subject, query.get('name') ?? ''));
    if (path.endsWith('/content-type.js')) return bundles.get('/quiz/h5p-content-type.js');
    const [, first = '', ...rest] = path.split('/');
    const folder = folders[first];
    if (!folder) return bundles.get(path);
    return readFile(join(folder, normalize(`/${rest.join('/')}`))).catch(() => undefined);
  }

  const server = createServer((request, response) => void respond(request, response));
  async function respond({ url = '/', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://bench');
    const content = await contentOf(pathname, searchParams);
    if (!content) return void response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
    const type = types[extname(pathname)] ?? 'application/json';
    if (type.startsWith('video/')) return film(response, content, headers.range);
    if (!packed.has(url)) packed.set(url, gzipSync(content, { level: 9 }));
    const body = packed.get(url)!;
    if (code.test(pathname)) bytes += body.length;
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Content-Length': body.length,
      ...(code.test(pathname) && kept),
    });
    response.end(body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sent() {
      const since = bytes;
      bytes = 0;
      return since;
    },
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** Browsers ask for films piece by piece. */
function film(response: ServerResponse, content: Uint8Array, range = 'bytes=0-'): void {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const last = to ? Math.min(Number(to), content.length - 1) : content.length - 1;
  const piece = content.subarray(Number(from), last + 1);
  response.writeHead(206, {
    'Content-Type': 'video/webm',
    'Content-Length': piece.length,
    'Content-Range': `bytes ${from}-${String(last)}/${String(content.length)}`,
    'Accept-Ranges': 'bytes',
  });
  response.end(piece);
}

/** The same for all: styles, a place, the contender's code. Without a name it stays empty. */
function pageOf(subject: Subject, name: string): string {
  const styles = contenders[subject]?.[name]?.styles ?? [];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bench</title>
<link rel="icon" href="data:,">
<style>body { font: 16px sans-serif; margin: 1em; } main > div { max-width: 60em; }</style>
${styles.map((style) => `<link rel="stylesheet" href="/packages/${style}">`).join('\n')}
<main></main>
${name ? `<script type="module" src="/${subject}/${name}.js"></script>` : ''}
</html>`;
}

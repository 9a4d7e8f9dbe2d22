import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { bundleFolder } from './bundle/config.ts';

const examples = join(import.meta.dirname, '..', 'examples');

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** What the pages have to know of the platform they talk to. */
export interface PlatformForPages {
  baseUrl: string;
  tenants: { slug: string; name: string }[];
  /** The course that `plain-html` shows. */
  course: string;
}

export interface ExamplesServer {
  /** The portal's address; every other example is at `<url>/<folder>/`. */
  url: string;
  /** Makes open pages load themselves again; only where `liveReload` was asked for. */
  reload(): void;
  close(): Promise<void>;
}

/**
 * Serves `examples/` as somebody else's web server would: from an origin of its own, the bundles under `/edurise/`, each
 * page with the headers of its `headers.json`. `%BASE_URL%`, `%SOCKET_URL%`, `%TENANT%` and `%COURSE%` in pages and headers, and a page's
 * `config.js`, say where the platform is.
 */
export async function serveExamples(options: {
  port: number;
  platform: PlatformForPages;
  /** The folder behind `/edurise/`. */
  bundles?: string;
  liveReload?: boolean;
  /** More pages, by path. */
  pages?: ReadonlyMap<string, string>;
}): Promise<ExamplesServer> {
  const { platform, bundles = bundleFolder, liveReload = false, pages } = options;
  const watchers = new Set<ServerResponse>();

  const fill = (text: string): string =>
    text
      .replaceAll('%BASE_URL%', platform.baseUrl)
      .replaceAll('%SOCKET_URL%', platform.baseUrl.replace(/^http/, 'ws'))
      .replaceAll('%TENANT%', platform.tenants[0]?.slug ?? '')
      .replaceAll('%COURSE%', platform.course);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (liveReload && pathname === '/__reload') return listen(response);
    if (liveReload && pathname === '/__reload.js') return send(response, '.js', reloadScript);

    if (pathname === '/portal' || pathname.startsWith('/portal/')) {
      response.writeHead(308, { Location: pathname.slice('/portal'.length) || '/' }).end();
      return;
    }
    const given = pages?.get(pathname);
    if (given !== undefined) return send(response, '.html', given);
    const file = locate(pathname, bundles);
    if (!file) return refuse(response);
    if (file.endsWith(`${sep}config.js`)) return send(response, '.js', configScript(platform));

    const extension = extname(file);
    const content = await readFile(file).catch(() => null);
    if (!content) return refuse(response);
    if (extension !== '.html') return send(response, extension, content);
    let page = fill(content.toString('utf8'));
    if (liveReload) page = page.replace('</head>', '<script type="module" src="/__reload.js"></script></head>');
    send(response, extension, page, await headersBeside(file));
  }

  async function headersBeside(page: string): Promise<Record<string, string>> {
    const text = await readFile(join(page, '..', 'headers.json'), 'utf8').catch(() => '{}');
    const headers = JSON.parse(fill(text)) as Record<string, string | string[]>;
    return Object.fromEntries(
      Object.entries(headers).map(([name, value]) => {
        const whole = Array.isArray(value) ? value.join('; ') : value;
        // The page listens to its own server only while somebody works on it.
        return [name, liveReload ? whole.replace('connect-src', "connect-src 'self'") : whole];
      }),
    );
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(':\n\n');
    watchers.add(response);
    response.on('close', () => watchers.delete(response));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    reload() {
      for (const watcher of watchers) watcher.write('data: changed\n\n');
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function locate(pathname: string, bundles: string): string | null {
  let path: string;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
  if (path.includes('\0') || path.split(sep).includes('..')) return null;
  if (path.startsWith('/edurise/')) return join(bundles, path.slice('/edurise/'.length));
  const inExample = path.startsWith('/plain-html/') ? path : join('/portal', path);
  return join(examples, inExample.endsWith('/') ? join(inExample, 'index.html') : inExample);
}

function send(
  response: ServerResponse,
  extension: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    })
    .end(body);
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

const configScript = ({ baseUrl, tenants }: PlatformForPages): string =>
  `export const baseUrl = ${JSON.stringify(baseUrl)};\nexport const tenants = ${JSON.stringify(tenants)};\n`;

const reloadScript = `new EventSource('/__reload').onmessage = () => location.reload();\n`;

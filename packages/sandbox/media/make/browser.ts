import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';

/** Folder of woff2 files; without it the system's own fonts are used. */
const fonts = process.env['FONTS'] ?? '';

/** Opens a page that may import what lies in `make/`, with the fonts of the demo media ready. */
export async function withPage<T>(work: (page: Page, origin: string) => Promise<T>): Promise<T> {
  const server = await serve();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const browser = await launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      '--disable-component-update',
    ],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    return await work(page, `http://127.0.0.1:${address.port}`);
  } finally {
    await browser.close();
    server.close();
  }
}

const types: Record<string, string> = {
  js: 'text/javascript',
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  woff2: 'font/woff2',
};

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function answer(path: string): Promise<[string, string | Buffer]> {
  if (path === '/stage')
    return [
      types['html']!,
      '<!doctype html><link rel="stylesheet" href="/fonts.css"><canvas width="1280" height="720"></canvas>',
    ];
  if (path === '/fonts.css') return [types['css']!, await fontFaces()];
  const file = path.startsWith('/fonts/') ? join(fonts, path.slice(7)) : join(import.meta.dirname, path);
  return [types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream', await readFile(file)];
}

/** `inter-latin-wght-normal.woff2` (any weight) and `inter-latin-700-italic.woff2` (one) become the family Inter. */
async function fontFaces(): Promise<string> {
  if (!existsSync(fonts)) return '';
  const families: Record<string, string> = {
    inter: 'Inter',
    'source-serif-4': 'Source Serif 4',
    'jetbrains-mono': 'JetBrains Mono',
  };
  return (await readdir(fonts))
    .map((file) => {
      const [, name = '', weight, style] = /^(.+)-latin-(wght|\d+)-(normal|italic)\.woff2$/.exec(file) ?? [];
      const family = families[name];
      if (family === undefined) return '';
      const weights = weight === 'wght' ? '200 900' : weight;
      return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weights}; src: url('/fonts/${file}') }`;
    })
    .join('\n');
}

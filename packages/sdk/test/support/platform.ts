import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

export interface Seen {
  method: string;
  url: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  json: any;
}

export interface Reply {
  status?: number;
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
}

/** Answers a request; nothing leaves it without an answer until the test closes. */
export type Handler = (request: Seen) => Reply | undefined | Promise<Reply | undefined>;

export interface Platform {
  url: string;
  seen: Seen[];
  /** Replaces what answers. */
  answer(handler: Handler): void;
  to(path: string): Seen[];
  close(): Promise<void>;
}

/** A real HTTP server on this machine that answers what a test tells it. */
export const platform = async (handler: Handler = () => ({ body: {} })): Promise<Platform> => {
  const seen: Seen[] = [];
  let current = handler;
  // A busy machine must not find its connections closed for idleness.
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void (async () => {
        const body = Buffer.concat(chunks).toString();
        const { pathname, searchParams } = new URL(request.url!, 'http://x');
        let json: unknown;
        try {
          json = JSON.parse(body);
        } catch {}
        const one: Seen = {
          method: request.method!,
          url: request.url!,
          path: pathname,
          query: searchParams,
          headers: request.headers,
          body,
          json,
        };
        seen.push(one);
        const reply = await current(one);
        if (!reply) return;
        const text =
          reply.body === undefined ? '' : typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
        const type = reply.type ?? (text ? 'application/json' : undefined);
        response.writeHead(reply.status ?? 200, { ...(type ? { 'Content-Type': type } : {}), ...reply.headers });
        response.end(text);
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  after(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (next) => (current = next),
    to: (path) => seen.filter((one) => one.path === path),
    close,
  };
};

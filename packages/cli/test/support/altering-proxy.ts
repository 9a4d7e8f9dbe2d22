/** A platform with one thing wrong: passes everything on to a good one, and alters what comes back. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer on its way back; a defect changes it in place. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hasToken: boolean;
  status: number;
  type: string;
  /** The JSON body; a text is sent as it is. */
  body: any;
}

export interface Defect {
  /** Before it is passed on: may change the query, or add a token. */
  before?(request: { method: string; url: URL; headers: Headers }): void;
  after?(passing: Passing): void;
}

export interface AlteringProxy {
  readonly url: string;
  /** `GET /api/courses/` */
  readonly requests: string[];
  misbehave(defect: Defect): void;
  close(): Promise<void>;
}

export async function alteringProxy(target: string): Promise<AlteringProxy> {
  let defect: Defect = {};
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const method = request.method ?? 'GET';
      const url = new URL(request.url ?? '/', target);
      requests.push(`${method} ${url.pathname}`);
      const headers = new Headers();
      for (const name of ['authorization', 'content-type', 'accept', 'x-tenant']) {
        const value = request.headers[name];
        if (typeof value === 'string') headers.set(name, value);
      }
      const hasToken = headers.has('authorization');
      defect.before?.({ method, url, headers });
      const bytes = await bodyOf(request);
      const answer = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        ...(bytes.length ? { body: new Uint8Array(bytes) } : {}),
      });
      const text = await answer.text();
      const passing: Passing = {
        method,
        path: url.pathname,
        query: url.searchParams,
        hasToken,
        status: answer.status,
        type: answer.headers.get('content-type') ?? '',
        body: parse(text),
      };
      defect.after?.(passing);
      const more = (passing.status === answer.status ? ['allow', 'retry-after'] : []).flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
      response.writeHead(passing.status, { 'content-type': passing.type, ...Object.fromEntries(more) });
      response.end(typeof passing.body === 'string' ? passing.body : JSON.stringify(passing.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    misbehave: (wanted) => void (defect = wanted),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

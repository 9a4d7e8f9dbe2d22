import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createClient } from '@edurise/sdk/core';
import { subscribe } from '@edurise/sdk/graphql';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { jwt } from '../support/tokens.ts';

/** A real server that counts, for whoever has a token that it takes. */
const counting = async (takes: (token: string, tenant: string) => boolean) => {
  const seen: string[] = [];
  const fresh = jwt();
  const http = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(request.url!.includes('refresh') ? { access: fresh, refresh: 'r2' } : { id: '7' }));
  });
  const server = new WebSocketServer({ server: http, path: '/graphql/' });
  const schema = buildSchema('type Query { none: Int } type Subscription { count(to: Int!): Int }');
  useServer(
    {
      schema,
      onConnect: ({ connectionParams, extra }) => {
        const { Authorization = '', 'X-Tenant': tenant = '' } = (connectionParams ?? {}) as Record<string, string>;
        seen.push('connect');
        if (takes(Authorization.replace('Bearer ', ''), tenant)) return true;
        extra.socket.close(4401, 'Unauthorized');
        return undefined;
      },
      roots: {
        subscription: {
          count: async function* ({ to }: { to: number }) {
            for (let count = 1; count <= to; count++) {
              yield { count };
              await new Promise((resolve) => setTimeout(resolve, 2));
            }
          },
        },
      },
    },
    server,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const first = jwt();
  const edu = createClient({ baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, tenant: 'acme' });
  await edu.session.setTokens({ access: first, refresh: 'r1' });
  seen.length = 0;
  after(() => {
    edu.dispose();
    for (const socket of server.clients) socket.terminate();
    server.close();
    http.closeAllConnections();
    http.close();
  });
  return { edu, seen, first, fresh, sockets: server.clients };
};

const query = 'subscription ($to: Int!) { count(to: $to) }';

test('a GraphQL subscription is iterated over, with the token and the school of the session', async () => {
  const { edu, first } = await counting((token, tenant) => token === first && tenant === 'acme');
  const counts: number[] = [];
  for await (const { count } of subscribe<{ count: number }>(edu, { query, variables: { to: 3 } }, { WebSocket }))
    counts.push(count);
  assert.deepEqual(counts, [1, 2, 3]);
});

test('a token that is refused is replaced once, and the subscription goes on', async () => {
  const { edu, seen, fresh } = await counting((token) => token === fresh);
  const counts: number[] = [];
  await new Promise<void>((resolve, reject) => {
    subscribe<{ count: number }>(
      edu,
      { query, variables: { to: 2 } },
      { next: ({ count }) => void counts.push(count), error: reject, complete: resolve },
      { WebSocket },
    );
  });
  assert.deepEqual(counts, [1, 2]);
  assert.deepEqual(
    seen.filter((one) => one === 'connect' || one.includes('refresh')),
    ['connect', 'POST /api/auth/refresh/', 'connect'],
  );
});

test('a token that is refused twice, and a query that is none, are errors of the client', async () => {
  const refusing = await counting(() => false);
  await assert.rejects(subscribe(refusing.edu, { query, variables: { to: 2 } }, { WebSocket }).next(), {
    name: 'UnauthenticatedError',
  });
  assert.equal(refusing.seen.filter((one) => one === 'connect').length, 2);
  const { edu } = await counting(() => true);
  await assert.rejects(subscribe(edu, { query: 'subscription { none }' }, { WebSocket }).next(), {
    name: 'RefusedError',
    code: 'graphql',
  });
});

test('a subscription ends when somebody else signs in', async () => {
  const { edu } = await counting(() => true);
  const counts = subscribe(edu, { query, variables: { to: 1_000_000 } }, { WebSocket });
  await counts.next();
  await edu.session.setTokens({ access: jwt({ user_id: '8' }), refresh: 'r9' });
  await assert.rejects(
    (async () => {
      for await (const _ of counts) void _;
    })(),
    { name: 'AbortedError' },
  );
});

test('a subscription ends with its client, and so does its socket', async () => {
  const { edu, sockets } = await counting(() => true);
  const counts = subscribe(edu, { query, variables: { to: 1_000_000 } }, { WebSocket });
  await counts.next();
  edu.dispose();
  await assert.rejects(
    (async () => {
      for await (const _ of counts) void _;
    })(),
    { name: 'AbortedError' },
  );
  while (sockets.size) await new Promise((resolve) => setTimeout(resolve, 5));
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { createClient, type Environment } from '@edurise/sdk/core';
import { realtime } from '@edurise/sdk/realtime';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { WebSocket as WsSocket, WebSocketServer } from 'ws';
import { chanceOf } from '../support/chance.ts';
import { jwt } from '../support/tokens.ts';
import { hello } from './support/world.ts';

/** So many times as fast as the real one: what takes a minute takes three seconds. */
const speed = 20;

const hasty = (seed: number): Partial<Environment> => {
  const begun = Date.now();
  return {
    now: () => begun + (Date.now() - begun) * speed,
    setTimeout: (callback, ms) => setTimeout(callback, ms / speed),
    random: chanceOf(seed).next,
    locks: undefined,
    broadcast: () => undefined,
  };
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

/** Answers every handshake with this, or with nothing at all. */
const answering = async (answer?: string) => {
  const sockets = new Set<Socket>();
  let handshakes = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', () => {
      handshakes++;
      if (answer) socket.end(answer);
    });
  });
  const port = await listen(server);
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port, handshakes: () => handshakes };
};

const clientAt = async (port: number, WebSocket: unknown, { seed = 1, wss = false } = {}) => {
  const edu = createClient({
    baseUrl: 'http://127.0.0.1:9',
    socketUrl: `${wss ? 'https' : 'http'}://127.0.0.1:${port}`,
    environment: hasty(seed),
    fetch: () => Promise.reject(new TypeError('No HTTP here.')),
    realtime: realtime({ auth: 'query', WebSocket }),
  });
  await edu.session.setTokens({ access: jwt({ iat: 1, exp: 86_400 }), refresh: 'r' });
  return edu;
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const builtIn = (globalThis as { WebSocket?: unknown }).WebSocket;
const implementations = [['ws', WsSocket], ...(builtIn ? [['the built-in one', builtIn]] : [])] as [string, unknown][];

const forbidden = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const broken = 'HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

test('realtime R3 a handshake that fails is tried again as often with every kind of socket', async (context) => {
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  const unused = createServer();
  const refused = await listen(unused);
  await new Promise((resolve) => unused.close(resolve));
  const faults: Record<string, { port: number; wss?: boolean }> = {
    refused: { port: refused },
    // 403 alone would be taken for a denial after three, where the runtime tells.
    '500': await answering(broken),
    'no answer': await answering(),
    'no TLS': { ...(await answering('nonsense\r\n\r\n')), wss: true },
  };
  const attempts: Record<string, number[]> = {};
  const running = Object.entries(faults).flatMap(([fault, { port, wss = false }], seed) =>
    implementations.map(async ([, WebSocket], index) => {
      const edu = await clientAt(port, WebSocket, { seed, wss });
      const channel = edu.realtime!.channel('notifications');
      channel.on('*', () => {});
      await wait(60_000 / speed);
      (attempts[fault] ??= [])[index] = edu.realtime!.diagnostics().lines[0]!.attempts;
      assert.match(channel.state.status, /waiting|connecting/);
      edu.dispose();
    }),
  );
  await Promise.all(running);
  await wait(100);
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  context.diagnostic(JSON.stringify(attempts));
  assert.deepEqual(uncaught, []);
  for (const [fault, counts] of Object.entries(attempts)) {
    assert.ok(Math.min(...counts) >= 3, `${fault}: ${counts.join()}`);
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${fault}: ${counts.join()}`);
  }
});

for (const [name, WebSocket] of implementations) {
  test(`realtime R3 a handshake refused with 403 does not end it with ${name}`, async () => {
    const { port, handshakes } = await answering(forbidden);
    const edu = await clientAt(port, WebSocket);
    edu.realtime!.channel('notifications').on('*', () => {});
    await wait(1_500);
    assert.ok(handshakes() >= 3, String(handshakes()));
    edu.dispose();
  });

  test(`realtime R23 events arrive in order and once each through a proxy that cuts and stalls, with ${name}`, async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const history: object[] = [];
    server.on('connection', (socket) => {
      socket.send(JSON.stringify(hello({ seq: history.length })));
      socket.on('message', (data: Buffer) => {
        const { action, seq } = JSON.parse(data.toString()) as { action: string; seq: number };
        if (action === 'ping') socket.send('{"type":"pong"}');
        if (action !== 'resume') return;
        socket.send(JSON.stringify({ type: 'resumed', from: seq, to: history.length, complete: true }));
        for (const event of history.slice(seq)) socket.send(JSON.stringify(event));
      });
    });
    const chance = chanceOf(3);
    const pairs = new Set<Socket>();
    const proxy = createServer((near) => {
      const far = new (near.constructor as new () => Socket)();
      far.connect((server.address() as AddressInfo).port, '127.0.0.1');
      near.pipe(far).pipe(near);
      for (const socket of [near, far]) {
        pairs.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          pairs.delete(socket);
        });
      }
    });
    const edu = await clientAt(await listen(proxy), WebSocket, { seed: 3 });
    const heard: number[] = [];
    let resyncs = 0;
    const channel = edu.realtime!.channel('sync');
    channel.on('tick*', ({ seq }: any) => heard.push(seq as number));
    channel.onResync(() => resyncs++);
    await channel.ready();
    for (let seq = 1; seq <= 2_000; seq++) {
      const event = { type: 'tick', seq, epoch: 'e1' };
      history.push(event);
      for (const socket of server.clients) socket.send(JSON.stringify(event));
      if (seq % 20 === 0) await wait(10);
      if (seq % 100 === 50) for (const socket of pairs) chance.next() < 0.5 ? socket.destroy() : socket.pause();
    }
    for (let turn = 0; turn < 100 && heard.length < 2_000; turn++) await wait(100);
    edu.dispose();
    for (const socket of pairs) socket.destroy();
    for (const socket of server.clients) socket.terminate();
    proxy.close();
    server.close();
    assert.deepEqual(
      heard,
      Array.from({ length: 2_000 }, (_, index) => index + 1),
    );
    assert.equal(resyncs, 0);
  });
}

test('what is asked of a channel before its code is there is done when it is', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    socket.send(JSON.stringify(hello()));
    socket.on('message', (data: Buffer) => {
      const { ref, content } = JSON.parse(data.toString()) as { ref: string; content: string };
      socket.send(JSON.stringify({ type: 'ack', ref, result: content }));
      socket.send(JSON.stringify({ type: 'message', id: '1', content }));
    });
  });
  const edu = createClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch: () => Promise.reject(new TypeError('No HTTP here.')),
    realtime: lazyRealtime({ auth: 'query', WebSocket: WsSocket }),
  });
  await edu.session.setTokens({ access: jwt({ iat: 1, exp: 86_400 }), refresh: 'r' });
  const chat = edu.realtime!.channel('chat', { conversation_id: '42' });
  const heard: string[] = [];
  const off = chat.on('message', () => heard.push('is not listening any more'));
  off();
  chat.on('message', ({ content }) => heard.push(content));
  assert.equal(await chat.request('message', { content: 'Hello' }), 'Hello');
  await chat.ready();
  assert.equal(chat.path, '/ws/chat/42/');
  assert.deepEqual(heard, ['Hello']);
  assert.equal(edu.realtime!.state.status, 'live');
  edu.dispose();
  for (const socket of server.clients) socket.terminate();
  server.close();
});

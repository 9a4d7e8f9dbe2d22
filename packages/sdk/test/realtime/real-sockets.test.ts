import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { createClient } from '@edurise/sdk/core';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import type { Browser } from 'puppeteer-core';
import { WebSocket as WsSocket, WebSocketServer } from 'ws';
import { launchBrowser } from '../../../../scripts/browser.ts';
import { bundle } from '../support/bundle.ts';
import { chanceOf } from '../support/chance.ts';
import { platform } from '../support/platform.ts';
import { jwt } from '../support/tokens.ts';
import { clientAt, speed, triedAt, wait, type Fault, type Tried } from './support/refused.ts';
import { hello } from './support/world.ts';

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

const token = jwt({ iat: 1, exp: 86_400 });

const builtIn = (globalThis as { WebSocket?: unknown }).WebSocket;
const implementations = [['ws', WsSocket], ...(builtIn ? [['the built-in one', builtIn]] : [])] as [string, unknown][];

const forbidden = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const broken = 'HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** What a program of an older Node, or a page, runs; `done` takes what came of it. */
const program = (faults: Record<string, Fault>, pace: number, done: string): Promise<string> =>
  bundle(`
    import { triedAt } from '../realtime/support/refused.ts';
    triedAt(${JSON.stringify(faults)}, ${JSON.stringify({ token, pace })}).then((tried) => ${done});
  `);

/** The first Node 20 on the path: its sockets are those of undici 6. */
const node20 = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v20.'));

const inNode20 = async (node: string, faults: Record<string, Fault>, pace: number): Promise<Tried> => {
  const child = spawn(node, ['--experimental-websocket', '--input-type=module', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.end(await program(faults, pace, 'console.log(JSON.stringify(tried))'));
  return JSON.parse(await text(child.stdout)) as Tried;
};

const inChromium = async (browser: Browser, faults: Record<string, Fault>, pace: number): Promise<Tried> => {
  const script = await program(faults, pace, 'Object.assign(window, { tried })');
  const pages = await platform(({ path }) =>
    path === '/tried.js'
      ? { body: script, type: 'text/javascript' }
      : { body: '<!doctype html><script type="module" src="/tried.js"></script>', type: 'text/html' },
  );
  const page = await browser.newPage();
  await page.goto(pages.url);
  await page.waitForFunction('window.tried', { polling: 50 });
  return page.evaluate('tried') as Promise<Tried>;
};

test('realtime R3 a handshake that fails is tried again as often with every kind of socket', async (context) => {
  const unused = createServer();
  const refused = await listen(unused);
  await new Promise((resolve) => unused.close(resolve));
  const faults: Record<string, Fault> = {
    refused: { port: refused },
    // 403 alone would be taken for a denial after three, where the runtime tells.
    '500': await answering(broken),
    'no answer': await answering(),
    'no TLS': { ...(await answering('nonsense\r\n\r\n')), wss: true },
  };
  const trials: Record<string, (pace: number) => Promise<Tried>> = Object.fromEntries(
    implementations.map(([name, WebSocket]) => [name, (pace) => triedAt(faults, { token, WebSocket, pace })]),
  );
  if (node20) trials['Node 20'] = (pace) => inNode20(node20, faults, pace);
  const browser = await launchBrowser().catch(() => undefined);
  if (browser) trials['Chromium'] = (pace) => inChromium(browser, faults, pace);
  const counts: Record<string, number[]> = Object.fromEntries(Object.keys(faults).map((fault) => [fault, []]));
  // One after the other. What an attempt itself takes weighs as much as the minute is fast: who falls behind gets a slower one.
  for (const trial of Object.values(trials)) {
    const most: Record<string, number> = {};
    const behind = () =>
      Object.entries(counts).some(([fault, tried]) => Math.max(0, ...tried) - (most[fault] ?? 0) > 1);
    for (const pace of [speed, speed / 4, speed / 10]) {
      if (!behind() && Object.keys(most).length) break;
      const { attempts, uncaught } = await trial(pace);
      assert.deepEqual(uncaught, []);
      for (const [fault, count] of Object.entries(attempts)) most[fault] = Math.max(most[fault] ?? 0, count);
    }
    for (const [fault, count] of Object.entries(most)) counts[fault]!.push(count);
  }
  await browser?.close();
  context.diagnostic(`${Object.keys(trials).join()}: ${JSON.stringify(counts)}`);
  for (const [fault, tried] of Object.entries(counts)) {
    assert.equal(tried.length, Object.keys(trials).length);
    assert.ok(Math.min(...tried) >= 3, `${fault}: ${tried.join()}`);
    assert.ok(Math.max(...tried) - Math.min(...tried) <= 1, `${fault}: ${tried.join()}`);
  }
});

for (const [name, WebSocket] of implementations) {
  test(`realtime R3 a handshake refused with 403 does not end it with ${name}`, async () => {
    const { port, handshakes } = await answering(forbidden);
    const edu = await clientAt({ port }, { token, WebSocket });
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
    const edu = await clientAt({ port: await listen(proxy) }, { token, WebSocket, seed: 3 });
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
  await edu.session.setTokens({ access: token, refresh: 'r' });
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

import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { createClient, isAborted, isConnectionError, isForbidden, type ClientOptions } from '@edurise/sdk/core';
import { eventStream, jsonEvents, type StreamedEvent } from '@edurise/sdk/streams';
import { settle } from './support/clock.ts';
import { rawServer } from './support/raw-server.ts';
import { jwt } from './support/tokens.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const setUp = async (answer: Answering, more: Partial<ClientOptions> = {}) => {
  const seen: IncomingMessage[] = [];
  const baseUrl = await rawServer((request, response) => {
    if (request.url === '/api/users/me/')
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"7"}');
    if (request.url === '/api/auth/logout/') return response.writeHead(205).end();
    seen.push(request);
    answer(request, response);
  });
  return { seen, edu: createClient({ baseUrl, retry: false, ...more }) };
};

const stream = (response: ServerResponse) => response.writeHead(200, { 'Content-Type': 'text/event-stream' });
const until = async (met: () => unknown) => {
  while (!met()) await settle();
};
const all = async <T>(events: AsyncIterable<T>, into: T[] = []): Promise<T[]> => {
  for await (const event of events) into.push(event);
  return into;
};

/** Sends these pieces, each in a packet of its own. */
const inPieces =
  (pieces: readonly (string | Uint8Array)[]): Answering =>
  (_request, response) => {
    stream(response);
    void (async () => {
      for (const piece of pieces) {
        response.write(piece);
        await settle();
      }
      response.end();
    })();
  };

const bytes = new TextEncoder().encode('data: naïve ☕\n\n');
const grammar: Record<string, [pieces: (string | Uint8Array)[], events: Partial<StreamedEvent>[]]> = {
  'LF, CR and CRLF end lines': [
    ['data: a\n\ndata: b\r\rdata: c\r\n\r\n'],
    [{ data: 'a' }, { data: 'b' }, { data: 'c' }],
  ],
  'CRLF torn apart': [
    ['data: a\r', '\ndata: b\r\n\r', '\ndata: c\r', '\r'],
    [{ data: 'a\nb' }, { data: 'c' }],
  ],
  'data of several lines': [['data: a\ndata:\ndata:  b\n\n'], [{ data: 'a\n\n b' }]],
  'a letter torn apart': [[bytes.slice(0, 10), bytes.slice(10, 14), bytes.slice(14)], [{ data: 'naïve ☕' }]],
  'a byte order mark': [['\uFEFFdata: a\n\n'], [{ data: 'a' }]],
  'comments, unknown fields, no colon': [[': hi\nfoo: bar\ndata\n\n'], [{ data: '' }]],
  'an event has a name, for itself alone': [
    ['event: token\ndata: a\n\ndata: b\n\n'],
    [{ event: 'token' }, { event: 'message' }],
  ],
  'an id stays; one with NUL is none': [
    ['id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\nid\ndata: d\n\n'],
    [{ id: '1' }, { id: '1' }, { id: '1' }, { id: '' }],
  ],
  'retry is a number or nothing': [['retry: 7\ndata: a\n\nretry: 8s\ndata: b\n\n'], [{ retry: 7 }, { retry: 7 }]],
  'without data, no event': [['event: x\n\ndata: a\n\n'], [{ event: 'message', data: 'a' }]],
  'what ends half said is void': [['data: a\n\ndata: b\n'], [{ data: 'a' }]],
};

for (const [name, [pieces, expected]] of Object.entries(grammar)) {
  test(`events: ${name}`, async () => {
    const { edu } = await setUp(inPieces(pieces));
    const events = await all(eventStream(edu, '/api/ask/'));
    assert.deepEqual(
      events.map((event, index) =>
        Object.fromEntries(
          Object.keys(expected[index] ?? event).map((key) => [key, event[key as keyof StreamedEvent]]),
        ),
      ),
      expected,
    );
  });
}

test('events come as they are sent, not when the answer is complete', async () => {
  let end = () => {};
  const { edu } = await setUp((_, response) => {
    stream(response).write('data: a\n\n');
    end = () => response.end();
  });
  const events = eventStream(edu, '/api/ask/');
  assert.equal((await events.next()).value?.data, 'a');
  end();
  assert.equal((await events.next()).done, true);
});

test('a GET that breaks off goes on after the last id; what was half said is not heard twice', async () => {
  const { edu, seen } = await setUp(({ headers }, response) => {
    const last = Number(headers['last-event-id'] ?? 0);
    stream(response).write(`retry: 0\n\nid: ${last + 1}\ndata: ${last + 1}\n\nid: 99\ndata: half`, () => {
      if (last < 2) response.destroy();
      else response.end();
    });
  });
  const events = await all(eventStream(edu, '/api/feed/'));
  assert.deepEqual(
    events.map(({ data }) => data),
    ['1', '2', '3'],
  );
  assert.deepEqual(
    seen.map(({ headers }) => headers['last-event-id']),
    [undefined, '1', '2'],
  );
});

test('a POST that breaks off throws, and so does a GET without ids: nobody knows what was missed', async () => {
  const { edu, seen } = await setUp(({ method }, response) => {
    stream(response).write(`${method === 'POST' ? 'id: 1\n' : ''}retry: 0\ndata: a\n\n`, () => response.destroy());
  });
  for (const asked of ['POST /api/ask/', '/api/ask/']) {
    const events: StreamedEvent[] = [];
    await assert.rejects(all(eventStream(edu, asked, { body: undefined }), events), isConnectionError);
    assert.equal(events.length, 1);
  }
  assert.equal(seen.length, 2);
});

test('a stream that keeps breaking is given up', async () => {
  const { edu, seen } = await setUp((_, response) => {
    if (seen.length > 1) return response.destroy();
    stream(response).write('retry: 0\nid: 1\ndata: a\n\n', () => response.destroy());
  });
  await assert.rejects(all(eventStream(edu, '/api/feed/')), isConnectionError);
  assert.equal(seen.length, 6);
});

test('`live` goes on after the platform’s own end, until a 204', async () => {
  const { edu, seen } = await setUp((_, response) => {
    if (seen.length === 3) return response.writeHead(204).end();
    stream(response).end(`retry: 0\ndata: ${seen.length}\n\n`);
  });
  const events = await all(eventStream(edu, '/api/feed/', {}, { live: true }));
  assert.deepEqual(
    events.map(({ data }) => data),
    ['1', '2'],
  );
});

for (const leave of ['abort', 'break', 'sign-out', 'dispose'] as const) {
  test(`${leave} closes the connection, and leaves nothing behind`, async () => {
    let closed = false;
    const { edu, seen } = await setUp((request, response) => {
      stream(response).write('data: a\n\n');
      request.socket.on('close', () => (closed = true));
      response.on('close', () => (closed = true));
    });
    await edu.session.setTokens({ access: jwt(), refresh: 'r' });
    const controller = new AbortController();
    let listeners = 0;
    const { signal } = controller;
    for (const [name, by] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const original = signal[name].bind(signal);
      signal[name] = (type: string, listener: EventListener) => {
        listeners += by;
        original(type, listener);
      };
    }
    const heard: StreamedEvent[] = [];
    const reading = (async () => {
      for await (const event of eventStream(edu, '/api/ask/', {}, { signal })) {
        heard.push(event);
        if (leave === 'break') break;
      }
    })();
    reading.catch(() => {});
    await until(() => heard.length);
    assert.equal(seen[0]?.headers.authorization?.slice(0, 7), 'Bearer ');
    if (leave === 'abort') controller.abort();
    if (leave === 'sign-out') await edu.session.signOut();
    if (leave === 'dispose') edu.dispose();
    if (leave === 'break') await reading;
    else await assert.rejects(reading, isAborted);
    await until(() => closed);
    assert.equal(listeners, 0);
  });
}

test('disposed of while it waits to connect anew, a live stream opens no other connection', async () => {
  const { edu, seen } = await setUp((_, response) => {
    stream(response).end('retry: 20\ndata: a\n\n');
  });
  const events = eventStream(edu, '/api/feed/', {}, { live: true });
  assert.equal((await events.next()).value?.data, 'a');
  const next = events.next();
  edu.dispose();
  await assert.rejects(next, isAborted);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(seen.length, 1);
});

test('an abort while it waits to connect anew is heard at once', async () => {
  const { edu, seen } = await setUp((_, response) => {
    stream(response).write('retry: 600000\nid: 1\ndata: a\n\n', () => response.destroy());
  });
  const controller = new AbortController();
  const reading = all(eventStream(edu, '/api/feed/', {}, { signal: controller.signal }));
  reading.catch(() => {});
  await until(() => seen.length);
  for (let turn = 0; turn < 20; turn++) await settle();
  controller.abort();
  await assert.rejects(reading, isAborted);
});

test('a dead token is replaced before the first byte, and a refusal is an error like any other', async () => {
  const fresh = jwt();
  const { edu } = await setUp(({ url, headers }, response) => {
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (url === '/api/auth/refresh/') return json(200, { access: fresh });
    if (url === '/api/closed/') return json(403, { detail: 'No.' });
    if (headers.authorization !== `Bearer ${fresh}`) return json(401, { code: 'token_not_valid' });
    stream(response).end('data: a\n\n');
  });
  await edu.session.setTokens({ access: jwt(), refresh: 'r' });
  assert.equal((await all(eventStream(edu, '/api/ask/'))).length, 1);
  await assert.rejects(all(eventStream(edu, '/api/closed/')), isForbidden);
});

test('what is no event stream is said to be none', async () => {
  const { edu } = await setUp((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in to this Wi-Fi</h1>');
  });
  await assert.rejects(all(eventStream(edu, '/api/ask/')), { code: 'unexpected_answer' });
});

test('JSON: each event read, [DONE] not needed but heeded, large numbers whole', async () => {
  const { edu } = await setUp((request, response) => {
    stream(response).write('event: token\ndata: {"n":9007199254740993}\n\n');
    if (request.url === '/api/broken/') response.write('data: {"n":\n\n');
    response.end('data: [DONE]\n\ndata: {"n":1}\n\n');
  });
  assert.deepEqual(
    (await all(jsonEvents<{ n: string }>(edu, '/api/ask/'))).map(({ event, data }) => [event, data]),
    [['token', { n: '9007199254740993' }]],
  );
  await assert.rejects(all(jsonEvents(edu, '/api/broken/')), { code: 'unexpected_answer' });
});

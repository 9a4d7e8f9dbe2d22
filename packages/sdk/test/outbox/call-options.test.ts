import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { assignments } from '@edurise/sdk/assignments';
import { createClient, isAborted, isValidationError } from '@edurise/sdk/core';
import { outbox } from '@edurise/sdk/outbox';
import { lazyOutbox } from '@edurise/sdk/outbox/lazy';
import { progress } from '@edurise/sdk/progress';
import { quizzes } from '@edurise/sdk/quizzes';
import { settle } from '../support/clock.ts';
import { freshDevice } from '../support/device.ts';
import { jwt } from '../support/tokens.ts';

/** A client, and what it has sent. `up`: whether the network is there. */
const page = async (box = outbox()) => {
  freshDevice();
  const network = { up: true };
  const sent: Request[] = [];
  const edu = createClient({
    baseUrl: 'https://learn.acme.com',
    resources: { assignments, progress, quizzes },
    outbox: box,
    features: { autosave: true },
    environment: { broadcast: () => undefined, locks: undefined },
    fetch: async (input) => {
      const request = input as Request;
      if (request.method !== 'GET') {
        if (!network.up) throw new TypeError('Failed to fetch');
        sent.push(request.clone());
      }
      return Response.json({ id: '7', email: 'a@b.c' });
    },
  });
  await edu.session.setTokens({ access: jwt({ user_id: '7' }), refresh: 'r' });
  return { edu, sent, network };
};
type Page = Awaited<ReturnType<typeof page>>;
const essay = () => new File(['hello'], 'essay.txt', { type: 'text/plain' });
/** Handed out by frameworks that watch what is read; none of it can be cloned. */
const reactive = <T>(value: T): T =>
  typeof value === 'object' && value && !(value instanceof Blob)
    ? new Proxy(value, { get: (target, name, self) => reactive(Reflect.get(target, name, self) as object) })
    : value;
const submit = ({ edu }: Page, body: unknown, options = {}) => edu.assignments.submit('7', body as never, options);

for (const [name, box] of [
  ['the outbox', () => outbox()],
  ['one that comes later', () => lazyOutbox()],
  ['one that never comes', () => lazyOutbox(() => Promise.reject(new TypeError('chunk')))],
] as const) {
  test(`${name}: a call that is given up before it is made sends nothing`, async () => {
    const given = await page(box());
    const receipt = submit(given, { file: essay() }, { signal: AbortSignal.abort() });
    await assert.rejects(receipt.settled, isAborted);
    assert.equal(await receipt.durable, false);
    await settle();
    assert.deepEqual([given.sent.length, await given.edu.outbox.entries()], [0, []]);
    given.edu.dispose();
  });

  test(`${name}: a form and a body that is watched are sent as without it, as they were at the call`, async () => {
    const given = await page(box());
    const { edu, sent } = given;
    const form = new FormData();
    form.append('content', 'one');
    const first = submit(given, form);
    form.append('content', 'two');
    await first;
    form.append('file', essay());
    await submit(given, form);
    const answers: Record<string, string> = { q: 'a' };
    const saved = edu.quizAttempts.saveAnswers('1', reactive({ answers }));
    answers['q'] = 'b';
    await saved;
    await submit(given, reactive({ content: 'three', file: essay() }));
    assert.deepEqual((await sent[0]!.formData()).getAll('content'), ['one']);
    const second = await sent[1]!.formData();
    assert.deepEqual(second.getAll('content'), ['one', 'two']);
    assert.equal(await (second.get('file') as File).text(), 'hello');
    assert.deepEqual(await sent[2]!.json(), { answers: { q: 'a' } });
    const third = await sent[3]!.formData();
    assert.deepEqual([third.get('content'), (third.get('file') as File).name], ['three', 'essay.txt']);
    edu.dispose();
  });

  test(`${name}: a body that cannot be written down rejects the receipt, and names itself`, async () => {
    const { edu } = await page(box());
    const answers: Record<string, unknown> = {};
    answers['q'] = answers;
    const receipt = edu.quizAttempts.saveAnswers('1', { answers } as never);
    await assert.rejects(receipt.settled, (error) => isValidationError(error) && error.fields[0]?.path[0] === 'body');
    assert.equal(await receipt.durable, false);
    edu.dispose();
  });
}

test('whoever gives up takes the entry back, as long as nothing has become of it', async () => {
  const given = await page();
  const { edu, sent, network } = given;
  network.up = false;
  const leaving = new AbortController();
  const receipt = submit(given, { content: 'x' }, { signal: leaving.signal });
  await receipt.durable;
  leaving.abort();
  await assert.rejects(receipt.settled, isAborted);
  while ((await edu.outbox.entries()).length) await settle();
  network.up = true;
  await edu.outbox.flush();
  assert.equal(sent.length, 0);
  edu.dispose();
});

test('whoever gives up does not take back what has become one with it', async () => {
  const { edu, sent, network } = await page();
  edu.outbox.pause();
  network.up = false;
  const kept = edu.quizAttempts.saveAnswers('1', { answers: { one: 'x' } });
  await kept.durable;
  const leaving = new AbortController();
  const left = edu.quizAttempts.saveAnswers('1', { answers: { two: 'y' } }, { signal: leaving.signal });
  await left.durable;
  leaving.abort();
  await assert.rejects(left.settled, isAborted);
  network.up = true;
  edu.outbox.resume();
  await kept;
  assert.equal(((await sent[0]!.json()) as { answers: { one: string } }).answers.one, 'x');
  edu.dispose();
});

test('once it is settled nothing listens to its signal any more', async () => {
  const given = await page();
  const { signal } = new AbortController();
  for (let n = 0; n < 3; n++) await submit(given, { content: String(n) }, { signal });
  await settle();
  assert.equal(getEventListeners(signal, 'abort').length, 0);
  given.edu.dispose();
});

test('how much of a file is sent is told', async () => {
  const given = await page();
  const told: number[] = [];
  // Browsers tell it of an XMLHttpRequest alone.
  class Told extends EventTarget {
    upload: { onprogress?: (event: object) => void } = {};
    status = 200;
    responseText = '{"id":"7"}';
    responseURL = '';
    onload = () => {};
    onloadend = () => {};
    open() {}
    setRequestHeader() {}
    getAllResponseHeaders = () => 'content-type: application/json';
    abort() {}
    send() {
      this.upload.onprogress?.({ loaded: 3, total: 5, lengthComputable: true });
      this.onload();
      this.onloadend();
    }
  }
  const { fetch } = globalThis;
  Object.assign(globalThis, { XMLHttpRequest: Told, fetch: async () => new Response() });
  try {
    await submit(given, { file: essay() }, { onProgress: ({ loaded }: { loaded: number }) => told.push(loaded) });
  } finally {
    Object.assign(globalThis, { XMLHttpRequest: undefined, fetch });
  }
  assert.deepEqual(told, [3]);
  given.edu.dispose();
});

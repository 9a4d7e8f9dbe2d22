import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEduRise } from '@edurise/sdk';
import { platform } from './support/platform.ts';

const server = await platform();
const edu = createEduRise({
  baseUrl: server.url,
  retry: false,
  cache: false,
  validation: undefined,
  outbox: undefined,
});
const numbered = (pages: string[][]) =>
  server.answer(({ query }) => {
    const page = Number(query.get('page') ?? 1);
    const rows = pages[page - 1];
    if (!rows) return { status: 404, body: '{"detail":"Invalid page."}' };
    return {
      body: {
        count: pages.flat().length,
        next: page < pages.length ? `http://internal:8000/api/courses/?page=${page + 1}` : null,
        previous: page > 1 ? 'x' : null,
        results: rows.map((id) => ({ id })),
      },
    };
  });
const ids = async (list: AsyncIterable<{ id: string }>) => {
  const all = [];
  for await (const { id } of list) all.push(id);
  return all;
};

test('awaited it is the first page, iterated it is everything', async () => {
  numbered([['1', '2'], ['3']]);
  const { items, count, hasNext, hasPrevious } = await edu.courses.list();
  assert.deepEqual([items.length, count, hasNext, hasPrevious], [2, 3, true, false]);
  assert.deepEqual(await ids(edu.courses.list()), ['1', '2', '3']);
  const pages = [];
  for await (const page of edu.courses.list().pages()) pages.push(page.items.length);
  assert.deepEqual(pages, [2, 1]);
});

test('a list is asked for once, however it is read', async () => {
  numbered([['1']]);
  const before = server.seen.length;
  const list = edu.courses.list();
  await list;
  await list.withResponse();
  await ids(list);
  assert.equal(server.seen.length, before + 1);
});

test('toArray stops at its limit, and asks for no page beyond it', async () => {
  numbered([['1', '2'], ['3', '4'], ['5']]);
  const before = server.seen.length;
  assert.deepEqual(
    (await edu.courses.list().toArray({ limit: 3 })).map(({ id }) => id),
    ['1', '2', '3'],
  );
  assert.equal(server.seen.length, before + 2);
  assert.deepEqual(await edu.courses.list().toArray({ limit: 0 }), []);
});

test('a platform that repeats a cursor does not keep us for ever', async () => {
  server.answer(() => ({
    body: { next: 'https://x/?cursor=abc', previous: null, results: [{ id: String(server.seen.length) }] },
  }));
  assert.equal((await ids(edu.courses.list())).length, 2);
});

test('a list that shrinks while it is read ends, and is no error', async () => {
  numbered([['1', '2'], ['3']]);
  const first = await edu.courses.list();
  numbered([['1', '2']]);
  assert.equal(await first.next(), null);
});

test('a row that moved to the next page is handed out once', async () => {
  numbered([
    ['1', '2'],
    ['2', '3'],
  ]);
  assert.deepEqual(await ids(edu.courses.list()), ['1', '2', '3']);
});

test('an empty page in the middle does not end the list', async () => {
  numbered([['1'], [], ['2']]);
  assert.deepEqual(await ids(edu.courses.list()), ['1', '2']);
});

test('an error in the middle is thrown where it is read, and the page can be asked for again', async () => {
  numbered([['1'], ['2']]);
  const first = await edu.courses.list();
  server.answer(() => ({ status: 503 }));
  await assert.rejects(first.next());
  numbered([['1'], ['2']]);
  assert.deepEqual((await first.next())?.items, [{ id: '2' }]);
});

test('the platform’s own query for the next page is not checked like one of ours', async () => {
  const { validation } = await import('@edurise/sdk/validation');
  const checked = createEduRise({ baseUrl: server.url, validation: validation(), outbox: undefined });
  numbered([['1'], ['2']]);
  assert.deepEqual(await ids(checked.courses.list({ page_size: 1 })), ['1', '2']);
});

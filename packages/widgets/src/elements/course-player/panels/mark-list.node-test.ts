import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { MarkList, type Mark, type PendingMark } from './mark-list.ts';
import { HandTimers, settle } from '../../../../test/hand-timers.ts';

interface Note extends Mark {
  readonly content: string;
}
interface Write {
  readonly content: string;
  readonly timestamp_seconds?: number;
}

function bench({ rows = [] as Note[], pending = [] as PendingMark<Write>[] } = {}) {
  const answers: { resolve: (note?: Note) => void; reject: (error: Error) => void }[] = [];
  const asked: unknown[] = [];
  const receipt = (...args: unknown[]) => {
    asked.push(args);
    return {
      settled: new Promise<never>((resolve, reject) => answers.push({ resolve: resolve as () => void, reject })),
    };
  };
  const failed = mock.fn();
  const timers = new HandTimers();
  const platform = { rows, pending };
  const list = new MarkList<Note, Write>({
    lecture: 'l',
    load: async () => platform.rows,
    pending: async () => platform.pending,
    add: (write, key) => receipt('add', write.content, key),
    update: (id, write) => receipt('update', write.content, id),
    remove: (id) => receipt('remove', id),
    changed: () => undefined,
    failed,
    timers,
  });
  return {
    list,
    answers,
    asked,
    failed,
    timers,
    platform,
    texts: () => list.rows.map(({ content, waiting }) => (waiting ? `${content}…` : content)),
  };
}

const note = (id: string, timestamp_seconds: number): Note => ({ id, lecture: 'l', content: id, timestamp_seconds });

test('shows what was added at once, in the order of time, and its own row when it has arrived', async () => {
  const { list, answers, texts } = bench({ rows: [note('b', 20)] });
  await settle();
  list.add({ content: 'a', timestamp_seconds: 10 });
  assert.deepEqual(texts(), ['a…', 'b']);
  answers[0]?.resolve(note('a', 10));
  await settle();
  assert.deepEqual(texts(), ['a', 'b']);
});

test('a mark that is still on its way is changed as soon as it is there', async () => {
  const { list, answers, asked, texts } = bench();
  await settle();
  list.add({ content: 'a' }, 'k');
  list.update('k', { content: 'ab' });
  list.update('k', { content: 'abc' });
  assert.deepEqual(texts(), ['abc…']);
  assert.deepEqual(asked, [['add', 'a', 'k']]);
  answers[0]?.resolve({ id: 'n', lecture: 'l', content: 'a' });
  await settle();
  assert.deepEqual(asked[1], ['update', 'abc', 'n']);
  assert.equal(list.isWaiting('k'), true);
  answers[1]?.resolve();
  await settle();
  assert.deepEqual(texts(), ['abc']);
  assert.equal(list.isWaiting('k'), false);
});

test('takes back what was refused, and says so', async () => {
  const { list, answers, failed, timers, texts } = bench({ rows: [note('a', 1)] });
  await settle();
  list.update('a', { content: 'changed' });
  list.remove('a');
  assert.deepEqual(texts(), []);
  timers.pass(10_000);
  answers[1]?.reject(new Error('403'));
  await settle();
  assert.deepEqual(texts(), ['changed…']);
  answers[0]?.reject(new Error('403'));
  await settle();
  assert.deepEqual(texts(), ['a']);
  assert.deepEqual(
    failed.mock.calls.map(({ arguments: [what] }) => what),
    ['delete', 'save'],
  );
});

test('what is deleted is gone at once, and can be had back for eight seconds at least', async () => {
  const { list, asked, timers, texts } = bench({ rows: [note('a', 1), note('b', 2)] });
  await settle();
  list.remove('a');
  assert.deepEqual(texts(), ['b']);
  timers.pass(8_000);
  assert.deepEqual(asked, []);
  list.restore('a');
  timers.pass(60_000);
  assert.deepEqual(texts(), ['a', 'b']);
  assert.deepEqual(asked, []);
});

test('nothing is really deleted while somebody is at “Undo”, and all of it when the lecture is left', async () => {
  const { list, asked, timers, texts } = bench({ rows: [note('a', 1), note('b', 2)] });
  await settle();
  list.remove('a');
  list.hold('a');
  timers.pass(3_600_000);
  assert.deepEqual(asked, []);
  list.resume('a');
  timers.pass(9_000);
  assert.deepEqual(asked, []);
  timers.pass(1_000);
  assert.deepEqual(asked, [['remove', 'a']]);
  list.remove('b');
  list.leave();
  assert.deepEqual(asked[1], ['remove', 'b']);
  timers.pass(60_000);
  assert.equal(asked.length, 2, 'once');
  assert.deepEqual(texts(), []);
});

test('what a closed tab had not delivered is still there, and becomes its row when it has arrived', async () => {
  const { list, platform, asked, texts } = bench({ pending: [{ key: 'k', write: { content: 'typed offline' } }] });
  await settle();
  assert.deepEqual(texts(), ['typed offline…']);
  platform.pending = [];
  platform.rows = [{ id: 'n', lecture: 'l', content: 'typed offline' }];
  list.settled('k');
  await settle();
  assert.deepEqual(texts(), ['typed offline']);
  assert.equal(list.idOf('k'), 'n');
  assert.deepEqual(asked, []);
});

test('a row is recognised whatever order its selector comes back in, or if it does not come back', async () => {
  const selector = { type: 'FragmentSelector', value: 'page=2' };
  const turned = { value: 'page=2', type: 'FragmentSelector' };
  for (const kept of [turned, undefined]) {
    const { list } = bench({ rows: [{ id: 'n', lecture: 'l', content: 'x', selector: kept }] });
    await settle();
    assert.equal(list.find({ content: 'x', selector } as Write)?.id, 'n');
    assert.equal(list.find({ content: 'y', selector } as Write), undefined);
  }
});

test('marks of other lectures are not shown where a platform ignores the filter', async () => {
  const { texts } = bench({ rows: [note('a', 1), { ...note('x', 2), lecture: 'other' }] });
  await settle();
  assert.deepEqual(texts(), ['a']);
});

test('what arrives while the list is on its way is not lost with what was before', async () => {
  const { list, answers, platform, texts } = bench();
  await settle();
  let answer = (_rows: Note[]): void => undefined;
  platform.rows = new Promise<Note[]>((resolve) => (answer = resolve)) as never;
  const loading = list.load();
  list.add({ content: 'new', timestamp_seconds: 5 }, 'k');
  await settle();
  answers[0]?.resolve(note('new', 5));
  await settle();
  answer([note('old', 1)]);
  await loading;
  assert.deepEqual(texts(), ['old', 'new']);
  assert.equal(list.has('k'), true);
});

test('of two looks the later one counts, whichever is answered first', async () => {
  const { list, platform, texts } = bench();
  await settle();
  let answer = (_rows: Note[]): void => undefined;
  platform.rows = new Promise<Note[]>((resolve) => (answer = resolve)) as never;
  void list.load();
  const later = list.load();
  await settle();
  platform.rows = [note('now', 2)];
  answer([note('then', 1)]);
  await later;
  assert.deepEqual(texts(), ['now']);
});

test('what an earlier visit sent and arrives before the list does is shown once', async () => {
  const pending = [{ key: 'k', write: { content: 'mine', timestamp_seconds: 3 } }];
  let answer = (_rows: Note[]): void => undefined;
  const rows = new Promise<Note[]>((resolve) => (answer = resolve)) as never;
  const { list, platform, texts, failed } = bench({ rows, pending });
  await settle();
  platform.pending = [];
  list.settled('k');
  const row = { ...note('row', 3), content: 'mine' };
  platform.rows = [row];
  answer([row]);
  await settle();
  assert.deepEqual(texts(), ['mine']);
  assert.equal(failed.mock.callCount(), 0);
});

test('nothing is deleted as whoever comes next', async () => {
  const { list, asked, timers } = bench({ rows: [note('a', 1)] });
  await settle();
  list.remove('a');
  list.rest();
  timers.pass(60_000);
  assert.deepEqual(asked, []);
});

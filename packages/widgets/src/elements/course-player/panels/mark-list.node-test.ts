import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { MarkList, type Mark } from './mark-list.ts';

interface Note extends Mark {
  readonly content: string;
}
interface Write {
  readonly content: string;
  readonly timestamp_seconds?: number;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

function bench({ rows = [] as Note[], pending = [] as Write[] } = {}) {
  const answers: { resolve: (note?: Note) => void; reject: (error: Error) => void }[] = [];
  const receipt = () => ({
    settled: new Promise<never>((resolve, reject) => answers.push({ resolve: resolve as () => void, reject })),
  });
  const failed = mock.fn();
  const list = new MarkList<Note, Write>({
    lecture: 'l',
    load: async () => rows,
    pending: async () => pending,
    add: receipt,
    update: receipt,
    remove: receipt,
    changed: () => undefined,
    failed,
  });
  return {
    list,
    answers,
    failed,
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

test('takes back what was refused, and says so', async () => {
  const { list, answers, failed, texts } = bench({ rows: [note('a', 1)] });
  await settle();
  list.update('a', { content: 'changed' });
  list.remove('a');
  assert.deepEqual(texts(), []);
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

test('what a closed tab had not delivered is still there', async () => {
  const { texts } = bench({ pending: [{ content: 'typed offline' }] });
  await settle();
  assert.deepEqual(texts(), ['typed offline…']);
});

test('marks of other lectures are not shown where a platform ignores the filter', async () => {
  const { texts } = bench({ rows: [note('a', 1), { ...note('x', 2), lecture: 'other' }] });
  await settle();
  assert.deepEqual(texts(), ['a']);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Answers } from '@edurise/sdk/quizzes';
import { AnswerJournal } from './answer-journal.ts';
import { memoryJournals, type JournalStart } from './journal-store.ts';
import { readRecovery, recoveryDocument, undelivered } from './recovery.ts';

const START = Date.parse('2026-01-01T10:00:00Z');
const start: JournalStart = { attempt: 'a1', quiz: 'q1', title: 'Quiz', user: 'u', ticket: 'ticket', confirmed: 0 };

/** Does the chain hold, as whoever receives it checks it? */
const holds = (
  links: readonly { seq: number; at: string; question: string; answer: unknown; hash: string }[],
): boolean =>
  links.every(({ seq, at, question, answer, hash }, index) => {
    const before = links[index - 1]?.hash ?? start.ticket;
    return (
      createHash('sha256')
        .update(before + JSON.stringify([seq, at, question, answer]))
        .digest('hex') === hash
    );
  });

const kept = async (...answers: [seconds: number, Answers][]) => {
  const store = memoryJournals();
  const journal = new AnswerJournal(store, 'a1', start);
  const confirms = answers.map(([seconds, given]) => journal.record(given, START + seconds * 1000));
  await journal.settled;
  return { store, journal, confirms, links: (await store.read('a1'))!.links };
};

test('quiz S1 N4: every answer is chained to the one before it, from the ticket on', async () => {
  const { links } = await kept([0, { a: 'x' }], [40, { b: true }], [80, { a: null, c: ['1', '2'] }]);
  assert.deepEqual(
    links.map(({ question, answer }) => [question, answer]),
    [
      ['a', 'x'],
      ['b', true],
      ['a', null],
      ['c', ['1', '2']],
    ],
  );
  assert.ok(holds(links));
  assert.equal(holds(links.with(1, { ...links[1]!, answer: false })), false, 'the check can fail');
});

test('quiz S6: what is typed in one go is one link, with its last word; half a minute later it is another', async () => {
  const typed = ['h', 'he', 'hel'].map((text, index): [number, Answers] => [index, { a: text }]);
  const { links } = await kept(...typed, [31, { a: 'hello' }], [32, { a: 'hello' }]);
  assert.deepEqual(
    links.map(({ seq, answer }) => [seq, answer]),
    [
      [1, 'hel'],
      [2, 'hello'],
    ],
  );
  assert.ok(holds(links));
});

test('quiz S5: the chain goes on after a reload, whatever ticket comes with it', async () => {
  const { store } = await kept([0, { a: 'x' }], [40, { b: true }]);
  const again = new AnswerJournal(store, 'a1', { ...start, ticket: 'another' });
  again.record({ b: false }, START + 45_000);
  again.record({ c: 'y' }, START + 50_000);
  await again.settled;
  const { links } = (await store.read('a1'))!;
  assert.deepEqual(links.at(-1)?.question, 'c');
  assert.ok(holds(links));
});

test('quiz C2: only what the platform neither confirmed nor shows is handed in', async () => {
  const { store, journal, confirms } = await kept([0, { a: 'x' }], [40, { b: true }], [80, { c: 'y' }]);
  confirms[0]!();
  await journal.settled;
  const whole = (await store.read('a1'))!;
  assert.deepEqual(undelivered(whole, { b: true }), ['c']);
  assert.deepEqual(undelivered(whole, null), ['b', 'c'], 'a platform that shows no answers');
});

test('quiz N4: a recovery file comes back as it was; any other file is none', async () => {
  const { store } = await kept([0, { a: 'x' }]);
  const file = (await recoveryDocument('a1', store))!;
  assert.deepEqual(readRecovery(JSON.stringify(file)), file);
  assert.equal(file.ticket, 'ticket');
  for (const other of ['{}', 'null', '{"format":"edurise-quiz-recovery"}'])
    assert.throws(() => readRecovery(other), TypeError);
  assert.throws(() => readRecovery('%PDF-1.7'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaveStatus } from './answer-saver.ts';
import type { AttemptState } from './attempt.machine.ts';
import { losesByLeaving } from './leave-guard.ts';

const running = { quiz: { id: 'q' }, attempt: { id: 'a', quiz: 'q', status: 'in_progress' }, questions: [] } as const;
const answering: AttemptState = { at: 'answering', ...running, writable: true };
const reading: AttemptState = { at: 'answering', ...running, writable: false, held: 'tab' };
const paused: AttemptState = {
  ...answering,
  attempt: { ...running.attempt, paused_at: '2026-03-02T10:00:00Z' },
};
const submitting: AttemptState = { at: 'submitting', ...running, by: 'learner', answers: {} };

const saves: Record<SaveStatus['kind'], SaveStatus> = {
  untouched: { kind: 'untouched' },
  writing: { kind: 'writing' },
  'on-device': { kind: 'on-device' },
  offline: { kind: 'offline', changes: 2 },
  saved: { kind: 'saved', at: 0 },
  kept: { kind: 'kept' },
  'in-memory': { kind: 'in-memory', changes: 1 },
  refused: { kind: 'refused', error: undefined },
};

type Row = readonly [
  what: string,
  state: AttemptState,
  save: SaveStatus['kind'],
  left: number | undefined,
  asks: boolean,
];
const rows: readonly Row[] = [
  ['nothing changed', answering, 'untouched', 10_000, false],
  ['on its way to the disk', answering, 'writing', undefined, true],
  ['in this tab alone', answering, 'in-memory', undefined, true],
  ['on disk, unsent, without a limit', answering, 'on-device', undefined, false],
  ['on disk, unsent, with time', answering, 'on-device', 60_000, false],
  ['on disk, unsent, at the end', answering, 'on-device', 59_999, true],
  ['offline, with time', answering, 'offline', 600_000, false],
  ['offline, at the end', answering, 'offline', 30_000, true],
  ['kept until it is handed in, at the end', answering, 'kept', 30_000, true],
  ['at the platform, at the end', answering, 'saved', 30_000, false],
  ['refused: it is nowhere to go', answering, 'refused', 30_000, false],
  ['the clock stands still', paused, 'on-device', 30_000, false],
  ['somebody else writes', reading, 'writing', 30_000, false],
  ['being handed in, with time', submitting, 'on-device', 600_000, false],
  ['being handed in, at the end', submitting, 'on-device', 5_000, true],
  ['the end has come', submitting, 'on-device', 0, false],
  ['no attempt runs', { at: 'loading' }, 'writing', 5_000, false],
];

for (const [what, state, save, left, asks] of rows)
  test(`leaving, ${what}: ${asks ? 'asks' : 'goes'}`, () =>
    assert.equal(losesByLeaving({ state, save: saves[save] }, left), asks));

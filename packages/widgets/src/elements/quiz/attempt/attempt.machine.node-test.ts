import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { transition, type AttemptEvent, type AttemptState, type Running } from './attempt.machine.ts';

const attempt: QuizAttempt = { id: 'a1', quiz: 'q1', status: 'in_progress', expires_at: '2026-01-01T10:30:00Z' };
const run: Running = { quiz: { id: 'q1', title: 'Cells' }, attempt, questions: [] };
const play = (...events: AttemptEvent[]): AttemptState => events.reduce(transition, { at: 'idle' });
const opened: AttemptEvent = { type: 'opened', quiz: run.quiz, count: 3, history: [] };
const began: AttemptEvent = { type: 'began', running: run };
const begin: AttemptEvent[] = [{ type: 'load' }, opened, { type: 'begin' }, began];
const submit: AttemptEvent = { type: 'submit', by: 'learner', answers: {} };
const submitted: AttemptEvent = { type: 'submitted', running: run, history: [] };

test('the straight way: load, start, answer, submit, result', () => {
  assert.equal(play({ type: 'load' }).at, 'loading');
  assert.equal(play({ type: 'load' }, opened).at, 'start');
  assert.equal(play(...begin).at, 'answering');
  assert.equal(play(...begin, submit).at, 'submitting');
  const done = play(...begin, submit, submitted, { type: 'result', result: { ...attempt, questions: null } });
  assert.equal(done.at, 'submitted');
  assert.equal('result' in done && done.result?.id, 'a1');
});

test('a platform that will not begin leaves the start screen, with its reason, until the next try', () => {
  const refused = play({ type: 'load' }, opened, { type: 'begin' }, { type: 'refused', error: 'used up' });
  assert.deepEqual(
    [refused.at, 'refusal' in refused && refused.refusal, 'busy' in refused && refused.busy],
    ['start', 'used up', false],
  );
  assert.equal('refusal' in transition(refused, { type: 'begin' }), false);
});

test('a reload goes straight back to the questions', () => {
  assert.equal(play({ type: 'load' }, began).at, 'answering');
});

test('a second tab reads only, takes over, and is taken over from', () => {
  const second = play({ type: 'load' }, { type: 'began', running: run, held: 'tab' });
  assert.equal(transition(second, submit), second, 'a reader cannot submit');
  const first = play(...begin, { type: 'yielded', to: 'tab' });
  assert.equal(first.at === 'answering' && first.writable, false);
  const back = transition(first, began);
  assert.equal(back.at === 'answering' && back.writable, true);
});

test('a deadline that moved reaches the running attempt, and only its own', () => {
  const later = { ...attempt, expires_at: '2026-01-01T10:40:00Z' };
  const state = play(...begin, { type: 'synced', attempt: later });
  assert.equal('attempt' in state && state.attempt.expires_at, later.expires_at);
  const other = play(...begin, { type: 'synced', attempt: { ...later, id: 'a2' } });
  assert.equal('attempt' in other && other.attempt.expires_at, attempt.expires_at);
});

test('a submit that is turned down goes back to the answers, or ends when it came too late', () => {
  assert.equal(play(...begin, submit, { type: 'turned-down', error: 'no', late: false }).at, 'answering');
  const late = play(...begin, submit, { type: 'turned-down', error: 'late', late: true });
  assert.equal(late.at, 'expired');
  assert.equal(transition(late, submitted).at, 'submitted', 'the platform may still say that it has everything');
});

test('time over in a reading tab is shown, never submitted from there', () => {
  assert.equal(play({ type: 'load' }, { type: 'began', running: run, held: 'tab' }, { type: 'time-up' }).at, 'expired');
});

test('what comes late changes nothing', () => {
  const done = play(...begin, submit, submitted);
  for (const late of [
    began,
    submit,
    { type: 'yielded', to: 'tab' },
    { type: 'synced', attempt },
    { type: 'time-up' },
    { type: 'failed', error: 1 },
  ] as AttemptEvent[]) {
    assert.equal(transition(done, late), done, late.type);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { newsBetween } from './attempt-news.ts';
import { ServerClock } from './server-clock.ts';
import { timeLeft } from './time-left.ts';

const at = (minutes: number): string => new Date(Date.parse('2026-01-01T10:00:00Z') + minutes * 60_000).toISOString();
const attempt: QuizAttempt = {
  id: 'a',
  quiz: 'q',
  status: 'in_progress',
  expires_at: at(60),
  paused_at: null,
  extra_minutes: 0,
};
const told = (before: QuizAttempt, after: QuizAttempt): string[] => {
  const words: string[] = [];
  newsBetween(before, after, {
    extended: (minutes) => words.push(`${minutes} min more`),
    paused: (stands) => words.push(stands ? 'stands' : 'goes on'),
    deadlineMoved: (ms) => words.push(`moved ${ms / 60_000} min`),
  });
  return words;
};

test('quiz T6: minutes that a teacher added are told as such, once', () => {
  const more = { ...attempt, expires_at: at(70), extra_minutes: 10 };
  assert.deepEqual(told(attempt, more), ['10 min more']);
  assert.deepEqual(told(more, more), []);
});

test('quiz T8: a pause is told when it begins and when it ends, and gives nothing', () => {
  const paused = { ...attempt, paused_at: at(20) };
  assert.deepEqual(told(attempt, paused), ['stands']);
  assert.deepEqual(told(paused, { ...attempt, expires_at: at(75) }), ['goes on']);
});

test('quiz T6: a platform that only moves the deadline is understood as well', () => {
  const { extra_minutes: _, paused_at: __, ...plain } = attempt;
  assert.deepEqual(told(plain, { ...plain, expires_at: at(65) }), ['moved 5 min']);
});

test('quiz T8: while it is paused, the clock shows what was left', () => {
  let ticks = 0;
  const clock = new ServerClock(() => ticks);
  clock.read({ serverNow: Date.parse(at(20)), roundTripMs: 0 });
  assert.equal(timeLeft(clock, attempt), 40 * 60_000);
  ticks += 5 * 60_000;
  assert.equal(timeLeft(clock, { ...attempt, paused_at: at(20) }), 40 * 60_000);
  assert.equal(timeLeft(clock, attempt), 35 * 60_000);
});

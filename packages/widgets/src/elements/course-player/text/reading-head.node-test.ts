import assert from 'node:assert/strict';
import { test } from 'node:test';
import { union, type PlayedRanges } from '../progress/played-ranges.ts';
import { inView, isRead, readIn, readingSeconds, stretchesOf } from './reading-head.ts';

test('a text takes a fast reader a tenth of a second for each word, and five seconds at least', () => {
  assert.equal(readingSeconds('Read **me**.'), 5);
  assert.equal(readingSeconds(Array.from({ length: 600 }, () => 'word').join(' ')), 60);
});

test('paragraphs lie along the time that the text takes, by their words', () => {
  assert.deepEqual(stretchesOf([10, 30, 60], 10), [
    [0, 1],
    [1, 4],
    [4, 10],
  ]);
  assert.deepEqual(stretchesOf([0], 5), [[0, 0]], 'a picture alone');
});

test('scrolling to the end reads nothing; staying reads what is in view, once', () => {
  let read: PlayedRanges = [];
  const look = (view: PlayedRanges, seconds: number) => (read = union(read, readIn(view, read, seconds)));
  look([[50, 60]], 1);
  assert.deepEqual(read, [[50, 51]]);
  look([[0, 4]], 100);
  assert.deepEqual(read, [
    [0, 4],
    [50, 51],
  ]);
  look([[0, 4]], 100);
  assert.equal(isRead(read, 60, 0.9), false);
  look([[0, 60]], 55);
  assert.equal(isRead(read, 60, 0.9), true);
});

test('of a long paragraph only what is in view', () => {
  assert.deepEqual(inView([10, 30], 0.5, 1), [20, 30]);
});

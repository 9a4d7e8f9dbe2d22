import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resumePosition } from './resume.ts';

test('resumes a moment earlier', () => assert.equal(resumePosition(120, 600), 117));
test('begins again after the end, and where nothing was seen', () => {
  assert.equal(resumePosition(598, 600), 0);
  assert.equal(resumePosition(2, 600), 0);
  assert.equal(resumePosition(NaN, 600), 0);
});
test('resumes where the length is not known', () => assert.equal(resumePosition(50, 0), 47));

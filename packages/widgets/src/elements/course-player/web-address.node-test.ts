import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAddress } from './web-address.ts';

const base = 'https://learn.acme.com/school/';

test('addresses are made absolute against the platform', () => {
  assert.equal(webAddress('/media/a.mp4', base), 'https://learn.acme.com/media/a.mp4');
  assert.equal(webAddress('https://cdn.acme.com/a.mp4', base), 'https://cdn.acme.com/a.mp4');
});

test('a link that runs a script leads nowhere', () => {
  assert.equal(webAddress('javascript:alert(1)', base), '');
  assert.equal(webAddress(' JavaScript:alert(1)', base), '');
  assert.equal(webAddress('data:text/html,x', base), '');
  assert.equal(webAddress('http://', base), '');
  assert.equal(webAddress(null, base), '');
});

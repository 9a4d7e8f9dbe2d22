import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resetCodeIn } from './reset-code.ts';

const own = Buffer.from('42').toString('base64url');

test('a code alone is for the person’s own account', () => {
  assert.deepEqual(resetCodeIn('  c4f-9a1b ', '42'), { uid: own, token: 'c4f-9a1b' });
  const id = '0f6d7c1e-0000-4000-8000-00000000ü>?1';
  assert.equal(resetCodeIn('x', id)?.uid, Buffer.from(id).toString('base64url'));
});

test('a link carries whose account it is', () => {
  const expected = { uid: 'NDI', token: 'c4f-9a1b' };
  for (const link of [
    'https://school.test/reset?uid=NDI&token=c4f-9a1b',
    'https://school.test/reset/?token=c4f-9a1b&uidb64=NDI',
    'https://school.test/accounts/reset/NDI/c4f-9a1b/',
    'https://school.test/#/reset/NDI/c4f-9a1b',
    'https://school.test/app/#/reset?uid=NDI&token=c4f-9a1b',
  ])
    assert.deepEqual(resetCodeIn(link, '7'), expected, link);
  assert.equal(resetCodeIn('https://school.test/reset?token=abc', '42')?.uid, own);
});

test('what carries nothing is no code', () => {
  for (const text of ['', '   ', 'https://school.test/', 'https://school.test/reset/password', 'https://'])
    assert.equal(resetCodeIn(text, '42'), undefined, text);
});

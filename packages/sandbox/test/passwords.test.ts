import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPasswords } from '../src/accounts/passwords.ts';

test('nobody pays less for a guess unless that was asked for', async () => {
  assert.match(await createPasswords().hash('open sesame'), /^scrypt\$16384\$8\$1\$/);
});

test('a password is known again at the cost that it was kept at', async () => {
  const [usual, cheap] = [createPasswords(), createPasswords(16)];
  for (const stored of [await usual.hash('open sesame'), await cheap.hash('open sesame')]) {
    assert.equal(await cheap.matches('open sesame', stored), true);
    assert.equal(await cheap.matches('open barley', stored), false);
  }
  assert.equal(await usual.matches('', undefined), false, 'where nobody has an account');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuote, plain, quoteIn } from './quotes.ts';

const text = plain(
  'Look at two neighbours.\n  Swap them if they are wrong. Look at two others. Go on until nothing moves.',
);

test('a quote is the words alone, with what stands around them', () => {
  const from = text.indexOf(' Swap them ');
  assert.deepEqual(quoteIn(text, from, from + 11), {
    exact: 'Swap them',
    prefix: 'Look at two neighbours. ',
    suffix: ' if they are wrong. Look at two ',
    start: from + 1,
  });
  assert.equal(quoteIn(text, from, from + 1), undefined, 'a space alone');
});

test('it is found again where it was, and after words before it have changed', () => {
  for (const words of ['Swap them', 'Look at two', 'moves.']) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const quote = quoteIn(text, at, at + words.length)!;
      assert.deepEqual(findQuote(text, quote), [at, at + words.length]);
      const later = `A new beginning, of some length. ${text}`;
      assert.deepEqual(findQuote(later, quote)?.[0], at + later.length - text.length, `${words} at ${at}`);
    }
  }
});

test('of words that stand there twice, with nothing around them to tell by, the nearest', () => {
  const twice = 'so it goes on, and so it goes on';
  const quote = (start: number) => ({ exact: 'so it goes', prefix: '', suffix: '', start });
  assert.equal(findQuote(twice, quote(0))?.[0], 0);
  assert.equal(findQuote(twice, quote(25))?.[0], 19);
});

test('what is no longer there is not found, and nothing is found everywhere', () => {
  assert.equal(findQuote(text, { exact: 'Swap those', prefix: '', suffix: '', start: 24 }), undefined);
  assert.equal(findQuote(text, { exact: '', prefix: '', suffix: '', start: 0 }), undefined);
  assert.deepEqual(findQuote('Swap them', { exact: 'Swap\nthem', prefix: '', suffix: '', start: 0 }), [0, 9]);
});

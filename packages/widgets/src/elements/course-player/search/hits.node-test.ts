import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Searchable } from './hits.ts';

const hits = (text: string, query: string) => new Searchable(text).hits(query);
const found = (text: string, query: string): string[] => hits(text, query).map(([from, to]) => text.slice(from, to));

describe('A search in a text', () => {
  it('minds neither case nor accents', () => {
    assert.deepEqual(hits('Résumé, resumed', 'RESUME'), [
      [0, 6],
      [8, 14],
    ]);
    assert.deepEqual(found('Übung macht den Meister', 'ubung'), ['Übung']);
    assert.deepEqual(found('cafe\u0301 noir', 'café'), ['cafe\u0301']);
  });
  it('takes a vowel for a vowel where it is written as a mark', () => {
    assert.deepEqual(found('कीमत और कल', 'की'), ['की']);
    assert.deepEqual(found('كِتَاب', 'كتاب'), ['كِتَاب']);
    assert.deepEqual(found('がっこう かく', 'か'), ['か']);
  });
  it('keeps its place behind what is longer than one unit', () =>
    assert.deepEqual(found('😀 sort 😀 sort', 'sort'), ['sort', 'sort']));
  it('takes signs as signs', () => assert.deepEqual(found('a.b a+b (a)', 'a+b'), ['a+b']));
  it('finds nothing for nothing', () => {
    assert.deepEqual(hits('anything', '  '), []);
    assert.deepEqual(hits('anything', 'x'), []);
    assert.deepEqual(hits('', 'x'), []);
  });
  it('finds what stands side by side, and does not overlap', () => assert.deepEqual(found('aaaa', 'aa'), ['aa', 'aa']));
  it('reads on where a line ends', () =>
    assert.deepEqual(found('the next\n   step, the next  step', 'next step'), ['next\n   step', 'next  step']));
  it('finds in one that it has searched before', () => {
    const text = new Searchable('one two one');
    assert.equal(text.hits('one').length, 2);
    assert.deepEqual(text.hits('two'), [[4, 7]]);
  });
});

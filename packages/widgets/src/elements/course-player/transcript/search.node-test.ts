import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hitsIn } from './search.ts';

const found = (line: string, query: string): string[] => hitsIn(line, query).map(([from, to]) => line.slice(from, to));

describe('A search in a transcript', () => {
  it('minds neither case nor accents', () => {
    assert.deepEqual(hitsIn('Résumé, resumed', 'RESUME'), [
      [0, 6],
      [8, 14],
    ]);
    assert.deepEqual(found('Übung macht den Meister', 'ubung'), ['Übung']);
    assert.deepEqual(found('cafe\u0301 noir', 'café'), ['cafe\u0301']);
  });
  it('keeps its place behind what is longer than one unit', () =>
    assert.deepEqual(found('😀 sort 😀 sort', 'sort'), ['sort', 'sort']));
  it('takes signs as signs', () => assert.deepEqual(found('a.b a+b (a)', 'a+b'), ['a+b']));
  it('finds nothing for nothing', () => {
    assert.deepEqual(hitsIn('anything', '  '), []);
    assert.deepEqual(hitsIn('anything', 'x'), []);
    assert.deepEqual(hitsIn('', 'x'), []);
  });
  it('finds what stands side by side, and does not overlap', () => assert.deepEqual(found('aaaa', 'aa'), ['aa', 'aa']));
});

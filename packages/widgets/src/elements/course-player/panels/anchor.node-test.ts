import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, orderOf, placeOf, type Anchor } from './anchor.ts';

const quote = { exact: 'numbered steps', prefix: 'as ', suffix: '. Each', start: 42 };

test('an anchor comes back as it was, by W3C selectors', () => {
  for (const anchor of [{ second: 41 }, { page: 3 }, { quote }] satisfies Anchor[])
    assert.deepEqual(anchorOf(placeOf(anchor, { selectors: true })), anchor);
  assert.deepEqual(placeOf({ second: 41 }, { selectors: true }), {
    timestamp_seconds: 41,
    selector: { type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: 't=41' },
  });
  assert.deepEqual(placeOf({ quote }, { selectors: true }).selector, [
    { type: 'TextQuoteSelector', exact: 'numbered steps', prefix: 'as ', suffix: '. Each' },
    { type: 'TextPositionSelector', start: 42, end: 56 },
  ]);
});

test('a platform that keeps no selector keeps the second, and the page in its place', () => {
  const kept = (anchor: Anchor) => ({ ...placeOf(anchor, { selectors: false }), selector: undefined });
  assert.deepEqual(anchorOf(kept({ second: 41 })), { second: 41 });
  assert.deepEqual(anchorOf(kept({ page: 3 }), true), { page: 3 });
  assert.equal(anchorOf(kept({ quote })), undefined);
});

test('what other programs wrote is understood as far as it goes', () => {
  const fragment = (value: unknown) => ({ selector: { type: 'FragmentSelector', value } });
  assert.deepEqual(anchorOf(fragment('t=npt:30.5,60')), { second: 30.5 });
  assert.deepEqual(anchorOf(fragment('page=7')), { page: 7 });
  assert.deepEqual(anchorOf({ timestamp_seconds: 8, ...fragment('t=30') }), { second: 8 }, 'the second counts');
  assert.deepEqual(anchorOf({ selector: [{ type: 'TextQuoteSelector', exact: 'x' }] }), {
    quote: { exact: 'x', prefix: '', suffix: '', start: 0 },
  });
  for (const odd of [{ page: 2 }, { type: 'TextQuoteSelector', exact: 5 }, { type: 'FragmentSelector' }, []])
    assert.equal(anchorOf({ selector: odd }), undefined);
  assert.equal(anchorOf(fragment('page=0')), undefined);
});

test('marks stand in the order of the lecture', () => {
  const places = [{ quote }, { page: 3 }, undefined].map((anchor) => orderOf(placeOf(anchor, { selectors: true })));
  assert.deepEqual(places, [42, 3, -1]);
});

test('what another program kept without sense says nothing, and breaks nothing', () => {
  const selector = [null, 'page=3', { type: 'FragmentSelector', value: 'page=3' }] as never;
  assert.deepEqual(anchorOf({ selector }), { page: 3 });
  assert.equal(anchorOf({ selector: [null] as never }), undefined);
});

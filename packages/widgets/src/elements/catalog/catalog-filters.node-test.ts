import assert from 'node:assert/strict';
import { test } from 'node:test';
import { categoryOptions, courseQuery, filtersSet, isFiltered } from './catalog-filters.ts';

const none = { query: '', category: '', level: '', price: '', ordering: '' } as const;
const category = (id: string, name: string, parent_category: string | null = null) => ({
  id,
  name,
  slug: name.toLowerCase(),
  parent_category,
});

test('what is not chosen is not asked for', () => {
  assert.deepEqual(courseQuery(none, 12, []), { page_size: 12, ordering: '-created_at' });
  assert.equal(isFiltered({ ...none, query: '  ' }), false);
});

test('free and paid are questions of the price', () => {
  assert.equal(courseQuery({ ...none, price: 'free' }, 12, []).max_price, 0);
  assert.equal(courseQuery({ ...none, price: 'paid' }, 12, []).min_price, '0.01');
});

test('a category is asked for by its id, whether the page gave the id or the slug', () => {
  const categories = [category('c-1', 'Design')];
  assert.equal(courseQuery({ ...none, category: 'design' }, 12, categories).category, 'c-1');
  assert.equal(courseQuery({ ...none, category: 'c-1' }, 12, categories).category, 'c-1');
});

test('the search does not count as a filter beside itself', () => {
  assert.equal(filtersSet({ ...none, query: 'sql', level: 'Beginner', price: 'free' }), 2);
});

test('categories stand in the reader’s order, children below their parents', () => {
  const names = (locale: string) =>
    categoryOptions(
      [category('z', 'Zebra'), category('o', 'Öl'), category('k', 'Kind', 'z'), category('x', 'Waise', 'gone')],
      locale,
    ).map(({ name, depth }) => `${depth} ${name}`);
  assert.deepEqual(names('de'), ['0 Öl', '0 Waise', '0 Zebra', '1 Kind']);
  assert.deepEqual(names('sv'), ['0 Waise', '0 Zebra', '1 Kind', '0 Öl']);
});

test('a category that is its own parent is shown once', () => {
  assert.deepEqual(
    categoryOptions([category('a', 'A', 'a')], 'en').map(({ id }) => id),
    ['a'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseLink } from './course-link.ts';
import { priceOf, standing, standings, summaryOf } from './course-summary.ts';

const base = 'https://school.test';

test('a price may come as text or number, discounted or not', () => {
  assert.deepEqual(priceOf({ price: '49.00', discount_price: 39, currency: 'eur' }), {
    amount: 39,
    before: 49,
    currency: 'EUR',
  });
  assert.deepEqual(priceOf({ price: 49, discount_price: '59.00', currency: 'EUR' }), {
    amount: 49,
    before: undefined,
    currency: 'EUR',
  });
  assert.deepEqual(priceOf({ price: '10', discount_price: '0.00' }), { amount: 0, before: 10, currency: undefined });
  assert.equal(priceOf({ price: '49.00', is_free: true })?.amount, 0);
  assert.equal(priceOf({}), undefined);
  assert.equal(priceOf({ price: 'on request' }), undefined);
});

test('a currency that Intl would refuse is left out', () => {
  assert.equal(priceOf({ price: '5', currency: 'Euro' })?.currency, undefined);
});

test('a flat row of the older API gives the same card', () => {
  const flat = { id: '1', title: 'Flat', instructor_name: 'Ada', price: '12.50', currency: 'USD', category: 'Design' };
  const { instructor, price, category } = summaryOf(flat, base);
  assert.deepEqual(
    { instructor, price, category },
    {
      instructor: 'Ada',
      price: { amount: 12.5, before: undefined, currency: 'USD' },
      category: 'Design',
    },
  );
});

test('a category’s id is not shown to anybody', () => {
  assert.equal(
    summaryOf({ id: '1', title: 'T', category: '37117a06-8deb-5890-802c-27f622fc16dd' }, base).category,
    undefined,
  );
});

test('pictures may be addressed from the platform’s root', () => {
  assert.equal(summaryOf({ id: '1', title: 'T', thumbnail_url: '/media/a.png' }, base).image, `${base}/media/a.png`);
});

test('a hundred percent is said of what is complete, and of nothing else', () => {
  assert.equal(standing({ status: 'active', progress_percentage: '99.96' }).percent, 99);
  assert.equal(standing({ status: 'active', progress_percentage: 100 }).percent, 99);
  assert.equal(standing({ status: 'completed', progress_percentage: null }).percent, 100);
  assert.equal(standing({ progress_percentage: 'n/a' }).percent, 0);
});

test('a cancelled enrolment is none', () => {
  assert.equal(standings([{ id: 'e', course: 'c', status: 'cancelled' }]).size, 0);
});

test('an address is made only when all that it asks for is known', () => {
  assert.equal(courseLink('/kurse/{slug}', { id: '1' }), undefined);
  assert.equal(courseLink('/c/{id}/l/{lecture}', { id: 'a b', lecture: 'x' }), '/c/a%20b/l/x');
  assert.equal(courseLink(undefined, { id: '1' }), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFor } from './format.ts';

const forms = { zero: '0: #', one: '1: #', two: '2: #', few: 'few: #', many: 'many: #', other: 'other: #' };

/** What `Intl` itself makes of it. */
const numberBy = (locale: string, value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(locale, options).format(value);

for (const locale of ['en', 'en-IN', 'en-AU', 'de', 'de-CH', 'de-AT', 'ar', 'ar-EG', 'fr', 'en-u-nu-arab']) {
  test(`${locale}: numbers, plurals and clocks are those of Intl`, () => {
    const format = formatFor(locale);
    const rules = new Intl.PluralRules(locale);
    for (const value of [...Array(1_100).keys(), 1.5, 12_345, -1, -7.25, NaN]) {
      assert.equal(format.number(value), numberBy(locale, value));
      assert.equal(
        format.plural(value, forms),
        forms[rules.select(value)].replace('#', numberBy(locale, value)),
        `plural of ${value}`,
      );
    }
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']])
      assert.equal(format.list(items), new Intl.ListFormat(locale).format(items));
    const two = (value: number): string => numberBy(locale, value, { minimumIntegerDigits: 2 });
    for (const seconds of [0, 5, 65, 600, 3_599])
      assert.equal(format.clock(seconds), `${numberBy(locale, Math.floor(seconds / 60))}:${two(seconds % 60)}`);
    const unit = (value: number, name: string): string =>
      numberBy(locale, value, { style: 'unit', unit: name, unitDisplay: 'short' });
    for (const value of [0, 1, 2, 3, 11, 59]) assert.equal(format.duration(value), unit(value, 'second'));
    for (const minutes of [1, 2, 7, 59]) assert.equal(format.duration(minutes * 60), unit(minutes, 'minute'));
    for (const hours of [1, 2, 999, 1_000]) assert.equal(format.duration(hours * 3600), unit(hours, 'hour'));
    assert.equal(format.duration(3_660), `${unit(1, 'hour')} ${unit(1, 'minute')}`);
    assert.equal(format.clock(3_605), `${numberBy(locale, 1)}:${two(0)}:${two(5)}`);
  });
}

test('what most pages show makes no formatter', (context) => {
  const made = context.mock.method(Intl, 'NumberFormat');
  const listed = context.mock.method(Intl, 'ListFormat');
  const ruled = context.mock.method(Intl, 'PluralRules');
  const format = formatFor('de-LI');
  assert.equal(`${format.number(7)}, ${format.clock(245)}, ${format.plural(3, forms)}`, '7, 4:05, other: 3');
  assert.equal(format.list(['alone']), 'alone');
  assert.equal(formatFor('en').duration(5_400), '1 hr 30 min');
  for (const { mock } of [made, ruled, listed]) assert.equal(mock.callCount(), 0);
  assert.equal(format.number(1_234.5), numberBy('de-LI', 1_234.5));
  assert.equal(made.mock.callCount(), 2);
});

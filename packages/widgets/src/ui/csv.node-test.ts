import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvOf } from './csv.ts';

const line = (...cells: Parameters<typeof csvOf>[0][number]): string => csvOf([cells]).slice(1, -2);

describe('Comma-separated values', () => {
  it('begin with a byte order mark and end every line as spreadsheets expect', () =>
    assert.equal(
      csvOf([
        ['Month', 'Enrolments'],
        ['March', 12],
      ]),
      '\ufeffMonth,Enrolments\r\nMarch,12\r\n',
    ));

  it('quote what would end a cell', () => {
    assert.equal(
      line('Words, and more', 'say "hi"', 'two\nlines', ' led by a space'),
      '"Words, and more","say ""hi""","two\nlines"," led by a space"',
    );
    assert.equal(line('plain', 'Ünïcödé', 'دورة'), 'plain,Ünïcödé,دورة');
  });

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '＝1'])
    it(`take the force out of ${JSON.stringify(formula)}`, () =>
      assert.equal(line(formula), `"'${formula.replaceAll('"', '""')}"`));

  it('leave numbers numbers, also those below zero', () => assert.equal(line(-5, 0.5, NaN, 1e21), '-5,0.5,,1e+21'));
  it('leave empty what is not known', () => assert.equal(line(undefined, null, ''), ',,'));
});

import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { formatFor } from './format.ts';
import { messages } from './messages.ts';
import type { MessageTable, Messages } from './messages.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('**/*.messages.ts', { cwd: root }).map((file) => join(root, file));

describe('Every table of messages', () => {
  it('is found', () => assert.ok(files.length >= 3));

  for (const file of files)
    it(`${file.slice(root.length + 1)} is complete in every language`, async () => {
      const all = Object.values((await import(file)) as Record<string, Messages<MessageTable>>).filter(isMessages);
      assert.equal(all.length, 1, 'a module holds one table');
      const [table] = all;
      const english = table!.for('en');
      assert.deepEqual([...table!.languages].sort(), ['ar', 'de']);
      for (const language of table!.languages) {
        assert.ok(existsSync(file.replace('.messages.ts', `.messages.${language}.ts`)), `${language} lies beside it`);
        await table!.load(language);
        const texts = table!.for(language) as Record<string, unknown>;
        assert.notEqual(texts, english, `${language} was loaded`);
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
        for (const [key, text] of Object.entries(texts)) {
          assert.equal(typeof text, typeof (english as Record<string, unknown>)[key], key);
          if (typeof text === 'string') assert.notEqual(text.trim(), '', key);
        }
      }
    });
});

const isMessages = (value: unknown): value is Messages<MessageTable> =>
  typeof value === 'object' && value !== null && 'for' in value && 'load' in value;

describe('A table of messages', () => {
  const german = { hello: 'Hallo', left: (f: { number(n: number): string }, n: number) => `${f.number(n)} übrig` };
  it('speaks English until the language is there, and where there is none', async () => {
    const table = messages(
      { hello: 'Hello', left: (f, n: number) => `${f.number(n)} left` },
      { de: () => Promise.resolve({ default: german }) },
    );
    assert.equal(table.for('de').hello, 'Hello');
    await table.load('de-AT');
    assert.equal(table.for('de-AT').hello, 'Hallo');
    assert.equal(table.for('de-AT').left(2.5), '2,5 übrig');
    assert.equal(table.for('fr').hello, 'Hello');
    assert.equal(table.load('fr'), undefined);
  });

  it('asks again for a language that could not be fetched, but not with every drawing', async (t) => {
    let now = 0;
    t.mock.method(performance, 'now', () => now);
    let tries = 0;
    const table = messages(
      { hello: 'Hello' },
      {
        de: () =>
          ++tries === 1 ? Promise.reject(new Error('no network')) : Promise.resolve({ default: { hello: 'Hallo' } }),
      },
    );
    for (let drawings = 0; drawings < 100; drawings++) await table.load('de');
    assert.deepEqual([tries, table.load('de'), table.for('de').hello], [1, undefined, 'Hello']);
    now = 10_000;
    await table.load('de');
    assert.equal(table.for('de').hello, 'Hallo');
  });
});

describe('A format', () => {
  const f = formatFor('en');
  it('counts in the language’s own plurals', () => {
    const forms = { zero: 'لا شيء', one: 'واحد', two: 'اثنان', few: '# قليل', many: '# كثير', other: '# آخر' };
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((n) =>
        formatFor('ar')
          .plural(n, forms)
          .replace(/[٠-٩\d]+ /, ''),
      ),
      ['لا شيء', 'واحد', 'اثنان', 'قليل', 'كثير', 'آخر'],
    );
  });
  it('reads a clock and says a duration', () => {
    assert.deepEqual([0, 65, 3753].map(f.clock), ['0:00', '1:05', '1:02:33']);
    assert.deepEqual([30, 600, 3600, 5400].map(f.duration), ['30 sec', '10 min', '1 hr', '1 hr 30 min']);
  });
  it('takes a plain day as that day, wherever the reader is', () => assert.equal(f.date('2026-01-31'), 'Jan 31, 2026'));
  it('says nothing for no date, and English for no locale', () => {
    assert.equal(f.date('never'), '');
    assert.equal(formatFor('not_a_locale!').locale, 'en');
  });
  it('knows which way a language runs', () =>
    assert.deepEqual(
      ['en', 'ar-EG', 'he', 'fa_IR', 'de'].map((tag) => formatFor(tag).direction),
      ['ltr', 'rtl', 'rtl', 'rtl', 'ltr'],
    ));
});

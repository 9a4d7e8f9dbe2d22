import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  compilePattern,
  countWords,
  gradeQuestion,
  judgeShortAnswer,
  PatternError,
  readQuantity,
  type ShortAnswerKey,
} from '@edurise/contract/scoring';

type Case = [answer: string, judged: 'right' | 'near' | 'wrong'];
const judges = (says: string, key: ShortAnswerKey, cases: readonly Case[]): void =>
  void test(says, () => {
    for (const [answer, judged] of cases) assert.equal(judgeShortAnswer(answer, key), judged, JSON.stringify(answer));
  });

describe('digits of other scripts', () => {
  judges('are the same numbers', { accepted: ['3.5'], numeric: { tolerance: 0.01 } }, [
    ['٣٫٥', 'right'],
    ['۳٫۵', 'right'],
    ['३.५', 'right'],
    ['٤', 'wrong'],
  ]);
  judges('and the same text', { accepted: ['1492', 'Room ۳'] }, [
    ['١٤٩٢', 'right'],
    ['room 3', 'right'],
    ['١٠٠٠', 'wrong'],
  ]);
  test('thousands, too', () => assert.equal(readQuantity('١٬٢٣٤٬٥٦٧')?.value, 1_234_567));
});

describe('texts', () => {
  judges(
    'width, spaces, case and typographers’ marks do not matter; letters do',
    { accepted: ["Newton's law", 'CV'] },
    [
      ['newton’s  LAW ', 'right'],
      ['ＣＶ', 'right'],
      ['CVs', 'wrong'],
      ['gravity', 'wrong'],
      ['', 'wrong'],
    ],
  );
  judges('accents matter, and who forgets one is looked at', { accepted: ['résumé'] }, [
    ['RE\u0301SUME\u0301', 'right'],
    ['resume', 'near'],
  ]);
  judges('unless they are to be left aside', { accepted: ['résumé', 'كِتَاب'], ignore_accents: true }, [
    ['resume', 'right'],
    ['كتاب', 'right'],
    ['resumee', 'near'],
  ]);
  judges('case matters where it is asked for', { accepted: ['NaCl'], case_sensitive: true }, [
    ['NaCl', 'right'],
    ['nacl', 'near'],
  ]);
  judges('folding is more than lower case', { accepted: ['Straße'] }, [['STRASSE', 'right']]);
  judges('a slip is for a person, in proportion to the length', { accepted: ['focal length', 'lens', 'f'] }, [
    ['focal lenght', 'near'],
    ['fokal-lenghts', 'wrong'],
    ['focallength', 'near'],
    ['len', 'near'],
    ['le', 'wrong'],
    ['g', 'wrong'],
  ]);

  test('a near miss is neither right nor wrong until a person says so, and never grades itself', () => {
    const question = { id: 'q', question_type: 'short_answer', correct_answer: ['focal length'], points: 2 };
    assert.deepEqual(gradeQuestion(question, 'focal lenght', {}).is_correct, null);
    assert.equal(gradeQuestion(question, 'focal lenght', {}).scoring.awarded, null);
    const given = gradeQuestion(question, 'focal lenght', {}, { given: 2 });
    assert.deepEqual([given.is_correct, given.scoring.steps], [true, [{ kind: 'person', points: 2 }]]);
    assert.equal(gradeQuestion(question, 'focal lenght', {}, { given: 99 }).scoring.awarded, 2);
    assert.equal(gradeQuestion(question, 'focal length', {}, { given: 0 }).scoring.awarded, 2, 'the key goes first');
  });
});

describe('quantities', () => {
  test('are read as people write them', () => {
    const read = (text: string) => {
      const quantity = readQuantity(text);
      return quantity && [quantity.value, quantity.unit, quantity.otherwise].filter((part) => part !== undefined);
    };
    const cases: [string, unknown[] | undefined][] = [
      ['42', [42, '']],
      [' -1.50 ', [-1.5, '']],
      ['−1,5', [-1.5, '']],
      ['.5', [0.5, '']],
      ['5.', [5, '']],
      ['1,500', [1.5, '', 1500]],
      ['0.500', [0.5, '']],
      ['1 500', [1500, '']],
      ['1’500', [1500, '']],
      ['12.345.678', [12345678, '']],
      ['1,234.5', [1234.5, '']],
      ['1.234,5', [1234.5, '']],
      ['2e3', [2000, '']],
      ['2 × 10⁻³ m', [0.002, 'm']],
      ['2 x 10^3 m', [2000, 'm']],
      ['9.81 m/s²', [9.81, 'm/s2']],
      ['3eV', [3, 'eV']],
      ['50%', [50, '%']],
      ['1 23', undefined],
      ['1,23,4', undefined],
      ['ten', undefined],
      ['4 or 5', [4, 'or5']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(read(text), expected, text);
  });

  judges(
    'exactly, without a tolerance; binary fractions are not held against anybody',
    { accepted: ['0.3'], numeric: {} },
    [
      ['0.3', 'right'],
      ['0,30', 'right'],
      ['3e-1', 'right'],
      ['0.30001', 'wrong'],
      ['0.3 m', 'near'],
    ],
  );
  const within = { tolerance: 0.05, tolerance_kind: 'absolute' } as const;
  judges('within so much', { accepted: ['9.81'], numeric: within }, [
    ['9.76', 'right'],
    ['9.86', 'right'],
    ['9.87', 'wrong'],
    ['-9.81', 'wrong'],
  ]);
  judges('within a share', { accepted: ['200'], numeric: { tolerance: 0.01, tolerance_kind: 'relative' } }, [
    ['198', 'right'],
    ['202', 'right'],
    ['197.9', 'wrong'],
  ]);
  judges('a comma that may group thousands is for a person', { accepted: ['1500'], numeric: {} }, [
    ['1500', 'right'],
    ['1 500', 'right'],
    ['1,500', 'near'],
    ['1.500', 'near'],
  ]);
  const units = [
    { unit: 'm/s²', factor: 1 },
    { unit: 'cm/s²', factor: 0.01 },
  ];
  judges('in units that can be turned into each other', { accepted: ['9.81 m/s²'], numeric: { ...within, units } }, [
    ['9.8 m/s²', 'right'],
    ['9.8 m / s2', 'right'],
    ['981 cm/s²', 'right'],
    ['981 m/s²', 'wrong'],
    ['9.81', 'near'],
    ['9.81 km', 'near'],
    ['9.81 M/S²', 'near'],
  ]);
  judges('to so many figures', { accepted: ['1200'], numeric: { significant_figures: 3, tolerance: 5 } }, [
    ['1200', 'right'],
    ['1.20e3', 'right'],
    ['1204', 'near'],
    ['1.2e3', 'near'],
    ['1100', 'wrong'],
  ]);
  judges('and words beside numbers', { accepted: ['0', 'none'], numeric: {} }, [
    ['None', 'right'],
    ['0.0', 'right'],
  ]);
});

describe('patterns', () => {
  const cases: [pattern: string, matching: string[], not: string[]][] = [
    ['colou?rs?', ['color', 'colours'], ['colr', 'a color', 'color ']],
    ['(un|re)?do(ing)*', ['do', 'undo', 'redoinging'], ['undoin']],
    ['[a-c]{2,3}', ['ab', 'ccc'], ['a', 'abca', 'ad']],
    ['x{3}', ['xxx'], ['xx', 'xxxx']],
    ['x{2,}', ['xx', 'xxxxx'], ['x']],
    ['\\d+\\.\\d', ['10.5'], ['10x5', '.5']],
    ['[^\\d\\s]+', ['ab-c'], ['a1', 'a b']],
    ['[]a]-[a-]', [']-a', 'a--'], ['b-a']],
    ['^\\w+\\s\\W$', ['é9 !'], ['é9 x']],
    ['a|', ['a', ''], ['b']],
    ['(?:a.c)', ['abc', 'a😀c'], ['ac']],
  ];
  for (const [pattern, matching, not] of cases)
    test(pattern, () => {
      const matches = compilePattern(pattern);
      for (const text of matching) assert.equal(matches(text), true, text);
      for (const text of not) assert.equal(matches(text), false, text);
      // Where ours says something, the language's own says the same.
      const own = new RegExp(
        `^(?:${pattern
          .replace(/^\^|\$$/g, '')
          .replaceAll('\\w', '[\\p{L}\\p{N}_]')
          .replaceAll('\\W', '[^\\p{L}\\p{N}_]')
          .replace('[]a]-', '[\\]a]-')})$`,
        'u',
      );
      for (const text of [...matching, ...not]) assert.equal(matches(text), own.test(text), text);
    });

  test('what is refused says where', () => {
    const refused: [string, number][] = [
      ['(a', 2],
      ['a)', 1],
      ['[a', 2],
      ['*a', 1],
      ['a**', 2],
      ['a+?', 2],
      ['(?=a)', 2],
      ['(a)\\1', 5],
      ['a{3,2}', 6],
      ['a{201}', 6],
      ['a$b', 2],
      ['[z-a]', 4],
      ['\\', 1],
    ];
    for (const [pattern, at] of refused)
      assert.throws(
        () => compilePattern(pattern),
        (error) => error instanceof PatternError && error.at === at,
        `${pattern} at ${at}`,
      );
    for (const huge of ['((a{99}){99}){99}', `${'('.repeat(99)}a${')'.repeat(99)}`])
      assert.throws(() => compilePattern(huge), PatternError);
  });

  test('no pattern takes long: what would keep a backtracking engine busy for years', () => {
    for (const pattern of ['(a+)+', '(a|a)*b', '(a*)*b', '((a?){50}){9}'])
      assert.equal(compilePattern(pattern)(`${'a'.repeat(1000)}!`), false);
  });

  judges('stand beside the list, case and accents as for texts', { accepted: [], pattern: 'stra(ß|ss)e( \\d+)?' }, [
    ['STRASSE 12', 'right'],
    ['Straße', 'right'],
    ['Gasse', 'wrong'],
  ]);
  judges('with case where it is asked for', { accepted: [], pattern: 'NaCl', case_sensitive: true }, [
    ['nacl', 'wrong'],
    ['NaCl', 'right'],
  ]);
  judges('without accents where they are left aside', { accepted: [], pattern: 'café', ignore_accents: true }, [
    ['CAFE', 'right'],
  ]);
});

test('words are counted as people count them', () => {
  for (const [text, words] of [
    ['', 0],
    [' — ', 0],
    ["It's a well-known fact.", 4],
    ['3.5 metres', 3],
    ['Prüfung über Optik', 3],
    ['机器学习 is fun', 6],
  ] as const)
    assert.equal(countWords(text), words, text);
});

/** Every scoring rule as a table of cases, with the line that a learner could be shown. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, ScoringStep } from '@edurise/contract/models';
import {
  gradeQuestion,
  gradeQuiz,
  scoringRules,
  scoringVersion,
  type KeyedQuestion,
  type ScoringRules,
} from '@edurise/contract/scoring';

/** Options `a`, `b`, …, of which the first `right` are right. */
const choice = (right: number, of: number, fields: Partial<KeyedQuestion> = {}): KeyedQuestion => ({
  id: 'q',
  question_type: 'multiple_choice',
  multiple: true,
  options: letters(of).map((id) => ({ id, text: id })),
  correct_answer: letters(right),
  points: '4',
  ...fields,
});
const letters = (count: number): string[] => [...'abcdefghij'].slice(0, count);
const weighted = (fractions: Record<string, number>, fields: Partial<KeyedQuestion> = {}): KeyedQuestion => ({
  ...choice(1, 0, { correct_answer: ['a'], ...fields }),
  options: Object.entries(fractions).map(([id, fraction]) => ({ id, text: id, fraction })),
});
const single = choice(1, 4, { multiple: false, correct_answer: 'a' });

const signed = (points: number): string => (points < 0 ? `−${-points}` : points > 0 ? `+${points}` : '0');
const said = ({ kind, count, of, option, points }: ScoringStep): string =>
  [option ?? (of == null ? count : `${count}/${of}`), kind, signed(points)].filter((part) => part != null).join(' ');
function line(question: KeyedQuestion, answer: Answer | null, rules: ScoringRules, certainty?: number): string {
  const { scoring } = gradeQuestion(question, answer, rules, { certainty });
  return `${scoring.steps.map(said).join(' · ')} = ${String(scoring.awarded).replace('-', '−')} / ${scoring.points}`;
}

type Case = [says: string, question: KeyedQuestion, answer: Answer | null, rules: ScoringRules, line: string];

const exact: Case[] = [
  ['all of them', choice(2, 4), ['b', 'a'], {}, '2/2 right +4 = 4 / 4'],
  ['one missing', choice(2, 4), ['a'], { scoring: 'exact' }, '1/2 right 0 · 1/2 missed 0 = 0 / 4'],
  ['one too many', choice(2, 4), ['a', 'b', 'c'], {}, '2/2 right 0 · 1/2 wrong 0 = 0 / 4'],
  ['chosen twice is chosen once', choice(2, 4), ['a', 'a', 'b'], {}, '2/2 right +4 = 4 / 4'],
  ['of one choice', single, 'a', {}, '1/1 right +4 = 4 / 4'],
  ['another choice', single, 'b', {}, '1/1 wrong 0 = 0 / 4'],
  ['a rule that nobody knows', choice(2, 4), ['a'], { scoring: 'magic' }, '1/2 right 0 · 1/2 missed 0 = 0 / 4'],
];

const minusOverRight: Case[] = [
  [
    'Canvas New Quizzes: 4 points, C=2, two right and one wrong make 2',
    choice(2, 5),
    ['a', 'b', 'c'],
    {},
    '2/2 right +4 · 1/3 wrong −2 = 2 / 4',
  ],
  [
    'H5P multiple choice: a wrong one takes what a right one gave',
    choice(2, 4),
    ['a', 'c'],
    {},
    '1/2 right +2 · 1/2 wrong −2 = 0 / 4',
  ],
  ['never below nothing', choice(2, 4), ['c', 'd'], {}, '0/2 right 0 · 2/2 wrong −4 · floor +4 = 0 / 4'],
  [
    'thirds are put right',
    choice(3, 6),
    ['a', 'b', 'd'],
    {},
    '2/3 right +2.667 · 1/3 wrong −1.333 · rounding −0.001 = 1.333 / 4',
  ],
  // A help page of one university prints 1.33 for this, as if points were split over all six options. Its own system's
  // guide splits them over the right ones, and so does this rule.
  [
    'the contradiction: C=3, two right and two wrong make nothing',
    choice(3, 6),
    ['a', 'b', 'd', 'e'],
    {},
    '2/3 right +2.667 · 2/3 wrong −2.667 = 0 / 4',
  ],
  ['one choice has nothing to take away', single, 'b', {}, '1/1 wrong 0 = 0 / 4'],
  [
    'below nothing where the quiz has the floor',
    choice(2, 4),
    ['c'],
    { floor: 'quiz' },
    '0/2 right 0 · 1/2 wrong −2 = −2 / 4',
  ],
].map((row) => [row[0], row[1], row[2], { scoring: 'right_minus_wrong', ...(row[3] as object) }, row[4]] as Case);

const minusOverAll: Case[] = [
  [
    'Brightspace right minus wrong: over all options',
    choice(2, 4),
    ['a', 'b', 'c'],
    {},
    '2/2 right +2 · 1/2 wrong −1 = 1 / 4',
  ],
  ['all the right ones are not all the points', choice(2, 4), ['a', 'b'], {}, '2/2 right +2 = 2 / 4'],
  ['never below nothing', choice(1, 4), ['b', 'c'], {}, '0/1 right 0 · 2/3 wrong −2 · floor +2 = 0 / 4'],
].map((row) => [row[0], row[1], row[2], { scoring: 'right_minus_wrong_all' }, row[4]] as Case);

const perOption: Case[] = [
  [
    'Brightspace correct answers: each option is judged',
    choice(2, 4),
    ['a', 'c'],
    {},
    '1/2 right +1 · 1/2 left_out +1 = 2 / 4',
  ],
  ['all is all', choice(2, 4), ['a', 'b'], {}, '2/2 right +2 · 2/2 left_out +2 = 4 / 4'],
  ['everything ticked', choice(1, 4), ['a', 'b', 'c', 'd'], {}, '1/1 right +1 · 0/3 left_out 0 = 1 / 4'],
  ['nothing ticked is blank, not three quarters', choice(1, 4), [], {}, 'blank 0 = 0 / 4'],
].map((row) => [row[0], row[1], row[2], { scoring: 'per_option' }, row[4]] as Case);

const halves = { a: 0.5, b: 0.5, c: -0.5, d: -0.5 };
const fractions: Case[] = [
  ['Moodle multi: the weights of what was chosen', weighted(halves), ['a'], {}, 'a option +2 = 2 / 4'],
  ['clamped at nothing', weighted(halves), ['c', 'd'], {}, 'c option −2 · d option −2 · floor +4 = 0 / 4'],
  [
    'clamped at all',
    weighted({ a: 0.8, b: 0.8 }),
    ['a', 'b'],
    {},
    'a option +3.2 · b option +3.2 · ceiling −2.4 = 4 / 4',
  ],
  [
    'three thirds are one',
    weighted({ a: 1 / 3, b: 1 / 3, c: 1 / 3 }),
    ['a', 'b', 'c'],
    {},
    'a option +1.333 · b option +1.333 · c option +1.333 · rounding +0.001 = 4 / 4',
  ],
  [
    'five decimals, as Moodle keeps them',
    weighted({ a: 0.33333, b: 0.33333, c: 0.33334 }),
    ['a', 'b', 'c'],
    {},
    'a option +1.333 · b option +1.333 · c option +1.333 · rounding +0.001 = 4 / 4',
  ],
  ['without weights the right ones share', choice(2, 4), ['a', 'c'], {}, 'a option +2 · c option 0 = 2 / 4'],
  [
    'Moodle single: a choice below nothing',
    weighted({ a: 1, b: -0.25 }, { multiple: false, correct_answer: 'a' }),
    'b',
    { floor: 'quiz' },
    'b option −1 = −1 / 4',
  ],
  [
    'and the floor under it',
    weighted({ a: 1, b: -0.25 }, { multiple: false, correct_answer: 'a' }),
    'b',
    {},
    'b option −1 · floor +1 = 0 / 4',
  ],
].map((row) => [row[0], row[1], row[2], { scoring: 'author_fractions', ...(row[3] as object) }, row[4]] as Case);

const threshold: Case[] = [
  ['H5P single point: enough is all', choice(4, 6), ['a', 'b', 'c'], { threshold: 75 }, '3/4 threshold +4 = 4 / 4'],
  ['a wrong one counts against it', choice(4, 6), ['a', 'b', 'c', 'e'], { threshold: 75 }, '2/4 threshold 0 = 0 / 4'],
  ['everything, unless it is set', choice(4, 6), ['a', 'b', 'c'], {}, '3/4 threshold 0 = 0 / 4'],
].map((row) => [row[0], row[1], row[2], { scoring: 'threshold', ...(row[3] as object) }, row[4]] as Case);

const mapped: Case[] = [
  [
    'QTI map response: the sum of what is mapped',
    weighted({ a: 0.5, b: 0.25, c: -0.5 }),
    ['a', 'c'],
    {},
    'a option +2 · c option −2 = 0 / 4',
  ],
  ['bounded above', weighted({ a: 1, b: 0.5 }), ['a', 'b'], {}, 'a option +4 · b option +2 · ceiling −2 = 4 / 4'],
  ['bounded below by the floor', weighted({ a: 1, b: -0.5 }), ['b'], {}, 'b option −2 · floor +2 = 0 / 4'],
  ['or not', weighted({ a: 1, b: -0.5 }), ['b'], { floor: 'none' }, 'b option −2 = −2 / 4'],
].map((row) => [row[0], row[1], row[2], { scoring: 'mapped', ...(row[3] as object) }, row[4]] as Case);

const penalty: Case[] = [
  ['a wrong answer costs a quarter', single, 'b', { penalty: 0.25 }, '1/1 wrong 0 · penalty −1 = −1 / 4'],
  ['a blank one costs nothing', single, null, { penalty: 0.25 }, 'blank 0 = 0 / 4'],
  [
    'a blank text neither',
    { id: 'q', question_type: 'short_answer', correct_answer: 'x' },
    '  ',
    { penalty: 1 },
    'blank 0 = 0 / 1',
  ],
  [
    'the floor of each question takes it back',
    single,
    'b',
    { penalty: 0.25, floor: 'question' },
    '1/1 wrong 0 · penalty −1 · floor +1 = 0 / 4',
  ],
  [
    'who is partly right pays nothing',
    choice(2, 4),
    ['a'],
    { penalty: 0.5, scoring: 'per_option' },
    '1/2 right +1 · 2/2 left_out +2 = 3 / 4',
  ],
  [
    'rules that take away take away once',
    choice(2, 4),
    ['a', 'c'],
    { penalty: 0.5, scoring: 'right_minus_wrong' },
    '1/2 right +2 · 1/2 wrong −2 = 0 / 4',
  ],
];

describe('choices', () => {
  const tables = { exact, minusOverRight, minusOverAll, perOption, fractions, threshold, mapped, penalty };
  for (const [name, cases] of Object.entries(tables))
    for (const [says, question, answer, rules, expected] of cases)
      test(`${name}: ${says}`, () => assert.equal(line(question, answer, rules), expected));

  test('certainty: a third, two thirds, all; nothing, two thirds or twice as much lost', () => {
    const rules = { confidence: true };
    const lines = [1, 2, 3].flatMap((certainty) => ['a', 'b'].map((answer) => line(single, answer, rules, certainty)));
    assert.deepEqual(lines, [
      '1/1 right +4 · 1/3 certainty −2.667 = 1.333 / 4',
      '1/1 wrong 0 · 1/3 certainty 0 = 0 / 4',
      '1/1 right +4 · 2/3 certainty −1.333 = 2.667 / 4',
      '1/1 wrong 0 · 2/3 certainty −2.667 = −2.667 / 4',
      '1/1 right +4 · 3/3 certainty 0 = 4 / 4',
      '1/1 wrong 0 · 3/3 certainty −8 = −8 / 4',
    ]);
    assert.equal(line(single, 'a', rules), lines[0], 'nobody is taken to be sure');
    assert.equal(line(single, null, rules, 3), 'blank 0 = 0 / 4');
  });
});

test('the steps of every rule add up to what it awards, whatever is chosen', () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 16807) % 2147483647) % below;
  for (let round = 0; round < 4000; round += 1) {
    const of = 2 + random(8);
    const right = 1 + random(of);
    const question = choice(right, of, { points: random(1000) / 100 });
    const answer = letters(of).filter(() => random(2));
    const rules: ScoringRules = {
      scoring: scoringRules[random(scoringRules.length)]!,
      floor: (['question', 'quiz', 'none'] as const)[random(3)]!,
      threshold: random(101),
      ...(random(4) ? {} : { penalty: random(100) / 100 }),
      ...(random(4) ? {} : { confidence: true }),
    };
    const { scoring, is_correct } = gradeQuestion(question, answer, rules, { certainty: 1 + random(3) });
    const sum = scoring.steps.reduce((total, { points }) => total + Math.round(points * 1000), 0);
    assert.equal(sum, Math.round(scoring.awarded! * 1000), JSON.stringify({ question, answer, rules }));
    assert.ok(scoring.awarded! <= scoring.points);
    if (rules.floor === 'question') assert.ok(scoring.awarded! >= 0);
    assert.equal(typeof is_correct, 'boolean');
    assert.equal(scoring.version, scoringVersion);
  }
});

describe('a whole quiz', () => {
  const handed = { passingScore: 50 };
  const wrong = { ...single, id: 'w' };

  test('a floor under the whole lets a wrong answer take from the right ones, and no further', () => {
    const answers = { q: 'a', w: 'b' };
    const graded = gradeQuiz([single, wrong], answers, { penalty: 0.5 }, handed);
    assert.deepEqual(
      [graded.score, graded.max_score, graded.percentage, graded.passed],
      ['2.00', '8.00', '25.00', false],
    );
    assert.equal(gradeQuiz([single, wrong], { w: 'b' }, { penalty: 0.5 }, handed).score, '0.00');
    assert.equal(gradeQuiz([single, wrong], { w: 'b' }, { penalty: 0.5, floor: 'none' }, handed).score, '-2.00');
    assert.equal(gradeQuiz([single, wrong], answers, { penalty: 0.5, floor: 'question' }, handed).score, '4.00');
    assert.deepEqual(gradeQuiz([wrong], { w: 'b' }, { penalty: 0.5 }, handed).scoring.steps, [
      { kind: 'questions', count: 1, of: 1, points: -2 },
      { kind: 'floor', points: 2 },
    ]);
  });

  test('thirds do not drift', () => {
    const thirds = letters(3).map((id) => choice(3, 3, { id, points: 1 }));
    const answers = Object.fromEntries(thirds.map(({ id }) => [id, ['a']]));
    assert.equal(gradeQuiz(thirds, answers, { scoring: 'right_minus_wrong' }, handed).score, '1.00');
  });

  test('what a person must grade leaves the outcome open, while it could still turn it', () => {
    const essay: KeyedQuestion = { id: 'e', question_type: 'essay', points: 4 };
    const answers = { q: 'a', w: 'b', e: 'Because of the lens.' };
    const open = gradeQuiz([single, wrong, essay], answers, {}, handed);
    assert.deepEqual([open.score, open.passed, open.graded[2]!.points_awarded], ['4.00', null, null]);
    assert.deepEqual(open.graded[2]!.scoring!.steps, [{ kind: 'words', count: 4, points: 0 }]);
    const given = gradeQuiz([single, wrong, essay], answers, {}, { ...handed, given: { e: 2.5 } });
    assert.deepEqual([given.score, given.passed, given.graded[2]!.is_correct], ['6.50', true, null]);
    assert.equal(gradeQuiz([single, wrong, essay], { ...answers, q: 'b' }, {}, handed).passed, false);
  });
});

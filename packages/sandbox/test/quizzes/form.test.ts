/** Draws of forms and ways through them, over a thousand seeds; no platform is needed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuizRules } from '@edurise/contract/models';
import { closingTime, deadline, nothingGranted } from '../../src/learning/accommodations.ts';
import { drawForm, formSize, wholeForm, type Askable, type Form } from '../../src/learning/form.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { phaseOf, shown } from '../../src/learning/review.ts';
import { keptOf, type HandedIn } from '../../src/learning/standing.ts';
import { goTo, isOpen, lapse, postpone, setOut } from '../../src/learning/walk.ts';

const seeds = Array.from({ length: 1000 }, (_, index) => `seed ${index}`);
const question = (id: string, details: Askable['details'] = {}): Askable => ({
  id,
  version: 1,
  question_type: 'multiple_choice',
  options: [
    ...['a', 'b', 'c', 'd'].map((option) => ({ id: option, text: option })),
    { id: 'none', text: 'None of them', pinned: true },
  ],
  details,
});
const bank = [
  question('intro', { pinned: true }),
  question('second'),
  question('third'),
  ...Array.from({ length: 8 }, (_, index) => question(`pool-${index}`, { section: 'pool', pinned: index === 0 })),
  ...Array.from({ length: 3 }, (_, index) => question(`last-${index}`, { section: 'last' })),
];
const rules: QuizRules = {
  shuffle_questions: true,
  shuffle_options: true,
  sections: [
    { id: 'pool', title: 'Pool', pick: 3 },
    { id: 'last', title: 'Last' },
  ],
};
const granted = nothingGranted;
const draw = (seed: string, more: QuizRules = {}): Form =>
  drawForm(bank, { seed, rules: { ...rules, ...more }, granted });
const at = (seconds: number): Date => new Date(seconds * 1000);

test('a form is its seed’s: drawn again it is the same, and what is pinned keeps its place', () => {
  for (const seed of seeds) {
    const form = draw(seed);
    assert.deepEqual(form, draw(seed));
    const ids = form.questions.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(ids.length, formSize(bank, rules));
    assert.equal(ids[0], 'intro');
    assert.deepEqual(
      form.questions.map(({ section }) => section),
      [null, null, null, 'pool', 'pool', 'pool', 'last', 'last', 'last'],
    );
    assert.ok(ids.includes('pool-0'), 'what is pinned is in every draw');
    for (const { options } of form.questions) {
      assert.equal(options[4], 'none');
      assert.deepEqual(options.toSorted(), ['a', 'b', 'c', 'd', 'none']);
    }
  }
});

test('every question of a pool is drawn as often as the others, and every order comes', () => {
  const drawn = new Map<string, number>();
  const orders = new Map<string, number>();
  for (const seed of seeds) {
    const { questions } = draw(seed);
    for (const { id, section } of questions) if (section === 'pool') drawn.set(id, (drawn.get(id) ?? 0) + 1);
    const order = questions
      .filter(({ section }) => section === 'last')
      .map(({ id }) => id)
      .join(' ');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  assert.equal(drawn.get('pool-0'), 1000);
  for (let index = 1; index < 8; index += 1) {
    const count = drawn.get(`pool-${index}`)!;
    assert.ok(Math.abs(count - 2000 / 7) < 60, `pool-${index}: ${count}`);
  }
  assert.equal(orders.size, 6);
  for (const [order, count] of orders) assert.ok(Math.abs(count - 1000 / 6) < 50, `${order}: ${count}`);
});

test('without shuffling everything keeps its order, and a larger pick than there are questions takes all', () => {
  const form = drawForm(bank, { seed: 's', rules: { sections: [{ id: 'pool', title: '', pick: 99 }] }, granted });
  assert.deepEqual(
    form.questions.map(({ id }) => id),
    [
      ...bank.filter(({ details }) => details.section !== 'pool'),
      ...bank.filter(({ details }) => details.section === 'pool'),
    ].map(({ id }) => id),
  );
  assert.deepEqual(
    wholeForm(bank).questions.map(({ id }) => id),
    bank.map(({ id }) => id),
  );
});

test('a form names the version of each question that it asks', () => {
  const form = wholeForm(bank.map((one, place) => ({ ...one, version: place + 1 })));
  assert.deepEqual(
    form.questions.map(({ version }) => version),
    bank.map((_, place) => place + 1),
  );
});

test('a practice asks what was missed, and everything when nothing was, or nothing of it is left', () => {
  const again = (missed: string[]): number =>
    drawForm(bank, { seed: 's', rules: { practice: true }, granted, missed: new Set(missed) }).questions.length;
  assert.deepEqual([again(['second', 'last-1']), again([]), again(['deleted'])], [2, bank.length, bank.length]);
});

test('what has a limit of its own is gone through once; more time is granted to parts, too', () => {
  const limited = [question('a', { time_limit_seconds: 60 }), question('b')];
  const of = (questions: Askable[], more: QuizRules, given = granted): Form =>
    drawForm(questions, { seed: 's', rules: more, granted: given });
  assert.equal(of(limited, {}).navigation, 'forward');
  const timed = { sections: [{ id: 'pool', title: 'Pool', time_limit_seconds: 100 }] };
  assert.equal(of(bank, timed).navigation, 'sections');
  assert.equal(of(bank, { ...timed, navigation: 'forward' }).navigation, 'forward');
  const slower = of(limited, {}, { ...granted, time_factor: 1.5 });
  assert.equal(slower.questions[0]!.time_limit_seconds, 90);
  assert.equal(of(limited, {}, { ...granted, untimed: true }).questions[0]!.time_limit_seconds, null);
  const both = [question('a', { time_limit_seconds: 60 }), question('b', { time_limit_seconds: 180 })];
  const onTop = of(both, {}, { ...granted, extra_minutes: 4 });
  assert.deepEqual(
    onTop.questions.map(({ time_limit_seconds }) => time_limit_seconds),
    [120, 360],
    'minutes on top are shared out',
  );
  const empty = { sections: [...timed.sections, { id: 'empty', title: '', time_limit_seconds: 100 }] };
  const [alone] = of(bank, empty, { ...granted, extra_minutes: 1 }).sections;
  assert.equal(alone!.time_limit_seconds, 160, 'a part of which nothing is asked takes none of it');
  const [pool] = of(bank, timed, { ...granted, time_factor: 2, extra_minutes: 1 }).sections;
  assert.equal(pool!.time_limit_seconds, 260);
});

test('forward: whatever is asked for, exactly one question is open, and it never was before', () => {
  for (const seed of seeds.slice(0, 200)) {
    const form = draw(seed, { navigation: 'forward' });
    const random = seededRandom(`steps of ${seed}`);
    let walk = setOut(form, at(0));
    const been = [form.questions[0]!.id];
    for (let step = 1; step < 60; step += 1) {
      const wanted = form.questions[Math.floor(random() * form.questions.length)]!.id;
      walk = goTo(form, lapse(walk, at(step)), wanted, at(step));
      const open = form.questions.filter(({ id }) => isOpen(form, walk, id)).map(({ id }) => id);
      assert.deepEqual(open, [walk.position]);
      if (walk.position !== been.at(-1)) been.push(walk.position!);
    }
    assert.deepEqual(
      been,
      form.questions.slice(0, been.length).map(({ id }) => id),
      'in order, each once',
    );
  }
});

test('a question’s own time closes it, a pause moves it on, and the next can still be opened', () => {
  const timed = [question('a', { time_limit_seconds: 60 }), question('b', { time_limit_seconds: 30 })];
  const form = drawForm(timed, { seed: 's', rules: {}, granted });
  const walk = setOut(form, at(0));
  assert.equal(isOpen(form, lapse(walk, at(60)), 'a'), true);
  const late = lapse(walk, at(60.5));
  assert.deepEqual([isOpen(form, late, 'a'), late.questions['a']!.closed_at], [false, at(60).toISOString()]);
  assert.equal(isOpen(form, lapse(postpone(walk, 5000), at(64)), 'a'), true);
  const next = goTo(form, late, 'b', at(70));
  assert.deepEqual([isOpen(form, next, 'b'), next.questions['b']!.expires_at], [true, at(100).toISOString()]);
  assert.equal(goTo(form, next, 'a', at(71)), next, 'and none leads back');
});

test('section by section: free inside, none back, and a section whose time is over is left', () => {
  const sections = [
    { id: 'pool', title: 'Pool', time_limit_seconds: 100 },
    { id: 'last', title: 'Last', time_limit_seconds: 50 },
  ];
  const form = drawForm(bank, { seed: 's', rules: { sections }, granted });
  const open = (walk: ReturnType<typeof setOut>): string[] =>
    form.questions.filter(({ id }) => isOpen(form, walk, id)).map(({ id }) => id);
  let walk = setOut(form, at(0));
  assert.deepEqual(open(walk), ['intro', 'second', 'third']);
  assert.equal(goTo(form, walk, 'last-0', at(1)), walk, 'no section is jumped over');
  walk = goTo(form, goTo(form, walk, 'third', at(1)), 'second', at(2));
  assert.equal(walk.position, 'second');
  walk = goTo(form, walk, 'pool-3', at(10));
  assert.equal(open(walk).length, 8);
  assert.equal(goTo(form, walk, 'intro', at(11)), walk);
  walk = lapse(walk, at(111));
  assert.deepEqual(open(walk), []);
  walk = goTo(form, walk, 'last-1', at(120));
  assert.deepEqual([open(walk).length, walk.sections['last']!.expires_at], [3, at(170).toISOString()]);
});

test('a window ends an attempt before its time, and stretches by what is granted', () => {
  const closes = '2026-03-02T10:00:00Z';
  const noon = (minutes: number): Date => new Date(Date.parse(closes) + minutes * 60_000);
  assert.deepEqual(deadline(noon(-30), 60, closingTime(closes, 60, granted)), noon(0));
  assert.deepEqual(deadline(noon(-90), 60, closingTime(closes, 60, granted)), noon(-30));
  assert.deepEqual(deadline(noon(-30), null, closingTime(closes, null, granted)), noon(0));
  assert.equal(deadline(noon(-30), null, null), null);
  const slower = { ...granted, time_factor: 1.5, extra_minutes: 10 };
  assert.deepEqual(closingTime(closes, 60, slower), noon(40));
  assert.deepEqual(deadline(noon(-30), 100, closingTime(closes, 60, slower)), noon(40));
  const untimed = { ...granted, untimed: true };
  assert.deepEqual(closingTime(closes, 60, untimed), noon(0), 'by then it is begun');
  assert.equal(deadline(noon(-1), null, noon(0), untimed), null, 'and takes as long as it takes');
});

test('phases of a review, and what they show', () => {
  const rules: QuizRules = { closes_at: at(1000).toISOString(), release_at: at(500).toISOString() };
  const phase = (now: number, submitted: number | null = 100): string =>
    phaseOf(submitted === null ? null : at(submitted), rules, at(now));
  assert.deepEqual(
    [phase(50, null), phase(110), phase(500), phase(499.9), phase(1000), phase(600, 550), phase(671, 550)],
    ['during', 'unreleased', 'open', 'unreleased', 'closed', 'after', 'open'],
  );
  assert.deepEqual([...shown('unreleased', { review: { after: ['marks'] } }, true)], ['attempt']);
  assert.deepEqual([...shown('after', { review: { after: ['marks'] } }, true)], ['marks']);
  assert.equal(shown('open', { review: { after: ['marks'] } }, false).has('right_answer'), false);
  assert.equal(shown('open', {}, true).has('right_answer'), true);
  assert.deepEqual([...shown('during', {}, true)], ['attempt']);
});

test('which attempt counts', () => {
  const attempts: HandedIn[] = [
    { id: 'a', attempt_number: 1, percentage: '40.00', passed: false },
    { id: 'b', attempt_number: 2, percentage: '90.00', passed: true },
    { id: 'c', attempt_number: 3, percentage: '50.00', passed: false },
  ];
  const kept = (rule: QuizRules['grade_of']) => keptOf(attempts, rule, 60);
  assert.deepEqual(
    [kept('highest')?.attempt, kept(undefined)?.attempt, kept('first')?.attempt, kept('last')?.attempt],
    ['b', 'b', 'a', 'c'],
  );
  assert.deepEqual(
    [kept('average')?.percentage, kept('average')?.passed, kept('average')?.attempt],
    ['60.00', true, null],
  );
  assert.equal(keptOf([], 'highest', 60), undefined);
});

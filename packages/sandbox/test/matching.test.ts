import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultWeights, rank, scaled, type Candidate, type Work } from '../src/projects/matching.ts';
import { skillBalances } from '../src/projects/skill-market.ts';

const work: Work = {
  required_skills: [
    { name: 'Python', proficiency: 'intermediate' },
    { name: 'SQL', proficiency: 'advanced' },
  ],
  weekly_hours: 10,
  starts_on: '2026-03-02',
  due_date: '2026-05-11',
};
const person = (of: Partial<Candidate> & Pick<Candidate, 'id'>): Candidate => ({
  name: of.id,
  skills: [
    { name: 'Python', proficiency: 'expert' },
    { name: 'SQL', proficiency: 'advanced' },
  ],
  free_hours: 20,
  available_from: null,
  ratings: [],
  ...of,
});
const only = (candidate: Partial<Candidate>, asked: Work = work) =>
  rank(asked, [person({ id: 'a', ...candidate })])[0]!;
const part = (criterion: string, candidate: Partial<Candidate>, asked?: Work) =>
  only(candidate, asked).parts.find((one) => one.criterion === criterion)!;

describe('skills', () => {
  test('who has all of them at the level asked has all the points', () => {
    const { points, max_points, reason } = part('skills', {});
    assert.deepEqual([points, max_points, reason], [50, 50, 'Has 2 of 2 skills: Python, SQL.']);
  });

  test('a lower level counts in part, a higher one not more than asked', () => {
    const { points, reason } = part('skills', {
      skills: [
        { name: 'Python', proficiency: 'expert' },
        { name: 'SQL', proficiency: 'beginner' },
      ],
    });
    assert.equal(points, 33.3);
    assert.equal(reason, 'Has 2 of 2 skills: Python, SQL (beginner, advanced is asked).');
  });

  test('what is missing is named, and spelling does not matter', () => {
    const { parts, matched_skills, missing_skills } = only({ skills: [{ name: '  python ', proficiency: 'expert' }] });
    assert.deepEqual([matched_skills, missing_skills], [['Python'], ['SQL']]);
    assert.deepEqual([parts[0]!.points, parts[0]!.reason], [25, 'Has 1 of 2 skills: Python. Missing: SQL.']);
  });

  test('of a skill listed twice the better counts', () => {
    const skills = ['advanced', 'beginner'].map((proficiency) => ({ name: 'SQL', proficiency }));
    assert.equal(part('skills', { skills }).points, 25);
    assert.equal(part('skills', { skills: skills.toReversed() }).points, 25);
  });

  test('a project that asks for none takes everybody', () => {
    assert.equal(part('skills', { skills: [] }, { ...work, required_skills: [] }).points, 50);
  });
});

describe('availability', () => {
  test('half the hours are half the points', () => {
    const { points, reason } = part('availability', { free_hours: 5 });
    assert.deepEqual([points, reason], [15, 'Has 5 free hours a week; the project asks for 10.']);
  });

  test('one who has given away more hours than there are has none, not less', () => {
    assert.equal(part('availability', { free_hours: -5 }).points, 0);
  });

  test('a late beginning costs its share of the project', () => {
    const { points, reason } = part('availability', { available_from: '2026-04-06' });
    assert.deepEqual(
      [points, reason],
      [15, 'Has 20 free hours a week; the project asks for 10. Could begin on 2026-04-06, 35 days late.'],
    );
    assert.equal(part('availability', { available_from: '2026-03-01' }).points, 30);
    assert.equal(part('availability', { available_from: '2026-06-01' }).points, 0);
  });

  test('without a due date, ninety days late is too late', () => {
    const open = { ...work, due_date: null };
    assert.equal(part('availability', { available_from: '2026-04-16' }, open).points, 15);
    assert.equal(part('availability', { available_from: '2026-05-31' }, open).points, 0);
  });

  test('a project without fixed hours suits everybody', () => {
    const { points, reason } = part('availability', { free_hours: 0 }, { ...work, weekly_hours: 0 });
    assert.deepEqual([points, reason], [30, 'The project asks for no fixed hours.']);
  });
});

describe('rating', () => {
  test('few ratings say little', () => {
    const once = part('rating', { ratings: [5] });
    const often = part('rating', { ratings: [5, 5, 5, 5, 5, 5, 5, 5] });
    assert.deepEqual([once.points, once.reason], [15, 'Rated 5 of 5 over 1 project; counts as 4.']);
    assert.ok(often.points > once.points && often.points < 20);
  });

  test('one whom nobody rated stands in the middle and is told so', () => {
    const { points, reason } = part('rating', {});
    assert.deepEqual([points, reason], [12.5, 'Not rated yet; counts as 3.5 of 5.']);
    assert.ok(part('rating', { ratings: [1, 2] }).points < points);
  });
});

describe('ranking', () => {
  const good = person({ id: 'good', name: 'Good', ratings: [5, 5] });
  const busy = person({ id: 'busy', name: 'Busy', free_hours: 2, ratings: [5, 5] });
  const novice = person({ id: 'novice', name: 'Novice', skills: [] });

  test('the best comes first; a score is the sum of its parts, whatever the order of those who come', () => {
    const matches = rank(work, [novice, busy, good]);
    assert.deepEqual(
      matches.map(({ candidate, rank }) => [rank, candidate.id]),
      [
        [1, 'good'],
        [2, 'busy'],
        [3, 'novice'],
      ],
    );
    assert.deepEqual(rank(work, [good, novice, busy]), matches);
    for (const { score, parts } of matches) {
      assert.equal(score, Math.round(parts.reduce((sum, { points }) => sum + points, 0) * 10) / 10);
      assert.ok(parts.every(({ points, max_points, reason }) => points <= max_points && reason.endsWith('.')));
    }
  });

  test('equals share a rank, in the order of their names', () => {
    const matches = rank(work, [person({ id: '2', name: 'Zoë' }), novice, person({ id: '1', name: 'Ada' })]);
    assert.deepEqual(
      matches.map(({ candidate, rank }) => [rank, candidate.name]),
      [
        [1, 'Ada'],
        [1, 'Zoë'],
        [3, 'Novice'],
      ],
    );
  });

  test('other weights, another order', () => {
    const onlyTime = { skills: 0, availability: 1, rating: 0 };
    const [first] = rank(work, [busy, novice], onlyTime);
    assert.deepEqual([first!.candidate.id, first!.score], ['novice', 100]);
  });

  test('weights become points that add up to a hundred', () => {
    assert.deepEqual(scaled({ skills: 1, availability: 1, rating: 1 }), {
      skills: 33.3,
      availability: 33.3,
      rating: 33.4,
    });
    assert.deepEqual(scaled(defaultWeights), defaultWeights);
  });

  test('nobody to choose from is no error', () => assert.deepEqual(rank(work, []), []));
});

test('the market of skills counts each person and each project once, and puts the largest gap first', () => {
  const people = [
    { skills: ['python', 'Python ', 'Go'], is_available: true },
    { skills: ['SQL'], is_available: false },
  ];
  assert.deepEqual(skillBalances(people, [['Python', 'SQL'], ['sql']]), [
    { name: 'SQL', supply: 1, available: 0, demand: 2, gap: 2, state: 'shortage' },
    { name: 'Python', supply: 1, available: 1, demand: 1, gap: 0, state: 'balanced' },
    { name: 'Go', supply: 1, available: 1, demand: 0, gap: -1, state: 'surplus' },
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, type Plan, type PlannedTask } from '../src/projects/analysis.ts';
import { holdsCardNumber } from '../src/projects/card-number.ts';
import { isDay } from '../src/projects/days.ts';
import { amount, cents } from '../src/projects/money.ts';

const today = '2026-03-02';
const task = (id: string, of: Partial<PlannedTask> = {}): PlannedTask => ({
  id,
  status: 'todo',
  assignee_id: 'mo',
  due_date: null,
  estimated_hours: 10,
  ...of,
});
const plan = (of: Partial<Plan> = {}): Plan => ({
  required_skills: [{ name: 'SQL', proficiency: 'advanced' }],
  start_date: null,
  due_date: '2026-06-01',
  tasks: [task('a', { status: 'done' }), task('b'), task('c')],
  team: [{ user_id: 'mo', name: 'Mo', weekly_hours: 10, skills: [{ name: 'sql', proficiency: 'expert' }] }],
  ...of,
});
const codes = (of: Partial<Plan>) => analyse(plan(of), today).risks.map(({ code }) => code);

test('effort is the sum of the tasks, and the rest divided by the hours of the team', () => {
  const { effort, risks, skills_needed, method, summary } = analyse(plan(), today);
  assert.deepEqual(effort, {
    total_hours: 30,
    done_hours: 10,
    remaining_hours: 20,
    assumed_hours: 0,
    weekly_capacity_hours: 10,
    weeks_remaining: 2,
    expected_finish: '2026-03-16',
  });
  assert.deepEqual(risks, []);
  assert.deepEqual(skills_needed, [{ name: 'SQL', proficiency: 'advanced', is_covered: true, covered_by: ['mo'] }]);
  assert.equal(method, 'rule_based');
  assert.match(summary, /^Computed by fixed rules from 3 tasks, 1 person .* no language model was asked\./);
});

test('a task without an estimate counts like the middle one, and is said to', () => {
  const tasks = [2, 8, 20].map((estimated_hours) => task(String(estimated_hours), { estimated_hours }));
  const { effort, risks } = analyse(plan({ tasks: [...tasks, task('?', { estimated_hours: null })] }), today);
  assert.deepEqual([effort.total_hours, effort.assumed_hours], [38, 8]);
  assert.deepEqual(risks.find(({ code }) => code === 'unestimated_tasks')?.tasks, ['?']);
});

test('each risk is found, and only where it is', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes({ tasks: [task('a', { due_date: '2026-03-01' })] }), ['overdue_tasks']);
  assert.deepEqual(codes({ tasks: [task('a', { due_date: today })] }), []);
  assert.deepEqual(codes({ tasks: [task('a', { due_date: '2026-03-01', status: 'done' })] }), []);
  assert.deepEqual(codes({ tasks: [task('a', { assignee_id: null })] }), ['unassigned_tasks']);
  assert.deepEqual(codes({ required_skills: [{ name: 'Go' }] }), ['missing_skills']);
  assert.deepEqual(codes({ due_date: null }), ['no_due_date']);
  assert.deepEqual(codes({ due_date: '2026-03-10' }), ['not_enough_time', 'overloaded_person']);
  const unsaid = [{ user_id: 'mo', name: 'Mo', weekly_hours: 0, skills: [{ name: 'SQL', proficiency: 'advanced' }] }];
  assert.deepEqual(codes({ team: unsaid }), ['not_enough_time']);
  assert.deepEqual(codes({ team: [] }), ['missing_skills', 'not_enough_time']);
  assert.deepEqual(codes({ tasks: [], due_date: null }), []);
});

test('money is exact to the cent', () => {
  assert.deepEqual(['12', '12.5', '12.50', '0.010', 0.29].map(cents), [1200n, 1250n, 1250n, 1n, 29n]);
  for (const wrong of ['', '-1', '1.234', '1e3', 'ten', 0.1 + 0.2]) assert.equal(cents(wrong), null, String(wrong));
  assert.deepEqual([0n, 5n, 1250n].map(amount), ['0.00', '0.05', '12.50']);
});

test('what looks like a card number is known by its check digit', () => {
  for (const card of ['4242424242424242', '4242 4242 4242 4242', 'card-5555-5555-5555-4444', '378282246310005'])
    assert.ok(holdsCardNumber(card), card);
  for (const other of ['4242424242424241', 'tok_1N2b3C4d', '4242', '00000000-0000-4000-8000-000000000001'])
    assert.ok(!holdsCardNumber(other), other);
});

test('a day is one of the calendar', () => {
  for (const day of ['2026-02-28', '2024-02-29']) assert.ok(isDay(day), day);
  for (const none of ['2026-02-30', '2026-2-1', '2026-13-01', 'soon', '']) assert.ok(!isDay(none), none);
});

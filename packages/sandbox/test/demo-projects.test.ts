import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demo } from '../src/demo/index.ts';
import { cents } from '../src/projects/money.ts';

const data = demo(new Date('2026-03-02T09:00:00Z'));
const { projects = [], talents = [], paymentMethods = [] } = data;
const belongs = (user: string, tenant: string): boolean =>
  data.people.some((person) => person.id === user && person.tenants.includes(tenant));

test('both schools have projects in every state', () => {
  const states = ['cancelled', 'completed', 'draft', 'in_progress', 'on_hold', 'open'];
  for (const tenant of ['acme', 'linden']) {
    const seen = new Set(projects.filter((project) => project.tenant === tenant).map(({ status }) => status));
    assert.deepEqual([...seen].sort(), states, tenant);
  }
});

test('everybody named belongs to the school', () => {
  for (const { tenant, title, owner, members } of projects)
    for (const user of [owner, ...members.map(({ user }) => user)]) assert.ok(belongs(user, tenant), title);
  for (const { tenant, user } of [...talents, ...paymentMethods]) assert.ok(belongs(user, tenant), `${user} ${tenant}`);
});

test('tasks are given to those who work in the project, and what is done was done in the past', () => {
  for (const { title, members, tasks } of projects) {
    const workers = members.filter(({ role }) => role !== 'observer').map(({ user }) => user);
    for (const { assignee, status, completed_at } of tasks) {
      assert.ok(assignee === null || workers.includes(assignee), title);
      assert.equal(completed_at !== null, status === 'done', title);
      if (completed_at) assert.ok(completed_at <= '2026-03-02T09:00:00.000Z', title);
    }
  }
});

test('what is paid is paid in full, to those who work in it', () => {
  for (const { title, members, milestones } of projects)
    for (const { amount, status, payment } of milestones) {
      assert.equal(payment?.status === 'completed', status === 'paid', title);
      if (!payment) continue;
      const paid = payment.distributions.reduce((sum, share) => sum + cents(share.amount)!, 0n);
      assert.equal(paid, cents(amount), title);
      for (const { user } of payment.distributions)
        assert.ok(
          members.some((member) => member.user === user),
          title,
        );
    }
});

test('a milestone whose dispute was settled is what the settlement made it', () => {
  for (const { title, milestones } of projects)
    for (const { status, disputes } of milestones)
      for (const { outcome } of disputes) {
        if (outcome === 'cancel') assert.equal(status, 'cancelled', title);
        else if (outcome) assert.notEqual(status, 'cancelled', title);
        else assert.notEqual(status, 'paid', `${title}: nothing is paid while a dispute is open`);
      }
});

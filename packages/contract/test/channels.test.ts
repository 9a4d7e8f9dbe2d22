import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperationRow } from '@edurise/contract';
import * as areas from '@edurise/contract/areas';
import { channels, type ChannelRow } from '@edurise/contract/channels';
import { schemas } from '@edurise/contract/channels/schemas';

const rows = Object.entries(channels as Record<string, ChannelRow>);
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);

/** What the platform's documents say: path, what goes there, what comes from there. */
const documented: Readonly<Record<string, readonly [path: string, actions: string, events: string]>> = {
  notifications: [
    '/ws/v2/notifications/',
    'mark_read, mark_all_read, get_history',
    'notification, unread_count, history',
  ],
  dashboardMetrics: ['/ws/v2/dashboard/metrics/', 'subscribe, unsubscribe', 'metric_update, metrics_snapshot'],
  gradeCollaboration: [
    '/ws/v2/grades/collaboration/{class_id}/',
    'get_state, update_grade, bulk_update, lock_cell, unlock_cell, cursor_move',
    'collaboration_state, grade_updated, bulk_updated, cell_locked, cell_unlocked, cursor_moved, user_joined, user_left, conflict, error',
  ],
  chat: ['/ws/chat/{conversation_id}/', 'message, typing, read', 'message, typing, read, presence'],
  sync: ['/ws/sync/', 'subscribe, unsubscribe', 'task_updated, payment_processed, project_updated, progress_updated'],
  liveClass: [
    '/ws/live/{live_class_id}/',
    'raise_hand, lower_hand, reaction, poll_vote',
    'participant_joined, participant_left, hand_raised, reaction, poll, class_ended',
  ],
  quizAttempt: ['/ws/quiz-attempts/{id}/', 'ack', 'deadline_changed, paused, resumed, extension_seen, message'],
};

test('the channels are those that the platform documents, with their actions and events', () => {
  const found = Object.fromEntries(
    rows.map(([name, { path, actions, events }]) => [
      name,
      [path, Object.keys(actions).join(', '), Object.keys(events).join(', ')],
    ]),
  );
  assert.deepEqual(found, documented);
});

test('each action and event has a schema, also at run time', () => {
  for (const [name, row] of rows) {
    const shape = schemas[name as keyof typeof schemas];
    assert.deepEqual(Object.keys(row.actions), Object.keys(shape.actions), name);
    assert.deepEqual(Object.keys(row.events), Object.keys(shape.events), name);
  }
});

test('what an event makes stale is kept by some read, and can be filled from the path', () => {
  const kind = (tag: string) => tag.split(':')[0];
  const carried = new Set(
    Object.values(areas as Record<string, Record<string, Record<string, OperationRow>>>)
      .flatMap((resources) => Object.values(resources).flatMap((methods) => Object.values(methods)))
      .flatMap(({ tags = [] }) => tags.map(kind)),
  );
  for (const [name, row] of rows) {
    for (const tag of Object.values(row.events).flatMap(({ invalidates = [] }) => invalidates)) {
      assert.ok(carried.has(kind(tag)), `${name}: ${tag}`);
      for (const placeholder of placeholders(tag)) assert.ok(placeholders(row.path).includes(placeholder), name);
    }
  }
});

test('the frames of the documented script pass', () => {
  const { actions, events } = schemas.gradeCollaboration;
  const update = { student_id: 's', assignment_id: 'a', score: 85.5, max_score: 100 };
  assert.ok(actions.update_grade.safeParse(update).success);
  assert.ok(events.collaboration_state.safeParse({ state: { active_users: [] } }).success);
  assert.ok(events.grade_updated.safeParse({ ...update, updated_by_name: 'Ms Lee' }).success);
  assert.ok(events.cell_locked.safeParse({ cell_reference: 'B7' }).success);
});

test('an event may hold more than is known, an action may not', () => {
  const { actions, events } = schemas.notifications;
  assert.ok(events.unread_count.safeParse({ unread_count: 3, added_later: true }).success);
  assert.ok(!events.unread_count.safeParse({}).success);
  assert.ok(!actions.mark_read.safeParse({ notification_id: 'n', extra: 1 }).success);
});

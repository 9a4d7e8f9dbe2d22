import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { gradeClass, people } from '../school.ts';
import { openSocket, type TestSocket } from './socket.ts';

const path = `/ws/v2/grades/collaboration/${gradeClass.basics}/`;
const cell = { student_id: people.sam.id, assignment_id: gradeClass.essay };
const other = { student_id: people.sam.id, assignment_id: gradeClass.exam };

let platform: Platform;
let tess: TestSocket;
let ada: TestSocket;
/** Where the tests stand with the cell: they run one after another on one sheet. */
const versionOf = async ({ student_id, assignment_id }: typeof cell): Promise<number> => {
  tess.send({ action: 'get_state' });
  const { state } = await tess.next('collaboration_state');
  const cells = state.cells as ((typeof cell & { version: number }) | undefined)[];
  return cells.find((one) => one?.student_id === student_id && one.assignment_id === assignment_id)?.version ?? 0;
};

before(async () => {
  platform = await startPlatform();
  tess = await openSocket(platform, path, { as: 'tess' });
  await tess.next('connection_established');
  ada = await openSocket(platform, path, { as: 'ada' });
  await ada.next('connection_established');
});
after(() => platform.close());

test('the state says who is there, what is locked and what stands in the cells', async () => {
  await ada.ask('lock_cell', { ...cell });
  ada.send({ action: 'get_state' });
  const { state } = await ada.next('collaboration_state');
  assert.deepEqual(state.active_users.map((user: { user_name: string }) => user.user_name).sort(), [
    'Ada Test',
    'Tess Test',
  ]);
  assert.deepEqual(state.locks[0].locked_by_name, 'Ada Test');
  assert.equal(state.locks[0].cell_reference, `${cell.student_id}:${cell.assignment_id}`);
  assert.deepEqual(
    state.assignments.map((column: { max_score: string }) => column.max_score),
    ['100.00', '100.00'],
  );
  assert.equal(state.students.length, 2);
  const filled = state.cells.find((one: typeof cell) => one.student_id === people.bo.id);
  assert.deepEqual([filled.score, filled.version], ['70.00', 1]);
  await ada.ask('unlock_cell', { ...cell });
  for (const socket of [tess, ada]) {
    assert.equal((await socket.next('cell_locked'))['locked_by'], people.ada.id);
    assert.equal((await socket.next('cell_unlocked'))['student_id'], cell.student_id);
  }
});

describe('a change', () => {
  test('is told to all with its version and who made it', async () => {
    const before = await versionOf(cell);
    const { result } = await tess.ask('update_grade', { ...cell, score: 85.5, max_score: 100 }, 'edit');
    assert.deepEqual([result.score, result.version], ['85.50', before + 1]);
    for (const socket of [tess, ada]) {
      const event = await socket.next('grade_updated');
      assert.deepEqual(
        [event['score'], event['version'], event['updated_by_name'], event['ref']],
        ['85.50', before + 1, 'Tess Test', 'edit'],
      );
    }
  });

  test('that builds on an older version is not made: its sender hears what stands there', async () => {
    const version = await versionOf(cell);
    await ada.ask('update_grade', { ...cell, score: 60, version });
    await Promise.all([tess.next('grade_updated'), ada.next('grade_updated')]);
    const refused = await tess.ask('update_grade', { ...cell, score: 61, version }, 'late');
    assert.deepEqual([refused.type, refused['code']], ['error', 'conflict']);
    const conflict = await tess.next('conflict');
    assert.deepEqual([conflict['score'], conflict['version'], conflict['ref']], ['60.00', version + 1, 'late']);
    assert.equal(conflict['seq'], undefined);
    assert.ok(!ada.untaken().includes('conflict'));
    assert.equal(await versionOf(cell), version + 1);
  });

  test('of two that come at once on one version only one is made', async () => {
    const version = await versionOf(other);
    const answers = await Promise.all([
      tess.ask('update_grade', { ...other, score: 1, version }),
      ada.ask('update_grade', { ...other, score: 2, version }),
    ]);
    assert.deepEqual(answers.map(({ type }) => type).sort(), ['ack', 'error']);
    await Promise.all([tess.next('grade_updated'), ada.next('grade_updated')]);
    assert.equal(await versionOf(other), version + 1);
  });

  test('of many cells is made whole or not at all', async () => {
    const versions = [await versionOf(cell), await versionOf(other)] as const;
    const stale = [
      { ...cell, score: 10, version: versions[0] },
      { ...other, score: 20, version: versions[1] - 1 },
    ];
    assert.equal((await ada.ask('bulk_update', { updates: stale }))['code'], 'conflict');
    assert.equal((await ada.next('conflict'))['assignment_id'], other.assignment_id);
    assert.equal(await versionOf(cell), versions[0]);

    const fresh = [stale[0]!, { ...other, score: null, version: versions[1] }];
    assert.equal((await ada.ask('bulk_update', { updates: fresh })).type, 'ack');
    const { updates } = await tess.next('bulk_updated');
    assert.deepEqual(
      updates.map((update: { score: string | null }) => update.score),
      ['10.00', null],
    );
    const twice = await ada.ask('bulk_update', { updates: [fresh[0], fresh[0]] });
    assert.deepEqual(Object.keys(twice['fields']), ['updates']);
  });

  test('is refused where the sheet has no such cell, or the score no place in it', async () => {
    const code = async (change: object) => {
      const { code, fields } = await tess.ask('update_grade', { ...cell, score: 1, ...change });
      return [code, Object.keys((fields as object | undefined) ?? {})];
    };
    assert.deepEqual(await code({ score: 100.5 }), ['invalid', ['score']]);
    assert.deepEqual(await code({ score: -1 }), ['invalid', ['score']]);
    assert.deepEqual(await code({ score: '5' }), ['invalid', ['score']]);
    assert.deepEqual(await code({ max_score: 50 }), ['invalid', ['max_score']]);
    assert.deepEqual(await code({ student_id: people.sue.id }), ['not_found', []]);
    assert.deepEqual(await code({ assignment_id: gradeClass.southernEssay }), ['not_found', []]);
    assert.deepEqual(await code({ assignment_id: 'nonsense' }), ['not_found', []]);
  });
});

describe('a locked cell', () => {
  test('is one person’s until it is unlocked, and only that one writes there', async () => {
    const { result } = await tess.ask('lock_cell', { ...cell });
    assert.equal(Date.parse(result.expires_at), platform.sandbox.clock.now() + 15_000);
    const locked = await ada.next('cell_locked');
    assert.deepEqual([locked['locked_by_name'], locked['student_id']], ['Tess Test', cell.student_id]);
    assert.equal((await ada.ask('lock_cell', { ...cell }))['code'], 'cell_locked');
    assert.equal((await ada.ask('update_grade', { ...cell, score: 3 }))['code'], 'cell_locked');
    assert.equal((await tess.ask('update_grade', { ...cell, score: 4, fence: result.fence })).type, 'ack');
    assert.equal((await ada.ask('unlock_cell', { ...cell })).type, 'ack');
    assert.ok(!ada.untaken().includes('cell_unlocked'));
    await tess.ask('unlock_cell', { ...cell });
    await ada.next('cell_unlocked');
    assert.equal((await ada.ask('update_grade', { ...cell, score: 5 })).type, 'ack');
  });

  test('is locked for 15 seconds, again and again', async () => {
    const first = await tess.ask('lock_cell', { ...cell });
    platform.pass(10);
    const second = await tess.ask('lock_cell', { ...cell });
    assert.equal(second['result'].fence, first['result'].fence);
    platform.pass(10);
    assert.equal((await ada.ask('lock_cell', { ...cell }))['code'], 'cell_locked');
    platform.pass(6);
    assert.equal((await ada.next('cell_unlocked'))['student_id'], cell.student_id);
    const third = await ada.ask('lock_cell', { ...cell });
    assert.equal(third['result'].fence, first['result'].fence + 1);

    const late = await tess.ask('update_grade', { ...cell, score: 9, fence: first['result'].fence });
    assert.equal(late['code'], 'lease_lost');
    assert.equal((await ada.ask('update_grade', { ...cell, score: 8, fence: third['result'].fence })).type, 'ack');
    await ada.ask('unlock_cell', { ...cell });
    assert.equal(
      (await ada.ask('update_grade', { ...cell, score: 8, fence: third['result'].fence }))['code'],
      'lease_lost',
    );
  });

  test('stays whose it was when the line is lost, and is taken over with its fence', async () => {
    const away = await openSocket(platform, path, { as: 'tess' });
    const { result } = await away.ask('lock_cell', { ...other });
    away.terminate();
    assert.equal((await tess.ask('lock_cell', { ...other }))['code'], 'cell_locked');
    const again = await tess.ask('lock_cell', { ...other, fence: result.fence });
    assert.equal(again['result'].fence, result.fence);
    await tess.ask('unlock_cell', { ...other });
  });
});

test('people come and go by tab, and cursors pass unnumbered', async () => {
  const tab = await openSocket(platform, path, { as: 'tess' });
  const { session_id } = await tab.next('connection_established');
  const joined = async (): Promise<void> => {
    while ((await ada.next('user_joined'))['session_id'] !== session_id);
  };
  await joined();
  tab.send({ action: 'cursor_move', ...cell });
  const cursor = await ada.next('cursor_moved');
  assert.deepEqual([cursor['session_id'], cursor['user_name'], cursor['seq']], [session_id, 'Tess Test', undefined]);
  tab.terminate();
  while ((await ada.next('user_left'))['session_id'] !== session_id);
  assert.ok(!tab.untaken().includes('cursor_moved'));
});

test('numbers have no gap, whatever happened', () => {
  for (const socket of [tess, ada]) {
    const numbers = socket.frames.flatMap(({ seq, type }) =>
      type === 'connection_established' || typeof seq !== 'number' ? [] : [seq],
    );
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => numbers[0]! + index),
    );
  }
});

test('a sheet is for those who grade it', async () => {
  const southern = `/ws/v2/grades/collaboration/${gradeClass.southern}/`;
  for (const [as, at, code] of [
    ['sam', path, 4403],
    ['tom', path, 4403],
    ['tess', southern, 4404],
    ['sue', path, 4403],
  ] as const)
    assert.equal((await (await openSocket(platform, at, { as })).closed).code, code, `${as} at ${at}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Listeners } from '../../src/realtime/listeners.ts';
import { collect } from './support/garbage.ts';
import type { Connected } from './support/network.ts';
import { greets, hello, world } from './support/world.ts';

test('a channel opens one socket when somebody listens, and closes it five seconds after the last has left', async () => {
  const { live, network, time } = await world();
  const one = live.channel('chat', { conversation_id: '42' });
  const other = live.channel('chat', { conversation_id: '42' });
  await time.pass(1_000);
  assert.equal(network.attempts.length, 0);

  const heard: string[] = [];
  one.on('message', ({ content }) => heard.push(`one ${content}`));
  other.on('*', ({ type }) => heard.push(`other ${type}`));
  network.onconnect = (socket) => socket.say(hello());
  await time.pass(1_000);
  assert.deepEqual(
    network.attempts.map(({ pathname }) => pathname),
    ['/ws/chat/42/'],
  );
  assert.equal(one.state.status, 'live');
  network.last.say({ type: 'message', id: '1', content: 'Hello', seq: 1, epoch: 'e1' });
  network.last.say({ type: 'unheard_of' });
  await time.pass(100);
  assert.deepEqual(heard, ['one Hello', 'other message', 'other unheard_of']);

  one.close();
  await time.pass(10_000);
  assert.equal(network.open.length, 1);
  other.close();
  await time.pass(4_900);
  assert.equal(network.open.length, 1);
  await time.pass(200);
  assert.equal(network.open.length, 0);
  assert.deepEqual(live.state, { status: 'idle', channels: 0 });
});

test('an event makes what depends on it be fetched anew, and what follows closely does so in one go', async () => {
  const { edu, live, network, time } = await world();
  network.onconnect = greets;
  const rounds: (readonly string[])[] = [];
  edu.on('invalidated', ({ tags }) => rounds.push(tags));
  live.channel('chat', { conversation_id: '42' }).on('read', () => {});
  await time.pass(1_000);
  for (let seq = 1; seq <= 50; seq++)
    network.last.say({ type: 'message', id: `${seq}`, content: '', seq, epoch: 'e1' });
  await time.pass(1_000);
  assert.deepEqual(rounds, [['conversation:42'], ['conversation:42']]);
});

test('what is asked is answered by reference, refused with fields, and given up in time', async () => {
  const { live, network, time } = await world();
  network.onconnect = (socket) => {
    greets(socket);
    socket.onsaid = ({ action, ref, content }) => {
      if (action !== 'message' || content === 'silence') return;
      if (content === 'Hello') socket.say({ type: 'ack', ref, result: { id: 'm1' } });
      else
        socket.say({
          type: 'error',
          ref,
          code: 'invalid',
          message: 'Say something.',
          fields: { content: ['May not be blank.'] },
          retry_after: 3,
        });
    };
  };
  const chat = live.channel('chat', { conversation_id: '42' });
  const heard: string[] = [];
  chat.on('*', ({ type }) => heard.push(type));
  const answers = [
    chat.request('message', { content: 'Hello' }),
    chat.request('message', { content: ' ' }),
    chat.request('message', { content: 'silence' }, { timeout: 3_000 }),
  ].map((answer) => answer.catch((error: unknown) => error));
  await time.pass(3_100);
  const [made, refused, late] = (await Promise.all(answers)) as any[];
  assert.deepEqual(made, { id: 'm1' });
  assert.deepEqual(
    [refused.code, refused.fields, refused.retryAfterMs],
    ['invalid', [{ path: ['content'], messages: ['May not be blank.'] }], 3_000],
  );
  assert.equal(late.code, 'timeout');
  assert.deepEqual(heard, []);
});

test('events can be iterated over, and an iteration ends with its channel', async () => {
  const { live, network, time } = await world();
  network.onconnect = greets;
  const chat = live.channel('chat', { conversation_id: '42' });
  const heard: string[] = [];
  const reading = (async () => {
    for await (const event of chat.events('message')) heard.push((event as { content: string }).content);
  })();
  await time.pass(1_000);
  for (const content of ['one', 'two']) network.last.say({ type: 'message', id: content, content });
  await time.pass(100);
  chat.close();
  await reading;
  assert.deepEqual(heard, ['one', 'two']);
});

test('realtime R18 a frame that is no message is reported and harms nothing', async () => {
  const { live, network, time } = await world();
  network.onconnect = greets;
  const problems: string[] = [];
  const heard: string[] = [];
  live.on('protocol', ({ path, problem }) => problems.push(`${path} ${problem}`));
  const channel = live.channel('sync');
  channel.on('*', ({ type }) => heard.push(type));
  await time.pass(1_000);
  const bad = [
    '{"type":"metric_update","value":NaN}',
    '{"type":"metric_up',
    '[{"type":"x"}]',
    '{"value":1}',
    JSON.stringify('x'.repeat(1_000_000)),
    '',
  ];
  for (const frame of bad) network.last.say(frame);
  network.last.say(new ArrayBuffer(4));
  network.last.say({ type: 'something_new' });
  network.last.say({ type: '__proto__' });
  await time.pass(100);
  assert.equal(problems.length, bad.length + 1);
  assert.ok(problems.every((problem) => problem.startsWith('/ws/sync/ ')));
  assert.deepEqual(heard, ['something_new', '__proto__']);
  assert.equal(network.attempts.length, 1);
});

test('realtime R19 a message of more than one MiB is refused at once', async () => {
  const { live, network, time } = await world();
  network.onconnect = greets;
  const chat = live.channel('chat', { conversation_id: '42' });
  await Promise.all([chat.ready(), time.pass(1_000)]);
  const empty = JSON.stringify({ action: 'message', content: '' }).length;
  assert.throws(() => chat.send('message', { content: 'x'.repeat(1_048_577 - empty) }), {
    name: 'PayloadTooLargeError',
  });
  assert.throws(() => chat.send('message', { content: 'ü'.repeat(524_288) }), { name: 'PayloadTooLargeError' });
  await assert.rejects(chat.request('message', { content: 'x'.repeat(1_048_577) }), { name: 'PayloadTooLargeError' });
  chat.send('message', { content: 'x'.repeat(1_048_576 - empty) });
  await time.pass(100);
  assert.equal(network.last.said.length, 1);
});

for (const code of [1011, 1006])
  test(`realtime R20 a message that ends its socket with ${code} twice is not sent a third time`, async () => {
    const { live, network, time } = await world();
    const quarantined: string[] = [];
    live.on('quarantined', ({ frame }) => quarantined.push(frame));
    network.onconnect = (socket) => {
      greets(socket);
      socket.onsaid = ({ action, ref, content }) => {
        if (action === 'ping') socket.say({ type: 'pong' });
        else if (content === 'poison') time.in(900, () => socket.close(code));
        else if (ref) time.in(900, () => socket.say({ type: 'ack', ref }));
      };
    };
    const chat = live.channel('chat', { conversation_id: '42' });
    await Promise.all([chat.ready(), time.pass(1_000)]);
    const settled = ['one', 'poison', 'two'].map((content) =>
      chat.request('message', { content }, { timeout: 60_000 }).then(
        () => `${content} is there`,
        (error: { code: string }) => `${content} ${error.code}`,
      ),
    );
    await time.pass(60_000);
    assert.deepEqual(await Promise.all(settled), ['one is there', 'poison quarantined', 'two is there']);
    assert.deepEqual(quarantined, ['{"action":"message","content":"poison"}']);
    assert.equal(network.attempts.length, 3);
    assert.throws(() => chat.send('message', { content: 'poison' }), { code: 'quarantined' });
    await time.pass(600_000);
    assert.equal(network.attempts.length, 3);
  });

test('realtime R21 a slow line gets every edit in order and only the newest cursors', async () => {
  const { live, network, time } = await world();
  network.uplink = 10_000;
  let most = 0;
  const sheet = live.channel('gradeCollaboration', { class_id: '1' });
  network.onconnect = greets;
  await Promise.all([sheet.ready(), time.pass(1_000)]);
  const server = network.last;
  const ages: number[] = [];
  const edits: number[] = [];
  server.onsaid = ({ action, ...rest }) => {
    if (action === 'ping') server.say({ type: 'pong' });
    if (action === 'cursor_move') ages.push(time.now - Number(rest.student_id));
    if (action === 'update_grade') edits.push(rest.score as number);
  };
  for (let tick = 0; tick < 3_600; tick++) {
    sheet.send('cursor_move', { student_id: String(time.now), assignment_id: 'x'.repeat(500) });
    if (tick % 12 === 0) {
      sheet.send('update_grade', { student_id: 's', assignment_id: 'x'.repeat(1_000), score: tick / 12 });
    }
    await time.pass(1_000 / 60);
    most = Math.max(most, network.waiting);
  }
  await time.pass(20_000);
  assert.ok(most <= 65_536, String(most));
  assert.deepEqual(
    edits,
    Array.from({ length: 300 }, (_, index) => index),
  );
  const last = ages.length;
  ages.length = 0;
  assert.ok(last > 100);
  for (let tick = 0; tick < 120; tick++) {
    sheet.send('cursor_move', { student_id: String(time.now), assignment_id: 'x' });
    await time.pass(1_000 / 60);
  }
  ages.sort((a, b) => a - b);
  assert.ok(ages[Math.floor(ages.length * 0.95)]! <= 500);
  assert.ok(ages.length <= 42, `20 a second, not ${ages.length / 2}`);
});

test('realtime R22 what is said without a line is kept within limits and not for long', async () => {
  const { live, network, time } = await world();
  network.onconnect = greets;
  const sheet = live.channel('gradeCollaboration', { class_id: '1' });
  await Promise.all([sheet.ready(), time.pass(1_000)]);
  network.fate = () => 'refused';
  network.last.close(1012);
  await time.pass(100);
  let full = 0;
  const say = (score: number): void => {
    sheet.send('cursor_move', { student_id: 'a', assignment_id: 'b' });
    try {
      sheet.send('update_grade', { student_id: 'a', assignment_id: 'b', score });
    } catch (error) {
      assert.equal((error as Error).name, 'BufferFullError');
      full++;
    }
  };
  for (let score = 0; score < 2_500; score++) say(score);
  assert.equal(full, 1_500);
  await time.pass(600_000);
  for (let score = 2_500; score < 2_510; score++) say(score);
  network.fate = () => 'accepted';
  await time.pass(29_000);
  live.reconnect();
  await time.pass(900);
  assert.deepEqual(
    network.last.said.map(({ score }) => score as number),
    [2_500, 2_501, 2_502, 2_503, 2_504, 2_505, 2_506, 2_507, 2_508, 2_509],
  );
  const large = 'x'.repeat(60_000);
  network.fate = () => 'refused';
  network.last.close(1012);
  await time.pass(100);
  for (let count = 0; count < 4; count++)
    sheet.send('update_grade', { student_id: large, assignment_id: 'b', score: 1 });
  assert.throws(() => sheet.send('update_grade', { student_id: large, assignment_id: 'b', score: 1 }), {
    name: 'BufferFullError',
  });
});

test('realtime R25 subscriptions that come and go by thousands end at what is wanted, also over lost sockets', async () => {
  const w = await world({ seed: 25 });
  const { live, network, time } = w;
  const subscribed = new Map<Connected, Set<string>>();
  let frames = 0;
  network.onconnect = (socket) => {
    greets(socket);
    const own = new Set<string>();
    subscribed.set(socket, own);
    socket.onsaid = ({ action, metrics }: { action: string; metrics: string[] }) => {
      if (action === 'ping') return socket.say({ type: 'pong' });
      frames++;
      for (const name of metrics) own[action === 'subscribe' ? 'add' : 'delete'](name);
    };
  };
  const wanted = new Set<string>();
  const board = live.channel('dashboardMetrics');
  let ticks = 0;
  for (let change = 0; change < 10_000; change++) {
    const name = `m${Math.floor(time.random() * 50)}`;
    const on = time.random() < 0.5;
    board.send(on ? 'subscribe' : 'unsubscribe', { metrics: [name] });
    wanted[on ? 'add' : 'delete'](name);
    if (time.random() < 0.1) {
      ticks++;
      await time.pass(time.random() * 200);
    }
    if (time.random() < 0.002 && network.open.length) network.last.close(1012);
  }
  await time.pass(60_000);
  assert.deepEqual([...subscribed.get(network.last)!].sort(), [...wanted].sort());
  assert.ok(network.attempts.length > 5);
  assert.ok(frames <= 2 * (ticks + network.attempts.length), `${frames} frames in ${ticks} ticks`);
});

test('realtime R27 a listener that throws, leaves or brings another disturbs nobody', () => {
  const listeners = new Listeners();
  const called: string[] = [];
  const reported: unknown[] = [];
  const { reportError } = globalThis;
  globalThis.reportError = (error) => void reported.push(error);
  const off = listeners.add('a', () => {
    called.push('leaves');
    off();
    offNext();
  });
  const offNext = listeners.add('a', () => called.push('was made to leave'));
  listeners.add('a', () => {
    throw new Error('No.');
  });
  const brings = (): void => {
    called.push('brings');
    listeners.add('a', () => called.push('brought'));
  };
  listeners.add('*', brings);
  listeners.add('*', brings);
  listeners.add('a*', () => called.push('last'));
  listeners.tell({ type: 'a' });
  assert.deepEqual(called.splice(0), ['leaves', 'brings', 'last']);
  listeners.tell({ type: 'a' });
  globalThis.reportError = reportError;
  assert.deepEqual(called, ['brings', 'last', 'brought']);
  assert.equal(reported.length, 2);
});

test('realtime R28 a thousand patterns do not slow down what is listened to', () => {
  const listeners = new Listeners();
  let heard = 0;
  for (let index = 0; index < 1_000; index++) listeners.add(`kind_${index}_*`, () => heard++);
  listeners.add('grades_*', () => heard++);
  const messages = Array.from({ length: 50_000 }, (_, index) => ({ type: `grades_${index % 40}` }));
  const begun = process.cpuUsage();
  for (const message of messages) listeners.tell(message);
  const { user, system } = process.cpuUsage(begun);
  assert.equal(heard, 50_000);
  assert.ok(50_000 / ((user + system) / 1e6) > 200_000, `${user + system} µs`);
});

test('realtime R28 what a platform calls its events is not remembered without end', () => {
  const listeners = new Listeners();
  listeners.add('*', () => {});
  const inUse = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = inUse();
  for (let index = 0; index < 200_000; index++) listeners.tell({ type: `t${index}` });
  assert.ok(inUse() - before < 5e6);
  listeners.tell({ type: 'the last' });
});

test('a listener that throws is reported, and neither the line nor the other listeners notice', async (context) => {
  const { edu, live, network, time } = await world();
  network.onconnect = greets;
  const reported = context.mock.method(console, 'error', () => {});
  const chat = live.channel('chat', { conversation_id: '42' });
  const heard: string[] = [];
  const fail = () => {
    throw new Error('a listener of the page');
  };
  chat.subscribe(fail);
  chat.subscribe(({ status }) => heard.push(status));
  chat.onResync(fail);
  chat.onResync((reason) => heard.push(reason));
  await time.pass(1_000);
  assert.equal(chat.state.status, 'live');
  network.last.say({ type: 'message', id: '9', content: '', seq: 9, epoch: 'e2' });
  await time.pass(10_000);
  assert.ok(heard.includes('live') && heard.includes('epoch'), heard.join());
  edu.dispose();
  assert.equal(heard.at(-1), 'idle');
  assert.ok(reported.mock.callCount() >= heard.length);
});

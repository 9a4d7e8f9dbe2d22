import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startPlatform, type Platform } from '../platform.ts';
import { id, people } from '../school.ts';
import { openSocket, type TestSocket } from './socket.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

/** A conversation of Sam's and Tess's, and the two in it. */
async function talk(): Promise<{ conversation: string; sam: TestSocket; tess: TestSocket }> {
  const { body } = await platform.call('POST', '/api/conversations/', {
    as: 'sam',
    body: { participants: [people.tess.id, people.tom.id], title: 'Lenses' },
  });
  const path = `/ws/chat/${body.id}/`;
  const sam = await openSocket(platform, path, { as: 'sam' });
  await sam.next('connection_established');
  const tess = await openSocket(platform, path, { as: 'tess' });
  await tess.next('connection_established');
  return { conversation: String(body.id), sam, tess };
}

describe('a conversation', () => {
  test('what is written, on a socket or over HTTP, is there at once, numbered without a gap', async () => {
    const { conversation, sam, tess } = await talk();
    const ack = await sam.ask('message', { content: 'One' }, 'first');
    assert.equal(ack['result'].content, 'One');
    await platform.call('POST', '/api/messages/', { as: 'tess', body: { conversation, content: 'Two' } });
    for (const socket of [sam, tess]) {
      const [one, two] = [await socket.next('message'), await socket.next('message')];
      assert.deepEqual([one['content'], one['sender_name'], one['ref'], one['seq']], ['One', 'Sam Test', 'first', 1]);
      assert.deepEqual([two['content'], two['sender'], two['ref'], two['seq']], ['Two', people.tess.id, undefined, 2]);
      assert.equal(one['epoch'], two['epoch']);
    }
    sam.close();
    tess.close();
  });

  test('reading is told, typing is told to the others and not kept', async () => {
    const { conversation, sam, tess } = await talk();
    const { result } = await sam.ask('message', { content: 'Read me' });
    tess.send({ action: 'typing', is_typing: true });
    const typing = await sam.next('typing');
    assert.deepEqual([typing['user_name'], typing['is_typing'], typing['seq']], ['Tess Test', true, undefined]);
    await tess.ask('read', { message_id: result.id });
    const read = await sam.next('read');
    assert.deepEqual([read['user_id'], read['message_id'], read['seq']], [people.tess.id, result.id, 2]);
    await platform.call('POST', `/api/conversations/${conversation}/read/`, { as: 'tom', body: {} });
    assert.equal((await tess.next('read'))['user_id'], people.tess.id);
    assert.equal((await tess.next('read'))['user_id'], people.tom.id);
    assert.ok(!tess.untaken().includes('typing'));
    sam.close();
    tess.close();
  });

  test('people come and go, whatever number of tabs they have', async () => {
    const { conversation, sam, tess } = await talk();
    assert.deepEqual((await tess.next('presence'))['user_id'], people.sam.id);
    assert.deepEqual((await sam.next('presence'))['status'], 'online');
    const second = await openSocket(platform, `/ws/chat/${conversation}/`, { as: 'tess' });
    await second.next('presence');
    tess.close();
    await tess.closed;
    second.close();
    const gone = await sam.next('presence');
    assert.deepEqual([gone['user_id'], gone['status']], [people.tess.id, 'offline']);
    assert.ok(!sam.untaken().includes('presence'));
    sam.close();
  });

  test('is nobody else’s', async () => {
    const { conversation, sam, tess } = await talk();
    for (const as of ['ada', 'sue', 'bo'] as const) {
      const socket = await openSocket(platform, `/ws/chat/${conversation}/`, { as });
      assert.equal((await socket.closed).code, 4404, as);
    }
    sam.close();
    tess.close();
  });
});

describe('what was missed', () => {
  test('is sent again in order, where it is still kept', async () => {
    const { conversation, sam, tess } = await talk();
    await sam.ask('message', { content: '1' });
    const { epoch, seq } = await tess.next('message');
    tess.terminate();
    for (const content of ['2', '3']) await sam.ask('message', { content });
    const back = await openSocket(platform, `/ws/chat/${conversation}/`, { as: 'tess' });
    assert.equal((await back.next('connection_established'))['seq'], 3);
    const resumed = await back.ask('resume', { epoch, seq });
    assert.deepEqual([resumed['from'], resumed['to'], resumed['complete']], [1, 3, true]);
    const again = [await back.next('message'), await back.next('message')];
    assert.deepEqual(
      again.map((event) => [event['content'], event['seq']]),
      [
        ['2', 2],
        ['3', 3],
      ],
    );
    await sam.ask('message', { content: '4' });
    assert.equal((await back.next('message'))['seq'], 4);
    sam.close();
    back.close();
  });

  test('is not made up: after two minutes, of another epoch, or from the future', async () => {
    const { sam, tess } = await talk();
    await sam.ask('message', { content: '1' });
    const { epoch } = await sam.next('message');
    platform.pass(121);
    await sam.ask('message', { content: '2' });
    const complete = async (from: object) => (await sam.ask('resume', from))['complete'] as boolean;
    assert.equal(await complete({ epoch, seq: 1 }), true);
    assert.equal(await complete({ epoch, seq: 0 }), false);
    assert.equal(await complete({ epoch: 'another', seq: 1 }), false);
    assert.equal(await complete({ epoch, seq: 3 }), false);
    sam.close();
    tess.close();
  });
});

describe('a reference', () => {
  test('is done once, also on another socket, and its first answer is repeated', async () => {
    const { conversation, sam, tess } = await talk();
    const first = await sam.ask('message', { content: 'Once' }, 'same');
    const second = await sam.ask('message', { content: 'Once' }, 'same');
    assert.deepEqual(second, first);
    const other = await openSocket(platform, `/ws/chat/${conversation}/`, { as: 'sam' });
    assert.deepEqual(await other.ask('message', { content: 'Once' }, 'same'), first);
    // It is a person's own.
    assert.notEqual((await tess.ask('message', { content: 'Mine' }, 'same'))['result'].id, first['result'].id);
    const { body } = await platform.call('GET', `/api/conversations/${conversation}/messages/`, { as: 'sam' });
    assert.equal(body.results.length, 2);
    for (const socket of [sam, tess, other]) socket.close();
  });

  test('of what was refused tells why', async () => {
    const { sam, tess } = await talk();
    const blank = await sam.ask('message', { content: '' });
    assert.deepEqual([blank.type, blank['code']], ['error', 'invalid']);
    assert.deepEqual(blank['fields'], { content: ['This field may not be blank.'] });
    const unknown = await sam.ask('read', { message_id: id(99) });
    assert.deepEqual(Object.keys(unknown['fields']), ['message_id']);
    assert.equal((await sam.ask('shout'))['code'], 'unknown_action');
    sam.close();
    tess.close();
  });
});

describe('frames that are none', () => {
  test('are refused, and the socket stays', async () => {
    const { sam, tess } = await talk();
    for (const frame of ['{', '[]', '"x"', '{"action":1}', '', Buffer.from([1, 2])]) {
      sam.send(frame);
      assert.equal((await sam.next('error'))['code'], 'bad_frame');
    }
    sam.send({ action: 'shout' });
    const error = await sam.next('error');
    assert.deepEqual([error['code'], error['ref']], ['unknown_action', undefined]);
    assert.equal((await sam.ask('ping')).type, 'pong');
    sam.close();
    tess.close();
  });

  test('of more than a mebibyte end it with 1009', async () => {
    const { sam, tess } = await talk();
    sam.send(`{"action":"message","content":"${'x'.repeat(1_048_576)}"}`);
    assert.deepEqual(await sam.closed, { code: 1009, reason: 'frame_too_large' });
    tess.close();
  });

  test('that are too many are refused for a second', async () => {
    const { sam, tess } = await talk();
    for (let count = 0; count < 1200; count += 1) tess.send({ action: 'ping' });
    const refused = await tess.ask('ping');
    assert.deepEqual([refused['code'], refused['retry_after']], ['rate_limited', 1]);
    platform.pass(1);
    assert.equal((await tess.ask('ping')).type, 'pong');
    sam.close();
    tess.close();
  });
});

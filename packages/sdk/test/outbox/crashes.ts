import assert from 'node:assert/strict';
import type { Posted } from '../../src/outbox/outbox.ts';
import { OutcomeUnknownError } from '../../src/outbox/outcome-unknown-error.ts';
import { chanceOf } from '../support/chance.ts';
import { cut, refusal } from './support/server.ts';
import { World, type Tab } from './support/world.ts';

/** Where a tab dies, as reference and simulation name it. */
export const cutPoints: readonly (readonly [name: string, met: string])[] = [
  ['before the commit', 'disk before add'],
  ['after the commit', 'disk after add'],
  ['after the lease', 'disk after lease'],
  ['while the body is sent', 'sending'],
  ['before the server commits', 'arrived'],
  ['after it commits, before it answers', 'committed'],
  ['answer received, verdict not written', 'disk before remove'],
  // Verdict and deletion are one transaction here: what is left is the moment after it.
  ['verdict written, nobody told', 'disk after remove'],
  ['while coalescing', 'disk before join'],
  ['during a token refresh', 'token'],
  ['during a handover between tabs', 'lock'],
  ['while moving to the dead letters', 'disk before dead'],
  ['during a schema upgrade', 'disk before lease'],
  ['during the flush of a page that is hidden', 'sending'],
];

interface Written {
  readonly kind: 'note' | 'bad' | 'answer' | 'beat' | 'submit';
  readonly lane: string;
  readonly text: string;
  readonly posted: Posted;
  durable?: boolean;
  outcome?: 'done' | 'refused';
}

/** One life of a browser with a crash in it, all of it drawn from the seed. Throws when something was lost or done twice. */
export async function live(seed: number, point: number, { keyed = true }: { keyed?: boolean } = {}): Promise<void> {
  const chance = chanceOf(seed * 31 + point);
  const world = new World(chance, { keyed });
  const [, met] = cutPoints[point]!;
  const upgrading = point === 12;
  const hiding = point === 13;
  let left = 1 + chance.below(met === 'disk before dead' || met === 'disk before join' ? 1 : 4);
  let crashed = false;
  let armed = !hiding;
  let weather = 0.15;
  world.meets = (what, tab) => {
    if (crashed || !armed || what !== met || --left > 0) return;
    crashed = true;
    world.crash(tab);
  };
  world.server.refuse = ({ text }) => (text.includes('bad') ? refusal(403) : undefined);
  world.road = {
    before: () => (chance.next() < weather ? chance.pick([cut(), refusal(503), refusal(429)]) : undefined),
    after: () => (chance.next() < weather ? chance.pick([cut(), refusal(502)]) : undefined),
  };
  if (upgrading)
    for (const seq of [1, 2, 3]) {
      world.device.records.set(seq, early(seq));
      world.device.reserve(seq);
    }

  const tabs: Tab[] = [world.open(), world.open()];
  const written: Written[] = [];
  let count = 0;
  const write = (tab: Tab) => {
    const kind = chance.pick(['note', 'note', 'bad', 'answer', 'answer', 'beat'] as const);
    const id = chance.pick(['x', 'y']);
    const text = `${kind === 'bad' ? 'bad' : 'good'}${++count}.`;
    const posted =
      kind === 'answer'
        ? tab.post('saveAnswers', id, { answers: { [`q${chance.below(3)}`]: text } })
        : kind === 'beat'
          ? tab.post('updateProgress', id, { played: [[count * 10, count * 10 + 5]], session: text })
          : tab.post('addNote', id, { content: text });
    keep({ kind, lane: id, text, posted });
  };
  const keep = (one: Written) => {
    written.push(one);
    void one.posted.durable.then((durable) => (one.durable = durable));
    one.posted.settled.then(
      () => (one.outcome = 'done'),
      (error: unknown) => {
        // Whoever knew what became of it may be the one that was killed.
        if (!(error instanceof OutcomeUnknownError)) one.outcome = 'refused';
      },
    );
  };
  for (let step = 0; step < 14; step++) {
    tabs.forEach((tab, index) => tab.dead && (tabs[index] = world.open()));
    write(chance.pick(tabs));
    if (hiding && step === 8) {
      armed = true;
      tabs[0]!.show(false);
    }
    if (chance.below(3) === 0) await world.pass(chance.pick([10, 1_500, 40_000]));
    else await world.rest(chance.below(12));
  }
  weather = 0;
  const reopen = () => tabs.forEach((tab, index) => tab.dead && (tabs[index] = world.open()));
  const wait = async (minutes: number) => {
    for (let minute = 0; minute < minutes && world.device.live.some(({ failed }) => !failed); minute++) {
      reopen();
      await world.pass(60_000);
    }
  };
  await world.rest();
  await wait(12);
  // A learner whose tab dies before the submission is on the device hands in again.
  for (let tries = 0; tries < 2 && !world.server.submitted.size; tries++) {
    reopen();
    keep({
      kind: 'submit',
      lane: 'x',
      text: 'submit',
      posted: tabs[1]!.post('submit', 'x', { answers: {} }),
    });
    await world.rest();
    await wait(6);
  }
  if (!crashed && !['disk before dead', 'disk before join'].includes(met)) assert.fail(`It never met “${met}”.`);

  check(world, written, upgrading);
}

/** Effects on the platform are what is durable, each once. */
function check(world: World, written: readonly Written[], upgraded: boolean): void {
  const { effects, progress, answers } = world.server;
  const left = world.device.live.filter(({ failed }) => !failed);
  assert.deepEqual(left, [], 'All is delivered.');
  assert.ok(world.mostAtOnce <= 1, 'No entry is sent by two at once.');
  const notes = effects.filter(({ path }) => path.endsWith('/notes/'));
  const lasting = new Map<string, string>();
  for (const { kind, text, durable, outcome, lane } of written) {
    const times = notes.filter(({ body }) => body['content'] === text).length;
    if (kind === 'note') {
      assert.ok(times <= 1, `${text} is there ${times} times`);
      if (durable) assert.equal(times, 1, `${text} is lost`);
      if (outcome === 'refused') assert.equal(times, 0, `${text} was refused, and is there`);
    } else if (kind === 'bad') {
      assert.equal(times, 0);
      const dead = world.device.live.filter(({ failed, body }) => failed && body?.includes(`"${text}"`)).length;
      assert.ok(dead <= 1);
      if (durable) assert.equal(dead, 1, `${text} is no dead letter`);
    } else if (kind === 'beat' && durable) {
      const at = Number(/\d+/.exec(text)![0]) * 10;
      const covered = progress.get(lane)?.some(([from, to]) => from <= at && to >= at + 5);
      assert.ok(covered, `the beat at ${at} is lost`);
    } else if (kind === 'answer' && durable) {
      lasting.set(lane, text);
    }
  }
  // The last answer of a lane that is known to have been kept is there, or a later one to the same question.
  for (const [lane, text] of lasting) {
    const all = Object.values(answers.get(lane) ?? {}) as string[];
    const number = (one: string) => Number(/\d+/.exec(one)![0]);
    assert.ok(
      all.some((one) => number(one) >= number(text)),
      `the answer ${text} is lost`,
    );
  }
  assert.equal(effects.filter(({ path }) => path.endsWith('/submit/')).length, 1, 'submitted once');
  for (const lane of ['x', 'y']) {
    const own = notes.filter(({ path }) => path.includes(`/${lane}/`)).map(({ body }) => String(body['content']));
    const posted = written.filter((one) => one.lane === lane && own.includes(one.text)).map(({ text }) => text);
    const both = own.filter((text) => posted.includes(text));
    // Two tabs write at the same time: their order is that of the device.
    assert.deepEqual([...both].sort(), [...posted].sort());
  }
  if (upgraded)
    for (const seq of [1, 2, 3])
      assert.equal(notes.filter(({ body }) => body['content'] === `early${seq}`).length, 1, `early${seq}`);
}

/** As the first release kept it. */
export const early = (seq: number): object => ({
  seq,
  id: `early${seq}`,
  key: `early${seq}`,
  owner: 'https://learn.acme.com\nacme\nanna',
  name: 'lectures.addNote',
  lane: 'note:x',
  operation: { method: 'POST', path: '/api/lectures/{id}/notes/', source: '002', access: 'user', outbox: 'note:{id}' },
  path: { id: 'x' },
  body: { content: `early${seq}` },
  createdAt: 1_700_000_000_000,
  attempts: 0,
  nextAt: 0,
  leasedUntil: 0,
});

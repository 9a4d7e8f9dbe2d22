import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { LectureProgress, ProgressWrite } from '@edurise/sdk/progress';
import { digestOf } from './digest.ts';
import { ProgressRecorder, type RecorderOptions } from './progress-recorder.ts';

function bench(options: Partial<RecorderOptions> = {}) {
  let wall = 0;
  const beats: ProgressWrite[] = [];
  const answers: PromiseWithResolvers<LectureProgress>[] = [];
  const recorder = new ProgressRecorder({
    takesRanges: true,
    duration: 100,
    ...(options.known?.ticket ? {} : { session: 'tab' }),
    now: () => wall,
    send(beat) {
      beats.push(beat);
      const answer = Promise.withResolvers<LectureProgress>();
      answers.push(answer);
      return { durable: Promise.resolve(true), settled: answer.promise };
    },
    ...options,
  });
  const media = { playbackRate: 1, paused: false, seeking: false, readyState: 4 };
  return {
    recorder,
    beats,
    answers,
    /** Plays in real time from one second to another. */
    play(from: number, to: number) {
      recorder.begin();
      for (let t = from; t <= to; t += 0.25) {
        recorder.sample({ ...media, currentTime: t });
        wall += 250;
      }
      wall -= 250;
      recorder.sample({ ...media, paused: true, currentTime: to });
      recorder.flush();
    },
  };
}

const answer = (played: [number, number][], extra: Partial<LectureProgress> = {}): LectureProgress => ({
  id: 'p',
  lecture: 'l',
  played,
  ...extra,
});
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a beat about every ten seconds and one when playing stops', () => {
  const { beats, play } = bench();
  play(0, 25);
  assert.deepEqual(
    beats.map((beat) => beat.played),
    [[], [[0, 10]], [[0, 20]], [[0, 25]]],
  );
  assert.deepEqual(
    beats.map((beat) => beat.seq),
    [1, 2, 3, 4],
  );
  assert.equal(beats.at(-1)?.last_position_seconds, 25);
});

test('nothing new, nothing sent', () => {
  const { beats, play, recorder } = bench();
  play(0, 5);
  const before = beats.length;
  recorder.flush();
  recorder.flush();
  assert.equal(beats.length, before);
});

test('a beat that was lost or cut short is repaired by the next', async () => {
  const { beats, answers, play, recorder } = bench();
  play(0, 5);
  answers[1]?.resolve(answer([[0, 3]]));
  await settle();
  play(20, 22);
  assert.deepEqual(beats.at(-1)?.played, [
    [3, 5],
    [20, 22],
  ]);
  assert.deepEqual(recorder.ranges, [
    [0, 5],
    [20, 22],
  ]);
});

test('what another device played counts, and is not sent again', () => {
  const { beats, play, recorder } = bench({ known: answer([[0, 50]], { last_position_seconds: 50 }) });
  play(47, 55);
  assert.deepEqual(beats.at(-1)?.played, [[50, 55]]);
  assert.equal(recorder.coverage, 0.55);
});

test('what a closed tab had not delivered is there again, and is delivered', () => {
  const { beats, play, recorder } = bench({
    known: answer([[0, 10]], { last_position_seconds: 10 }),
    pending: [{ played: [[10, 30]], last_position_seconds: 30, session: 'old', seq: 9 }],
  });
  assert.deepEqual(recorder.ranges, [[0, 30]]);
  assert.equal(recorder.position, 30);
  assert.equal(recorder.state, 'on-device');
  play(30, 32);
  assert.deepEqual(beats.at(-1)?.played, [[10, 32]]);
});

test('a platform without ranges gets whole seconds, over several visits', () => {
  const { beats, play, recorder } = bench({
    takesRanges: false,
    known: { id: 'p', lecture: 'l', watched_seconds: 40, last_position_seconds: 40 },
  });
  assert.equal(recorder.estimated, true);
  play(37, 60);
  assert.deepEqual(beats.at(-1), { watched_seconds: 60, total_seconds: 100, last_position_seconds: 60 });
});

test('skipping to the end is worth nothing on a platform without ranges either', () => {
  const { beats, play } = bench({ takesRanges: false });
  play(95, 100);
  assert.equal(beats.at(-1)?.watched_seconds, 5);
});

test('says where the progress is: on its way, on this device, with the platform', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const states: string[] = [];
  const { answers, play, recorder } = bench({ changed: () => states.push(recorder.state) });
  play(0, 2);
  assert.equal(recorder.state, 'saving');
  context.mock.timers.tick(3000);
  await settle();
  assert.equal(recorder.state, 'on-device');
  answers[1]?.resolve(answer([[0, 2]]));
  await settle();
  assert.equal(recorder.state, 'saved');
});

test('while the platform is silent, the disk hears of every two seconds', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { beats, play, recorder } = bench();
  play(0, 1);
  context.mock.timers.tick(3000);
  await settle();
  const before = beats.length;
  play(1, 9);
  assert.ok(beats.length - before >= 4);
  assert.equal(recorder.state, 'on-device');
});

test('a refusal is told once', async () => {
  const refused = mock.fn();
  const { answers, play, recorder } = bench({ refused });
  play(0, 2);
  answers[1]?.reject(new Error('403'));
  await settle();
  assert.equal(recorder.state, 'unsaved');
  assert.equal(refused.mock.callCount(), 1);
});

test('a text or a document is completed once', () => {
  const { beats, recorder } = bench();
  recorder.moveTo(4);
  recorder.complete();
  recorder.complete();
  assert.equal(beats.length, 1);
  assert.equal(beats[0]?.is_completed, true);
  assert.equal(beats[0]?.last_position_seconds, 4);
});

test('what the platform does not take as done can be said to be done once more', async () => {
  const refused = mock.fn();
  const { answers, recorder, beats } = bench({ refused });
  recorder.begin();
  recorder.complete();
  assert.deepEqual([recorder.completed, recorder.completable], [true, false]);
  answers[0]?.resolve(answer([], { is_completed: false }));
  await settle();
  assert.equal(recorder.completed, true, 'an answer to what was told before it says nothing of it');
  answers[1]?.reject(new Error('403'));
  await settle();
  assert.deepEqual([recorder.completed, recorder.completable], [false, true]);
  recorder.complete();
  assert.equal(beats.at(-1)?.is_completed, true);
  answers[2]?.resolve(answer([], { is_completed: false }));
  await settle();
  assert.deepEqual([recorder.completed, refused.mock.callCount()], [false, 2], 'nor is it one’s own word everywhere');
  recorder.complete();
  answers[3]?.resolve(answer([], { is_completed: true }));
  await settle();
  assert.equal(recorder.completed, true);
});

test('who only looks in, and is brought to where it was left, tells of no place', () => {
  const known = answer([[0, 50]], { last_position_seconds: 50 });
  const { recorder, beats, play } = bench({ known });
  const media = { playbackRate: 1, paused: true, seeking: false, readyState: 4 };
  recorder.sample({ ...media, currentTime: 47 });
  recorder.seek();
  recorder.flush();
  assert.deepEqual([beats.length, recorder.position], [0, 47]);
  play(47, 49);
  recorder.sample({ ...media, currentTime: 10 });
  recorder.flush();
  assert.equal(beats.at(-1)?.last_position_seconds, 10);
});

test('what is handed on of an answer that has but the name of the set is the set', async () => {
  const confirmed = mock.fn();
  const { answers, play } = bench({ confirmed });
  play(0, 12);
  answers[0]?.resolve(answer([]));
  await settle();
  answers[1]?.resolve({ ...answer([]), played: null, digest: digestOf([[0, 10]]), last_position_seconds: 12 });
  await settle();
  const [told] = confirmed.mock.calls.at(-1)!.arguments as unknown as [LectureProgress];
  assert.deepEqual([told.played, told.last_position_seconds], [[[0, 10]], 12]);
});

test('how long a film is, is told where nobody else says', () => {
  const { recorder, beats, play } = bench({ duration: undefined });
  recorder.setDuration(62.4);
  play(0, 2);
  assert.equal(beats.at(-1)?.total_seconds, 62);
  const known = bench();
  known.play(0, 2);
  assert.equal(known.beats.at(-1)?.total_seconds, undefined);
});

test('seconds that nobody has told of are not taken for played where the platform takes ranges', () => {
  const { played, ...known } = answer([], { watched_seconds: 40, last_position_seconds: 90 });
  assert.deepEqual(bench({ known }).recorder.ranges, []);
  assert.ok(bench({ known, takesRanges: false }).recorder.coverage > 0);
});

test('progress M6: the first report of a visit goes under the ticket that the platform gave', () => {
  const { beats, play } = bench({ known: answer([], { ticket: 'ticket-7' }) });
  play(0, 2);
  assert.deepEqual([beats.at(-1)?.session, Object.keys(beats.at(-1)?.engaged ?? {})], ['ticket-7', ['ticket-7']]);
});

test('progress M6: a name that both know is enough', async () => {
  const { beats, answers, play, recorder } = bench();
  play(0, 4);
  assert.equal(beats.at(-1)?.digest, '741638a5', 'of nothing');
  answers[1]?.resolve({ id: 'p', lecture: 'l', played: null, digest: digestOf([[0, 4]]) });
  await settle();
  play(10, 12);
  assert.deepEqual(beats.at(-1)?.played, [[10, 12]]);
  assert.equal(beats.at(-1)?.digest, digestOf([[0, 4]]));
  assert.equal(recorder.coverage, 0.06);
});

test('progress M6: a platform that lost what it had confirmed is told everything again', async () => {
  for (const lost of [answer([]), { ...answer([]), played: null, digest: 'other' }]) {
    const { beats, answers, play, recorder } = bench({ known: answer([[0, 40]]) });
    play(50, 54);
    assert.deepEqual(beats.at(-1)?.played, [[50, 54]]);
    answers[1]?.resolve(lost);
    await settle();
    recorder.flush();
    assert.deepEqual(beats.at(-1)?.played, [
      [0, 40],
      [50, 54],
    ]);
  }
});

test('progress M2: attention is counted by the wall, apart from what was played, and not behind another tab', () => {
  let attended = true;
  const { beats, play } = bench({ attended: () => attended });
  play(0, 10);
  play(0, 10);
  assert.deepEqual([beats.at(-1)?.engaged, beats.at(-1)?.played], [{ tab: 20 }, [[0, 10]]]);
  attended = false;
  play(10, 20);
  assert.deepEqual([beats.at(-1)?.engaged, beats.at(-1)?.played], [{ tab: 20 }, [[0, 20]]]);
});

test('progress M3: beats that a closed page left keep their visit, so that their time counts', () => {
  const { beats, play } = bench({ pending: [{ played: [[0, 9]], session: 'old', seq: 3, engaged: { old: 9 } }] });
  play(20, 22);
  assert.deepEqual(beats.at(-1)?.engaged, { old: 9, tab: 2 });
});

test('progress M10: a document is measured in pages', async () => {
  const { beats, answers, recorder } = bench({
    pages: true,
    duration: 3,
    known: { id: 'p', lecture: 'l', pages: [2] },
  });
  recorder.begin();
  recorder.read([0, 1]);
  recorder.flush();
  assert.deepEqual([beats.at(-1)?.pages, beats.at(-1)?.played], [[1], undefined]);
  answers.at(-1)?.resolve({ id: 'p', lecture: 'l', pages: [1, 2], digest: digestOf([[0, 2]]) });
  await settle();
  recorder.read([2, 3]);
  recorder.flush();
  assert.deepEqual(beats.at(-1)?.pages, [3]);
  assert.equal(recorder.coverage, 1);
});

test('progress M4: end titles count for nothing', () => {
  const { play, recorder } = bench({ creditsFrom: 80 });
  play(60, 100);
  assert.equal(recorder.coverage, 0.25);
});

test('progress M12: what the platform says of a lecture is there for whoever shows it', async () => {
  const { answers, play, recorder } = bench();
  play(0, 2);
  answers[1]?.resolve(answer([[0, 2]], { unverified_seconds: 90, self_reported: false }));
  await settle();
  assert.deepEqual([recorder.standing.unverified_seconds, recorder.standing.self_reported], [90, false]);
});

test('a visit without a ticket names the last one that was given, and pays no attention under it', () => {
  const { beats, play } = bench({ lastTicket: 'yesterday' });
  play(0, 12);
  assert.deepEqual(beats.at(-1)!.engaged, { tab: 12, yesterday: 0 });
  assert.equal(beats.at(-1)!.session, 'tab');
});

test('who has gone reports nothing more, also of what was played last', () => {
  const { recorder, beats, play } = bench();
  play(0, 12);
  const told = beats.length;
  recorder.moveTo(50);
  recorder.abandon();
  recorder.flush();
  recorder.seek();
  recorder.complete();
  assert.equal(beats.length, told);
});

test('nor is the next one told what came of it', async () => {
  const [confirmed, refused] = [mock.fn(), mock.fn()];
  const { recorder, answers, play } = bench({ confirmed, refused });
  play(0, 12);
  recorder.abandon();
  answers[0]?.resolve(answer([[0, 10]]));
  answers[1]?.reject(new Error('403'));
  await settle();
  assert.deepEqual([confirmed.mock.callCount(), refused.mock.callCount()], [0, 0]);
});

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { LectureProgress, ProgressWrite } from '@edurise/sdk/progress';
import { ProgressRecorder, type RecorderOptions } from './progress-recorder.ts';

function bench(options: Partial<RecorderOptions> = {}) {
  let wall = 0;
  const beats: ProgressWrite[] = [];
  const answers: PromiseWithResolvers<LectureProgress>[] = [];
  const recorder = new ProgressRecorder({
    takesRanges: true,
    duration: 100,
    session: 'tab',
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VideoSession } from '../../src/xapi/video-session.ts';
import type { Saying } from '../../src/xapi/statement.ts';
import { Clock } from '../support/clock.ts';
import { Film } from './film.ts';

const profile = 'https://w3id.org/xapi/video/extensions/';

interface Visit {
  length?: number;
  threshold?: number;
  played?: [number, number][];
  /** Is its length known from the beginning? */
  loads?: boolean;
}
const visit = ({ length = 60, threshold, played, loads = true }: Visit = {}) => {
  const clock = new Clock();
  const told: Saying[] = [];
  const film = new Film();
  const session = new VideoSession(
    film,
    {
      id: 'https://school.example/lectures/1',
      title: 'Sorting',
      course: 'https://school.example/courses/9',
      threshold,
      played,
    },
    {
      environment: clock.environment as Required<typeof clock.environment>,
      language: 'en',
      tell: (saying) => told.push(saying),
    },
  );
  if (loads) film.load(length);
  return { clock, told, film, session };
};
const verbsOf = (told: readonly Saying[]) => told.map(({ verb }) => verb);
const of = (saying: Saying | undefined, name: string, where: 'result' | 'context' = 'result') =>
  saying?.[where]?.extensions?.[profile + name];
const last = (told: readonly Saying[], verb: string) => told.findLast((one) => one.verb === verb);

test('a visit from beginning to end', () => {
  const { clock, told, film, session } = visit();
  film.play();
  film.run(12);
  film.pause();
  film.seek(14);
  film.play();
  film.run(7);
  clock.time += 83_500;
  film.pause();
  session.end();
  assert.deepEqual(verbsOf(told), ['initialized', 'played', 'paused', 'seeked', 'played', 'paused', 'terminated']);
  assert.equal(of(last(told, 'paused'), 'played-segments'), '0[.]12[,]14[.]21');
  assert.equal(of(last(told, 'paused'), 'progress'), 0.317);
  assert.equal(of(last(told, 'paused'), 'time'), 21);
  assert.equal(of(last(told, 'seeked'), 'time-from'), 12);
  assert.equal(of(last(told, 'seeked'), 'time-to'), 14);
  assert.equal(of(last(told, 'terminated'), 'played-segments'), '0[.]12[,]14[.]21');
  for (const saying of told) {
    assert.equal(saying.object.definition.type, 'https://w3id.org/xapi/video/activity-type/video');
    assert.deepEqual(saying.context?.contextActivities?.category, [{ id: 'https://w3id.org/xapi/video' }]);
    assert.deepEqual(saying.context?.contextActivities?.grouping, [{ id: 'https://school.example/courses/9' }]);
    assert.equal(of(saying, 'length', 'context'), 60);
    assert.equal(of(saying, 'completion-threshold', 'context'), 1);
  }
  const sessions = new Set(told.map((saying) => of(saying, 'session-id', 'context')));
  assert.equal(sessions.size, 1);
  // The pattern that the profile gives.
  assert.match(String([...sessions][0]), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('segments keep the order in which they were played, and what is played twice counts once', () => {
  const { told, film } = visit();
  film.seek(18);
  film.play();
  film.run(12);
  film.seek(0);
  film.run(20);
  film.pause();
  assert.equal(of(last(told, 'paused'), 'played-segments'), '18[.]30[,]0[.]20');
  assert.equal(of(last(told, 'paused'), 'progress'), 0.5);
});

test('who drags to the end has played nothing of what lies between, and has not completed it', () => {
  const { told, film, session } = visit();
  film.play();
  film.run(3);
  film.drag(20, 40, 59);
  film.run(1);
  session.end();
  assert.equal(of(last(told, 'seeked'), 'time-from'), 3);
  assert.equal(of(last(told, 'seeked'), 'time-to'), 59);
  assert.equal(verbsOf(told).filter((verb) => verb === 'seeked').length, 1);
  assert.equal(of(last(told, 'terminated'), 'played-segments'), '0[.]3[,]59[.]60');
  assert.ok(!verbsOf(told).includes('completed'));
});

test('completed once, when as much was played as counts', () => {
  const { clock, told, film } = visit({ threshold: 0.8 });
  film.play();
  clock.time += 48_120;
  film.run(47);
  assert.ok(!verbsOf(told).includes('completed'));
  film.run(2);
  film.run(20);
  const completed = told.filter(({ verb }) => verb === 'completed');
  assert.equal(completed.length, 1);
  assert.equal(completed[0]!.result?.completion, true);
  assert.equal(completed[0]!.result?.duration, 'PT48.12S');
  assert.equal(of(completed[0], 'progress'), 0.8);
  assert.equal(of(completed[0], 'completion-threshold', 'context'), 0.8);
});

test('an end that comes some frames before the length is the end', () => {
  const { told, film } = visit({ length: 60.04 });
  film.play();
  film.run(59.9);
  film.ended = film.paused = true;
  film.dispatchEvent(new Event('pause'));
  film.dispatchEvent(new Event('ended'));
  assert.equal(of(last(told, 'completed'), 'progress'), 1);
});

test('a slider that is dragged says one thing', async () => {
  const { clock, told, film, session } = visit();
  for (const volume of [0.9, 0.7, 0.456789]) film.loudness(volume);
  await clock.pass(499);
  assert.deepEqual(verbsOf(told), ['initialized']);
  await clock.pass(1);
  assert.deepEqual(verbsOf(told), ['initialized', 'interacted']);
  assert.equal(of(told[1], 'volume', 'context'), 0.457);
  assert.equal(of(told[1], 'time'), 0);
  film.loudness(0.2);
  session.end();
  await clock.pass(1_000);
  assert.deepEqual(verbsOf(told), ['initialized', 'interacted', 'terminated']);
});

test('what was never to be seen is neither begun nor left, and nothing is heard after the end', () => {
  const clock = new Clock();
  const told: Saying[] = [];
  const film = new Film();
  const environment = clock.environment as Required<typeof clock.environment>;
  const open = () =>
    new VideoSession(film, { id: 'x:1' }, { environment, language: 'en', tell: (one) => told.push(one) });
  open().end();
  assert.deepEqual(told, []);
  film.load(60);
  film.play();
  const late = open();
  assert.deepEqual(verbsOf(told), ['initialized', 'played']);
  late.end();
  late.end();
  film.pause();
  assert.deepEqual(verbsOf(told), ['initialized', 'played', 'terminated']);
});

test('what earlier visits played counts towards completion, which is told once', () => {
  const { told, film, session } = visit({ threshold: 0.9, played: [[0, 40]] });
  film.seek(38);
  film.play();
  film.run(17);
  film.pause();
  session.end();
  assert.equal(of(last(told, 'completed'), 'progress'), 0.9);
  assert.equal(of(last(told, 'completed'), 'completion-threshold', 'context'), 0.9);
  assert.equal(of(last(told, 'paused'), 'played-segments'), '38[.]55', 'segments are those of this visit');
  const again = visit({ threshold: 0.9, played: [[0, 55]] });
  again.film.play();
  again.film.run(60);
  again.session.end();
  assert.deepEqual(
    verbsOf(again.told).filter((verb) => verb === 'completed'),
    [],
  );
});

test('a video that plays before its length is known is told of from then on, and completed once in all', () => {
  const { told, film } = visit({ loads: false, threshold: 0.9, played: [[0, 55]] });
  film.play();
  assert.deepEqual(told, []);
  film.load(60);
  film.run(3);
  assert.deepEqual(verbsOf(told), ['initialized', 'played']);
  assert.equal(of(told[0], 'length', 'context'), 60);
});

/** What becomes of what was watched when a lecture gets another film. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Chapter, LectureProgress, Video } from '@edurise/contract/models';
import { chaptersIn, moved, movesBetween, secondAfter, type Film } from '../../src/learning/film.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { lectures } from '../school.ts';
import { learnerOf, type Learner } from './learners.ts';

const chapters = (...parts: [number, string][]): Chapter[] =>
  parts.map(([start_seconds, title]) => ({ start_seconds, title }));
const film = (length: number, ...parts: [number, string][]): Film => ({ length, chapters: chapters(...parts) });

describe('progress M4, a film after a film', () => {
  test('progress M4: chapters are found by their names, wherever they went', () => {
    const moves = movesBetween(
      film(100, [0, 'Light'], [40, 'Lenses'], [80, 'Questions']),
      film(130, [0, 'Questions'], [20, ' light '], [60, 'Lenses']),
    );
    assert.deepEqual(
      moved(
        [
          [0, 50],
          [90, 100],
        ],
        moves,
      ),
      [[10, 70]],
    );
    assert.deepEqual([secondAfter(45, moves), secondAfter(99, moves)], [65, 19]);
  });

  test('progress M4: of a shorter chapter no more counts than there is, of a longer one no more than was played', () => {
    const shorter = movesBetween(film(100, [0, 'Light'], [60, 'Lenses']), film(70, [0, 'Light'], [30, 'Lenses']));
    assert.deepEqual(moved([[0, 100]], shorter), [[0, 70]]);
    const longer = movesBetween(film(60, [0, 'Light'], [30, 'Lenses']), film(100, [0, 'Light'], [50, 'Lenses']));
    assert.deepEqual(moved([[0, 60]], longer), [
      [0, 30],
      [50, 80],
    ]);
  });

  test('progress M4: two chapters of one name are the first and the second; other names are other chapters', () => {
    const moves = movesBetween(
      film(90, [0, 'Exercise'], [30, 'Theory'], [60, 'Exercise']),
      film(60, [0, 'Exercise'], [30, 'Exercise']),
    );
    assert.deepEqual(moved([[30, 90]], moves), [[30, 60]]);
    assert.deepEqual(movesBetween(film(90, [0, 'Light']), film(60, [0, 'Sound'])), []);
  });

  test('progress M4: without names, a film of the same length is the same film, and any other is not', () => {
    assert.deepEqual(moved([[5, 20]], movesBetween(film(100), film(99.4))), [[5, 20]]);
    assert.deepEqual(movesBetween(film(100), film(140)), []);
    assert.deepEqual(movesBetween(film(0), film(0)), [], 'of two that nobody has measured nothing is known');
  });

  test('progress M4: chapters are read from WebVTT', () => {
    const vtt =
      'WEBVTT\r\n\r\nNOTE a line\r\n\r\n1\r\n00:10.500 --> 01:00.000\r\nLight\r\n\r\n1:00:00.000 --> 1:01:00.000\r\nLast';
    assert.deepEqual(chaptersIn(vtt), chapters([10.5, 'Light'], [3600, 'Last']));
    assert.deepEqual(chaptersIn('WEBVTT'), []);
  });
});

describe('progress M4, a lecture with another film', () => {
  let platform: Platform;
  before(async () => void (platform = await startPlatform()));
  after(() => platform.close());

  const path = `/api/lectures/${lectures.video}/`;
  let films = 0;
  const upload = async (body: object): Promise<Video> => {
    const answer = await platform.call('POST', `${path}video/`, {
      as: 'tess',
      body: { video_url: `https://films.test/${(films += 1)}.mp4`, ...body },
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body as Video;
  };
  const watched = async (played: [number, number][], last_position_seconds: number): Promise<[Learner, string]> => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(100);
    const { unverified_seconds } = await ann.report({ played, session, seq: 1, last_position_seconds });
    assert.equal(unverified_seconds, 0);
    return [ann, session];
  };
  const progressOf = async ({ token }: Learner): Promise<LectureProgress> =>
    (await platform.call('GET', `${path}progress/`, { token })).body as LectureProgress;

  test('progress M4: captions, chapters and pictures go with their film', async () => {
    assert.equal((await platform.call('GET', path, { as: 'tess' })).body.video.captions.length, 1);
    const { captions, tracks, chapters, thumbnail_url } = await upload({ duration_seconds: 100 });
    assert.deepEqual([captions, tracks, chapters, thumbnail_url], [[], [], [], null]);
  });

  test('progress M4: what was watched is found in its chapters; completion waits for what is new', async () => {
    await upload({ duration_seconds: 100, chapters: chapters([0, 'Light'], [40, 'Lenses'], [80, 'Questions']) });
    const [ann] = await watched(
      [
        [0, 20],
        [40, 60],
        [80, 100],
      ],
      50,
    );
    const note = { content: 'Why?', timestamp_seconds: 45, selector: { type: 'FragmentSelector', value: 't=45' } };
    await platform.call('POST', `${path}notes/`, { token: ann.token, body: note });
    const next = await upload({ duration_seconds: 130, chapters: chapters([0, 'New'], [20, 'Light'], [60, 'Lenses']) });
    assert.deepEqual(
      next.chapters?.map(({ title }) => title),
      ['New', 'Light', 'Lenses'],
    );
    const after = await progressOf(ann);
    assert.deepEqual(after.played, [
      [20, 40],
      [60, 80],
    ]);
    assert.deepEqual([after.watched_seconds, after.carried_seconds, after.dropped_seconds], [40, 40, 20]);
    assert.deepEqual(
      [after.last_position_seconds, after.completion_percentage, after.total_seconds],
      [70, '30.77', 130],
    );
    const { body } = await platform.call('GET', `/api/enrollments/${ann.enrollment}/notes/`, { token: ann.token });
    assert.deepEqual([body[0].timestamp_seconds, body[0].selector.value], [65, 't=65']);
  });

  test('progress M4: who has completed it has, and is told that it is another film', async () => {
    await upload({ duration_seconds: 100 });
    const [ann] = await watched([[0, 100]], 100);
    platform.pass(1);
    await upload({ duration_seconds: 400 });
    const after = await progressOf(ann);
    assert.deepEqual([after.is_completed, after.completion_percentage], [true, '100.00']);
    assert.deepEqual([after.updated_since_completed, after.played, after.dropped_seconds], [true, [], 100]);
  });

  test('progress M4: a film that was touched up keeps its seconds; of one that nobody can compare none count', async () => {
    await upload({ duration_seconds: 100 });
    const [ann] = await watched([[10, 60]], 60);
    await upload({ duration_seconds: 100 });
    const same = await progressOf(ann);
    assert.deepEqual([same.played, same.carried_seconds, same.dropped_seconds], [[[10, 60]], 50, 0]);
    await upload({ duration_seconds: 50 });
    const other = await progressOf(ann);
    assert.deepEqual([other.played, other.carried_seconds, other.dropped_seconds], [[], 0, 50]);
    assert.deepEqual(
      [other.is_completed, other.completion_percentage],
      [false, '0.00'],
      'a short film completes nobody',
    );
  });

  test('progress M4: a word on the same film is no other film', async () => {
    const { video_url } = await upload({ duration_seconds: 100, chapters: chapters([0, 'Light']) });
    const [ann] = await watched([[0, 30]], 30);
    const said = await upload({ video_url, duration_seconds: 101 });
    assert.deepEqual([said.chapters?.length, said.duration_seconds], [1, 101]);
    const after = await progressOf(ann);
    assert.deepEqual([after.played, after.carried_seconds], [[[0, 30]], 0]);
  });

  test('progress M4: a visit that began before reports the film that it saw', async () => {
    await upload({ duration_seconds: 100, chapters: chapters([0, 'Light'], [50, 'Lenses']) });
    const [ann, session] = await watched([[0, 10]], 10);
    platform.pass(1);
    await upload({ duration_seconds: 100, chapters: chapters([0, 'Lenses'], [50, 'Light']) });
    platform.pass(60);
    const late = await ann.report({ played: [[50, 60]], session, seq: 2, last_position_seconds: 60 });
    assert.deepEqual(late.played, [
      [0, 10],
      [50, 60],
    ]);
    assert.equal(late.last_position_seconds, 10);
    const today = await ann.report({ played: [[90, 100]], session: await ann.open(), seq: 1 });
    platform.pass(60);
    assert.deepEqual(today.unverified, [[90, 100]]);
  });

  test('progress M4: where the end titles begin moves along, or is asked anew', async () => {
    const rulesOf = async () => (await platform.call('GET', path, { as: 'tess' })).body.rules;
    await upload({ duration_seconds: 100, chapters: chapters([0, 'Light'], [80, 'Thanks']) });
    await platform.call('PATCH', path, { as: 'tess', body: { rules: { credits_from: 90, threshold: 0.8 } } });
    await upload({ duration_seconds: 200, chapters: chapters([0, 'Light'], [180, 'Thanks']) });
    assert.deepEqual(await rulesOf(), { credits_from: 190, threshold: 0.8 });
    await upload({ duration_seconds: 600 });
    assert.deepEqual(await rulesOf(), { threshold: 0.8 });
  });

  test('progress M4: chapters come with a file, too', async () => {
    const form = new FormData();
    form.set('video_file', new File([new Uint8Array(50)], 'film.mp4', { type: 'video/mp4' }));
    form.set('duration_seconds', '100');
    for (const chapter of chapters([0, 'Light'], [40, 'Lenses'])) form.append('chapters', JSON.stringify(chapter));
    const { status, body } = await platform.call('POST', `${path}video/`, { as: 'tess', body: form });
    assert.deepEqual([status, body.chapters], [201, chapters([0, 'Light'], [40, 'Lenses'])]);
    form.append('chapters', 'nonsense');
    assert.equal((await platform.call('POST', `${path}video/`, { as: 'tess', body: form })).status, 400);
  });
});

/** Progress cannot be forged beyond what the platform's clock allows, and honest progress is not lost to the rule. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProgressWrite } from '@edurise/contract/models';
import { startPlatform, type Platform } from '../platform.ts';
import { lectures } from '../school.ts';
import { Device, fastest, learnerOf, seconds, slack } from './learners.ts';

/** Of the film that everybody here watches. */
const length = 100;
const whole: ProgressWrite = { played: [[0, length]], last_position_seconds: length };

describe('progress M3', () => {
  let platform: Platform;
  before(async () => void (platform = await startPlatform()));
  after(() => platform.close());

  test('progress M3: dragging to the end plays nothing', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(4);
    const answer = await ann.report({ played: [[0, 4]], session, seq: 1, last_position_seconds: length });
    assert.deepEqual([answer.played, answer.is_completed], [[[0, 4]], false]);
    assert.equal(answer.last_position_seconds, length, 'where she is, is another matter');
  });

  test('progress M3: that it ended gives nothing by itself', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(600);
    const answer = await ann.report({ played: [], is_completed: true, session, seq: 1, last_position_seconds: length });
    assert.deepEqual([answer.is_completed, answer.completion_percentage, answer.watched_seconds], [false, '0.00', 0]);
  });

  test('progress M3: the first report of a visit that the platform never saw begin counts for nothing', async () => {
    const ann = await learnerOf(platform);
    platform.pass(86_400);
    const answer = await ann.report({ ...whole, session: 'mine', seq: 1 });
    assert.deepEqual([answer.played, answer.watched_seconds, answer.is_completed], [[], 0, false]);
    assert.deepEqual([answer.unverified, answer.unverified_seconds], [[[0, length]], length], 'kept, and marked');
  });

  test('progress M3: a ticket of another lecture, or of another person, gives no more than the time since it was heard of', async () => {
    const [ann, bob] = [await learnerOf(platform), await learnerOf(platform)];
    const paper = await ann.open(lectures.pdf);
    platform.pass(3600);
    await ann.report({ session: paper, seq: 1, pages: [] }, lectures.pdf);
    platform.pass(10);
    const film = await ann.report({ ...whole, session: 'mine', seq: 1, engaged: { mine: 0, [paper]: 0 } });
    assert.deepEqual([film.played, film.unverified_seconds], [[[0, 33]], 67]);
    const again = await ann.report({ ...whole, session: 'more', seq: 1, engaged: { more: 0, [paper]: 0 } });
    assert.ok(seconds(again) <= 10 * fastest + slack, 'the same time is not spent twice');
    const theft = await bob.report({ ...whole, session: 'mine', seq: 1, engaged: { mine: 0, [paper]: 0 } });
    assert.deepEqual(theft.played, []);
  });

  test('progress M3: sixteen times the speed counts as three', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    for (let second = 1; second <= 6; second += 1) {
      platform.pass(1);
      const answer = await ann.report({ played: [[0, Math.min(length, 16 * second)]], session, seq: second });
      assert.ok(seconds(answer) <= fastest * second + slack, `${seconds(answer)} s of film in ${second} s`);
      assert.equal(answer.is_completed, false);
    }
  });

  test('progress M3: two tabs, or ten, share one clock', async () => {
    const ann = await learnerOf(platform);
    const tabs = await Promise.all(Array.from({ length: 10 }, () => ann.open()));
    platform.pass(10);
    await Promise.all(tabs.map((session, n) => ann.report({ played: [[10 * n, 10 * n + 10]], session, seq: 1 })));
    const answer = await ann.report({ played: [], session: tabs[0]!, seq: 2 });
    assert.ok(seconds(answer) <= 10 * fastest + slack, String(seconds(answer)));
    assert.ok(seconds(answer) >= 30, 'and it is not for nothing');
  });

  test('progress M3: two lectures at once share it as well', async () => {
    const ann = await learnerOf(platform);
    const film = await ann.open();
    const paper = await ann.open(lectures.pdf);
    platform.pass(10);
    const watched = await ann.report({ played: [[0, 33]], session: film, seq: 1 });
    assert.equal(seconds(watched), 33);
    const read = await ann.report({ pages: [1, 2, 3], session: paper, seq: 1 }, lectures.pdf);
    assert.deepEqual([read.pages, read.is_completed], [[], false]);
  });

  test('progress M3: invented ranges are clamped, marked, and never refused', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(10);
    const invented: ProgressWrite['played'] = [
      [-50, 20],
      [90, 9_000],
      [40, 30],
      [50, 60],
    ];
    const answer = await ann.report({ played: invented, session, seq: 1 });
    assert.deepEqual(answer.played, [
      [0, 20],
      [50, 60],
      [90, 93],
    ]);
    assert.deepEqual([answer.unverified, answer.unverified_seconds], [[[93, 100]], 7]);
  });

  test('progress M3: the clock of the device is nobody’s business', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    for (const played_at of ['2099-01-01T00:00:00Z', '1999-01-01T00:00:00Z', 'yesterday']) {
      platform.pass(1);
      const answer = await ann.report({ ...whole, session, seq: 1, played_at, engaged: { [session]: 86_400 } });
      assert.ok(seconds(answer) <= 3 * fastest + slack);
      assert.ok(Number(answer.engaged_seconds) <= 4, 'nor has she been attentive for longer than she was here');
      assert.ok(Date.parse(answer.position_at!) < Date.parse('2027-01-01'), 'a clock that is ahead is put right');
    }
  });

  test('progress M3: old beats, sent again, add nothing', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(10);
    const beat: ProgressWrite = { played: [[0, 10]], session, seq: 1, last_position_seconds: 10 };
    const first = await ann.report(beat);
    const second = await ann.report({ played: [[10, 12]], session, seq: 2, last_position_seconds: 12 });
    platform.pass(3600);
    for (let n = 0; n < 20; n += 1) await ann.report(beat);
    const answer = await ann.report(beat);
    assert.deepEqual([seconds(first), seconds(second), seconds(answer)], [10, 12, 12]);
    assert.equal(answer.last_position_seconds, 12, 'nor do they move her back');
  });

  test('progress M3: a quiz is completed by its result, whatever is reported of it', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open(lectures.quiz);
    platform.pass(10);
    const claim = { played: [[0, 1]] as [number, number][], total_seconds: 1, is_completed: true, session, seq: 1 };
    const answer = await ann.report(claim, lectures.quiz);
    assert.deepEqual([answer.is_completed, answer.completion_percentage], [false, '0.00']);
  });

  test('progress M3: a page cannot be read in less than a moment, nor a text', async () => {
    const ann = await learnerOf(platform);
    const paper = await ann.open(lectures.pdf);
    platform.pass(2);
    const one = await ann.report({ pages: [1, 2, 3], session: paper, seq: 1 }, lectures.pdf);
    assert.deepEqual([one.pages, one.is_completed], [[1], false]);
    platform.pass(4);
    const all = await ann.report({ pages: [1, 2, 3], session: paper, seq: 2 }, lectures.pdf);
    assert.deepEqual([all.pages, all.is_completed, all.rule_version], [[1, 2, 3], true, 'pages-1']);
    const text = await ann.open(lectures.text);
    platform.pass(1);
    const glance = await ann.report({ played: [[0, 5]], session: text, seq: 1 }, lectures.text);
    assert.equal(glance.is_completed, false);
    platform.pass(5);
    const read = await ann.report({ played: [[0, 5]], session: text, seq: 2 }, lectures.text);
    assert.deepEqual([read.is_completed, read.rule_version, read.self_reported], [true, 'read-1', false]);
  });
});

describe('progress M3, the honest', () => {
  let platform: Platform;
  before(async () => void (platform = await startPlatform()));
  after(() => platform.close());

  test('progress M3: a laptop that sleeps for a week loses nothing', async () => {
    const ann = await learnerOf(platform);
    const laptop = new Device(ann, await ann.open());
    await laptop.beat();
    platform.pass(30);
    laptop.play(0, 30);
    platform.pass(7 * 86_400);
    laptop.play(30, 31);
    const woken = await laptop.beat();
    assert.deepEqual([woken!.played, woken!.unverified_seconds], [[[0, 31]], 0]);
    platform.pass(69);
    laptop.play(31, 100);
    assert.equal((await laptop.beat())!.is_completed, true);
  });

  test('progress M3: an hour without a network loses nothing, nor does a page that was opened again in it', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(50);
    // The page is gone; the next one begins without the platform, and its beats join those on the disk.
    platform.pass(50);
    const answer = await ann.report({
      played: [[0, 100]],
      session: 'second page',
      seq: 1,
      engaged: { [session]: 50, 'second page': 50 },
    });
    assert.deepEqual([answer.played, answer.is_completed, answer.unverified_seconds], [[[0, 100]], true, 0]);
  });

  test('progress M3: a lecture that was opened without a network counts by the ticket of the one before', async () => {
    const ann = await learnerOf(platform);
    const paper = await ann.open(lectures.pdf);
    platform.pass(5);
    const beat: ProgressWrite = { session: paper, seq: 1, pages: [1], engaged: { [paper]: 5 } };
    await ann.report(beat, lectures.pdf);
    // On the train: nothing waits to be sent, and the platform gives no ticket.
    platform.pass(200);
    const film = await ann.report({ ...whole, session: 'train', seq: 1, engaged: { train: 100, [paper]: 0 } });
    assert.deepEqual([film.played, film.is_completed, film.unverified_seconds], [[[0, 100]], true, 0]);
    platform.pass(200);
    const text = await ann.report(
      { played: [[0, 5]], session: 'train 2', seq: 1, engaged: { 'train 2': 5, [paper]: 0 } },
      lectures.text,
    );
    assert.deepEqual([text.is_completed, text.rule_version], [true, 'read-1']);
  });

  test('progress M3: three devices at once, each at its own speed, lose nothing', async () => {
    const ann = await learnerOf(platform);
    const devices = await Promise.all([1, 2, 3].map(async () => new Device(ann, await ann.open())));
    for (let second = 0; second < 33; second += 3) {
      platform.pass(3);
      for (const [n, device] of devices.entries()) {
        device.play(33 * n + second, 33 * n + second + 3);
        device.online = second % 2 === 0;
        await device.beat();
      }
    }
    for (const device of devices) device.online = true;
    const answers = [];
    for (const device of devices) answers.push(await device.beat());
    assert.deepEqual([answers.at(-1)!.played, answers.at(-1)!.unverified_seconds], [[[0, 99]], 0]);
  });

  test('progress M3: what was claimed too early counts when the time has passed', async () => {
    const ann = await learnerOf(platform);
    const session = await ann.open();
    platform.pass(10);
    const early = await ann.report({ played: [[0, 60]], session, seq: 1 });
    assert.deepEqual([early.played, early.unverified], [[[0, 33]], [[33, 60]]]);
    platform.pass(20);
    const later = await ann.report({ played: [], session, seq: 2 });
    assert.deepEqual([later.played, later.unverified_seconds], [[[0, 60]], 0]);
  });
});

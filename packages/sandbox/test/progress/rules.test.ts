/** What completes a lecture and a course, by which rule, and what the learner and the teacher are told of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LectureRulesWrite } from '@edurise/contract/models';
import { digestOf } from '../../src/learning/played.ts';
import { startPlatform, type Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';
import { learnerOf } from './learners.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const rule = async (lecture: string, rules: LectureRulesWrite): Promise<void> => {
  const { status, body } = await platform.call('PATCH', `/api/lectures/${lecture}/`, { as: 'tess', body: { rules } });
  assert.equal(status, 200, JSON.stringify(body));
  for (const [name, value] of Object.entries(rules)) assert.equal(body.rules[name], value);
};

test('progress M4: rules are written by those who teach, and nonsense is refused', async () => {
  const path = `/api/lectures/${lectures.video}/`;
  assert.equal((await platform.call('PATCH', path, { as: 'sam', body: { rules: { threshold: 0.1 } } })).status, 403);
  for (const rules of [{ seek: 'sideways' }, { threshold: 90 }, { credits_from: -1 }, { weight: 0 }])
    assert.equal((await platform.call('PATCH', path, { as: 'tess', body: { rules } })).status, 400);
});

test('progress M4: complete from the threshold, without the end titles, and by a rule that has a name', async () => {
  await rule(lectures.video, { threshold: 0.5, credits_from: 80 });
  const ann = await learnerOf(platform);
  const session = await ann.open();
  platform.pass(200);
  const titles = await ann.report({ played: [[60, 100]], session, seq: 1 });
  assert.deepEqual([titles.completion_percentage, titles.is_completed, titles.rule_version], ['25.00', false, null]);
  const done = await ann.report({ played: [[0, 20]], session, seq: 2 });
  assert.deepEqual([done.is_completed, done.rule_version, done.self_reported], [true, 'played-1', false]);
  await rule(lectures.video, { threshold: null, credits_from: null });
  const after = await ann.report({ played: [], session, seq: 3 });
  assert.deepEqual([after.is_completed, after.completed_at], [true, done.completed_at], 'complete stays complete');
});

test('progress M4: a lecture says what completes it: by its own rule, or its course’s', async () => {
  const says = async (lecture: string): Promise<unknown> =>
    (await platform.call('GET', `/api/lectures/${lecture}/`, { as: 'tess' })).body.completion_threshold;
  assert.equal(await says(lectures.video), 0.9);
  const course = `/api/courses/${courses.basics}/`;
  const { metadata } = (await platform.call('GET', course, { as: 'tess' })).body;
  const set = (completion_threshold: number) =>
    platform.call('PATCH', course, { as: 'tess', body: { metadata: { ...metadata, completion_threshold } } });
  await set(0.7);
  await rule(lectures.text, { threshold: 0.4 });
  assert.deepEqual([await says(lectures.video), await says(lectures.text)], [0.7, 0.4]);
  await rule(lectures.text, { threshold: null });
  await set(0.9);
});

test('progress M4: content that changes leaves what was completed, and says so', async () => {
  const ann = await learnerOf(platform);
  const session = await ann.open(lectures.text);
  const said = await ann.report({ is_completed: true, session, seq: 1 }, lectures.text);
  assert.deepEqual([said.is_completed, said.rule_version, said.self_reported], [true, 'word-1', true]);
  const byWord = async (): Promise<unknown> => {
    const course = `/api/v1/courses/courses/${courses.basics}`;
    const { engagement_metrics } = (await platform.call('GET', `${course}/analytics/`, { as: 'tess' })).body;
    const students = (await platform.call('GET', `${course}/students/?page_size=100`, { as: 'tess' })).body;
    const row = students.results.data.find(({ enrollment }: { enrollment: string }) => enrollment === ann.enrollment);
    return [engagement_metrics.self_reported_lectures, row.self_reported_lectures];
  };
  assert.deepEqual(await byWord(), [1, 1], 'reports say that it is a word, and no measure');
  platform.pass(60);
  const text_content = 'Read **me**, again.';
  await platform.call('PATCH', `/api/lectures/${lectures.text}/`, { as: 'tess', body: { text_content } });
  const old = await ann.report({ played: [[0, 5]], session, seq: 2 }, lectures.text);
  assert.deepEqual(
    [old.played, old.rule_version],
    [[], 'word-1'],
    'whoever has the old text on show reads the old one',
  );
  const again = await ann.open(lectures.text);
  platform.pass(10);
  const read = await ann.report({ played: [[0, 5]], session: again, seq: 1 }, lectures.text);
  assert.deepEqual([read.is_completed, read.updated_since_completed], [true, true]);
  assert.deepEqual([read.rule_version, read.self_reported], ['read-1', false], 'what was only said is proved');
  assert.deepEqual(await byWord(), [0, 0]);
});

test('progress M2: attention is counted apart, and two visits add up', async () => {
  const ann = await learnerOf(platform);
  const [one, two] = [await ann.open(), await ann.open()];
  platform.pass(60);
  await ann.report({ played: [[0, 10]], session: one, seq: 1, engaged: { [one]: 40 } });
  await ann.report({ played: [[0, 10]], session: one, seq: 1, engaged: { [one]: 30 } });
  const answer = await ann.report({ played: [[0, 10]], session: two, seq: 1, engaged: { [two]: 20 } });
  assert.deepEqual([answer.engaged_seconds, answer.watched_seconds], [60, 10]);
});

test('progress M6: who is in step hears a name, who is not the whole set', async () => {
  const ann = await learnerOf(platform);
  const session = await ann.open();
  platform.pass(60);
  const first = await ann.report({ played: [[0, 10]], session, seq: 1, digest: digestOf([]) });
  assert.deepEqual([first.played, first.digest], [null, digestOf([[0, 10]])]);
  const behind = await ann.report({ played: [[20, 30]], session, seq: 2, digest: digestOf([]) });
  assert.deepEqual(behind.played, [
    [0, 10],
    [20, 30],
  ]);
});

test('progress M5: the last place wins, whenever its report arrives; a clock that is ahead is put right', async () => {
  const ann = await learnerOf(platform);
  const [phone, laptop] = [await ann.open(), await ann.open()];
  platform.pass(3600);
  const now = Date.parse('2026-03-02T09:00:00Z');
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const first = await ann.report({ session: phone, seq: 1, last_position_seconds: 50, played_at: at(30) });
  assert.equal(first.last_position_seconds, 50);
  const late = await ann.report({ session: laptop, seq: 1, last_position_seconds: 20, played_at: at(10) });
  assert.deepEqual([late.last_position_seconds, late.session], [50, phone]);
  const later = await ann.report({ session: laptop, seq: 2, last_position_seconds: 25, played_at: at(40) });
  assert.deepEqual([later.last_position_seconds, later.session], [25, laptop]);
});

test('progress M11: a course counts what it asks for, each lecture by its weight, and no percentage of a client', async () => {
  const ann = await learnerOf(platform);
  await rule(lectures.pdf, { required: false });
  await rule(lectures.text, { weight: 3 });
  await ann.report({ is_completed: true }, lectures.text);
  await ann.report({ is_completed: true }, lectures.pdf);
  const course = async () =>
    (await platform.call('GET', `/api/enrollments/${ann.enrollment}/progress/`, { token: ann.token })).body;
  const half = await course();
  assert.deepEqual(
    [half.completed_lectures, half.total_lectures, half.completed_required, half.required_lectures],
    [2, 5, 1, 4],
  );
  assert.equal(half.progress_percentage, '50.00');
  await platform.call('POST', `/api/lectures/${lectures.video}/progress/`, {
    token: ann.token,
    body: { completion_percentage: 100, progress_percentage: 100 },
  });
  assert.equal((await course()).progress_percentage, '50.00');
  await rule(lectures.pdf, { required: true });
  assert.equal((await course()).progress_percentage, '57.14', 'and is counted anew when it asks for something else');
  await rule(lectures.text, { weight: 1 });
});

test('progress: a rule for moving holds on the platform as well, and marks what it does not count', async () => {
  await rule(lectures.video, { seek: 'watched' });
  const ann = await learnerOf(platform);
  const session = await ann.open();
  platform.pass(600);
  const ahead = await ann.report({ played: [[50, 100]], session, seq: 1 });
  assert.deepEqual([ahead.played, ahead.unverified, ahead.unverified_seconds], [[], [[50, 100]], 50]);
  const whole = await ann.report({ played: [[0, 50]], session, seq: 2 });
  assert.deepEqual([whole.played, whole.unverified_seconds, whole.is_completed], [[[0, 100]], 0, true]);
  await rule(lectures.video, { seek: 'free' });
  const { body } = await platform.call('GET', `/api/courses/${courses.basics}/sections/`);
  assert.equal(body[0].lectures[1].rules.seek, 'free', 'the outline says it too');
});

test('progress M10: a film of which only the learner’s device knows how long it is, is completed by the learner’s word', async () => {
  const tess = { as: 'tess' } as const;
  const section = (await platform.call('GET', `/api/courses/${courses.basics}/sections/`, tess)).body[0].id as string;
  const film = { title: 'Unmeasured', content_type: 'video', video: { video_url: 'https://films.example/a.mp4' } };
  const { body } = await platform.call('POST', `/api/sections/${section}/lectures/`, { ...tess, body: film });
  const ann = await learnerOf(platform);
  const session = await ann.open(body.id);
  platform.pass(30);
  const short = await ann.report({ played: [[0, 10]], total_seconds: 10, session, seq: 1 }, body.id);
  assert.deepEqual([short.is_completed, short.rule_version, short.self_reported], [true, 'word-1', true]);
});

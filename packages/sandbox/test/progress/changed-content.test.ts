/** What becomes of learners' progress when there is something else to learn, or finishing it takes something else. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LectureProgress, ProgressWrite } from '@edurise/contract/models';
import { isTouchedUp, movesOfText } from '../../src/learning/text.ts';
import { startPlatform, type Platform } from '../platform.ts';

let platform: Platform;
before(async () => void (platform = await startPlatform()));
after(() => platform.close());

const teach = async (method: string, path: string, body: object, status = method === 'POST' ? 201 : 200) => {
  const answer = await platform.call(method, path, { as: 'tess', body });
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body;
};

/** A course of one's own, with these lectures. */
async function courseOf(metadata: object, ...lectures: object[]) {
  const course = await teach('POST', '/api/courses/', { title: 'Of its own', status: 'published', metadata });
  const section = await teach('POST', `/api/courses/${course.id}/sections/`, { title: 'All' });
  const add = async (lecture: object): Promise<string> =>
    (await teach('POST', `/api/sections/${section.id}/lectures/`, { title: 'One', ...lecture })).id;
  const ids: string[] = [];
  for (const lecture of lectures) ids.push(await add(lecture));
  return { id: course.id as string, add, lecture: ids[0]!, lectures: ids };
}

async function learnerIn(course: string) {
  const { token } = await platform.learner();
  const call = async (method: string, path: string, body?: object) =>
    (await platform.call(method, path, { token, ...(body ? { body } : {}) })).body;
  const enrollment: string = (await call('POST', `/api/courses/${course}/enroll/`)).id;
  return {
    standing: (lecture: string): Promise<LectureProgress> => call('GET', `/api/lectures/${lecture}/progress/`),
    course: () => call('GET', `/api/enrollments/${enrollment}/progress/`),
    /** Opens it, lets an hour pass, and reports. */
    async report(lecture: string, ...reports: ProgressWrite[]): Promise<LectureProgress> {
      const { ticket } = await call('GET', `/api/lectures/${lecture}/progress/`);
      platform.pass(3600);
      let answer!: LectureProgress;
      for (const [n, report] of reports.entries())
        answer = await call('POST', `/api/lectures/${lecture}/progress/`, { session: ticket, seq: n + 1, ...report });
      return answer;
    },
  };
}

const film = (lecture: string, body: object) => teach('POST', `/api/lectures/${lecture}/video/`, body);
let films = 0;
const address = (): string => `https://films.test/${(films += 1)}.mp4`;
const of = ({ is_completed, completion_percentage, rule_version }: LectureProgress) => [
  is_completed,
  completion_percentage,
  rule_version,
];

test('progress M4: another document was seen by nobody, another text read by nobody', async () => {
  const words = (word: string): string => `${word} `.repeat(600).trim();
  const pdf = { content_type: 'pdf' };
  const text = { content_type: 'text', text_content: words('old') };
  const course = await courseOf({}, pdf, text);
  const [document, reading] = course.lectures as [string, string];
  const upload = (pdf_url: string, page_count: number) =>
    teach('POST', `/api/lectures/${document}/pdf/`, { pdf_url, page_count });
  await upload('https://papers.test/old.pdf', 10);
  const ann = await learnerIn(course.id);
  assert.equal((await ann.report(document, { pages: [1, 2, 3, 4, 5, 6, 7, 8] })).completion_percentage, '80.00');
  assert.equal((await ann.report(reading, { played: [[0, 50]] })).completion_percentage, '83.33');

  await upload('https://papers.test/old.pdf', 9);
  assert.equal((await ann.standing(document)).completion_percentage, '88.89', 'the same one, of which more is known');
  await upload('https://papers.test/new.pdf', 8);
  await teach('PATCH', `/api/lectures/${reading}/`, { text_content: words('new') });
  assert.deepEqual(of(await ann.report(document, { pages: [] })), [false, '0.00', null]);
  const unread = await ann.report(reading, { played: [] });
  assert.deepEqual([...of(unread), unread.dropped_seconds], [false, '0.00', null, 50]);
});

test('progress M4: what is of another kind begins anew, and what was complete stays so', async () => {
  const course = await courseOf({}, { content_type: 'text', text_content: 'Read me. '.repeat(100) });
  const [ann, ben] = [await learnerIn(course.id), await learnerIn(course.id)];
  await ann.report(course.lecture, { played: [[0, 15]] });
  await ben.report(course.lecture, { played: [[0, 20]] });
  platform.pass(60);
  await teach('PATCH', `/api/lectures/${course.lecture}/`, { content_type: 'video', duration_seconds: 16 });
  const begun = await ann.standing(course.lecture);
  assert.deepEqual([begun.played, ...of(begun)], [[], false, '0.00', null]);
  const done = await ben.standing(course.lecture);
  assert.deepEqual([...of(done), done.updated_since_completed], [true, '100.00', 'read-1', true]);
});

test('progress M4: of a text that is worked over, its sentences are found again; a slip put right changes nothing', async () => {
  const sentences = Array.from({ length: 40 }, (_, n) => `This is sentence number ${n}.`);
  const text_content = sentences.join(' ');
  const course = await courseOf({}, { content_type: 'text', text_content });
  const ann = await learnerIn(course.id);
  const { played } = await ann.report(course.lecture, { played: [[0, 10]] });
  assert.deepEqual(played, [[0, 10]]);
  const write = (text: string) => teach('PATCH', `/api/lectures/${course.lecture}/`, { text_content: text });
  await write(text_content.replace('This is sentence number 3.', 'This is the third.'));
  assert.deepEqual((await ann.standing(course.lecture)).played, [[0, 10]]);
  // The first half goes behind the second.
  await write([...sentences.slice(20), ...sentences.slice(0, 20)].join(' '));
  const found = (await ann.standing(course.lecture)).played;
  assert.deepEqual(found?.flat(), [10, 11.5, 12, 20], 'but for the one that is another');

  const [old, fresh] = ['One. Two two. Three.', 'Four. Five five. Six.'];
  assert.deepEqual(movesOfText(old, fresh), [], 'as long, and nothing in common');
  assert.ok(isTouchedUp(movesOfText(text_content, `${text_content} More.`), text_content, `${text_content} More.`));
});

test('progress M4: a film of which nobody says how long it is, is not as long as the one before', async () => {
  const course = await courseOf({}, { content_type: 'video' });
  await film(course.lecture, { video_url: address(), duration_seconds: 60 });
  const ann = await learnerIn(course.id);
  await ann.report(course.lecture, { played: [[0, 40]] });
  const same = address();
  await film(course.lecture, { video_url: same });
  assert.equal((await ann.standing(course.lecture)).completion_percentage, '0.00');
  const played = await ann.report(course.lecture, { played: [[0, 14]], total_seconds: 600 });
  assert.deepEqual(of(played), [false, '2.33', null]);
  await film(course.lecture, { video_url: same, duration_seconds: 15 });
  assert.deepEqual(of(await ann.standing(course.lecture)), [true, '100.00', 'played-1'], 'until somebody does');
});

test('progress M10: nobody knows how long it is: the learner’s word counts, as that', async () => {
  const course = await courseOf({}, { content_type: 'video' });
  await film(course.lecture, { video_url: address() });
  const ann = await learnerIn(course.id);
  assert.deepEqual(of(await ann.report(course.lecture, { played: [[0, 600]] })), [false, '0.00', null]);
  assert.deepEqual(of(await ann.report(course.lecture, { is_completed: true })), [true, '100.00', 'word-1']);
});

test('progress M4: who has enough by new rules is done, and his course with it', async () => {
  const course = await courseOf({}, { content_type: 'video', duration_seconds: 100 }, { content_type: 'video' });
  await film(course.lecture, { video_url: address(), duration_seconds: 100 });
  const ann = await learnerIn(course.id);
  await ann.report(course.lecture, { played: [[0, 60]] });
  await teach('PATCH', `/api/courses/${course.id}/`, { metadata: { completion_threshold: 0.7 } });
  assert.deepEqual(of(await ann.standing(course.lecture)), [false, '60.00', null]);
  await teach('PATCH', `/api/courses/${course.id}/`, { metadata: { completion_threshold: 0.6 } });
  assert.deepEqual(of(await ann.standing(course.lecture)), [true, '100.00', 'played-1']);
  assert.equal((await ann.course()).progress_percentage, '50.00');
  await course.add({ content_type: 'text', text_content: 'More.' });
  await course.add({ content_type: 'text', text_content: 'And more.' });
  const { progress_percentage, completed_required, required_lectures } = await ann.course();
  assert.deepEqual([progress_percentage, completed_required, required_lectures], ['25.00', 1, 4]);

  const cut = await courseOf({}, { content_type: 'video' });
  const chapters = [
    { start_seconds: 0, title: 'Light' },
    { start_seconds: 60, title: 'Lenses' },
  ];
  await film(cut.lecture, { video_url: address(), duration_seconds: 100, chapters });
  const ben = await learnerIn(cut.id);
  await ben.report(cut.lecture, { played: [[0, 60]] });
  await film(cut.lecture, { video_url: address(), duration_seconds: 60, chapters: chapters.slice(0, 1) });
  assert.deepEqual(of(await ben.standing(cut.lecture)), [true, '100.00', 'played-1'], 'all that is left of it');
});

test('progress M4: who only counts seconds keeps them in a film that was touched up', async () => {
  const course = await courseOf({}, { content_type: 'video' });
  await film(course.lecture, { video_url: address(), duration_seconds: 100 });
  const ann = await learnerIn(course.id);
  await ann.report(course.lecture, { watched_seconds: 80 });
  await film(course.lecture, { video_url: address(), duration_seconds: 100 });
  const { watched_seconds, completion_percentage, dropped_seconds } = await ann.standing(course.lecture);
  assert.deepEqual([watched_seconds, completion_percentage, dropped_seconds], [80, '80.00', 0]);
  await film(course.lecture, { video_url: address(), duration_seconds: 300 });
  assert.equal((await ann.standing(course.lecture)).watched_seconds, 0, 'in another film they lie nowhere');
});

test('progress M4: the end of a film that has no name is not missing, and nobody is told “100 %” of what is', async () => {
  const course = await courseOf({ completion_threshold: 1 }, { content_type: 'video' }, { content_type: 'video' });
  const [odd, long] = course.lectures as [string, string];
  await film(odd, { video_url: address(), duration_seconds: 600.7 });
  await film(long, { video_url: address(), duration_seconds: 14_400 });
  const ann = await learnerIn(course.id);
  assert.deepEqual(of(await ann.report(odd, { played: [[0, 600.7]] })), [true, '100.00', 'played-1']);
  await ann.report(long, { played: [[0, 7_000]] });
  await ann.report(long, { played: [[7_000, 14_398.5]] });
  assert.deepEqual(of(await ann.standing(long)), [false, '99.99', null]);
});

test('progress M4: a course’s threshold is a share, and nothing else', async () => {
  for (const completion_threshold of [0, -1, 90]) {
    const body = await teach('POST', '/api/courses/', { title: 'Odd', metadata: { completion_threshold } }, 400);
    assert.match(JSON.stringify(body), /completion_threshold.*(greater than 0|less than or equal to 1)\./);
  }
});

test('progress M3: a number beyond all films takes nothing of its report along', async () => {
  const course = await courseOf({}, { content_type: 'video' });
  const ann = await learnerIn(course.id);
  for (const odd of [{ last_position_seconds: 3e9 }, { seq: 1.5 }, { total_seconds: 3e9 }, { seq: 3e9 }])
    await ann.report(course.lecture, { played: [[0, 10]], ...odd });
  const { played } = await ann.report(course.lecture, { played: [[20, 1e12]] });
  assert.deepEqual(played?.[0], [0, 10]);
  assert.ok(played[1]![1] <= 86_400);
});

import assert from 'node:assert/strict';
import type { EduRise } from '@edurise/sdk';
import { courses, id, lectures } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

const sections = { seeing: id(150), southern: id(160) };

/** A course of Tess's that no other test knows of, with a section and a lecture. */
async function draft(stage: Stage): Promise<{ tess: EduRise; course: string; section: string; lecture: string }> {
  const tess = await stage.as('tess');
  const { id: course } = await tess.courses.create({ title: 'Shadows', status: 'published' });
  const { id: section } = await tess.sections.create(course, { title: 'Long ones' });
  const { id: lecture } = await tess.sections.createLecture(section, { title: 'At noon', content_type: 'text' });
  return { tess, course, section, lecture };
}

const clip = (): Blob => new Blob(['a film'], { type: 'video/mp4' });
const handout = (): Blob => new Blob(['%PDF-1.7 and so on'], { type: 'application/pdf' });
const text = (): Blob => new Blob(['Plain words.'], { type: 'text/plain' });

/** What the platform gives for a file can be fetched. */
async function fetched(address: string | null | undefined): Promise<string> {
  const answer = await fetch(address!);
  assert.equal(answer.status, 200);
  return answer.text();
}

export const content: Cases = {
  'sections.list': {
    async works(stage) {
      const { items } = await stage.visitor().sections.list(courses.basics);
      assert.deepEqual(
        items.map(({ order_index, lectures: inside }) => [order_index, inside?.length]),
        [
          [1, 2],
          [2, 3],
        ],
      );
    },
    async refuses(stage) {
      await refused(stage.visitor().sections.list(courses.draft), 404);
      await refused(stage.visitor('south').sections.list(courses.basics), 404);
      await refused((await stage.as('sam')).sections.list(nowhere), 404);
    },
  },
  'sections.create': {
    async works(stage) {
      const { tess, course } = await draft(stage);
      const next = await tess.sections.create(course, { title: 'Short ones' });
      assert.deepEqual([next.course, next.order_index, next.description], [course, 2, '']);
    },
    async refuses(stage) {
      const { course } = await draft(stage);
      await refused((await stage.as('tom')).sections.create(course, { title: 'Mine' }), 403);
      await refused((await stage.as('sam')).sections.create(course, { title: 'Mine' }), 403);
      await refused((await stage.unchecked('tess')).sections.create(course, { title: '' }), 400, 'title');
    },
  },
  'sections.update': {
    async works(stage) {
      const { tess, section } = await draft(stage);
      const changed = await tess.sections.update(section, { description: 'In the evening.', order_index: 3 });
      assert.deepEqual(
        [changed.title, changed.description, changed.order_index, changed.lectures?.length],
        ['Long ones', 'In the evening.', 3, 1],
      );
    },
    async refuses(stage) {
      const { tess, section } = await draft(stage);
      await refused((await stage.as('tom')).sections.update(section, { title: 'Mine' }), 403);
      await refused(tess.sections.update(sections.southern, { title: 'Mine' }), 404);
    },
  },
  'sections.replace': {
    async works(stage) {
      const { tess, section } = await draft(stage);
      await tess.sections.update(section, { description: 'In the evening.' });
      const replaced = await tess.sections.replace(section, { title: 'All of them' });
      assert.deepEqual([replaced.title, replaced.description], ['All of them', '']);
    },
    async refuses(stage) {
      const { section } = await draft(stage);
      await refused((await stage.unchecked('tess')).sections.replace(section, {} as never), 400, 'title');
      await refused((await stage.as('tom')).sections.replace(section, { title: 'Mine' }), 403);
    },
  },
  'sections.listLectures': {
    async works(stage) {
      const { items } = await (await stage.as('sam')).sections.listLectures(sections.seeing);
      assert.deepEqual(
        items.map(({ title, content_type }) => [title, content_type]),
        [
          ['Welcome', 'text'],
          ['Lenses', 'video'],
        ],
      );
      assert.ok(!items.some((lecture) => 'text_content' in lecture), 'an outline shows no content');
    },
    async refuses(stage) {
      await refused(stage.visitor().sections.listLectures(sections.seeing), 401);
      await refused((await stage.as('sam')).sections.listLectures(sections.southern), 404);
      const { tess, course, section } = await draft(stage);
      await tess.courses.update(course, { status: 'draft' });
      await refused((await stage.as('sam')).sections.listLectures(section), 404);
    },
  },
  'sections.createLecture': {
    async works(stage) {
      const { tess, course, section } = await draft(stage);
      const made = await tess.sections.createLecture(section, {
        title: 'At dusk',
        content_type: 'text',
        text_content: 'Very long.',
      });
      assert.deepEqual(
        [made.course, made.section, made.order_index, made.is_preview, made.text_content],
        [course, section, 2, false, 'Very long.'],
      );
    },
    async refuses(stage) {
      const { section } = await draft(stage);
      const lecture = { title: 'Mine', content_type: 'text' };
      await refused((await stage.as('tom')).sections.createLecture(section, lecture), 403);
      const tess = await stage.unchecked('tess');
      await refused(tess.sections.createLecture(section, { ...lecture, content_type: 'smell' }), 400, 'content_type');
      await refused(tess.sections.createLecture(sections.southern, lecture), 404);
    },
  },
  'lectures.get': {
    async works(stage) {
      assert.equal((await stage.visitor().lectures.get(lectures.preview)).text_content, '# Hello');
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      const { video, quiz } = await edu.lectures.get(lectures.video);
      assert.deepEqual([video?.duration_seconds, video?.captions?.length, quiz], [100, 1, null]);
    },
    async refuses(stage) {
      await refused(stage.visitor().lectures.get(lectures.video), 401);
      const { edu } = await stage.learner();
      await refused(edu.lectures.get(lectures.video), 403);
      await refused(edu.lectures.get(lectures.southern), 404);
    },
  },
  'lectures.update': {
    async works(stage) {
      const { tess, lecture } = await draft(stage);
      const changed = await tess.lectures.update(lecture, { is_preview: true, text_content: 'None at all.' });
      assert.deepEqual([changed.title, changed.text_content], ['At noon', 'None at all.']);
      assert.equal((await stage.visitor().lectures.get(lecture)).text_content, 'None at all.');
    },
    async refuses(stage) {
      const { tess, lecture } = await draft(stage);
      await refused((await stage.as('tom')).lectures.update(lecture, { title: 'Mine' }), 403);
      await refused(tess.lectures.update(lectures.southern, { title: 'Mine' }), 404);
      await refused((await stage.unchecked('tess')).lectures.update(lecture, { title: '' }), 400, 'title');
    },
  },
  'lectures.replace': {
    async works(stage) {
      const { tess, lecture } = await draft(stage);
      await tess.lectures.update(lecture, { is_preview: true, text_content: 'None at all.' });
      const replaced = await tess.lectures.replace(lecture, { title: 'At one', content_type: 'text' });
      assert.deepEqual(
        [replaced.title, replaced.text_content, replaced.is_preview, replaced.description],
        ['At one', null, false, ''],
      );
    },
    async refuses(stage) {
      const { lecture } = await draft(stage);
      const tess = await stage.unchecked('tess');
      await refused(tess.lectures.replace(lecture, { title: 'No kind' } as never), 400, 'content_type');
      await refused((await stage.as('tom')).lectures.replace(lecture, { title: 'M', content_type: 'text' }), 403);
    },
  },
  'lectures.uploadVideo': {
    async works(stage) {
      const { tess, lecture } = await draft(stage);
      const film = await tess.lectures.uploadVideo(lecture, { video_file: clip(), duration_seconds: 61.4 });
      assert.deepEqual([film.video_provider, film.duration_seconds], ['upload', 61]);
      assert.equal(await fetched(film.video_file), 'a film');
      const linked = await tess.lectures.uploadVideo(lecture, { video_url: 'https://vimeo.com/1' });
      assert.deepEqual(
        [linked.id, linked.video_provider, linked.video_file],
        [film.id, 'vimeo', null],
        'another takes its place',
      );
    },
    async refuses(stage) {
      const { tess, lecture } = await draft(stage);
      await refused(tess.lectures.uploadVideo(lecture, { video_file: text() }), 400, 'video_file');
      await refused(tess.lectures.uploadVideo(lecture, {}), 400);
      await refused((await stage.as('tom')).lectures.uploadVideo(lecture, { video_file: clip() }), 403);
    },
  },
  'lectures.uploadPdf': {
    async works(stage) {
      const { tess, lecture } = await draft(stage);
      const pdf = await tess.lectures.uploadPdf(lecture, { pdf_file: handout(), page_count: 2 });
      assert.equal(pdf.page_count, 2);
      assert.match(await fetched(pdf.pdf_file), /^%PDF-/);
      assert.equal((await tess.lectures.get(lecture)).pdf?.id, pdf.id);
    },
    async refuses(stage) {
      const { tess, lecture } = await draft(stage);
      await refused(tess.lectures.uploadPdf(lecture, { pdf_file: text() }), 400, 'pdf_file');
      await refused(tess.lectures.uploadPdf(lecture, {}), 400);
      await refused(tess.lectures.uploadPdf(lectures.southern, { pdf_file: handout() }), 404);
    },
  },
  'lectures.listResources': {
    async works(stage) {
      const { items } = await (await stage.as('tess')).lectures.listResources(lectures.pdf);
      assert.deepEqual(
        items.map(({ title, resource_type, url }) => [title, resource_type, url]),
        [['More', 'link', 'https://example.org/']],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.listResources(lectures.pdf), 403);
      await refused(edu.lectures.listResources(lectures.southern), 404);
    },
  },
  'lectures.addResource': {
    async works(stage) {
      const { tess, lecture } = await draft(stage);
      const link = await tess.lectures.addResource(lecture, { title: 'Sundials', url: 'https://example.org/sun' });
      const file = await tess.lectures.addResource(lecture, { title: 'Table', file: text() });
      assert.deepEqual([link.resource_type, file.resource_type], ['link', 'file']);
      assert.equal(await fetched(file.file), 'Plain words.');
      assert.equal((await tess.lectures.listResources(lecture)).items.length, 2);
    },
    async refuses(stage) {
      const { tess, lecture } = await draft(stage);
      await refused(tess.lectures.addResource(lecture, { title: 'Nothing' }), 400);
      const link = { title: 'Mine', url: 'https://example.org/' };
      await refused((await stage.as('tom')).lectures.addResource(lecture, link), 403);
      await refused((await stage.as('sam')).lectures.addResource(lecture, link), 403);
    },
  },
};

import assert from 'node:assert/strict';
import type { EduRise } from '@edurise/sdk';
import { courses, lectures } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** Somebody new who takes the course on light. */
async function reader(stage: Stage): Promise<{ edu: EduRise; enrollment: string }> {
  const { edu } = await stage.learner();
  const { id } = await edu.courses.enroll(courses.basics);
  return { edu, enrollment: id };
}

/** Somebody else, who takes the same course: nothing of the reader's may reach this one. */
const neighbour = async (stage: Stage): Promise<EduRise> => (await reader(stage)).edu;

export const progress: Cases = {
  'enrollments.progress': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      await edu.lectures.updateProgress(lectures.text, { is_completed: true });
      const progress = await edu.enrollments.progress(enrollment);
      assert.deepEqual(
        [progress.total_lectures, progress.completed_lectures, progress.lectures?.map(({ lecture }) => lecture)],
        [5, 1, [lectures.text]],
      );
    },
    async refuses(stage) {
      const { enrollment } = await reader(stage);
      await refused((await neighbour(stage)).enrollments.progress(enrollment), 404);
      await refused((await stage.as('bo', 'south')).enrollments.progress(enrollment), 404);
    },
  },
  'enrollments.listBookmarks': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      await edu.lectures.addBookmark(lectures.video, { title: 'Later', timestamp_seconds: 40 });
      await edu.lectures.addBookmark(lectures.video, { title: 'Earlier', timestamp_seconds: 10 });
      await edu.lectures.addBookmark(lectures.text, { title: 'Elsewhere' });
      const titles = async (lecture?: string) =>
        (await edu.enrollments.listBookmarks(enrollment, lecture ? { lecture } : {})).items.map(({ title }) => title);
      assert.deepEqual(await titles(), ['Earlier', 'Later', 'Elsewhere']);
      assert.deepEqual(await titles(lectures.text), ['Elsewhere']);
    },
    async refuses(stage) {
      const { enrollment } = await reader(stage);
      await refused((await neighbour(stage)).enrollments.listBookmarks(enrollment), 404);
    },
  },
  'enrollments.listNotes': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      await edu.lectures.addNote(lectures.video, { content: 'A lens bends light.', timestamp_seconds: 12 });
      const { items } = await edu.enrollments.listNotes(enrollment, { lecture: lectures.video });
      assert.deepEqual(
        items.map(({ content, timestamp_seconds }) => [content, timestamp_seconds]),
        [['A lens bends light.', 12]],
      );
    },
    async refuses(stage) {
      const { edu, enrollment } = await reader(stage);
      await refused(edu.enrollments.listNotes(enrollment, { lecture: 'the first' }), 400, 'lecture');
      await refused((await neighbour(stage)).enrollments.listNotes(enrollment), 404);
    },
  },
  'lectures.getProgress': {
    async works(stage) {
      const { edu } = await reader(stage);
      const progress = await edu.lectures.getProgress(lectures.video);
      assert.deepEqual([progress.lecture, progress.watched_seconds, progress.is_completed], [lectures.video, 0, false]);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.getProgress(lectures.video), 403);
      await refused(edu.lectures.getProgress(nowhere), 404);
    },
  },
  'lectures.updateProgress': {
    async works(stage) {
      const { edu } = await reader(stage);
      await edu.lectures.getProgress(lectures.video);
      stage.platform.pass(4);
      const first = await edu.lectures.updateProgress(lectures.video, { played: [[0, 4]], last_position_seconds: 4 });
      const again = await edu.lectures.updateProgress(lectures.video, { played: [[0, 4]], last_position_seconds: 4 });
      assert.deepEqual([first.watched_seconds, again.watched_seconds, again.played], [4, 4, [[0, 4]]]);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.updateProgress(lectures.video, { watched_seconds: 1 }), 403);
      const tess = await stage.unchecked('tess');
      await refused(tess.lectures.updateProgress(lectures.video, { watched_seconds: -1 }), 400, 'watched_seconds');
    },
  },
  'lectures.replaceProgress': {
    async works(stage) {
      const { edu } = await reader(stage);
      await edu.lectures.updateProgress(lectures.text, { is_completed: true });
      const progress = await edu.lectures.replaceProgress(lectures.text, { last_position_seconds: 0 });
      assert.equal(progress.is_completed, true, 'what was done stays done');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.replaceProgress(lectures.text, { is_completed: true }), 403);
      await refused(edu.lectures.replaceProgress(lectures.southern, { is_completed: true }), 404);
    },
  },
  'lectures.addBookmark': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      const mark = await edu.lectures.addBookmark(lectures.pdf, { title: 'Page two', selector: { page: 2 } });
      assert.deepEqual([mark.lecture, mark.enrollment, mark.selector], [lectures.pdf, enrollment, { page: 2 }]);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.lectures.addBookmark(lectures.pdf, { title: 'Mine' }), 403);
      const tess = await stage.unchecked('tess');
      await refused(tess.lectures.addBookmark(lectures.pdf, { timestamp_seconds: -3 }), 400, 'timestamp_seconds');
    },
  },
  'lectures.addNote': {
    async works(stage) {
      const { edu } = await reader(stage);
      const note = await edu.lectures.addNote(lectures.video, { content: 'Convex gathers.', timestamp_seconds: 30 });
      assert.deepEqual([note.content, note.timestamp_seconds], ['Convex gathers.', 30]);
    },
    async refuses(stage) {
      const tess = await stage.unchecked('tess');
      await refused(tess.lectures.addNote(lectures.video, { content: '' }), 400, 'content');
      const { edu } = await stage.learner();
      await refused(edu.lectures.addNote(lectures.video, { content: 'Not enrolled.' }), 403);
    },
  },
  'bookmarks.update': {
    async works(stage) {
      const { edu } = await reader(stage);
      const { id } = await edu.lectures.addBookmark(lectures.video, { title: 'Here', timestamp_seconds: 5 });
      const mark = await edu.bookmarks.update(id, { title: 'No, here' });
      assert.deepEqual([mark.title, mark.timestamp_seconds], ['No, here', 5]);
    },
    async refuses(stage) {
      const { edu } = await reader(stage);
      const { id } = await edu.lectures.addBookmark(lectures.video, { title: 'Mine' });
      await refused((await neighbour(stage)).bookmarks.update(id, { title: 'Mine now' }), 404);
    },
  },
  'bookmarks.delete': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      const { id } = await edu.lectures.addBookmark(lectures.video, { title: 'Here' });
      await edu.bookmarks.delete(id);
      assert.deepEqual((await edu.enrollments.listBookmarks(enrollment)).items, []);
    },
    async refuses(stage) {
      const { edu, enrollment } = await reader(stage);
      const { id } = await edu.lectures.addBookmark(lectures.video, { title: 'Mine' });
      await refused((await neighbour(stage)).bookmarks.delete(id), 404);
      assert.equal((await edu.enrollments.listBookmarks(enrollment)).items.length, 1);
    },
  },
  'notes.update': {
    async works(stage) {
      const { edu } = await reader(stage);
      const { id } = await edu.lectures.addNote(lectures.video, { content: 'Light is straight.' });
      assert.equal((await edu.notes.update(id, { content: 'Light goes straight.' })).content, 'Light goes straight.');
    },
    async refuses(stage) {
      const { edu } = await reader(stage);
      const { id } = await edu.lectures.addNote(lectures.video, { content: 'Private.' });
      await refused((await neighbour(stage)).notes.update(id, { content: 'Public!' }), 404);
    },
  },
  'notes.delete': {
    async works(stage) {
      const { edu, enrollment } = await reader(stage);
      const { id } = await edu.lectures.addNote(lectures.video, { content: 'For the moment.' });
      await edu.notes.delete(id);
      assert.deepEqual((await edu.enrollments.listNotes(enrollment)).items, []);
    },
    async refuses(stage) {
      const { edu, enrollment } = await reader(stage);
      const { id } = await edu.lectures.addNote(lectures.video, { content: 'Mine.' });
      await refused((await neighbour(stage)).notes.delete(id), 404);
      assert.equal((await edu.enrollments.listNotes(enrollment)).items.length, 1);
    },
  },
};

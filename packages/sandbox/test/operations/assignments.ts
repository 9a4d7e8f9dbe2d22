import assert from 'node:assert/strict';
import type { Assignment, Submission } from '@edurise/contract/models';
import type { EduRise } from '@edurise/sdk';
import { courses, people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** Work that only this test knows of, in the course on light. */
async function assigned(stage: Stage, of: { due_date?: string; max_score?: number } = {}): Promise<Assignment> {
  const tess = await stage.as('tess');
  return tess.courses.createAssignment(courses.basics, { title: 'Draw a ray', max_score: 10, ...of });
}

/** Somebody new who takes the course on light. */
async function reader(stage: Stage): Promise<{ id: string; edu: EduRise }> {
  const { id, edu } = await stage.learner();
  await edu.courses.enroll(courses.basics);
  return { id, edu };
}

async function handedIn(stage: Stage): Promise<{ edu: EduRise; assignment: Assignment; submission: Submission }> {
  const [assignment, { edu }] = await Promise.all([assigned(stage), reader(stage)]);
  return { edu, assignment, submission: await edu.assignments.submit(assignment.id, { content: 'It bends.' }) };
}

const essay = (text = 'A ray bends at the border.', name = 'essay.md'): File => new File([text], name);

export const assignments: Cases = {
  'courses.listAssignments': {
    async works(stage) {
      const [undated, late, soon] = [
        await assigned(stage),
        await assigned(stage, { due_date: '2026-04-01' }),
        await assigned(stage, { due_date: '2026-03-20' }),
      ];
      const { edu } = await reader(stage);
      await edu.assignments.submit(late.id, { content: 'Mine.' });
      const { items } = await edu.courses.listAssignments(courses.basics, { page_size: 100 });
      const mine = items.filter(({ id }) => [undated.id, late.id, soon.id].includes(id));
      assert.deepEqual(
        mine.map(({ id, due_date, submission }) => [id, due_date, submission?.content ?? null]),
        [
          [soon.id, '2026-03-20', null],
          [late.id, '2026-04-01', 'Mine.'],
          [undated.id, null, null],
        ],
      );

      const tess = await stage.as('tess');
      const copy = await tess.courses.duplicate(courses.basics, {});
      const copied = (await tess.courses.listAssignments(copy.id, { page_size: 100 })).items;
      assert.deepEqual(
        copied.map(({ title, max_score, due_date }) => [title, max_score, due_date]),
        items.map(({ title, max_score }) => [title, max_score, null]),
        'a copy of the course sets the same work, for days of its own',
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.courses.listAssignments(courses.basics), 403);
      await refused((await stage.as('tess')).courses.listAssignments(courses.southern), 404);
    },
  },
  'courses.createAssignment': {
    async works(stage) {
      const { edu } = await reader(stage);
      const assignment = await assigned(stage, { due_date: '2026-05-01' });
      assert.deepEqual(
        [assignment.course, assignment.max_score, assignment.due_date],
        [courses.basics, '10.00', '2026-05-01'],
      );
      const { items } = await edu.notifications.list({ notification_type: 'assignment' });
      assert.equal(items[0]?.data?.['assignment'], assignment.id);
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).courses.createAssignment(courses.basics, { title: 'Mine' }), 403);
      await refused((await stage.as('tom')).courses.createAssignment(courses.basics, { title: 'Mine' }), 403);
      const tess = await stage.as('tess');
      const never = tess.courses.createAssignment(courses.basics, { title: 'Never', due_date: '2026-02-30' });
      await refused(never, 400, 'due_date');
      const unchecked = await stage.unchecked('tess');
      await refused(unchecked.courses.createAssignment(courses.basics, { title: '', max_score: 0 }), 400, 'max_score');
    },
  },
  'assignments.get': {
    async works(stage) {
      const { edu, assignment, submission } = await handedIn(stage);
      const seen = await edu.assignments.get(assignment.id);
      assert.deepEqual([seen.title, seen.submission?.id], ['Draw a ray', submission.id]);
      assert.equal((await (await stage.as('tess')).assignments.get(assignment.id)).submission, null);
    },
    async refuses(stage) {
      const { id } = await assigned(stage);
      await refused((await stage.learner()).edu.assignments.get(id), 403);
      await refused((await stage.as('bo', 'south')).assignments.get(id), 404);
      await refused((await stage.as('tess')).assignments.get(nowhere), 404);
    },
  },
  'assignments.update': {
    async works(stage) {
      const { id } = await assigned(stage, { due_date: '2026-05-01' });
      const tess = await stage.as('tess');
      const changed = await tess.assignments.update(id, { title: 'Draw two rays', due_date: null });
      assert.deepEqual([changed.title, changed.due_date, changed.max_score], ['Draw two rays', null, '10.00']);
    },
    async refuses(stage) {
      const { edu, assignment, submission } = await handedIn(stage);
      await refused(edu.assignments.update(assignment.id, { max_score: 1 }), 403);
      await refused((await stage.as('tom')).assignments.update(assignment.id, { max_score: 1 }), 403);
      const tess = await stage.as('tess');
      await tess.submissions.grade(submission.id, { score: 8 });
      await refused(tess.assignments.update(assignment.id, { max_score: 7 }), 409);
    },
  },
  'assignments.replace': {
    async works(stage) {
      const { id } = await assigned(stage, { due_date: '2026-05-01' });
      const replaced = await (await stage.as('tess')).assignments.replace(id, { title: 'Measure a ray' });
      assert.deepEqual([replaced.title, replaced.due_date, replaced.max_score], ['Measure a ray', null, '100.00']);
    },
    async refuses(stage) {
      const { id } = await assigned(stage);
      const unchecked = await stage.unchecked('tess');
      await refused(unchecked.assignments.replace(id, { due_date: 'Friday' } as never), 400, 'title');
      await refused((await stage.as('ada')).assignments.replace(nowhere, { title: 'Nothing' }), 404);
    },
  },
  'assignments.submit': {
    async works(stage) {
      const [{ id }, { edu }] = await Promise.all([assigned(stage), reader(stage)]);
      const first = await edu.assignments.submit(id, { content: 'See the file.', file: essay() });
      assert.deepEqual([first.status, first.score, first.file_name], ['submitted', null, 'essay.md']);
      assert.equal(await (await fetch(first.file!)).text(), 'A ray bends at the border.');

      const second = await edu.assignments.submit(id, { file: essay('Better.', 'essay 2.md') });
      assert.deepEqual([second.id, second.content, second.file_name], [first.id, '', 'essay 2.md']);
      assert.equal((await fetch(first.file!)).status, 404);
      assert.deepEqual(
        (await edu.files.list()).items.map(({ file_name }) => file_name),
        ['essay 2.md'],
      );
    },
    async refuses(stage) {
      const { edu, assignment, submission } = await handedIn(stage);
      await refused(edu.assignments.submit(assignment.id, { content: '  ' }), 400);
      await refused(edu.assignments.submit(assignment.id, { file: essay('', 'essay.md') }), 400, 'file');
      await refused(edu.assignments.submit(assignment.id, { file: essay('MZ', 'virus.exe') }), 400, 'file');
      await refused((await stage.as('tess')).assignments.submit(assignment.id, { content: 'Mine.' }), 403);
      await (await stage.as('tess')).submissions.grade(submission.id, { score: 5 });
      await refused(edu.assignments.submit(assignment.id, { content: 'Once more.', file: essay() }), 409);
      assert.deepEqual((await edu.files.list()).items, [], 'nothing is left of what was refused');
    },
  },
  'assignments.listSubmissions': {
    async works(stage) {
      const { edu, assignment, submission } = await handedIn(stage);
      stage.platform.pass(60);
      const { edu: other } = await reader(stage);
      const waiting = await other.assignments.submit(assignment.id, { content: 'It bounces.' });
      const tess = await stage.as('tess');
      await tess.submissions.grade(submission.id, { score: 9 });
      const ids = async (status?: string) =>
        (await tess.assignments.listSubmissions(assignment.id, status ? { status } : {})).items.map(({ id }) => id);
      assert.deepEqual(await ids(), [waiting.id, submission.id]);
      assert.deepEqual(await ids('graded'), [submission.id]);

      const [enrollment] = (await edu.enrollments.list({ course: courses.basics })).items;
      await edu.enrollments.delete(enrollment!.id);
      assert.deepEqual(await ids('graded'), [], 'whoever leaves takes the work along');
      await edu.courses.enroll(courses.basics);
      assert.deepEqual(await ids('graded'), [submission.id], 'and brings it back');
    },
    async refuses(stage) {
      const { edu, assignment } = await handedIn(stage);
      await refused(edu.assignments.listSubmissions(assignment.id), 403);
      await refused((await stage.as('tom')).assignments.listSubmissions(assignment.id), 403);
      await refused(
        (await stage.as('tess')).assignments.listSubmissions(assignment.id, { status: 'lost' }),
        400,
        'status',
      );
    },
  },
  'submissions.get': {
    async works(stage) {
      const { edu, submission } = await handedIn(stage);
      for (const client of [edu, await stage.as('tess'), await stage.as('ada')]) {
        assert.equal((await client.submissions.get(submission.id)).content, 'It bends.');
      }
    },
    async refuses(stage) {
      const { submission } = await handedIn(stage);
      await refused((await reader(stage)).edu.submissions.get(submission.id), 404);
      await refused((await stage.as('bo', 'south')).submissions.get(submission.id), 404);
    },
  },
  'submissions.grade': {
    async works(stage) {
      const { edu, submission } = await handedIn(stage);
      const tess = await stage.as('tess');
      const graded = await tess.submissions.grade(submission.id, { score: 8.5, feedback: 'Which way does it bend?' });
      assert.deepEqual(
        [graded.status, graded.score, graded.feedback, graded.graded_by],
        ['graded', '8.50', 'Which way does it bend?', people.tess.id],
      );
      await tess.submissions.grade(submission.id, { score: 8.5 });
      const { items } = await edu.notifications.list({ notification_type: 'grade' });
      assert.deepEqual(
        items.map(({ data }) => [data?.['submission'], data?.['score']]),
        [[submission.id, '8.50']],
        'told once',
      );
    },
    async refuses(stage) {
      const { edu, submission } = await handedIn(stage);
      const tess = await stage.as('tess');
      await refused(tess.submissions.grade(submission.id, { score: 10.5 }), 400, 'score');
      const unchecked = await stage.unchecked('tess');
      await refused(unchecked.submissions.grade(submission.id, { score: -1 }), 400, 'score');
      await refused(edu.submissions.grade(submission.id, { score: 10 }), 403);
      await refused((await stage.as('tom')).submissions.grade(submission.id, { score: 10 }), 404);
    },
  },
};

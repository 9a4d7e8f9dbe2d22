import assert from 'node:assert/strict';
import { assessment, courses, learningPath, lectures, people, shadowing } from '../school.ts';
import { nowhere, refused, type Cases } from './stage.ts';

const right = { [assessment.single]: 'b', [assessment.truth]: true };

export const learning: Cases = {
  'learningPaths.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { items } = await edu.learningPaths.list({ search: 'optics', course: courses.paid });
      assert.deepEqual(
        items.map(({ id, title, total_courses, is_enrolled }) => [id, title, total_courses, is_enrolled]),
        [[learningPath.light, 'All about light', 3, false]],
      );
      assert.equal((await edu.learningPaths.list({ is_enrolled: true })).count, 0);
    },
    async refuses(stage) {
      await refused(stage.visitor().learningPaths.list(), 401);
      await refused((await stage.as('sam')).learningPaths.list({ course: 'optics' }), 400, 'course');
    },
  },
  'learningPaths.get': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      await edu.lectures.updateProgress(lectures.text, { is_completed: true });
      const path = await edu.learningPaths.get(learningPath.light);
      assert.deepEqual(
        path.courses.map((step) => [
          step.id,
          step.order_index,
          step.is_required,
          step.status,
          step.progress_percentage,
        ]),
        [
          [courses.basics, 1, true, 'in_progress', '20.00'],
          [courses.advanced, 2, true, 'not_started', '0.00'],
          [courses.paid, 3, false, 'not_started', '0.00'],
        ],
      );
      // One of five lectures in one of the two courses that count.
      assert.deepEqual([path.progress_percentage, path.next_course], ['10.00', courses.basics]);
    },
    async refuses(stage) {
      const sam = await stage.as('sam');
      await refused(sam.learningPaths.get(nowhere), 404);
      await refused(sam.learningPaths.get(learningPath.southern), 404);
    },
  },
  'learningPaths.enroll': {
    async works(stage) {
      const { edu } = await stage.learner();
      const path = await edu.learningPaths.enroll(learningPath.light);
      assert.equal(path.is_enrolled, true);
      assert.ok(path.enrolled_at);
      assert.equal((await edu.enrollments.list()).count, 0, 'its courses are joined one by one');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await edu.learningPaths.enroll(learningPath.light);
      await refused(edu.learningPaths.enroll(learningPath.light), 409);
      await refused(edu.learningPaths.enroll(learningPath.southern), 404);
    },
  },
  'shadowing.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { items } = await edu.shadowing.list({ host: people.tess.id, search: 'laboratory' });
      assert.deepEqual(
        items.map(({ id, host_name, capacity, booking }) => [id, host_name, capacity, booking]),
        [[shadowing.open, 'Tess Test', 2, null]],
      );
      assert.equal((await edu.shadowing.list({ mine: true })).count, 0);
    },
    async refuses(stage) {
      await refused(stage.visitor().shadowing.list(), 401);
      await refused((await stage.as('sam')).shadowing.list({ status: 'full' }), 400, 'status');
    },
  },
  'shadowing.book': {
    async works(stage) {
      const { edu, id } = await stage.learner();
      const session = await edu.shadowing.book({ session: shadowing.open, note: 'How do you clean a lens?' });
      assert.deepEqual(
        [session.booking?.learner, session.booking?.status, session.booking?.note],
        [id, 'booked', 'How do you clean a lens?'],
      );
      assert.equal(session.seats_left, session.capacity! - session.booked!);
      assert.equal((await edu.shadowing.list({ mine: true })).count, 1);
      await edu.shadowing.update(shadowing.open, { booking_status: 'cancelled' });
    },
    async refuses(stage) {
      const [one, other, late] = [await stage.learner(), await stage.learner(), await stage.learner()];
      await one.edu.shadowing.book({ session: shadowing.open });
      assert.equal((await refused(one.edu.shadowing.book({ session: shadowing.open }), 409)).code, 'already_booked');
      await other.edu.shadowing.book({ session: shadowing.open });
      assert.equal((await refused(late.edu.shadowing.book({ session: shadowing.open }), 409)).code, 'session_full');
      await refused(late.edu.shadowing.book({ session: shadowing.southern }), 404);
      await refused((await stage.as('tess')).shadowing.book({ session: shadowing.open }), 409);
      for (const { edu } of [one, other]) await edu.shadowing.update(shadowing.open, { booking_status: 'cancelled' });
    },
  },
  'shadowing.update': {
    async works(stage) {
      const { edu } = await stage.learner();
      const before = (await edu.shadowing.book({ session: shadowing.open })).booked!;
      const given = await edu.shadowing.update(shadowing.open, { booking_status: 'cancelled' });
      assert.deepEqual([given.booking?.status, given.booked], ['cancelled', before - 1]);
      const tess = await stage.as('tess');
      const moved = await tess.shadowing.update(shadowing.open, { location: 'Room 5', capacity: 2 });
      assert.equal(moved.location, 'Room 5');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.shadowing.update(shadowing.open, { capacity: 50 }), 403);
      await refused(edu.shadowing.update(shadowing.open, { booking_status: 'cancelled' }), 409);
      await refused(edu.shadowing.update(shadowing.southern, { booking_status: 'cancelled' }), 404);
      const tess = await stage.as('tess');
      const skipped = await refused(tess.shadowing.update(shadowing.open, { status: 'completed' }), 409);
      assert.equal(skipped.code, 'invalid_transition');
      await refused(tess.shadowing.update(shadowing.open, { ends_at: '2026-03-01T10:00:00Z' }), 400, 'ends_at');
      await edu.shadowing.book({ session: shadowing.open });
      const { edu: other } = await stage.learner();
      await other.shadowing.book({ session: shadowing.open });
      await refused(tess.shadowing.update(shadowing.open, { capacity: 1 }), 409);
      for (const one of [edu, other]) await one.shadowing.update(shadowing.open, { booking_status: 'cancelled' });
    },
  },
  'skillAssessments.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { items } = await edu.skillAssessments.list({ skill: 'optics' });
      assert.deepEqual(
        items.map((row) => [row.id, row.attempts_used, row.best_result, row.questions?.length]),
        [[assessment.id, 0, null, 2]],
      );
      assert.ok(!JSON.stringify(items).includes('correct_answer'), 'the keys stay here');
    },
    async refuses(stage) {
      await refused(stage.visitor().skillAssessments.list(), 401);
      const sue = await stage.as('sue', 'south');
      const { items } = await sue.skillAssessments.list();
      assert.deepEqual(
        items.map(({ id }) => id),
        [assessment.southern],
      );
    },
  },
  'skillAssessments.submit': {
    async works(stage) {
      const { edu } = await stage.learner();
      const first = await edu.skillAssessments.submit(assessment.id, { answers: { [assessment.truth]: true } });
      assert.deepEqual(
        [first.score, first.max_score, first.percentage, first.passed, first.proficiency],
        ['1.00', '4.00', '25.00', false, null],
      );
      assert.deepEqual((await edu.users.listSkills()).items, [], 'what was not passed shows nothing');
      const second = await edu.skillAssessments.submit(assessment.id, { answers: right });
      assert.deepEqual([second.attempt_number, second.percentage, second.proficiency], [2, '100.00', 'expert']);
      assert.deepEqual(
        second.questions?.map(({ question, is_correct, correct_answer }) => [question, is_correct, correct_answer]),
        [
          [assessment.single, true, 'b'],
          [assessment.truth, true, true],
        ],
      );
      const { items } = await edu.skillAssessments.list();
      assert.deepEqual([items[0]?.best_result?.id, items[0]?.attempts_used], [second.id, 2]);
      assert.deepEqual(
        (await edu.users.listSkills()).items.map(({ name, proficiency }) => [name, proficiency]),
        [['Optics', 'expert']],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.skillAssessments.submit(nowhere, { answers: right }), 404);
      await refused(edu.skillAssessments.submit(assessment.southern, { answers: {} }), 404);
      const stray = { answers: { [nowhere]: 'b' } };
      await refused(edu.skillAssessments.submit(assessment.id, stray), 400, `answers.${nowhere}`);
      for (let attempt = 1; attempt <= 2; attempt += 1)
        await edu.skillAssessments.submit(assessment.id, { answers: right });
      const spent = await refused(edu.skillAssessments.submit(assessment.id, { answers: right }), 409);
      assert.equal(spent.code, 'no_attempts_left');
    },
  },
};

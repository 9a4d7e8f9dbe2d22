import assert from 'node:assert/strict';
import { courses } from '../school.ts';
import { nowhere, refused, type Cases } from './stage.ts';

export const enrollments: Cases = {
  'enrollments.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      await edu.courses.enroll(courses.advanced);
      const ids = async (query: { course?: string; status?: string } = {}) =>
        (await edu.enrollments.list(query)).items.map(({ course }) => course);
      assert.deepEqual((await ids()).sort(), [courses.basics, courses.advanced].sort());
      assert.deepEqual(await ids({ course: courses.advanced }), [courses.advanced]);
      assert.deepEqual(await ids({ status: 'completed' }), []);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.enrollments.list({ course: 'light' }), 400, 'course');
      await refused(edu.enrollments.list({ status: 'dreaming' }), 400, 'status');
      await refused(stage.visitor().enrollments.list(), 401);
    },
  },
  'enrollments.create': {
    async works(stage) {
      const { edu } = await stage.learner();
      const enrollment = await edu.enrollments.create({ course: courses.basics });
      assert.deepEqual(
        [enrollment.course_title, enrollment.status, enrollment.payment_status, enrollment.progress_percentage],
        ['Basics of Light', 'active', 'free', '0.00'],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await edu.enrollments.create({ course: courses.basics });
      await refused(edu.enrollments.create({ course: courses.basics }), 409);
      await refused(edu.enrollments.create({ course: courses.paid }), 402);
      await refused(edu.enrollments.create({ course: courses.southern }), 404);
      await refused(edu.enrollments.create({ course: 'light' }), 400, 'course');
    },
  },
  'enrollments.get': {
    async works(stage) {
      const { edu } = await stage.learner();
      const enrollment = await edu.courses.enroll(courses.basics);
      assert.deepEqual(await edu.enrollments.get(enrollment.id), enrollment);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      const { id } = await edu.courses.enroll(courses.basics);
      await refused((await stage.learner()).edu.enrollments.get(id), 404);
      await refused((await stage.as('bo', 'south')).enrollments.get(id), 404);
      await refused(edu.enrollments.get(nowhere), 404);
    },
  },
  'enrollments.delete': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { id } = await edu.courses.enroll(courses.basics);
      await edu.enrollments.delete(id);
      await refused(edu.enrollments.get(id), 404);
      assert.equal((await edu.courses.enroll(courses.basics)).id, id, 'coming back finds what was there');
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      const { id } = await edu.courses.enroll(courses.basics);
      await refused((await stage.as('sam')).enrollments.delete(id), 404);
      await edu.enrollments.delete(id);
      await refused(edu.enrollments.delete(id), 404);
    },
  },
  'courses.enroll': {
    async works(stage) {
      const { edu } = await stage.learner();
      assert.equal((await edu.courses.enroll(courses.basics)).course, courses.basics);
      assert.equal((await edu.courses.get(courses.basics)).is_enrolled, true);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.courses.enroll(courses.paid), 402);
      await refused(edu.courses.enroll(courses.draft), 404);
      await refused(edu.courses.enroll(courses.southern), 404);
      await refused(stage.visitor().courses.enroll(courses.basics), 401);
    },
  },
};

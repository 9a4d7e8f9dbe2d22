import assert from 'node:assert/strict';
import { courses } from '../school.ts';
import { refused, type Cases } from './stage.ts';

export const dashboards: Cases = {
  'dashboards.student': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { id } = await edu.courses.enroll(courses.basics);
      const dashboard = await edu.dashboards.student();
      assert.deepEqual(
        dashboard.enrolled_courses.map((row) => [row.id, row.course]),
        [[id, courses.basics]],
      );
      assert.deepEqual(dashboard.certificates, []);
    },
    async refuses(stage) {
      await refused(stage.visitor().dashboards.student(), 401);
      const sue = await stage.as('sue', 'south');
      await refused(sue.dashboards.student({ headers: { 'X-Tenant': 'north' } }), 403);
    },
  },
  'dashboards.instructor': {
    async works(stage) {
      const tess = await stage.as('tess');
      const before = await tess.dashboards.instructor();
      const { id, edu } = await stage.learner();
      const enrollment = await edu.courses.enroll(courses.basics);
      const after = await tess.dashboards.instructor();
      assert.equal(after.total_students, before.total_students + 1);
      assert.ok(after.course_stats.every(({ id }) => id !== courses.southern));
      assert.deepEqual(
        after.recent_enrollments.filter((row) => row.id === enrollment.id).map((row) => [row.student, row.course]),
        [[id, courses.basics]],
      );
      // Tom teaches nothing: another teacher's learners are not his.
      assert.deepEqual((await (await stage.as('tom')).dashboards.instructor()).course_stats, []);
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).dashboards.instructor(), 403);
    },
  },
  'dashboards.admin': {
    async works(stage) {
      const ada = await stage.as('ada');
      const before = await ada.dashboards.admin();
      await stage.learner();
      const after = await ada.dashboards.admin();
      assert.equal(after.user_stats.total_users, before.user_stats.total_users! + 1);
      assert.equal(after.user_stats.growth?.at(-1)?.new_users, before.user_stats.growth!.at(-1)!.new_users + 1);
      assert.equal(after.course_stats.draft_courses, 1);
      assert.equal(after.system_health.status, 'up');
    },
    async refuses(stage) {
      await refused((await stage.as('tess')).dashboards.admin(), 403);
      await refused((await stage.as('sam')).dashboards.admin(), 403);
    },
  },
};

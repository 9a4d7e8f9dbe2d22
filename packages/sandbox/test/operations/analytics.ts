import assert from 'node:assert/strict';
import type { EduRise } from '@edurise/sdk';
import { category, courses, lectures } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** Somebody new who takes the course on light and has read one of its five lectures. */
async function reader(stage: Stage): Promise<EduRise> {
  const { edu } = await stage.learner();
  await edu.courses.enroll(courses.basics);
  await edu.lectures.updateProgress(lectures.text, { is_completed: true });
  return edu;
}

const thisMonth = { start_date: '2026-03-01', end_date: '2026-03-31' };

export const analytics: Cases = {
  'analytics.enrollmentTrends': {
    async works(stage) {
      const tess = await stage.as('tess');
      const asked = { ...thisMonth, interval: 'week', course: courses.basics } as const;
      const before = await tess.analytics.enrollmentTrends(asked);
      await reader(stage);
      const after = await tess.analytics.enrollmentTrends(asked);
      assert.equal(after.total_enrollments, before.total_enrollments! + 1);
      // The Monday before the first of March, and all that follow.
      assert.deepEqual(
        after.series.map(({ date }) => date),
        ['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'],
      );
      assert.equal(after.series[1]?.enrollments, after.total_enrollments);
      assert.deepEqual(
        after.by_course?.map(({ id, enrollments }) => [id, enrollments]),
        [[courses.basics, after.total_enrollments]],
      );
      // Tom teaches nobody.
      assert.equal((await (await stage.as('tom')).analytics.enrollmentTrends(thisMonth)).total_enrollments, 0);
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).analytics.enrollmentTrends({}), 403);
      const tess = await stage.as('tess');
      await refused(tess.analytics.enrollmentTrends({ start_date: '2026-02-30' }), 400, 'start_date');
      const backwards = { start_date: '2026-03-02', end_date: '2026-03-01' };
      await refused(tess.analytics.enrollmentTrends(backwards), 400, 'end_date');
      await refused(tess.analytics.enrollmentTrends({ course: courses.southern }), 404);
      await refused((await stage.as('tom')).analytics.enrollmentTrends({ course: courses.basics }), 403);
      await refused(tess.analytics.enrollmentTrends({ interval: 'year' }), 400, 'interval');
    },
  },
  'analytics.userEngagement': {
    async works(stage) {
      const tess = await stage.as('tess');
      const before = await tess.analytics.userEngagement(thisMonth);
      await reader(stage);
      const after = await tess.analytics.userEngagement(thisMonth);
      assert.equal(after.active_learners, before.active_learners! + 1);
      assert.equal(after.completed_lectures, before.completed_lectures! + 1);
      // Joining, and reading.
      assert.equal(after.activities, before.activities! + 2);
      assert.equal(after.by_weekday?.length, 7);
      // The platform's clock stands on a Monday.
      assert.equal(after.by_weekday?.[0]?.activities, after.activities);
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).analytics.userEngagement({}), 403);
      const long = { start_date: '2020-01-01', end_date: '2026-01-01', interval: 'day' } as const;
      await refused((await stage.as('tess')).analytics.userEngagement(long), 400, 'interval');
    },
  },
  'analytics.financial': {
    async works(stage) {
      const ada = await stage.as('ada');
      const figures = await ada.analytics.financial(thisMonth);
      assert.deepEqual(
        [figures.currency, figures.total_revenue, figures.sales, figures.average_sale, figures.refunded_amount],
        ['EUR', '0.00', 0, null, '0.00'],
      );
      assert.deepEqual(
        figures.series.map(({ date, revenue }) => [date, revenue]),
        [['2026-03-01', '0.00']],
      );
    },
    async refuses(stage) {
      await refused((await stage.as('tess')).analytics.financial({}), 403);
      await refused((await stage.as('ada')).analytics.financial({ currency: 'XAU' }), 400, 'currency');
    },
  },
  'analytics.coursePerformance': {
    async works(stage) {
      await reader(stage);
      const tess = await stage.as('tess');
      const { courses: rows } = await tess.analytics.coursePerformance({ category: category.physics });
      assert.deepEqual(
        rows.map(({ id }) => id),
        [courses.basics],
      );
      assert.ok(rows[0]!.total_enrollments! >= 1);
      assert.ok(rows[0]!.drop_off!.learners >= 1);
      const sorted = await tess.analytics.coursePerformance({ ordering: 'title' });
      const titles = sorted.courses.map(({ title }) => title);
      assert.deepEqual(titles, titles.toSorted());
      assert.ok(!titles.includes('Southern Stars'));
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).analytics.coursePerformance({}), 403);
      await refused((await stage.as('tess')).analytics.coursePerformance({ course: nowhere }), 404);
    },
  },
  'analytics.custom': {
    async works(stage) {
      await reader(stage);
      const tess = await stage.as('tess');
      const report = await tess.analytics.custom({
        measures: ['enrollments', 'average_progress', 'revenue'],
        dimensions: ['month', 'course'],
        filters: [{ field: 'course', values: [courses.basics] }],
        period: thisMonth,
        order_by: '-enrollments',
      });
      assert.equal(report.row_count, 1);
      const [row] = report.rows;
      assert.deepEqual(
        [row?.['month'], row?.['course'], row?.['course_name'], row?.['revenue']],
        ['2026-03-01', courses.basics, 'Basics of Light', '0.00'],
      );
      assert.equal(report.totals?.['enrollments'], row?.['enrollments']);
      const without = await tess.analytics.custom({
        measures: ['learners'],
        filters: [{ field: 'course', operator: 'not_in', values: [courses.basics] }],
        period: thisMonth,
      });
      assert.equal(without.rows.length, 1, 'without dimensions a report is one row');
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).analytics.custom({ measures: ['enrollments'] }), 403);
      const tess = await stage.as('tess');
      const unknown = await refused(
        tess.analytics.custom({
          measures: ['enrollments', 'profit'],
          dimensions: ['planet'],
          filters: [{ field: 'month', values: ['2026-03-01'] }],
        }),
        400,
      );
      for (const name of ['"profit"', '"planet"', '"month"'])
        assert.ok(unknown.message.includes(name), unknown.message);
      const stray = await refused(tess.analytics.custom({ measures: ['learners'], order_by: 'sales' }), 400);
      assert.match(stray.message, /"sales"/);
      const undated = { measures: ['learners'], period: { start_date: 'yesterday' } };
      await refused(tess.analytics.custom(undated), 422, 'period.start_date');
    },
  },
};

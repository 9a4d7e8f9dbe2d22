import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { AdminDashboard, CourseTotals, UserStats } from '@edurise/sdk/dashboards';
import { chart } from '../../../ui/chart/chart.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';
import type { AroundBoard, BoardHost } from './board.ts';
import { figuresOf, known, share } from './course-figures.ts';
import { healthView } from './health.view.ts';
import { money } from './money.ts';
import { categoriesChart, enrolmentsChart, groupsChart, joiningChart, revenueChart } from './staff-charts.ts';
import type { Group } from './staff-charts.ts';
import { StaffBoard } from './staff-board.ts';
import type { StaffTexts } from './staff.messages.ts';
import { figuresView } from './staff.view.ts';
import type { Figure } from './staff.view.ts';

/** The whole school: its people, its courses, its revenue, and how the platform itself is. */
export class AdminBoard extends StaffBoard<AdminDashboard> {
  constructor(host: BoardHost, around: AroundBoard) {
    super(host, around, {
      load: (edu, signal) => edu.dashboards.admin({ signal }),
      tags: () => ['dashboard', 'course', 'enrollment', 'review', 'user'],
    });
  }

  protected ready(dashboard: AdminDashboard): TemplateResult {
    const words = this.courses;
    const { course_stats: totals, revenue_stats: revenue } = dashboard;
    const courses = (totals.top_courses ?? []).map((stat) => figuresOf(stat, revenue.currency));
    return html`
      ${figuresView(this.#figures(dashboard), words)} ${healthView(dashboard.system_health, words)}
      <div class="charts">${this.#charts(dashboard).map((data) => chart(data, words.t))}</div>
      ${this.table(words.t.topCourses, courses)}
    `;
  }

  /** An ordinary platform tells no series; then the groups stand alone. */
  #charts({ user_stats: people, course_stats: courses, revenue_stats: revenue }: AdminDashboard): ChartData[] {
    const words = this.courses;
    const { t } = words;
    const charts = [
      courses.enrollment_trend?.length ? enrolmentsChart(courses.enrollment_trend, words) : undefined,
      revenue.by_month?.length ? revenueChart(revenue.by_month, revenue.currency, words) : undefined,
      people.growth?.length ? joiningChart(people.growth, words) : undefined,
      groupsChart({ id: 'roles', title: t.rolesTitle, axis: t.role, counted: t.people }, rolesOf(people, t), words),
      groupsChart(
        { id: 'states', title: t.statesTitle, axis: t.state, counted: t.courses },
        statesOf(courses, t),
        words,
      ),
      courses.by_category?.length ? categoriesChart(courses.by_category, words) : undefined,
    ];
    return charts.filter((data) => data !== undefined).filter(({ points }) => points.length > 0);
  }

  #figures({ user_stats, course_stats, revenue_stats }: AdminDashboard): (Figure | undefined)[] {
    const { t, format } = this.courses;
    const { currency } = revenue_stats;
    const amount = (value: string | number | null | undefined): string => money(format, known(value) ?? 0, currency);
    const completion = share(course_stats.completion_rate);
    const { total_enrollments: enrolled, completed_enrollments: finished } = course_stats;
    return [
      user_stats.total_users == null
        ? undefined
        : {
            name: t.people,
            value: format.number(user_stats.total_users),
            note: user_stats.active_users == null ? undefined : t.activeLately(user_stats.active_users),
          },
      course_stats.total_courses == null
        ? undefined
        : {
            name: t.courses,
            value: format.number(course_stats.total_courses),
            note: course_stats.published_courses == null ? undefined : t.published(course_stats.published_courses),
          },
      enrolled == null
        ? undefined
        : {
            name: t.enrolments,
            value: format.number(enrolled),
            note: course_stats.active_enrollments == null ? undefined : t.underWay(course_stats.active_enrollments),
          },
      completion === undefined || !enrolled
        ? undefined
        : {
            name: t.completion,
            value: format.percent(completion),
            note: finished == null ? undefined : t.finishedOf(finished, enrolled),
          },
      revenue_stats.total_revenue == null
        ? undefined
        : {
            name: t.revenue,
            value: amount(revenue_stats.total_revenue),
            note:
              revenue_stats.monthly_revenue == null ? undefined : t.thisMonth(amount(revenue_stats.monthly_revenue)),
          },
    ];
  }
}

const rolesOf = ({ total_users, students, instructors, admins }: UserStats, t: StaffTexts): Group[] => {
  const groups = present([
    [t.students, students],
    [t.instructors, instructors],
    [t.admins, admins],
  ]);
  const others = (total_users ?? 0) - groups.reduce((sum, { value }) => sum + value, 0);
  return others > 0 && groups.length ? [...groups, { name: t.others, value: others }] : groups;
};

const statesOf = (totals: CourseTotals, t: StaffTexts): Group[] =>
  present([
    [t.stateNames('published'), totals.published_courses],
    [t.stateNames('draft'), totals.draft_courses],
    [t.stateNames('archived'), totals.archived_courses],
  ]);

const present = (groups: readonly (readonly [name: string, value: number | null | undefined])[]): Group[] =>
  groups.flatMap(([name, value]) => (value == null ? [] : [{ name, value }]));

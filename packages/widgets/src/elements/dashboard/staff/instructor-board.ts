import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { InstructorDashboard } from '@edurise/sdk/dashboards';
import { chart } from '../../../ui/chart/chart.ts';
import { school } from '../../../ui/icons.ts';
import { stateView } from '../../../ui/states.ts';
import { attentionFor } from './attention.ts';
import type { AroundBoard, BoardHost } from './board.ts';
import { figuresOf, known, share, together } from './course-figures.ts';
import type { CourseFigures } from './course-figures.ts';
import { money } from './money.ts';
import { enrolmentsChart, progressChart, ratingsChart } from './staff-charts.ts';
import { StaffBoard } from './staff-board.ts';
import { attentionView, figuresView, recentView } from './staff.view.ts';
import type { Figure } from './staff.view.ts';

/** As many as can be taken in at a glance. */
const most = { attention: 4, recent: 8 };

/** What becomes of the courses that somebody teaches. */
export class InstructorBoard extends StaffBoard<InstructorDashboard> {
  constructor(host: BoardHost, around: AroundBoard) {
    super(host, around, {
      load: (edu, signal) => edu.dashboards.instructor({ signal }),
      tags: () => ['dashboard', 'course', 'enrollment', 'review'],
      isEmpty: ({ total_courses, course_stats }) => !total_courses && !course_stats.length,
    });
  }

  protected ready(dashboard: InstructorDashboard): TemplateResult {
    const words = this.courses;
    const courses = dashboard.course_stats.map((stat) => figuresOf(stat, dashboard.currency));
    const { enrollment_trend: months } = dashboard;
    // What nobody has come to yet is no picture.
    const ranges = dashboard.progress_distribution?.some(({ learners }) => learners) && dashboard.progress_distribution;
    const ratings = dashboard.rating_distribution?.some(({ count }) => count) && dashboard.rating_distribution;
    const attention = attentionView(attentionFor(courses).slice(0, most.attention), words);
    return html`
      ${figuresView(this.#figures(dashboard, courses), words)}
      ${
        months?.length
          ? html`<div class="lead">${chart(enrolmentsChart(months, words), words.t)} ${attention}</div>`
          : attention
      }
      ${this.table(words.t.courses, courses)}
      ${
        ranges || ratings
          ? html`<div class="charts">
              ${ranges ? chart(progressChart(ranges, words), words.t) : nothing}
              ${ratings ? chart(ratingsChart(ratings, known(dashboard.average_rating), words), words.t) : nothing}
            </div>`
          : nothing
      }
      ${dashboard.recent_enrollments.length ? recentView(dashboard.recent_enrollments.slice(0, most.recent), words) : nothing}
    `;
  }

  #figures(dashboard: InstructorDashboard, courses: readonly CourseFigures[]): (Figure | undefined)[] {
    const { t, format } = this.courses;
    const { currency, enrollment_trend: months, revenue_by_currency: revenues } = dashboard;
    const all = together(courses);
    const now = months?.at(-1);
    const earned = known(now?.revenue);
    const elsewhere = (revenues ?? []).filter((revenue) => revenue.currency !== currency);
    const rating = known(dashboard.average_rating) || all.rating;
    const completion = share(dashboard.completion_rate) ?? (all.enrolled ? all.finished / all.enrolled : undefined);
    return [
      {
        name: t.learners,
        value: format.number(dashboard.total_students),
        note: now && t.newThisMonth(now.enrollments),
      },
      {
        name: t.courses,
        value: format.number(dashboard.total_courses),
        note: all.drafts ? t.drafts(all.drafts) : undefined,
      },
      completion === undefined || !all.enrolled
        ? undefined
        : {
            name: t.completion,
            value: format.percent(completion),
            note: t.finishedOf(all.finished, all.enrolled),
          },
      {
        name: t.revenue,
        value: money(format, known(dashboard.total_revenue) ?? 0, currency),
        // Sums of different currencies are never added up.
        note: elsewhere.length
          ? t.andAlso(format.list(elsewhere.map((other) => money(format, known(other.amount) ?? 0, other.currency))))
          : earned === undefined
            ? undefined
            : t.thisMonth(money(format, earned, currency)),
      },
      rating === undefined
        ? undefined
        : {
            name: t.rating,
            value: format.number(rating, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
            note: all.ratings ? t.ratings(all.ratings) : undefined,
          },
    ];
  }

  protected override empty(): TemplateResult {
    const { t } = this.courses;
    return html`<div class="well">${stateView({ icon: school, title: t.emptyTitle, text: t.emptyText })}</div>`;
  }
}

import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { courses } from '@edurise/sdk/courses';
import type { Course } from '@edurise/sdk/courses';
import { enrollments } from '@edurise/sdk/enrollments';
import type { Client } from '@edurise/sdk/core';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { help } from '../../ui/icons.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { requestCourse, requestLearning } from './course-card.events.ts';
import { courseCardMessages } from './course-card.messages.ts';
import type { CourseCardEnglish } from './course-card.messages.ts';
import { cardStyles } from './course-card.styles.ts';
import { cardSkeleton, courseCard } from './course-card.view.ts';
import { courseLink } from './course-link.ts';
import { summaryOf } from './course-summary.ts';
import type { Standing } from './course-summary.ts';
import { loadStandings } from './load-standings.ts';

const areas = { courses, enrollments };
type Edu = Client<typeof areas>;

/**
 * One course as a card: a stranger sees its price, a learner how far they are.
 *
 * ```html
 * <edurise-course-card course="…" course-href="/courses/{id}" learn-href="/learn/{id}"></edurise-course-card>
 * ```
 *
 * @tag edurise-course-card
 * @fires edurise-course-open-request - Cancelable: somebody wants to see the course's page.
 * @fires edurise-course-selected - Somebody has chosen the course.
 * @fires edurise-learn-request - Cancelable: a learner wants to go on.
 * @csspart card - The card.
 * @csspart cover - Its picture.
 */
export class EduRiseCourseCard extends EduRiseElement<typeof areas, CourseCardEnglish> {
  static override areas = areas;
  static override messages = courseCardMessages;
  static override styles = [
    ...cardStyles,
    css`
      /* Wide enough, the picture stands beside the words. */
      @container (min-width: 560px) {
        .card {
          flex-direction: row;
        }
        .card > .cover {
          flex: 0 0 40%;
          aspect-ratio: auto;
          min-block-size: calc(var(--edurise-u) * 200);
        }
        .card-body {
          padding: var(--e-space-5);
        }
        .card-title {
          font-size: var(--e-size-20);
        }
      }
    `,
  ];

  /** The course's id. */
  @property() course = '';
  /** The course itself, when the page has it: then none is fetched. */
  @property({ attribute: false }) data: Course | undefined;
  /** The address of a course's page, such as `/courses/{id}`; `{slug}` works too. */
  @property({ attribute: 'course-href' }) courseHref: string | undefined;
  /** The address where one learns, such as `/learn/{id}`. */
  @property({ attribute: 'learn-href' }) learnHref: string | undefined;

  readonly #course = new ResourceController<Course, Edu>(this, {
    load: async (edu, signal) => this.data ?? (await edu.courses.get(this.course, { signal })),
    enabled: () => Boolean(this.data ?? this.course),
    deps: () => [this.course, this.data],
    tags: () => [`course:${this.data?.id ?? this.course}`],
  });

  readonly #standings = new ResourceController<ReadonlyMap<string, Standing>, Edu>(this, {
    load: loadStandings,
    tags: () => ['enrollment'],
    isEmpty: () => false,
  });

  protected override view(): TemplateResult {
    if (!this.data && !this.course) return stateView({ icon: help, title: this.t.courseMissing });
    return html`${this.#course.render({
      ready: (course) => this.#card(course),
      loading: () => loadingView(this, cardSkeleton()),
    })}`;
  }

  #card(row: Course): TemplateResult {
    const course = summaryOf(row, this.edu.baseUrl);
    const choice = { course: course.id, title: course.title };
    return courseCard(course, this.#standings.data?.get(course.id), {
      t: this.t,
      format: this.format,
      href: courseLink(this.courseHref, course),
      learnHref: courseLink(this.learnHref, course),
      open: (event) => requestCourse(this, event, choice),
      learn: (event) => requestLearning(this, event, choice),
    });
  }
}

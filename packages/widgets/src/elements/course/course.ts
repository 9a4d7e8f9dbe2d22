import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { content } from '@edurise/sdk/content';
import type { Section } from '@edurise/sdk/content';
import { courses } from '@edurise/sdk/courses';
import type { CourseDetail, CourseInstructor, Prerequisites, Review } from '@edurise/sdk/courses';
import { enrollments } from '@edurise/sdk/enrollments';
import type { Enrollment } from '@edurise/sdk/enrollments';
import { progress } from '@edurise/sdk/progress';
import type { EnrollmentProgress } from '@edurise/sdk/progress';
import type { Client } from '@edurise/sdk/core';
import { identityOf } from '../../controllers/resource.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { richText } from '../../rich-text/rich-text.ts';
import { badge } from '../../ui/badge.ts';
import { cover } from '../../ui/cover.ts';
import { icon } from '../../ui/icon.ts';
import { check, circle, help } from '../../ui/icons.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { extend, loadListing } from '../catalog/listing.ts';
import type { Listing } from '../catalog/listing.ts';
import { requestCourse, requestLearning } from '../course-card/course-card.events.ts';
import type { CourseChoice } from '../course-card/course-card.events.ts';
import { action, authored, levelName, ratingMark, spaced } from '../course-card/course-card.view.ts';
import { courseLink } from '../course-card/course-link.ts';
import { priceOf, standingOf, summaryOf } from '../course-card/course-summary.ts';
import type { CourseSummary, Standing } from '../course-card/course-summary.ts';
import { outlineOf } from './course-outline.ts';
import './course.events.ts';
import { courseMessages } from './course.messages.ts';
import type { CourseEnglish } from './course.messages.ts';
import { courseSkeleton } from './course.skeleton.ts';
import { courseStyles } from './course.styles.ts';
import { enrollView } from './enroll.view.ts';
import type { EnrollStep } from './enroll.view.ts';
import { enroll, findEnrollment, isSignedIn } from './enrolling.ts';
import type { EnrollOutcome } from './enrolling.ts';
import { factsView } from './facts.view.ts';
import { outlineSkeleton, outlineView } from './outline.view.ts';
import { instructorView, ratingSummaryView, reviewView } from './people.view.ts';
import { prerequisiteOrder } from './prerequisite-order.ts';
import { ratingSummary } from './rating-summary.ts';

const areas = { courses, content, enrollments, progress };
type Edu = Client<typeof areas>;

/** Reviews shown at first, and more each time. */
const reviewsAtOnce = 4;

/**
 * A course's page: what it teaches, what is in it, who teaches it, and the way in.
 *
 * ```html
 * <edurise-course course="…" learn-href="/courses/{id}/learn" lecture-href="/courses/{id}/learn/{lecture}"></edurise-course>
 * ```
 *
 * Whoever is not signed in can look around, and signs in in place to enrol. Reviews and prerequisites are
 * shown where the platform has them.
 *
 * @tag edurise-course
 * @fires edurise-course-enrolled - The platform has enrolled the learner.
 * @fires edurise-checkout-request - Cancelable: the course has to be paid for.
 * @fires edurise-learn-request - Cancelable: a learner wants to go on, or to see a preview.
 * @fires edurise-course-open-request - Cancelable: somebody wants to see a course that comes before this one.
 * @fires edurise-course-selected - Somebody has chosen such a course.
 * @csspart cover - The course's picture.
 * @csspart enroll - Price and the button to enrol or to go on.
 * @csspart outline - Sections and lectures.
 */
export class EduRiseCourse extends EduRiseElement<typeof areas, CourseEnglish> {
  static override areas = areas;
  static override messages = courseMessages;
  static override styles = courseStyles;

  /** The course's id. */
  @property() course = '';
  /** The address where one learns, such as `/courses/{id}/learn`; `{slug}` works too. */
  @property({ attribute: 'learn-href' }) learnHref: string | undefined;
  /** The address of one lecture, such as `/courses/{id}/learn/{lecture}`. */
  @property({ attribute: 'lecture-href' }) lectureHref: string | undefined;
  /** The address of another course's page, such as `/courses/{id}`. */
  @property({ attribute: 'course-href' }) courseHref: string | undefined;

  @state() private step: EnrollStep = { kind: 'resting' };
  /** Whose step it is. */
  #who = '';
  @state() private open: ReadonlySet<string> = new Set();

  readonly #course = this.#resource<CourseDetail>(
    (edu, signal) => edu.courses.get(this.course, { signal }),
    [() => `course:${this.course}`],
  );
  readonly #sections = this.#resource<readonly Section[]>(
    (edu, signal) => edu.sections.list(this.course, {}, { signal }).toArray({ limit: 500 }),
    [() => `course:${this.course}`, 'section'],
    (sections) => this.#openFirst(sections),
  );
  /** `null`: the visitor is not enrolled. */
  readonly #enrollment = this.#resource<Enrollment | null>(
    async (edu, signal) => (await findEnrollment(edu, this.course, { signal })) ?? null,
    ['enrollment'],
    () => void this.#afterSignIn(),
  );
  readonly #instructors = this.#resource<readonly CourseInstructor[]>(
    (edu, signal) => edu.courses.listInstructors(this.course, {}, { signal }).toArray({ limit: 50 }),
    ['instructor'],
  );
  readonly #reviews = this.#resource<Listing<Review>>(
    (edu, signal) => loadListing(edu.reviews.list(this.course, { page_size: reviewsAtOnce }, { signal }), 1),
    ['review'],
  );
  readonly #prerequisites = this.#resource<Prerequisites>(
    (edu, signal) => edu.courses.prerequisites(this.course, { signal }),
    ['enrollment'],
  );
  readonly #progress = new ResourceController<EnrollmentProgress, Edu>(this, {
    load: (edu, signal) => edu.enrollments.progress(this.#enrollment.data?.id ?? '', { signal }),
    enabled: () => Boolean(this.#enrollment.data),
    deps: () => [this.#enrollment.data?.id],
    tags: () => ['progress'],
    isEmpty: () => false,
  });

  #resource<T>(
    load: (edu: Edu, signal: AbortSignal) => Promise<T>,
    tags: readonly (string | (() => string))[],
    loaded?: (data: T) => void,
  ): ResourceController<T, Edu> {
    return new ResourceController<T, Edu>(this, {
      load,
      enabled: () => this.course !== '',
      deps: () => [this.course],
      tags: () => tags.map((tag) => (typeof tag === 'string' ? tag : tag())),
      isEmpty: () => false,
      changed: ({ status, data }) => {
        if (status === 'ready') loaded?.(data as T);
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const who = this.configured ? identityOf(this.edu.session.state) : '';
    // What one person was told is not the next one's; whoever signs in to enrol is one and the same.
    if (changed.has('course') || (who !== this.#who && this.step.kind !== 'sign-in')) this.step = { kind: 'resting' };
    this.#who = who;
    if (changed.has('course')) this.open = new Set();
  }

  protected override view(): TemplateResult {
    if (!this.course) return stateView({ icon: help, title: this.t.courseMissing });
    return html`${this.#course.render({
      ready: (course) => this.#page(course),
      loading: () => loadingView(this, courseSkeleton()),
    })}`;
  }

  #page(row: CourseDetail): TemplateResult {
    const course = summaryOf(row, this.edu.baseUrl);
    return html`
      <article class="page">
        ${this.#hero(course, row)}
        <div class="side">
          ${cover({ ...course, eager: true })}
          <div
            class="enroll"
            part="enroll"
            ?data-docked=${this.step.kind === 'resting' || this.step.kind === 'sending'}
          >
            ${this.#enroll(course, row)}
          </div>
          ${factsView(course, row, this.t, this.format)}
        </div>
        <div class="main">
          ${this.#about(row)} ${this.#prerequisiteList()} ${this.#outline(course)} ${this.#teachers(row)}
          ${this.#reviewList(course)}
        </div>
      </article>
    `;
  }

  #hero(course: CourseSummary, row: CourseDetail): TemplateResult {
    const { t, format } = this;
    const kicker = spaced([course.category, levelName(course.level, t)]);
    const teachers = this.#teacherRows(row).map(({ instructor }) => instructor.name);
    const names = teachers.length ? format.list(teachers) : course.instructor;
    const reviews = this.#reviews.data?.count;
    return html`
      <header class="hero">
        ${kicker.length ? html`<p class="facts-line">${kicker}</p>` : nothing}
        <h1>${authored(course.title)}</h1>
        <p class="facts-line numeric">
          ${
            course.rating === undefined
              ? nothing
              : html`<span class="rated"
                  >${ratingMark(course.rating, t, format)}${
                    reviews ? html`<span>(${t.reviewCount(reviews)})</span>` : nothing
                  }</span
                >`
          }
          ${names ? html`<span>${t.taughtBy(names)}</span>` : nothing}
        </p>
      </header>
    `;
  }

  #enroll(course: CourseSummary, row: CourseDetail): TemplateResult {
    const choice = { course: course.id, title: course.title };
    return enrollView(course, {
      t: this.t,
      format: this.format,
      standing: this.#standing(row),
      step: this.step,
      open: !row.status || row.status === 'published',
      learnHref: courseLink(this.learnHref, course),
      enroll: () => void this.#tryToEnroll(),
      learn: (event) => requestLearning(this, event, choice),
      signIn: () => this.signInView(),
    });
  }

  #standing(row: CourseDetail): Standing | undefined | 'unknown' {
    const { data, loading } = this.#enrollment;
    if (data) return standingOf(data);
    if (data === null) return undefined;
    if (loading && isSignedIn(this.edu)) return 'unknown';
    // The list of enrolments cannot be had: the course itself may still say it.
    return row.is_enrolled
      ? { enrollment: undefined, percent: 0, completed: false, lastAccessed: undefined }
      : undefined;
  }

  #about({ description, metadata }: CourseDetail): TemplateResult {
    const { t } = this;
    const { learning_outcomes: outcomes, requirements } = metadata ?? {};
    return html`
      ${
        description
          ? html`<section aria-labelledby="about">
              <h2 id="about">${t.about}</h2>
              ${richText(description, { platform: this.edu.baseUrl })}
            </section>`
          : nothing
      }
      ${
        outcomes?.length
          ? html`<section class="outcomes" aria-labelledby="outcomes">
              <h2 id="outcomes">${t.outcomes}</h2>
              <ul>
                ${outcomes.map((outcome) => html`<li>${icon(check)}${authored(outcome)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${
        requirements?.length
          ? html`<section class="requirements" aria-labelledby="requirements">
              <h2 id="requirements">${t.requirements}</h2>
              <ul>
                ${requirements.map((requirement) => html`<li>${authored(requirement)}</li>`)}
              </ul>
            </section>`
          : nothing
      }
    `;
  }

  #outline(course: CourseSummary): TemplateResult {
    const { t, format } = this;
    return html`
      <section aria-labelledby="content">
        <h2 id="content">${t.content}</h2>
        ${this.#sections.render({
          loading: () => loadingView(this, outlineSkeleton()),
          problem: () => html`
            <p class="muted">
              ${t.contentFailed}
              <button type="button" class="link-button" @click=${this.#sections.refresh}>${this.common.retry}</button>
            </p>
          `,
          ready: (sections) =>
            sections.length
              ? outlineView(outlineOf(sections, this.#progress.data), {
                  t,
                  format,
                  enrolled: Boolean(this.#enrollment.data),
                  open: this.open,
                  toggle: this.#toggle,
                  toggleAll: () => this.#toggleAll(sections),
                  lectureHref: (lecture) => courseLink(this.lectureHref, { ...course, lecture }),
                  learn: (event, lecture) =>
                    requestLearning(this, event, { course: course.id, title: course.title, lecture }),
                })
              : html`<p class="muted">${t.contentEmpty}</p>`,
        })}
      </section>
    `;
  }

  #teacherRows(row: CourseDetail): readonly CourseInstructor[] {
    const rows = row.instructors?.length ? row.instructors : (this.#instructors.data ?? []);
    return [...rows].sort((a, b) => Number(b.is_primary ?? false) - Number(a.is_primary ?? false));
  }

  #teachers(row: CourseDetail): TemplateResult | typeof nothing {
    const rows = this.#teacherRows(row);
    if (!rows.length) return nothing;
    return html`
      <section aria-labelledby="instructors">
        <h2 id="instructors">${this.t.instructors}</h2>
        <ul class="people">
          ${rows.map(({ instructor }) => instructorView(instructor, this.edu.baseUrl))}
        </ul>
      </section>
    `;
  }

  /** Absent where the platform has no reviews, or where there are none yet. */
  #reviewList(course: CourseSummary): TemplateResult | typeof nothing {
    const { t, format } = this;
    const listing = this.#reviews.data;
    const summary = listing && ratingSummary(listing.items, listing.count, course.rating);
    if (!summary) return nothing;
    return html`
      <section aria-labelledby="reviews">
        <h2 id="reviews">${t.reviews}</h2>
        ${ratingSummaryView(summary, t, format)}
        <ul class="reviews">
          ${listing.items.map((review) => reviewView(review, t, format))}
        </ul>
        ${
          listing.last.hasNext
            ? html`<button type="button" class="button small" @click=${() => this.#moreReviews(listing)}>
                ${t.moreReviews}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  #prerequisiteList(): TemplateResult | typeof nothing {
    const { t } = this;
    const before = this.#prerequisites.data ? prerequisiteOrder(this.#prerequisites.data) : [];
    if (!before.length) return nothing;
    return html`
      <section aria-labelledby="prerequisites">
        <h2 id="prerequisites">${t.prerequisites}</h2>
        <p class="muted">${t.prerequisitesText}</p>
        <ol class="prerequisites">
          ${before.map(
            (course) => html`
              <li>
                ${action(
                  courseLink(this.courseHref, course),
                  (event) => requestCourse(this, event, { course: course.id, title: course.title }),
                  'link-button',
                  authored(course.title),
                )}
                <span class="muted">${levelName(course.level ?? undefined, t)}</span>
                ${
                  course.is_passed
                    ? badge(t.passed, 'success', check)
                    : course.is_passed === false
                      ? badge(t.notPassed, 'neutral', circle)
                      : nothing
                }
              </li>
            `,
          )}
        </ol>
      </section>
    `;
  }

  async #tryToEnroll(): Promise<void> {
    if (this.step.kind === 'sending') return;
    const [course, who] = [this.course, this.#who];
    this.step = { kind: 'sending' };
    const outcome = await enroll(this.edu, course);
    if (course !== this.course || who !== this.#who) return;
    this.step = this.isConnected ? outcome : { kind: 'resting' };
    if (!this.isConnected) return;
    if (outcome.kind === 'enrolled' || outcome.kind === 'known') await this.#enrolled(outcome);
    else if (outcome.kind === 'payment') this.#requestCheckout();
    else if (outcome.kind === 'sign-in') this.requestSignIn();
  }

  async #enrolled({ kind, enrollment }: Extract<EnrollOutcome, { enrollment: Enrollment }>): Promise<void> {
    this.step = { kind: 'resting' };
    this.#enrollment.update(enrollment);
    this.announce(this.t.enrolledNow);
    if (kind === 'enrolled') this.emit('edurise-course-enrolled', { ...this.#choice, enrollment: enrollment.id });
    await this.updateComplete;
    // The button that was pressed has become another one.
    this.renderRoot.querySelector<HTMLElement>('.enroll .button')?.focus();
  }

  #requestCheckout(): void {
    const { amount, currency } = priceOf(this.#course.data?.pricing ?? {}) ?? {};
    const ours = this.emit('edurise-checkout-request', { ...this.#choice, amount, currency }, { cancelable: true });
    if (!ours) this.step = { kind: 'resting' };
  }

  get #choice(): CourseChoice {
    return { course: this.course, title: this.#course.data?.title ?? '' };
  }

  /** Somebody pressed "enrol", then had to sign in: that is what they came for. */
  async #afterSignIn(): Promise<void> {
    if (this.step.kind !== 'sign-in' || !isSignedIn(this.edu)) return;
    this.step = { kind: 'resting' };
    if (!this.#enrollment.data) await this.#tryToEnroll();
  }

  async #moreReviews(listing: Listing<Review>): Promise<void> {
    const longer = await extend(listing).catch(() => undefined);
    if (longer && this.#reviews.data === listing) this.#reviews.update(longer);
  }

  #openFirst([first]: readonly Section[]): void {
    if (first && this.open.size === 0) this.open = new Set([first.id]);
  }

  readonly #toggle = (section: string, open: boolean): void => {
    if (this.open.has(section) === open) return;
    const next = new Set(this.open);
    if (open) next.add(section);
    else next.delete(section);
    this.open = next;
  };

  #toggleAll(sections: readonly Section[]): void {
    this.open = sections.every(({ id }) => this.open.has(id)) ? new Set() : new Set(sections.map(({ id }) => id));
  }
}

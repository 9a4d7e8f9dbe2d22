import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dashboards } from '@edurise/sdk/dashboards';
import { enrollments } from '@edurise/sdk/enrollments';
import type { Client } from '@edurise/sdk/core';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionController } from '../../controllers/session-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { icon } from '../../ui/icon.ts';
import { bookOpen, search, trophy } from '../../ui/icons.ts';
import { loadingView, retryButton, stateView } from '../../ui/states.ts';
import { requestCourse, requestLearning } from '../course-card/course-card.events.ts';
import { action, courseCard } from '../course-card/course-card.view.ts';
import { courseLink, isPlainClick } from '../course-card/course-link.ts';
import { audienceOf } from './audience.ts';
import type { Audience } from './audience.ts';
import './dashboard.events.ts';
import { dashboardMessages } from './dashboard.messages.ts';
import type { DashboardEnglish } from './dashboard.messages.ts';
import { dashboardStyles } from './dashboard.styles.ts';
import { activeRow, certificateRow, completedRow, dashboardSkeleton, nextView, summaryView } from './dashboard.view.ts';
import type { DashboardContext } from './dashboard.view.ts';
import { lacksProgress, learningOf } from './learning.ts';
import type { Learning, LearningCourse } from './learning.ts';
import type { Board, BoardConstructor } from './staff/board.ts';

const areas = { dashboards, enrollments };
type Edu = Client<typeof areas>;

/** Rows of a list that are shown at first. */
const atFirst = 4;
type List = 'active' | 'completed' | 'certificates';

/** A learner's page does without these: they are fetched when somebody comes for whom they are made. */
const boards: Readonly<Record<Exclude<Audience, 'student'>, () => Promise<BoardConstructor>>> = {
  instructor: () => import('./staff/instructor-board.ts').then(({ InstructorBoard }) => InstructorBoard),
  admin: () => import('./staff/admin-board.ts').then(({ AdminBoard }) => AdminBoard),
};

/**
 * Where somebody stands. To a learner: what to do next, what is under way, what is achieved. To those who teach: who
 * enrols, how far they come, what to look at. To those who run the school: its people, courses, revenue and health.
 *
 * ```html
 * <edurise-dashboard learn-href="/learn/{id}" course-href="/courses/{id}" catalog-href="/courses"></edurise-dashboard>
 * <edurise-dashboard audience="instructor" course-href="/courses/{id}"></edurise-dashboard>
 * ```
 *
 * @tag edurise-dashboard
 * @fires edurise-learn-request - Cancelable: the learner wants to go on with a course.
 * @fires edurise-course-open-request - Cancelable: the learner wants to see a course's page.
 * @fires edurise-course-selected - The learner has chosen a course.
 * @fires edurise-catalog-request - Cancelable: the learner wants to look for courses.
 * @csspart next - The course to go on with.
 * @csspart card - A recommended course.
 * @csspart chart - A chart with its sentence and its table.
 * @csspart table - The courses of those who teach or run the school.
 * @csspart cover - A course's picture.
 */
export class EduRiseDashboard extends EduRiseElement<typeof areas, DashboardEnglish> {
  static override areas = areas;
  static override messages = dashboardMessages;
  static override styles = dashboardStyles;

  /**
   * Whose dashboard it is. `auto`, the default, goes by the role of whoever is signed in; an instructor's or an
   * administrator's is refused to everybody else by the platform.
   */
  @property() audience: Audience | 'auto' = 'auto';
  /** The address of a course's page, such as `/courses/{id}`. */
  @property({ attribute: 'course-href' }) courseHref: string | undefined;
  /** The address where one learns, such as `/learn/{id}`. */
  @property({ attribute: 'learn-href' }) learnHref: string | undefined;
  /** The address of the catalogue. */
  @property({ attribute: 'catalog-href' }) catalogHref: string | undefined;

  /** The lists that are shown whole. */
  @state() private whole: ReadonlySet<List> = new Set();

  /** Above what asks whose dashboard it is: controllers are updated in their order. */
  readonly #session = new SessionController(this);
  readonly #learning = new ResourceController<Learning, Edu>(this, {
    load: loadLearning,
    enabled: () => this.#shown === 'student',
    tags: () => ['dashboard', 'enrollment', 'progress'],
    isEmpty: ({ next, completed, certificates }) => !next && !completed.length && !certificates.length,
  });

  /** `null` where one could not be fetched. */
  readonly #boards: Partial<Record<Audience, Board | null>> = {};
  /** The language for which the boards' words have been asked. Where they could not be had, English stands. */
  #worded = '';

  protected override view(): TemplateResult {
    const shown = this.#shown;
    return shown && shown !== 'student' ? this.#board(shown) : this.#student();
  }

  /** Undefined until it is known who is signed in. */
  get #shown(): Audience | undefined {
    return this.audience === 'auto' ? audienceOf(this.#session.state) : this.audience;
  }

  #board(audience: keyof typeof boards): TemplateResult {
    const board = this.#boards[audience];
    if (board === null)
      return stateView({ title: this.common.errorTitle, actions: retryButton(this, () => this.#fetch(audience)) });
    if (board && this.#worded === this.language) return board.view();
    void this.#fetch(audience);
    return loadingView(this);
  }

  #student(): TemplateResult {
    return html`${this.#learning.render({
      ready: (learning) => this.#dashboard(learning),
      empty: (learning) => this.#beginning(learning),
      loading: () => loadingView(this, dashboardSkeleton()),
    })}`;
  }

  async #fetch(audience: keyof typeof boards): Promise<void> {
    const { language } = this;
    try {
      const Board = await boards[audience]();
      const board = (this.#boards[audience] ??= new Board(this, {
        root: this.renderRoot as ShadowRoot,
        shown: () => this.#shown === audience,
        greeting: () => this.#greeting(true),
        courseHref: (course) => courseLink(this.courseHref, course),
        open: (event, { id, title }) => requestCourse(this, event, { course: id, title }),
      }));
      await board.words.load(language);
      this.#worded = language;
    } catch {
      this.#boards[audience] = null;
    }
    this.requestUpdate();
  }

  #dashboard(learning: Learning): TemplateResult {
    const { t } = this;
    const context = this.#context;
    const { next, inProgress, completed, certificates } = learning;
    return html`
      <div class="dashboard">
        <h2>${this.#greeting(true)}</h2>
        ${next ? nextView(next, context) : this.#rest()} ${summaryView(learning, context)}
        ${this.#list('active', t.inProgress, inProgress, (course) => activeRow(course, context))}
        ${
          completed.length || certificates.length
            ? html`<div class="achieved">
                ${this.#list('completed', t.finished, completed, (course) => completedRow(course, context))}
                ${this.#list('certificates', t.certificates, certificates, (certificate) => certificateRow(certificate, context))}
              </div>`
            : nothing
        }
        ${this.#recommendations(learning)}
      </div>
    `;
  }

  #beginning(learning: Learning): TemplateResult {
    const { t } = this;
    return html`
      <div class="dashboard">
        <h2>${this.#greeting(false)}</h2>
        <div class="well">
          ${stateView({ icon: bookOpen, title: t.emptyTitle, text: t.emptyText, actions: this.#browse('button primary') })}
        </div>
        ${this.#recommendations(learning)}
      </div>
    `;
  }

  #rest(): TemplateResult {
    const { t } = this;
    return html`
      <div class="well">
        ${stateView({ icon: trophy, title: t.restTitle, text: t.restText, actions: this.#browse('button primary') })}
      </div>
    `;
  }

  #greeting(back: boolean): string {
    const { t } = this;
    const name = this.edu.session.state.user?.first_name?.trim();
    if (back) return name ? t.welcomeBack(name) : t.welcomeBackPlain;
    return name ? t.welcome(name) : t.welcomePlain;
  }

  #browse(classes: string): TemplateResult {
    const request = (event: MouseEvent): void => {
      if (isPlainClick(event) && !this.emit('edurise-catalog-request', {}, { cancelable: true }))
        event.preventDefault();
    };
    return action(this.catalogHref, request, classes, html`${icon(search)}${this.t.browse}`);
  }

  #list<T>(
    name: List,
    title: string,
    rows: readonly T[],
    draw: (row: T) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (!rows.length) return nothing;
    const shown = this.whole.has(name) ? rows : rows.slice(0, atFirst);
    return html`
      <section aria-labelledby=${name}>
        <h3 id=${name} tabindex="-1">${title}</h3>
        <ul class="rows">
          ${shown.map(draw)}
        </ul>
        ${
          shown.length < rows.length
            ? html`<button type="button" class="button small" @click=${() => this.#showWhole(name)}>
                ${this.t.showAll(rows.length)}<span class="visually-hidden">: ${title}</span>
              </button>`
            : nothing
        }
      </section>
    `;
  }

  async #showWhole(name: List): Promise<void> {
    this.whole = new Set([...this.whole, name]);
    await this.updateComplete;
    // The button is gone: whoever pressed it goes on where the new rows begin.
    const rows = this.renderRoot.querySelectorAll<HTMLElement>(`[aria-labelledby='${name}'] .row`);
    (
      rows[atFirst]?.querySelector<HTMLElement>('a, button') ?? this.renderRoot.querySelector<HTMLElement>(`#${name}`)
    )?.focus();
  }

  #recommendations({ recommendations }: Learning): TemplateResult | typeof nothing {
    const { t, format } = this;
    if (!recommendations.length) return nothing;
    return html`
      <section aria-labelledby="recommendations">
        <h3 id="recommendations">${t.recommendations}</h3>
        <ul class="grid">
          ${recommendations.slice(0, 6).map((course) => {
            const choice = { course: course.id, title: course.title };
            return html`<li>
              ${courseCard(course, undefined, {
                t,
                format,
                href: courseLink(this.courseHref, course),
                open: (event) => requestCourse(this, event, choice),
                learn: (event) => requestLearning(this, event, choice),
              })}
            </li>`;
          })}
        </ul>
      </section>
    `;
  }

  get #context(): DashboardContext {
    const choice = ({ id, title }: LearningCourse) => ({ course: id, title });
    return {
      t: this.t,
      format: this.format,
      courseHref: (course) => courseLink(this.courseHref, course),
      learnHref: (course) => courseLink(this.learnHref, course),
      open: (event, course) => requestCourse(this, event, choice(course)),
      learn: (event, course) => requestLearning(this, event, choice(course)),
    };
  }
}

const loadLearning = async (edu: Edu, signal: AbortSignal): Promise<Learning> => {
  const dashboard = await edu.dashboards.student({ signal });
  // A list of plain courses does not say how far one is; a platform that has no list either still has a dashboard.
  const enrolled = lacksProgress(dashboard)
    ? await edu.enrollments
        .list({ page_size: 100 }, { signal })
        .toArray({ limit: 500 })
        .catch(() => [])
    : [];
  return learningOf(dashboard, enrolled, edu.baseUrl);
};

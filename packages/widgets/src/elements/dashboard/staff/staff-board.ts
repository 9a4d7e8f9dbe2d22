import { html, nothing, type TemplateResult } from 'lit';
import { ResourceController, type ResourceControllerOptions } from '../../../controllers/resource-controller.ts';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Sorting } from '../../../ui/data-table/sorting.ts';
import { loadingView } from '../../../ui/states.ts';
import type { AroundBoard, Board, BoardClient, BoardHost } from './board.ts';
import type { CourseFigures } from './course-figures.ts';
import { coursesTable } from './courses-table.ts';
import { followFigures } from './follow-figures.ts';
import { staffMessages } from './staff.messages.ts';
import { staffStyles } from './staff.styles.ts';
import { staffSkeleton, type CourseColumn, type Courses } from './staff.view.ts';

/** What the boards of those who teach and of those who run a school share: one answer, and a table of courses put in order. */
export abstract class StaffBoard<T> implements Board {
  readonly words = staffMessages;
  readonly #host: BoardHost;
  readonly #around: AroundBoard;
  readonly #dashboard: ResourceController<T, BoardClient>;
  #sorting: Sorting<CourseColumn> = { by: 'learners', direction: 'descending' };

  constructor(
    host: BoardHost,
    around: AroundBoard,
    dashboard: Omit<ResourceControllerOptions<T, BoardClient>, 'enabled'>,
  ) {
    this.#host = host;
    this.#around = around;
    adoptStyles(around.root, ...staffStyles);
    this.#dashboard = new ResourceController(host, { ...dashboard, enabled: around.shown });
    followFigures(host, around.shown);
  }

  view(): TemplateResult {
    return html`${this.#dashboard.render({
      ready: (dashboard) => this.#greeted(this.ready(dashboard)),
      empty: () => this.#greeted(this.empty()),
      loading: () => loadingView(this.#host, staffSkeleton()),
    })}`;
  }

  /** What stands under the greeting. */
  protected abstract ready(dashboard: T): TemplateResult;

  protected empty(): TemplateResult {
    return html`${nothing}`;
  }

  protected table(title: string, courses: readonly CourseFigures[]): TemplateResult | typeof nothing {
    if (!courses.length) return nothing;
    return coursesTable({
      title,
      courses,
      words: this.courses,
      locale: this.#host.language,
      sorting: this.#sorting,
      onsort: (sorting) => {
        this.#sorting = sorting;
        this.#host.requestUpdate();
      },
    });
  }

  /** Words, formats, and the ways into a course. */
  protected get courses(): Courses {
    const { courseHref, open } = this.#around;
    return { t: staffMessages.for(this.#host.language), format: this.#host.format, courseHref, open };
  }

  #greeted(content: TemplateResult): TemplateResult {
    return html`
      <div class="dashboard">
        <h2>${this.#around.greeting()}</h2>
        ${content}
      </div>
    `;
  }
}

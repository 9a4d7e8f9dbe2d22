import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { courses } from '@edurise/sdk/courses';
import type { Category, Course } from '@edurise/sdk/courses';
import { enrollments } from '@edurise/sdk/enrollments';
import { isAborted } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { icon } from '../../ui/icon.ts';
import { loader, search } from '../../ui/icons.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { requestCourse, requestLearning } from '../course-card/course-card.events.ts';
import { cardSkeleton, courseCard } from '../course-card/course-card.view.ts';
import { courseLink } from '../course-card/course-link.ts';
import { summaryOf } from '../course-card/course-summary.ts';
import type { Standing } from '../course-card/course-summary.ts';
import { loadStandings } from '../course-card/load-standings.ts';
import { categoryOptions, courseQuery, isFiltered } from './catalog-filters.ts';
import type { CatalogFilters, PriceFilter } from './catalog-filters.ts';
import './catalog.events.ts';
import { catalogMessages } from './catalog.messages.ts';
import type { CatalogEnglish } from './catalog.messages.ts';
import { catalogStyles } from './catalog.styles.ts';
import { filterBar } from './filter-bar.view.ts';
import { extend, loadListing } from './listing.ts';
import type { Listing } from './listing.ts';

const areas = { courses, enrollments };
type Edu = Client<typeof areas>;

/** How long a visitor pauses before what they typed is searched for, in milliseconds. */
const pause = 250;

/**
 * The school's courses: to search, filter, sort and choose from. Learners see how far they are.
 *
 * ```html
 * <edurise-catalog category="design" course-href="/courses/{id}" learn-href="/learn/{id}"></edurise-catalog>
 * ```
 *
 * The page's address is left alone. A page that wants the search in it listens to `edurise-catalog-changed`
 * and sets the properties again.
 *
 * @tag edurise-catalog
 * @fires edurise-catalog-changed - Somebody has searched, filtered or sorted.
 * @fires edurise-course-open-request - Cancelable: somebody wants to see a course's page.
 * @fires edurise-course-selected - Somebody has chosen a course.
 * @fires edurise-learn-request - Cancelable: a learner wants to go on with a course.
 * @csspart filters - Search, filters and order.
 * @csspart grid - The cards.
 * @csspart card - One card.
 * @csspart cover - Its picture.
 */
export class EduRiseCatalog extends EduRiseElement<typeof areas, CatalogEnglish> {
  static override areas = areas;
  static override messages = catalogMessages;
  static override styles = catalogStyles;

  /** What is searched for. */
  @property() query = '';
  /** A category's id or slug. */
  @property() category = '';
  /** `Beginner`, `Intermediate`, `Advanced`, or a level of the school's own. */
  @property() level = '';
  /** `free` or `paid`. */
  @property() price: PriceFilter = '';
  /** As the platform takes it: `-created_at` (the default), `-average_rating`, `title`. */
  @property() ordering = '';
  /** How many courses are shown at first, and more each time. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 12;
  /** The address of a course's page, such as `/courses/{id}`; `{slug}` works too. */
  @property({ attribute: 'course-href' }) courseHref: string | undefined;
  /** The address where one learns, such as `/learn/{id}`. */
  @property({ attribute: 'learn-href' }) learnHref: string | undefined;

  /** What stands in the search field; it becomes `query` after a pause. */
  @state() private typed = '';
  @state() private filtersOpen = false;
  @state() private more: 'idle' | 'loading' | 'failed' = 'idle';

  readonly #listing = new ResourceController<Listing<Course>, Edu>(this, {
    load: (edu, signal) => this.#load(edu, signal),
    deps: () => [this.query.trim(), this.category, this.level, this.price, this.ordering, this.pageSize],
    tags: () => ['course'],
    isEmpty: ({ items }) => items.length === 0,
    changed: ({ status, data }) => this.#listed(status, data),
  });

  readonly #categories = new ResourceController<readonly Category[], Edu>(this, {
    load: loadCategories,
    tags: () => ['category'],
    isEmpty: () => false,
  });

  readonly #standings = new ResourceController<ReadonlyMap<string, Standing>, Edu>(this, {
    load: loadStandings,
    tags: () => ['enrollment'],
    isEmpty: () => false,
  });

  /** Shown, but pale, while what a visitor has just asked for is on its way. */
  #before: Listing<Course> | undefined;
  #pages = 1;
  /** A visitor's own change, whose outcome is to be told. */
  #asked = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.typed = this.query;
  }

  protected override view(): TemplateResult {
    const { t } = this;
    return html`
      <section class="catalog" aria-labelledby="title">
        <h2 class="visually-hidden" id="title">${t.title}</h2>
        ${filterBar(
          { ...this.#filters, query: this.typed },
          {
            t,
            categories: categoryOptions(this.#categories.data ?? [], this.language),
            open: this.filtersOpen,
            toggle: () => (this.filtersOpen = !this.filtersOpen),
            type: this.#type,
            submit: this.#submit,
            choose: this.#choose,
          },
        )}
        ${this.#listing.render({
          ready: (listing) => this.#results(listing),
          loading: () => (this.#before ? this.#results(this.#before, true) : this.#skeleton()),
          empty: () => this.#nothing(),
        })}
      </section>
    `;
  }

  get #filters(): CatalogFilters {
    const { query, category, level, price, ordering } = this;
    return { query, category, level, price, ordering };
  }

  #results(listing: Listing<Course>, outdated = false): TemplateResult {
    return html`
      <div class="results" ?data-outdated=${outdated} aria-busy=${outdated}>
        <div class="result-line">
          <p class="numeric">${outdated ? this.common.loading : this.#countText(listing)}</p>
          ${this.#clearButton()}
        </div>
        <ul class="grid" part="grid">
          ${repeat(
            listing.items,
            ({ id }) => id,
            (course) => html`<li>${this.#card(course)}</li>`,
          )}
        </ul>
        ${outdated ? nothing : this.#moreLine(listing)}
      </div>
    `;
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

  #moreLine(listing: Listing<Course>): TemplateResult | typeof nothing {
    const { t, more } = this;
    if (!listing.last.hasNext) return nothing;
    return html`
      <div class="more">
        ${more === 'failed' ? html`<p class="more-failed">${t.moreFailed}</p>` : nothing}
        ${
          listing.count === undefined
            ? nothing
            : html`<p class="numeric">${t.shown(listing.items.length, listing.count)}</p>`
        }
        <button
          type="button"
          class="button"
          aria-disabled=${more === 'loading'}
          aria-busy=${more === 'loading'}
          @click=${() => this.#showMore(listing)}
        >
          ${more === 'loading' ? html`${icon(loader)}${t.loadingMore}` : more === 'failed' ? this.common.retry : t.more}
        </button>
      </div>
    `;
  }

  #nothing(): TemplateResult {
    const { t } = this;
    const query = this.query.trim();
    if (!isFiltered(this.#filters)) return stateView({ icon: search, title: t.emptyTitle, text: t.emptyText });
    return stateView({
      icon: search,
      title: t.noMatchTitle,
      text: query ? t.noMatchFor(query) : t.noMatchText,
      actions: html`<button type="button" class="button" @click=${this.#clear}>${t.showAll}</button>`,
    });
  }

  #clearButton(): TemplateResult | typeof nothing {
    if (!isFiltered(this.#filters)) return nothing;
    return html`<button type="button" class="link-button" @click=${this.#clear}>${this.t.clear}</button>`;
  }

  #skeleton(): TemplateResult {
    const cards = Array.from({ length: Math.min(this.pageSize, 12) }, () => html`<li>${cardSkeleton()}</li>`);
    return loadingView(
      this,
      html`
        <div class="result-line"><span class="bone"></span></div>
        <ul class="grid" aria-hidden="true">
          ${cards}
        </ul>
      `,
    );
  }

  #countText({ items, count, last }: Listing<Course>): string {
    const { t } = this;
    const query = this.query.trim();
    const known = count ?? (last.hasNext ? undefined : items.length);
    if (known === undefined) return '';
    return query ? t.countFor(known, query) : t.count(known);
  }

  async #load(edu: Edu, signal: AbortSignal): Promise<Listing<Course>> {
    // Only a slug has to be looked up first.
    const bySlug = this.category && !/^[\da-f]{8}-/i.test(this.category);
    const categories = bySlug ? await loadCategories(edu, signal).catch(() => []) : [];
    const query = courseQuery(this.#filters, this.pageSize, categories);
    return loadListing(edu.courses.list(query, { signal }), this.#pages);
  }

  #listed(status: string, data: Listing<Course> | undefined): void {
    if (status === 'loading') return;
    this.#before = undefined;
    if (status === 'loading') {
      this.#pages = 1;
      this.more = 'idle';
    }
    if (!this.#asked || (status !== 'ready' && status !== 'empty')) return;
    this.#asked = false;
    const count = data?.count;
    this.announce(data && status === 'ready' ? this.#countText(data) : this.t.noMatchTitle, 'results');
    this.emit('edurise-catalog-changed', { ...this.#filters, count });
  }

  async #showMore(listing: Listing<Course>): Promise<void> {
    if (this.more === 'loading') return;
    this.more = 'loading';
    const asked = this.#listing.data;
    // Who asks for the first page anew no longer waits for those after it.
    const longer = await extend(listing).catch((error: unknown) =>
      isAborted(error) ? undefined : ('failed' as const),
    );
    const overtaken = this.#listing.data !== asked;
    this.more = longer === 'failed' && !overtaken ? 'failed' : 'idle';
    if (overtaken) return;
    if (longer === 'failed') return this.announce(this.t.moreFailed);
    if (!longer) return;
    this.#pages = longer.pages;
    this.#listing.update(longer);
    const added = longer.items.length - listing.items.length;
    this.announce(this.t.moreShown(added));
    await this.updateComplete;
    // Whoever works by keyboard goes on with the first new course, not behind all of them.
    this.renderRoot.querySelectorAll<HTMLElement>('.grid .card-link')[listing.items.length]?.focus();
  }

  readonly #type = (typed: string): void => {
    this.typed = typed;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#choose({ query: typed }), pause);
  };

  readonly #submit = (query: string): void => {
    clearTimeout(this.#typing);
    this.typed = query;
    this.#choose({ query });
  };

  readonly #choose = (choice: Partial<CatalogFilters>): void => {
    const before = this.#filters;
    const after = { ...before, ...choice };
    if (after.query.trim() === before.query.trim()) after.query = before.query;
    if (Object.entries(after).every(([key, value]) => before[key as keyof CatalogFilters] === value)) return;
    this.#asked = true;
    this.#before = this.#listing.data ?? this.#before;
    Object.assign(this, after);
  };

  readonly #clear = (): void => {
    clearTimeout(this.#typing);
    this.typed = '';
    this.#choose({ query: '', category: '', level: '', price: '' });
    // The button that was pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  };
}

const loadCategories = (edu: Edu, signal: AbortSignal): Promise<Category[]> =>
  edu.categories.list({ page_size: 100 }, { signal }).toArray({ limit: 500 });

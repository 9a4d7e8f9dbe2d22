import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon.ts';
import { chevronDown, close, filter, search } from '../../ui/icons.ts';
import { levelName } from '../course-card/course-card.view.ts';
import { defaultOrdering, filtersSet, levels } from './catalog-filters.ts';
import type { CatalogFilters, CategoryOption } from './catalog-filters.ts';
import type { CatalogTexts } from './catalog.messages.ts';

export interface FilterBarContext {
  readonly t: CatalogTexts;
  readonly categories: readonly CategoryOption[];
  /** Where there is little room the filters wait behind a button. */
  readonly open: boolean;
  readonly toggle: () => void;
  /** A text being typed; it may still change. */
  readonly type: (query: string) => void;
  /** The text is meant: Enter, or the field was cleared. */
  readonly submit: (query: string) => void;
  readonly choose: (choice: Partial<CatalogFilters>) => void;
}

export const filterBar = (filters: CatalogFilters, bar: FilterBarContext): TemplateResult => {
  const { t } = bar;
  const set = filtersSet(filters);
  return html`
    <form class="filter-bar" part="filters" role="search" aria-label=${t.search} @submit=${submitted(bar)}>
      ${searchField(filters.query, bar)}
      <button
        type="button"
        class="button filter-toggle"
        aria-expanded=${bar.open}
        aria-controls="filters"
        @click=${bar.toggle}
      >
        ${icon(filter)}<span class="visually-hidden">${set ? t.filtersSet(set) : t.filters}</span>
        ${set ? html`<span class="numeric" aria-hidden="true">${set}</span>` : nothing}
      </button>
      <div class="filters" id="filters" ?data-open=${bar.open}>
        ${
          bar.categories.length
            ? choice({
                label: t.category,
                value: chosenCategory(filters.category, bar.categories),
                options: [['', t.anyCategory], ...bar.categories.map(categoryOption)],
                choose: (category) => bar.choose({ category }),
              })
            : nothing
        }
        ${choice({
          label: t.level,
          value: filters.level,
          options: withChosen(
            [['', t.anyLevel], ...levels.map((level) => [level, levelName(level, t) ?? level] as const)],
            filters.level,
          ),
          choose: (level) => bar.choose({ level }),
        })}
        ${choice({
          label: t.price,
          value: filters.price,
          options: [
            ['', t.anyPrice],
            ['free', t.free],
            ['paid', t.paid],
          ],
          choose: (price) => bar.choose({ price: price as CatalogFilters['price'] }),
        })}
        ${choice({
          label: t.ordering,
          value: filters.ordering || defaultOrdering,
          options: withChosen(
            [
              [defaultOrdering, t.newest],
              ['-average_rating', t.bestRated],
              ['title', t.byTitle],
            ],
            filters.ordering,
          ),
          choose: (ordering) => bar.choose({ ordering }),
        })}
      </div>
    </form>
  `;
};

const searchField = (query: string, { t, type, submit }: FilterBarContext): TemplateResult => html`
  <div class="search">
    ${icon(search)}
    <input
      class="input"
      type="search"
      name="query"
      enterkeyhint="search"
      autocomplete="off"
      aria-label=${t.search}
      placeholder=${t.searchHint}
      .value=${live(query)}
      @input=${(event: InputEvent) => type((event.currentTarget as HTMLInputElement).value)}
    />
    ${
      query
        ? html`<button
            type="button"
            class="icon-button"
            aria-label=${t.clearSearch}
            @click=${(event: MouseEvent) => {
              (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
              submit('');
            }}
          >
            ${icon(close)}
          </button>`
        : nothing
    }
  </div>
`;

const submitted =
  ({ submit }: FilterBarContext) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    submit((event.currentTarget as HTMLFormElement).querySelector('input')?.value ?? '');
  };

type Option = readonly [value: string, text: string];

/** The page may ask for a value of the school's own. */
const withChosen = (options: readonly Option[], chosen: string): readonly Option[] =>
  !chosen || options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]];

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
}

const choice = ({ label, value, options, choose }: Choice): TemplateResult => html`
  <label class="choice">
    <span class="choice-label">${label}</span>
    <span class="select">
      <select
        class="input"
        .value=${live(value)}
        @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
      >
        ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
      </select>
      ${icon(chevronDown)}
    </span>
  </label>
`;

const categoryOption = ({ id, name, depth }: CategoryOption): Option => [
  id,
  // A select cannot indent otherwise.
  `${'\u2003'.repeat(depth)}${name}`,
];

const chosenCategory = (chosen: string, categories: readonly CategoryOption[]): string =>
  categories.find(({ id, slug }) => chosen && (id === chosen || slug === chosen))?.id ?? '';

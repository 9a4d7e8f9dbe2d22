import type { Category, CourseQuery } from '@edurise/sdk/courses';

export type PriceFilter = '' | 'free' | 'paid';

/** What a visitor has chosen; empty texts mean no restriction. */
export interface CatalogFilters {
  readonly query: string;
  /** A category's id or slug. */
  readonly category: string;
  readonly level: string;
  readonly price: PriceFilter;
  readonly ordering: string;
}

export const defaultOrdering = '-created_at';
export const levels = ['Beginner', 'Intermediate', 'Advanced'] as const;

/** How many of the filters beside the search are set. */
export const filtersSet = ({ category, level, price }: CatalogFilters): number =>
  [category, level, price].filter(Boolean).length;

export const isFiltered = (filters: CatalogFilters): boolean =>
  Boolean(filters.query.trim()) || filtersSet(filters) > 0;

/** `categories` turn a slug into the id that the platform filters by. */
export const courseQuery = (
  filters: CatalogFilters,
  pageSize: number,
  categories: readonly Category[],
): CourseQuery => {
  const { category, level, price } = filters;
  const search = filters.query.trim();
  return {
    page_size: pageSize,
    ordering: filters.ordering || defaultOrdering,
    ...(search && { search }),
    ...(category && { category: categories.find(({ slug }) => slug === category)?.id ?? category }),
    ...(level && { level }),
    ...(price === 'free' && { max_price: 0 }),
    // The smallest amount that any currency counts.
    ...(price === 'paid' && { min_price: '0.01' }),
  };
};

export interface CategoryOption {
  readonly id: string;
  readonly slug: string | undefined;
  readonly name: string;
  /** How deep below a root. */
  readonly depth: number;
}

/** A tree in the reader's alphabetical order, parents before their children. */
export const categoryOptions = (categories: readonly Category[], locale: string): CategoryOption[] => {
  const { compare } = new Intl.Collator(locale);
  const known = new Set(categories.map(({ id }) => id));
  const below = (parent: string | undefined, depth: number): CategoryOption[] =>
    categories
      // A parent that is not in the list makes its children roots; one's own parent never.
      .filter(({ id, parent_category: of }) => (of && of !== id && known.has(of) ? of : undefined) === parent)
      .sort((a, b) => compare(a.name, b.name))
      .flatMap(({ id, slug, name }) => [
        { id, slug: slug ?? undefined, name, depth },
        // The platform holds no deeper trees; a circle must not hang the page.
        ...(depth < 3 ? below(id, depth + 1) : []),
      ]);
  return below(undefined, 0);
};

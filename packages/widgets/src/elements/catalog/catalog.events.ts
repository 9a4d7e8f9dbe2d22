import type { CatalogFilters } from './catalog-filters.ts';

export interface CatalogChange extends CatalogFilters {
  /** How many courses match, where the platform counts. */
  readonly count: number | undefined;
}

declare global {
  interface HTMLElementEventMap {
    /** A visitor has searched, filtered or sorted: what a page keeps in its address to come back to. */
    'edurise-catalog-changed': CustomEvent<CatalogChange>;
  }
}

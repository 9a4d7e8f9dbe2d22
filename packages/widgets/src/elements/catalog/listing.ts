import type { Page } from '@edurise/sdk/core';

/** The pages of a list loaded so far, as one. */
export interface Listing<T> {
  readonly items: readonly T[];
  readonly pages: number;
  /** Of the whole list, where the platform counts. */
  readonly count: number | undefined;
  readonly last: Page<T>;
}

/** The first pages of a list, as many as are already shown. */
export const loadListing = async <T extends Row>(first: PromiseLike<Page<T>>, pages: number): Promise<Listing<T>> => {
  let listing = append<T>(undefined, await first);
  while (listing.pages < pages && listing.last.hasNext) listing = (await extend(listing)) ?? listing;
  return listing;
};

/** With one page more; undefined when there is none. */
export const extend = async <T extends Row>(listing: Listing<T>): Promise<Listing<T> | undefined> => {
  const page = await listing.last.next();
  return page ? append(listing, page) : undefined;
};

type Row = { readonly id: string };

const append = <T extends Row>(listing: Listing<T> | undefined, page: Page<T>): Listing<T> => {
  // What is published in between moves the rest: a row may come twice.
  const known = new Set(listing?.items.map(({ id }) => id));
  return {
    items: [...(listing?.items ?? []), ...page.items.filter(({ id }) => !known.has(id))],
    pages: (listing?.pages ?? 0) + 1,
    count: page.count ?? listing?.count,
    last: page,
  };
};

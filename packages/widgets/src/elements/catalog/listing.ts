import type { Page } from '@edurise/sdk/core';
import type { Course } from '@edurise/sdk/courses';

/** The pages of a catalogue loaded so far, as one list. */
export interface Listing {
  readonly courses: readonly Course[];
  readonly pages: number;
  /** Of the whole list, where the platform counts. */
  readonly count: number | undefined;
  readonly last: Page<Course>;
}

/** The first pages of a list, as many as are already shown. */
export const loadListing = async (first: PromiseLike<Page<Course>>, pages: number): Promise<Listing> => {
  let listing = append(undefined, await first);
  while (listing.pages < pages && listing.last.hasNext) listing = (await extend(listing)) ?? listing;
  return listing;
};

/** With one page more; undefined when there is none. */
export const extend = async (listing: Listing): Promise<Listing | undefined> => {
  const page = await listing.last.next();
  return page ? append(listing, page) : undefined;
};

const append = (listing: Listing | undefined, page: Page<Course>): Listing => {
  // A course published in between moves the others: one may come twice.
  const known = new Set(listing?.courses.map(({ id }) => id));
  return {
    courses: [...(listing?.courses ?? []), ...page.items.filter(({ id }) => !known.has(id))],
    pages: (listing?.pages ?? 0) + 1,
    count: page.count ?? listing?.count,
    last: page,
  };
};

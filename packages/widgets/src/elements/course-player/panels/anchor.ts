/** Words of a text, with those around them to tell them from the same words elsewhere. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where they stood when they were quoted, in characters of the text. */
  readonly start: number;
}

/** Where in a lecture a mark stands: a second, a page counted from 1, or words of a text. */
export type Anchor = { readonly second: number } | { readonly page: number } | { readonly quote: Quote };

type Selector = Record<string, unknown>;

/** What of a note or a bookmark says where it stands. */
export interface Placed {
  readonly timestamp_seconds?: number | null | undefined;
  readonly selector?: Selector | Selector[] | null | undefined;
}

/** The same, as it is written. */
interface Place {
  readonly timestamp_seconds?: number;
  readonly selector?: Record<string, unknown> | Record<string, unknown>[];
}

const fragment = (conformsTo: string, value: string) => ({ type: 'FragmentSelector', conformsTo, value });

/**
 * An anchor as the platform keeps it: selectors of the W3C Web Annotation Data Model, and beside them the second that every
 * platform knows. One without selectors is told the page in its place, as it is of where a document was left.
 */
export function placeOf(anchor: Anchor | undefined, { selectors }: { readonly selectors: boolean }): Place {
  if (!anchor) return {};
  if ('second' in anchor) {
    const { second } = anchor;
    return { timestamp_seconds: second, selector: fragment('http://www.w3.org/TR/media-frags/', `t=${second}`) };
  }
  if ('page' in anchor) {
    const { page } = anchor;
    const selector = fragment('http://tools.ietf.org/rfc/rfc3778', `page=${page}`);
    return selectors ? { selector } : { timestamp_seconds: page, selector };
  }
  const { exact, prefix, suffix, start } = anchor.quote;
  return {
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
  };
}

/**
 * Where a mark stands. What no selector says, or says in a way of its own, the second does; in a document that is a page.
 * @param mark a note or a bookmark, by whichever program it was made.
 */
export function anchorOf({ timestamp_seconds: second, selector }: Placed, isDocument = false): Anchor | undefined {
  const selectors = [selector ?? []].flat().filter((each) => typeof each === 'object' && each !== null);
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && textOf(exact));
  if (quote) {
    const { start } = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
    return {
      quote: {
        exact: textOf(quote['exact']),
        prefix: textOf(quote['prefix']),
        suffix: textOf(quote['suffix']),
        start: typeof start === 'number' ? start : 0,
      },
    };
  }
  for (const { type, value } of selectors) {
    const [, name, number] = type === 'FragmentSelector' ? (FRAGMENT.exec(textOf(value)) ?? []) : [];
    if (name === 'page' && Number(number) >= 1) return { page: Math.floor(Number(number)) };
    if (name === 't' && second == null) return { second: Number(number) };
  }
  if (second == null) return undefined;
  return isDocument ? { page: Math.max(1, Math.round(second)) } : { second };
}

/** `page=3`, `t=41.5`, `t=npt:41,60`: where it begins. */
const FRAGMENT = /^(page|t)=(?:npt:)?(\d+(?:\.\d+)?)(?:,|$)/;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The order of the lecture; what belongs to the whole of it comes first. */
export function orderOf(mark: Placed): number {
  const anchor = anchorOf(mark);
  if (!anchor) return -1;
  return 'second' in anchor ? anchor.second : 'page' in anchor ? anchor.page : anchor.quote.start;
}

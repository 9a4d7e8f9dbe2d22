/** How often the browser says how much of a page is in view. */
export const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

type Seen = Pick<IntersectionObserverEntry, 'isIntersecting'> & {
  readonly boundingClientRect: { readonly height: number };
  readonly intersectionRect: { readonly height: number };
};

/**
 * Half of a page, or of the room that there is for it: a sliver at the edge of the screen is read by nobody.
 * @param frame what the page is scrolled in.
 */
export const isInSight = (
  { isIntersecting, boundingClientRect, intersectionRect }: Seen,
  frame: { readonly clientHeight: number },
  screen: number = innerHeight,
): boolean =>
  isIntersecting && intersectionRect.height >= Math.min(boundingClientRect.height, frame.clientHeight, screen) / 2;

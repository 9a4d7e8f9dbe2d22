import { css, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/**
 * Places a popover beside the button that opens it: `<button popovertarget="panel">` and
 * `<div id="panel" class="anchored" popover ${anchored()}>`. It lies below the button, or above it where there is more room, and
 * never leaves the window; it follows when the page is scrolled.
 */
class Anchored extends Directive {
  #popover: HTMLElement | undefined;

  render(): typeof nothing {
    return nothing;
  }
  override update({ element }: ElementPart): typeof nothing {
    if (this.#popover !== element) {
      this.#popover = element as HTMLElement;
      follow(this.#popover);
    }
    return nothing;
  }
}

export const anchored = directive(Anchored);

function follow(popover: HTMLElement): void {
  let open = new AbortController();
  const root = (): DocumentOrShadowRoot & ParentNode => popover.getRootNode() as ShadowRoot;
  const opener = (): HTMLElement | null => root().querySelector(`[popovertarget='${popover.id}']`);
  const place = (): void => {
    const button = opener();
    // Taken from the page while it was open.
    if (!button) return open.abort();
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const above = top > window.innerHeight - bottom;
    popover.classList.toggle('above', above);
    const edges = {
      left,
      right,
      top: window.innerHeight - top,
      bottom,
      room: above ? top : window.innerHeight - bottom,
    };
    for (const [edge, at] of Object.entries(edges)) popover.style.setProperty(`--anchor-${edge}`, `${at}px`);
  };
  popover.addEventListener('beforetoggle', (event) => {
    open.abort();
    if (event.newState === 'closed') {
      // Browsers give the focus back by themselves, but not in a shadow root.
      if (popover.contains(root().activeElement ?? null)) opener()?.focus({ preventScroll: true });
      return;
    }
    open = new AbortController();
    const { signal } = open;
    place();
    window.addEventListener('resize', place, { signal });
    window.addEventListener('scroll', place, { signal, capture: true, passive: true });
  });
}

/** `--width` is as wide as it may become. */
export const anchoredStyles = css`
  .anchored {
    --gap: calc(var(--edurise-u) * 8);
    --inline: min(var(--width, calc(var(--edurise-u) * 320)), 100% - 2 * var(--gap));
    position: fixed;
    inset: auto;
    inset-block-start: calc(var(--anchor-bottom, 0px) + var(--gap));
    left: clamp(var(--gap), var(--anchor-right, 0px) - var(--inline), 100% - var(--inline) - var(--gap));
    inline-size: var(--inline);
    max-block-size: calc(var(--anchor-room, 100%) - 2 * var(--gap));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--e-radius);
    background: var(--e-surface-floating);
    color: var(--e-text);
    box-shadow: var(--e-shadow);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .anchored:dir(rtl) {
    left: clamp(var(--gap), var(--anchor-left, 0px), 100% - var(--inline) - var(--gap));
  }
  .anchored.above {
    inset-block: auto calc(var(--anchor-top, 0px) + var(--gap));
  }
  .anchored:popover-open {
    animation: state-in var(--e-fast) ease-out;
  }
  @media (forced-colors: active) {
    .anchored {
      border: 1px solid CanvasText;
    }
  }
`;

import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { PlayedRanges } from '../progress/played-ranges.ts';

/**
 * What was read of the whole, from its beginning to its end: thick where it was.
 * @param label says it in words, where none beside it do.
 */
export const readingStrip = (read: PlayedRanges, whole: number, label?: string): TemplateResult => html`
  <svg
    class="reading-strip"
    viewBox="0 0 ${whole || 1} 8"
    preserveAspectRatio="none"
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
  >
    <rect class="track" x="0" y="3" width=${whole || 1} height="2"></rect>
    ${read.map(([from, to]) => svg`<rect class="read" x=${from} y="0" width=${to - from} height="8"></rect>`)}
  </svg>
`;

export const stripStyles = css`
  .reading-strip {
    flex: 1 1 calc(var(--edurise-u) * 120);
    min-inline-size: 0;
    max-inline-size: calc(var(--edurise-u) * 240);
    block-size: calc(var(--edurise-u) * 8);
  }
  /* Its words stand where others begin when it has a line of its own. */
  .reading-strip + .button.quiet {
    margin-inline-start: calc(var(--e-space-3) * -1);
  }
  .reading-strip:dir(rtl) {
    transform: scaleX(-1);
  }
  .reading-strip .track {
    fill: var(--e-line-strong);
    opacity: 0.55;
  }
  .reading-strip .read {
    fill: var(--e-accent);
  }
  @media (forced-colors: active) {
    .reading-strip .track {
      fill: CanvasText;
    }
    .reading-strip .read {
      fill: Highlight;
    }
  }
`;

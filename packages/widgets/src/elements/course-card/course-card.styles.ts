import { css } from 'lit';
import { badgeStyles } from '../../ui/badge.styles.ts';
import { coverStyles } from '../../ui/cover.styles.ts';
import { progressStyles } from '../../ui/progress.styles.ts';

/** Prices, ratings and bones: what a course's card and its page share. */
export const factStyles = css`
  .root {
    /* Decoration: the figure beside a star says the same. */
    --star: light-dark(oklch(0.73 0.155 68), oklch(0.83 0.135 82));
  }
  .rating {
    vertical-align: top;
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    color: var(--e-text);
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .rating .icon {
    fill: currentColor;
    color: var(--star);
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  /* Facts with dots between them; the dot that would begin a line is cut off. */
  .facts-line {
    --dot: 1.25em;
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--dot));
    clip-path: inset(0 0 0 var(--dot));
    font-size: var(--e-size-14);
    color: var(--e-text-muted);
  }
  .facts-line:dir(rtl) {
    clip-path: inset(0 var(--dot) 0 0);
  }
  .facts-line > span {
    position: relative;
    padding-inline-start: var(--dot);
  }
  .facts-line > span::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--dot);
    text-align: center;
  }
  .price {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .price s {
    margin-inline-start: var(--e-space-1);
    font-weight: 400;
    font-size: var(--e-size-14);
    color: var(--e-text-muted);
  }
  .percent {
    font-size: var(--e-size-14);
    font-weight: 550;
    color: var(--e-text-muted);
  }
  .bone.line-short {
    inline-size: 35%;
  }
  .bone.line-medium {
    inline-size: 60%;
  }
  .bone.line-title {
    inline-size: 85%;
  }
`;

/** A card and its parts, for every element that shows courses. */
export const cardStyles = [
  badgeStyles,
  coverStyles,
  factStyles,
  progressStyles,
  css`
    .card {
      position: relative;
      display: flex;
      flex-direction: column;
      block-size: 100%;
      overflow: hidden;
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-surface-raised);
      transition: border-color var(--e-fast) ease-out;
    }
    .card > .cover {
      border-radius: 0;
    }
    .card .cover > * {
      transition: scale var(--e-slow) ease-out;
    }
    .card-body {
      flex: 1;
      display: flex;
      flex-direction: column;
      gap: var(--e-space-1);
      padding: var(--e-space-4);
    }
    .card-by,
    .card-facts {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .card-title {
      font-size: var(--e-size-16);
      text-wrap: pretty;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .card-link {
      display: inline;
      padding: 0;
      border: 0;
      background: none;
      font-weight: inherit;
      line-height: inherit;
      letter-spacing: inherit;
      text-align: start;
      text-decoration: none;
      color: inherit;
      cursor: pointer;
      outline: none;
    }
    /* The whole card is the target; what else can be pressed lies above it. */
    .card-link::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: var(--e-radius);
    }
    .card:has(.card-link:focus-visible) {
      outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
      outline-offset: calc(var(--edurise-u) * 2);
    }
    .card-facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e-space-1) var(--e-space-4);
      margin-block-start: var(--e-space-1);
      font-variant-numeric: tabular-nums;
    }
    .card-facts > li {
      display: inline-flex;
      align-items: center;
      gap: var(--e-space-1);
    }
    .card-facts .icon {
      inline-size: calc(var(--edurise-u) * 16);
      block-size: calc(var(--edurise-u) * 16);
    }
    .card-foot {
      display: flex;
      align-items: center;
      gap: var(--e-space-3);
      min-block-size: calc(var(--edurise-u) * 44);
      margin-block-start: auto;
      padding-block-start: var(--e-space-2);
    }
    .card-foot > .progress-bar {
      flex: 1;
      min-inline-size: calc(var(--edurise-u) * 48);
    }
    .card-foot > .button {
      position: relative;
      flex: none;
      margin-inline-start: auto;
    }
    .card .bone {
      min-block-size: calc(var(--edurise-u) * 14);
      margin-block: calc(var(--edurise-u) * 4);
    }
    .card .bone.cover {
      margin: 0;
      border-radius: 0;
    }
    @media (hover: hover) {
      .card:has(.card-link:hover) {
        border-color: var(--e-line-strong);
      }
      .card:has(.card-link:hover) .cover > * {
        scale: calc(1 + 0.03 * var(--e-motion));
      }
    }
    @media print {
      .card {
        break-inside: avoid;
      }
      .card-foot > .button {
        display: none;
      }
    }
  `,
];

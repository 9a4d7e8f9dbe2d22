import { css } from 'lit';

export const chartStyles = css`
  .chart {
    --edurise-chart-1: var(--e-accent);
    --edurise-chart-2: light-dark(oklch(0.62 0.14 50), oklch(0.78 0.13 65));
    --edurise-chart-area: oklch(from var(--e-accent) l c h / 0.12);
    --edurise-chart-text: var(--e-text);
    --edurise-chart-muted: var(--e-text-muted);
    --edurise-chart-line: var(--e-line);
    --edurise-chart-ground: var(--e-surface-raised);
    display: flex;
    flex-direction: column;
    gap: var(--e-space-4);
    min-inline-size: 0;
    padding: var(--e-space-5);
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .chart-title {
    font-size: var(--e-size-16);
  }
  .chart-summary {
    margin-block-start: var(--e-space-1);
    max-inline-size: 70ch;
    font-size: var(--e-size-14);
    color: var(--e-text-muted);
    text-wrap: pretty;
  }
  .chart-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1) var(--e-space-4);
    font-size: var(--e-size-12);
    color: var(--e-text-muted);
  }
  .chart-key {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .chart-key::before {
    content: '';
    inline-size: calc(var(--edurise-u) * 18);
    border-block-start: calc(var(--edurise-u) * 2) solid var(--edurise-chart-1);
  }
  .chart-key.key-2::before {
    border-block-start: calc(var(--edurise-u) * 2) dotted var(--edurise-chart-2);
  }
  .chart-picture {
    position: relative;
    /* Beside a taller neighbour it fills its card, within reason. */
    flex: 1 0 calc(var(--edurise-u) * 220);
    max-block-size: calc(var(--edurise-u) * 280);
    border-radius: var(--e-radius-small);
  }
  .chart-picture.bars {
    flex-basis: calc(var(--edurise-u) * 180);
    max-block-size: calc(var(--edurise-u) * 240);
  }
  .chart-picture > canvas {
    position: absolute;
    inset: 0;
    font-family: var(--e-font);
    font-size: var(--e-size-12);
    /* Nobody sees it; its end says that the theme has changed. */
    transition:
      1ms --edurise-chart-text,
      1ms --edurise-chart-1;
  }
  .chart-twin {
    margin-block-start: auto;
    font-size: var(--e-size-14);
  }
  .chart-twin > summary {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    min-block-size: calc(var(--edurise-u) * 44);
    margin-block-end: calc(-1 * var(--e-space-3));
    padding-inline-end: var(--e-space-2);
    border-radius: var(--e-radius-small);
    font-weight: 550;
    color: var(--e-accent-text);
    cursor: pointer;
    list-style: none;
  }
  .chart-twin > summary::-webkit-details-marker {
    display: none;
  }
  .chart-twin > summary:hover {
    text-decoration: underline;
  }
  .chart-twin > summary > .icon {
    transition: rotate var(--e-fast) ease-out;
  }
  .chart-twin[open] > summary > .icon {
    rotate: 90deg;
  }
  .chart-twin[open] > summary > .icon:dir(rtl) {
    rotate: -90deg;
  }
  .chart-table {
    /* A year of months is seen whole. */
    max-block-size: calc(var(--edurise-u) * 520);
    margin-block: var(--e-space-4) var(--e-space-3);
    overflow: auto;
  }
  .chart-table > table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .chart-table :is(th, td) {
    padding: var(--e-space-2) var(--e-space-3);
    border-block-end: 1px solid var(--e-line);
    text-align: start;
    font-weight: 400;
  }
  .chart-table :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .chart-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--e-surface-raised);
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
    font-weight: 550;
  }
  .chart-table .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .chart {
      --edurise-chart-1: Highlight;
      --edurise-chart-2: CanvasText;
      --edurise-chart-area: Canvas;
      --edurise-chart-text: CanvasText;
      --edurise-chart-muted: CanvasText;
      --edurise-chart-line: GrayText;
      --edurise-chart-ground: Canvas;
    }
    .chart-key::before {
      forced-color-adjust: none;
    }
  }
  @media print {
    .chart {
      break-inside: avoid;
    }
  }
`;

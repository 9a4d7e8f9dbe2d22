import { css } from 'lit';

export const dataTableStyles = css`
  .data-table {
    overflow-x: auto;
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .data-table > table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--e-size-14);
  }
  .data-table :is(th, td) {
    padding: var(--e-space-3) var(--e-space-4);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  .data-table tbody :is(th, td) {
    border-block-start: 1px solid var(--e-line);
  }
  .data-table tbody th {
    min-inline-size: calc(var(--edurise-u) * 168);
    max-inline-size: calc(var(--edurise-u) * 320);
    white-space: normal;
  }
  .data-table :is(th:first-child, tbody th) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--e-surface-raised);
  }
  .data-table .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .data-table thead th {
    padding-block: 0;
    color: var(--e-text-muted);
  }
  .data-table thead th[aria-sort] {
    color: var(--e-text);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    min-block-size: calc(var(--edurise-u) * 44);
    padding: 0;
    border: 0;
    border-radius: var(--e-radius-small);
    background: none;
    color: inherit;
    font-size: var(--e-size-12);
    font-weight: 550;
    cursor: pointer;
  }
  .figure > .sort {
    flex-direction: row-reverse;
  }
  .sort-mark {
    opacity: 0;
    transition: opacity var(--e-fast) ease-out;
  }
  .sort:is(:hover, :focus-visible) > .sort-mark {
    opacity: 0.5;
  }
  [aria-sort] > .sort > .sort-mark {
    opacity: 1;
  }
  @container (max-width: 559.98px) {
    .data-table :is(th, td) {
      padding-inline: var(--e-space-3);
    }
    .data-table tbody th {
      /* A long word fits: “Conversations”. */
      min-inline-size: calc(var(--edurise-u) * 148);
      max-inline-size: calc(var(--edurise-u) * 172);
    }
    .data-table :is(th:first-child, tbody th) {
      border-inline-end: 1px solid var(--e-line);
    }
  }
  @media print {
    .data-table {
      overflow: visible;
    }
    .sort-mark {
      display: none;
    }
  }
`;

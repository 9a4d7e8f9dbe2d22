import { css } from 'lit';
import { fieldStyles } from '../../ui/field.styles.ts';
import { cardStyles } from '../course-card/course-card.styles.ts';

export const catalogStyles = [
  ...cardStyles,
  fieldStyles,
  css`
    .catalog,
    .results {
      display: grid;
      gap: var(--e-space-4);
    }
    .filter-bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--e-space-3);
    }
    .search {
      position: relative;
      display: flex;
      align-items: center;
    }
    .search > .icon {
      position: absolute;
      inset-inline-start: var(--e-space-4);
      color: var(--e-text-muted);
      pointer-events: none;
    }
    .search > .icon-button {
      position: absolute;
      inset-inline-end: 0;
    }
    .search > .input {
      padding-inline: calc(var(--edurise-u) * 44);
      text-overflow: ellipsis;
    }
    .filter-toggle {
      min-inline-size: calc(var(--edurise-u) * 44);
      padding-inline: var(--e-space-3);
      border-color: var(--e-line-strong);
    }
    .filters {
      grid-column: 1 / -1;
      display: none;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--e-space-3);
    }
    .filters[data-open] {
      display: grid;
    }
    .choice {
      display: grid;
      gap: var(--e-space-1);
    }
    .choice-label {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .select {
      position: relative;
      display: flex;
      align-items: center;
    }
    .select > .input {
      padding-inline: var(--e-space-3) var(--e-space-8);
      background-image: none;
      text-overflow: ellipsis;
      cursor: pointer;
    }
    .select > .icon {
      position: absolute;
      inset-inline-end: var(--e-space-3);
      inline-size: calc(var(--edurise-u) * 16);
      color: var(--e-text-muted);
      pointer-events: none;
    }
    .result-line {
      display: flex;
      align-items: baseline;
      gap: var(--e-space-4);
      min-block-size: calc(var(--edurise-u) * 24);
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .result-line .bone {
      inline-size: calc(var(--edurise-u) * 88);
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(var(--edurise-u) * 260)), 1fr));
      gap: var(--e-space-5);
      transition: opacity var(--e-fast) linear;
    }
    .results[data-outdated] .grid {
      opacity: 0.5;
    }
    .skeleton > .grid {
      margin-block-start: var(--e-space-4);
    }
    .more {
      display: grid;
      justify-items: center;
      gap: var(--e-space-3);
      padding-block: var(--e-space-4);
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .more-failed {
      color: var(--e-danger);
    }
    @container (min-width: 720px) {
      .filter-bar {
        grid-template-columns: minmax(calc(var(--edurise-u) * 240), 1fr) auto;
        align-items: end;
      }
      .filter-toggle {
        display: none;
      }
      .filters,
      .filters[data-open] {
        grid-column: auto;
        display: flex;
      }
      /* As wide as its longest choice, which a language may make long. */
      .choice {
        max-inline-size: calc(var(--edurise-u) * 210);
      }
      .choice:first-child {
        max-inline-size: calc(var(--edurise-u) * 184);
      }
    }
    @container (min-width: 720px) and (max-width: 959px) {
      .search,
      .filters,
      .filters[data-open] {
        grid-column: 1 / -1;
      }
      .choice,
      .choice:first-child {
        flex: 1;
        max-inline-size: none;
      }
    }
    @media print {
      .filter-bar,
      .more,
      .link-button {
        display: none;
      }
    }
  `,
];

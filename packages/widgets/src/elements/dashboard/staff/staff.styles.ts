import { css } from 'lit';
import { chartStyles } from '../../../ui/chart/chart.styles.ts';
import { dataTableStyles } from '../../../ui/data-table/data-table.styles.ts';

/** Beside the learner's styles, which the element wears in any case. */
export const staffStyles = [
  chartStyles,
  dataTableStyles,
  css`
    .figures {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 1px;
      overflow: hidden;
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-line);
    }
    .figures > div {
      display: flex;
      flex-direction: column;
      gap: var(--e-space-1);
      padding: var(--e-space-4);
      background: var(--e-surface-raised);
    }
    .figures > div:first-child:nth-last-child(odd) {
      grid-column: 1 / -1;
    }
    .figures dt {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
    }
    .figure-value {
      font-size: var(--e-size-24);
      font-weight: 650;
      line-height: 1.25;
      letter-spacing: -0.018em;
    }
    .figure-note {
      font-size: var(--e-size-12);
      color: var(--e-text-muted);
    }

    .lead,
    .charts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--e-space-5);
    }
    .lead {
      row-gap: var(--e-space-8);
    }
    .section-head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--e-space-1) var(--e-space-4);
    }
    .section-head > h3 {
      font-size: var(--e-size-20);
    }
    .section-head > .button {
      margin-inline-end: calc(-1 * var(--e-space-3));
    }
    .row-note {
      font-size: var(--e-size-14);
      color: var(--e-text-muted);
      text-wrap: pretty;
    }
    .row-mark.warning {
      background: var(--e-warning-soft);
      color: var(--e-warning);
    }
    .row-mark.danger {
      background: var(--e-danger-soft);
      color: var(--e-danger);
    }
    .row-mark.neutral {
      background: var(--e-surface-hover);
      color: var(--e-text-muted);
    }
    .row-mark.initials {
      font-size: var(--e-size-14);
      font-weight: 600;
    }
    .all-well {
      display: flex;
      gap: var(--e-space-4);
      padding: var(--e-space-5);
      border-radius: var(--e-radius);
      background: var(--e-surface-sunken);
    }
    .all-well-title {
      font-weight: 600;
    }

    .course-name {
      display: block;
      font-weight: 550;
    }
    .course-code {
      display: block;
      font-size: var(--e-size-12);
      color: var(--e-text-muted);
    }
    .meter {
      display: inline-flex;
      align-items: center;
      gap: var(--e-space-3);
    }
    .meter > .progress-bar {
      inline-size: calc(var(--edurise-u) * 72);
    }
    .meter-figure {
      min-inline-size: 4ch;
    }

    .health {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--e-space-3) var(--e-space-4);
      padding: var(--e-space-4);
      border: 1px solid var(--e-line);
      border-radius: var(--e-radius);
      background: var(--e-surface-raised);
    }
    .health-said {
      flex: 1 1 calc(var(--edurise-u) * 200);
    }
    .health-title {
      font-weight: 600;
    }
    .health-parts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e-space-2) var(--e-space-5);
      font-size: var(--e-size-14);
    }
    .health-parts > li {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--e-space-1) var(--e-space-2);
    }
    .health-detail {
      inline-size: 100%;
      font-size: var(--e-size-12);
      color: var(--e-text-muted);
    }

    .bone.figures-bone {
      min-block-size: calc(var(--edurise-u) * 108);
      border-radius: var(--e-radius);
    }
    .bone.chart-bone {
      min-block-size: calc(var(--edurise-u) * 380);
      border-radius: var(--e-radius);
    }
    .bone.table-bone {
      min-block-size: calc(var(--edurise-u) * 320);
      border-radius: var(--e-radius);
    }

    @container (max-width: 559.98px) {
      .course-name {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }
    }
    @container (min-width: 760px) {
      .figures {
        grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 130), 1fr));
      }
      .figures > div:first-child:nth-last-child(odd) {
        grid-column: auto;
      }
      .figures > div {
        padding: var(--e-space-5);
      }
      .charts {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .charts > .chart:first-child:nth-last-child(odd) {
        grid-column: 1 / -1;
      }
      .people {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .people > .row:nth-child(2) {
        border-block-start: 0;
      }
      .people > .row:nth-child(even) {
        border-inline-start: 1px solid var(--e-line);
      }
    }
    @container (min-width: 960px) {
      .lead {
        grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
        column-gap: var(--e-space-6);
      }
    }
    @media (forced-colors: active) {
      .figures {
        gap: 0;
      }
      .figures > div {
        border: 1px solid CanvasText;
      }
    }
  `,
];

import { css } from 'lit';

export const settingsStyles = css`
  .settings {
    max-inline-size: calc(var(--edurise-u) * 760);
    margin-inline: auto;
    gap: var(--e-space-6);
    inline-size: 100%;
  }
  .settings-part {
    display: grid;
    gap: var(--e-space-4);
    min-inline-size: 0;
    padding-block-end: var(--e-space-6);
    border-block-end: 1px solid var(--e-line);
  }
  .example {
    display: grid;
    gap: var(--e-space-1);
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
  }
  .example-options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--edurise-u) * 200)), 1fr));
    column-gap: var(--e-space-4);
  }
  .good {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--edurise-u) * 2);
    margin-inline-start: var(--e-space-1);
    color: var(--e-success);
    font-size: var(--e-size-14);
  }
  .arithmetic {
    padding-block-start: var(--e-space-2);
    border-block-start: 1px solid var(--e-line);
    font-weight: 550;
  }
  .option-list {
    display: grid;
    gap: var(--e-space-3);
  }
  .section-line {
    display: grid;
    grid-template-columns: 1fr calc(var(--edurise-u) * 88) calc(var(--edurise-u) * 104) auto;
    gap: var(--e-space-2);
    align-items: end;
  }
  .band-line {
    display: grid;
    grid-template-columns: calc(var(--edurise-u) * 88) 1fr auto;
    gap: var(--e-space-2);
    align-items: start;
  }
  .band-line > textarea {
    min-block-size: calc(var(--edurise-u) * 44);
  }
  .matrix {
    overflow-x: auto;
    border: 1px solid var(--e-line);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .matrix table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--e-size-14);
  }
  .matrix :is(th, thead td) {
    padding: var(--e-space-2) var(--e-space-3);
    font-weight: 500;
    text-align: start;
  }
  .matrix thead th {
    text-align: center;
    color: var(--e-text-muted);
    vertical-align: bottom;
  }
  .matrix tbody tr {
    border-block-start: 1px solid var(--e-line);
  }
  .matrix :is(tbody th, thead td) {
    position: sticky;
    inset-inline-start: 0;
    background: var(--e-surface-raised);
  }
  .matrix tbody th {
    min-inline-size: calc(var(--edurise-u) * 130);
  }
  .matrix tbody td {
    padding: 0;
  }
  .cell {
    display: grid;
    place-items: center;
    min-inline-size: calc(var(--edurise-u) * 64);
    min-block-size: calc(var(--edurise-u) * 44);
    cursor: pointer;
  }
  @container (max-width: 559.98px) {
    .section-line {
      grid-template-columns: 1fr 1fr auto;
    }
    .section-line > .wide {
      grid-column: 1 / -1;
    }
  }
`;

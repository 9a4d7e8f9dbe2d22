import { css } from 'lit';

export const pdfStyles = css`
  .pages {
    max-block-size: calc(var(--edurise-u) * 720);
    padding: var(--e-space-4);
    overflow: auto;
    background: var(--e-surface-sunken);
    overscroll-behavior-inline: contain;
  }
  .pages:focus-visible {
    outline-offset: calc(var(--edurise-u) * -2);
  }
  .page {
    position: relative;
    inline-size: calc(min(100%, var(--edurise-u) * 820) * var(--zoom, 1));
    aspect-ratio: 1 / var(--ratio, 1.414);
    margin-inline: auto;
  }
  .page canvas {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    background: #fff;
    box-shadow: 0 0 0 1px var(--e-line);
  }
  /* Like a marker pen, on whatever the document is printed on in every theme. */
  .found {
    position: absolute;
    left: calc(var(--x) * 100%);
    top: calc(var(--y) * 100%);
    inline-size: calc(var(--wide) * 100%);
    block-size: calc(var(--high) * 100%);
    border-radius: calc(var(--edurise-u) * 2);
    background: rgb(255 200 0 / 0.35);
    pointer-events: none;
    scroll-margin: calc(var(--edurise-u) * 40);
  }
  .found[data-here] {
    background: rgb(255 140 0 / 0.45);
    outline: calc(var(--edurise-u) * 2) solid #d97706;
  }
  .document-search {
    padding: var(--e-space-2) var(--e-space-3);
    background: var(--e-surface-sunken);
    border-block-start: 1px solid var(--e-line);
  }
  .document-bar,
  .document-end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: var(--e-space-1) var(--e-space-3);
    background: var(--e-surface-sunken);
    border-block-start: 1px solid var(--e-line);
    font-size: var(--e-size-14);
  }
  .document-end {
    justify-content: space-between;
    gap: var(--e-space-3);
    padding-block: var(--e-space-2);
    padding-inline-start: var(--e-space-5);
    color: var(--e-text-muted);
  }
  .pages-seen {
    display: flex;
    flex: 1 1 calc(var(--edurise-u) * 240);
    flex-wrap: wrap;
    align-items: center;
    gap: var(--e-space-1) var(--e-space-3);
  }
  .page-field {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-2);
  }
  .page-field input {
    inline-size: 5ch;
    block-size: calc(var(--edurise-u) * 36);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius-small);
    background: var(--e-surface-raised);
    text-align: center;
    appearance: textfield;
  }
  .page-field input::-webkit-inner-spin-button {
    appearance: none;
  }
  .zoom {
    min-inline-size: 5ch;
    text-align: center;
  }
  @container (max-width: 479px) {
    .zoom {
      display: none;
    }
    .document-bar {
      padding-inline: var(--e-space-1);
    }
  }
  .page-text {
    padding-inline: var(--e-space-5);
    border-block-start: 1px solid var(--e-line);
    font-size: var(--e-size-14);
  }
  .page-text summary {
    min-block-size: calc(var(--edurise-u) * 44);
    padding-block: var(--e-space-3);
    color: var(--e-text-muted);
    cursor: pointer;
  }
  .page-text p {
    max-inline-size: 68ch;
    padding-block-end: var(--e-space-4);
    white-space: pre-line;
  }
  @media print {
    .document-bar,
    .document-end,
    .document-search,
    .found,
    .page-text {
      display: none;
    }
    .pages {
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .found {
      outline: calc(var(--edurise-u) * 2) solid Mark;
      background: none;
    }
    .found[data-here] {
      outline-color: Highlight;
    }
  }
`;

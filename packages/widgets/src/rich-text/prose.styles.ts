import { css } from 'lit';

export const proseStyles = css`
  .prose {
    display: grid;
    gap: var(--e-space-3);
    max-inline-size: 70ch;
    text-wrap: pretty;
  }
  .prose[aria-busy='true'] {
    min-block-size: calc(var(--edurise-u) * 24);
  }
  .prose > * {
    min-inline-size: 0;
  }
  .prose :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: var(--e-space-3);
    font-size: var(--e-size-16);
  }
  .prose :is(h2, h3) {
    font-size: var(--e-size-20);
  }
  .prose > :first-child {
    margin-block-start: 0;
  }
  .prose :is(ul, ol) {
    padding-inline-start: var(--e-space-6);
    list-style: disc;
  }
  .prose ol {
    list-style: decimal;
  }
  .prose li + li {
    margin-block-start: var(--e-space-1);
  }
  .prose :is(code, kbd, samp) {
    padding: 0.1em 0.35em;
    border-radius: calc(var(--edurise-u) * 4);
    background: var(--e-surface-hover);
    font-family: var(--e-font-mono);
    font-size: 0.875em;
  }
  .prose pre {
    overflow-x: auto;
    padding: var(--e-space-4);
    border-radius: var(--e-radius);
    background: var(--e-surface-sunken);
    margin: 0;
    line-height: 1.55;
    tab-size: 2;
  }
  .prose pre code {
    padding: 0;
    background: none;
  }
  .prose blockquote {
    padding-inline-start: var(--e-space-4);
    border-inline-start: calc(var(--edurise-u) * 3) solid var(--e-line);
    color: var(--e-text-muted);
  }
  .prose hr {
    inline-size: 100%;
    border: 0;
    border-block-start: 1px solid var(--e-line);
  }
  .prose img {
    block-size: auto;
    border-radius: var(--e-radius-small);
  }
  .prose-table {
    overflow-x: auto;
  }
  .prose table {
    border-collapse: collapse;
    font-size: var(--e-size-14);
  }
  .prose :is(th, td) {
    padding: var(--e-space-2) var(--e-space-3);
    border-block-end: 1px solid var(--e-line);
    text-align: start;
    vertical-align: top;
  }
  .prose mark {
    background: var(--e-warning-soft);
    color: inherit;
  }
`;

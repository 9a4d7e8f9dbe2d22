import { css } from 'lit';

/**
 * The host element keeps the margin, display and size that the page gives it; everything inherited stops
 * at `.root`. Measured in Chromium and Firefox: a reset on `:host` either loses against `*` rules of the
 * page or takes the page's layout away.
 */
export const resetStyles = css`
  :host {
    display: block;
    contain: layout style;
    isolation: isolate;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    position: relative;
    /* What the person has chosen in the browser, whatever the page did to its root. */
    font-size: medium;
    --edurise-u: calc(1em / 16);
    font-family: var(--e-font);
    line-height: 1.5;
    /* The page decides whether it takes part in dark mode. */
    color-scheme: inherit;
    color: var(--e-text);
    background: var(--e-surface);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-font-smoothing: antialiased;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  .root[data-theme='light'] {
    color-scheme: light;
  }
  .root[data-theme='dark'] {
    color-scheme: dark;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    /* No marker; at 'none' Safari would no longer call it a list. */
    list-style-type: '';
  }
  h1,
  h2,
  h3,
  h4 {
    font-size: inherit;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.011em;
    text-wrap: balance;
  }
  [lang|='ar'] h1,
  [lang|='ar'] h2,
  [lang|='ar'] h3,
  [lang|='ar'] h4 {
    letter-spacing: 0;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  img,
  svg,
  video,
  canvas {
    display: block;
    max-inline-size: 100%;
  }
  /* A few words in another script stand at the page's edge, beside their radio, under their label; an article does not. */
  [dir='auto']:not(input, textarea, .prose) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  a {
    color: var(--e-accent-text);
    text-underline-offset: 0.18em;
    text-decoration-thickness: from-font;
  }
  dialog {
    color: inherit;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  .root:focus,
  [tabindex='-1']:focus {
    outline: none;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }
  @media print {
    .root,
    .root[data-theme] {
      color-scheme: light;
      --e-shadow: none;
    }
    .no-print {
      display: none !important;
    }
  }
`;

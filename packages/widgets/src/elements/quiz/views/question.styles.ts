import { css } from 'lit';

export const questionStyles = css`
  .question {
    min-inline-size: 0;
  }
  /* Several come with the attempt, which arrives as a whole: each by itself would be a layer of its own. */
  .question:only-of-type {
    animation: arrive var(--e-slow) ease-out;
  }
  legend {
    display: block;
    inline-size: 100%;
    padding: 0;
    margin-block-end: var(--e-space-4);
  }
  .meta {
    display: flex;
    gap: var(--e-space-2);
    margin-block-end: var(--e-space-2);
    color: var(--e-text-muted);
    font-size: var(--e-size-14);
  }
  .question-text {
    font-size: var(--e-size-20);
    line-height: 1.4;
    font-weight: 600;
    white-space: pre-line;
    text-wrap: pretty;
    scroll-margin-block-start: calc(var(--edurise-u) * 110);
  }
  :is(.question-text, .review-question)[role='heading'] {
    white-space: normal;
  }
  .question-text .prose,
  .choice-text .prose,
  .review-question .prose {
    gap: var(--e-space-2);
  }
  .question-text .prose p,
  .review-question .prose p {
    white-space: pre-line;
  }
  .question-text .prose pre,
  .choice-text .prose pre {
    font-weight: 400;
    font-size: var(--e-size-14);
  }
  .question-text .prose :is(h4, h5, h6) {
    font-size: inherit;
  }
  .prose img {
    max-inline-size: 100%;
  }
  .prose math {
    font-weight: 400;
  }
  .section-heading {
    margin-block-end: calc(var(--e-space-4) * -1);
    padding-block-end: var(--e-space-2);
    border-block-end: 1px solid var(--e-line);
    font-size: var(--e-size-16);
    font-weight: 650;
  }
  .own-time {
    display: inline-flex;
    align-items: center;
    gap: var(--e-space-1);
    margin-inline-start: auto;
    font-weight: 600;
  }
  .own-time.low {
    color: var(--e-warning);
  }
  .quantity {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--e-space-2);
    max-inline-size: calc(var(--edurise-u) * 420);
  }
  .hint.over {
    color: var(--e-warning);
    font-weight: 600;
  }
  .sure {
    margin-block-start: var(--e-space-5);
    min-inline-size: 0;
  }
  .sure legend {
    margin-block-end: var(--e-space-2);
  }
  .choices:is(.levels, .pair) {
    display: grid;
    gap: var(--e-space-2);
  }
  .choices.levels {
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 190), 1fr));
  }
  .sure-points {
    display: block;
    color: var(--e-text-muted);
    font-size: var(--e-size-12);
  }
  .question > .callout {
    margin-block-start: var(--e-space-4);
  }
  .hint {
    margin-block-end: var(--e-space-2);
  }
  /* Blocks and one line of boxes: five questions in grids of grids take a quarter longer to lay out. */
  .choices:not(.levels, .pair) > .choice + .choice {
    margin-block-start: var(--e-space-2);
  }
  .choices.pair {
    grid-template-columns: repeat(auto-fit, minmax(calc(var(--edurise-u) * 160), 1fr));
  }
  .choice {
    display: flex;
    align-items: start;
    gap: var(--e-space-3);
    min-block-size: calc(var(--edurise-u) * 48);
    padding: calc(var(--edurise-u) * 11) var(--e-space-4);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
    cursor: pointer;
    transition:
      background-color var(--e-fast) ease-out,
      border-color var(--e-fast) ease-out;
  }
  .choice:hover {
    background: var(--e-surface-hover);
  }
  .choice:has(:checked) {
    border-color: var(--e-accent);
    background: var(--e-accent-soft);
    box-shadow: inset 0 0 0 1px var(--e-accent);
  }
  .choice:has(:disabled) {
    cursor: default;
  }
  .choice:has(:focus-visible) {
    outline: calc(var(--edurise-u) * 2) solid var(--e-focus);
    outline-offset: calc(var(--edurise-u) * 2);
  }
  .choice > :last-child {
    flex: 1;
    min-inline-size: 0;
  }
  .choice input {
    flex: none;
    inline-size: calc(var(--edurise-u) * 20);
    block-size: calc(var(--edurise-u) * 20);
    margin-block-start: calc(var(--edurise-u) * 2);
    accent-color: var(--e-accent);
    cursor: inherit;
  }
  .choice input:focus-visible {
    outline: none;
  }
  .field {
    inline-size: 100%;
    min-block-size: calc(var(--edurise-u) * 48);
    padding: calc(var(--edurise-u) * 11) var(--e-space-4);
    border: 1px solid var(--e-line-strong);
    border-radius: var(--e-radius);
    background: var(--e-surface-raised);
  }
  .field::placeholder {
    color: var(--e-text-muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline-offset: 0;
    border-color: var(--e-focus);
  }
  .field:read-only {
    background: var(--e-surface-sunken);
  }
  .grow {
    display: grid;
    margin-block-end: var(--e-space-2);
  }
  .grow > textarea,
  .grow::after {
    grid-area: 1 / 1;
    font: inherit;
    line-height: 1.6;
  }
  .grow > textarea {
    resize: none;
    overflow: hidden;
  }
  .grow::after {
    content: attr(data-text) ' ';
    visibility: hidden;
    min-block-size: calc(var(--edurise-u) * 180);
    padding: calc(var(--edurise-u) * 12) calc(var(--edurise-u) * 17);
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }
  .question-tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--e-space-1);
    margin-block-start: var(--e-space-3);
    margin-inline-start: calc(var(--e-space-3) * -1);
  }
  .question-tools .button {
    color: var(--e-text-muted);
  }
  .question-tools [aria-pressed='true'] {
    color: var(--e-warning);
  }
  .question-tools [aria-pressed='true'] .icon {
    fill: currentColor;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: calc(var(--edurise-u) * 2) solid Highlight;
    }
  }
`;
